import { lateLrsRecord } from '../late-lrs.ts';
import { start } from '../start.ts';

start((outline) => lateLrsRecord('xapi', 'createXapiRecord', outline));
