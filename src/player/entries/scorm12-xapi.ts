import { createScorm12Record } from '../../records/scorm12.ts';
import { besideRecord } from '../late-beside.ts';
import { start } from '../start.ts';

start((outline) => besideRecord(outline, createScorm12Record({ courseId: outline.id })));
