import { createScorm2004Record } from '../../records/scorm2004.ts';
import { start } from '../start.ts';

start((courseId) => createScorm2004Record({ courseId }));
