import { createLocalRecord } from '../../records/local.ts';
import { besideRecord } from '../late-beside.ts';
import { start } from '../start.ts';

start((outline) => besideRecord(outline, createLocalRecord({ courseId: outline.id })));
