import { createScorm2004Record } from '../../records/scorm2004.ts';
import { besideRecord } from '../late-beside.ts';
import { start } from '../start.ts';

start((outline) => besideRecord(outline, createScorm2004Record({ courseId: outline.id })));
