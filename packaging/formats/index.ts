import type { PackageFormat } from '../plan.ts';
import { cc11 } from './cc11.ts';
import { cmi5 } from './cmi5.ts';
import { epub } from './epub.ts';
import { mbz, mbzLean } from './mbz.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004Edition3, scorm2004Edition4 } from './scorm2004.ts';
import { single } from './single.ts';
import { source } from './source.ts';
import { web } from './web.ts';
import { workbook } from './workbook.ts';
import { xapi } from './xapi.ts';

/** Every package format, the default first. */
export const formats: readonly PackageFormat[] = [
  scorm12,
  scorm2004Edition4,
  scorm2004Edition3,
  cmi5,
  xapi,
  web,
  epub,
  workbook,
  mbz,
  mbzLean,
  cc11,
  single,
  source,
];

/** The format with an id, if there is one. */
export const formatById = (id: string): PackageFormat | undefined =>
  formats.find((format) => format.id === id);
