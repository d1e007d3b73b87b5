import { createLocalRecord } from '../../records/local.ts';
import { start } from '../start.ts';

start(({ id }) => createLocalRecord({ courseId: id }));
