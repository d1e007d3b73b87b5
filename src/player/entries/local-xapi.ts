import { browserEnvironment } from '../../records/environment.ts';
import { lastingEnvironment } from '../../records/lasting-copies.ts';
import { createLocalRecord } from '../../records/local.ts';
import { besideRecord } from '../late-beside.ts';
import { start } from '../start.ts';

const environment = lastingEnvironment(browserEnvironment());

start((outline) => besideRecord(outline, createLocalRecord({ courseId: outline.id, environment })));
