import { createScorm12Record } from '../../records/scorm12.ts';
import { start } from '../start.ts';

start((courseId) => createScorm12Record({ courseId }));
