import { createScorm2004Record } from '../../records/scorm2004.ts';
import { start } from '../start.ts';

start(({ id }) => createScorm2004Record({ courseId: id }));
