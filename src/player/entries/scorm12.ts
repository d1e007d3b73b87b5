import { createScorm12Record } from '../../records/scorm12.ts';
import { start } from '../start.ts';

start(({ id }) => createScorm12Record({ courseId: id }));
