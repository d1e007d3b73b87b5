import { lateLrsRecord } from '../late-lrs.ts';
import { start } from '../start.ts';

start((outline) => lateLrsRecord('cmi5', 'createCmi5Record', outline));
