import type { PackageFormat } from '../plan.ts';
import { cmi5 } from './cmi5.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004Edition3, scorm2004Edition4 } from './scorm2004.ts';
import { single } from './single.ts';
import { source } from './source.ts';
import { web } from './web.ts';
import { xapi } from './xapi.ts';

/** Every package format, the default first. */
export const formats: readonly PackageFormat[] = [
  scorm12,
  scorm2004Edition4,
  scorm2004Edition3,
  cmi5,
  xapi,
  web,
  single,
  source,
];

/** The format with an id, if there is one. */
export const formatById = (id: string): PackageFormat | undefined =>
  formats.find((format) => format.id === id);
