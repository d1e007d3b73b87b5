import { Type } from 'typebox';
import { OneOf } from '../core/schema-kit.ts';

/** SPDX ids of the content licences a course may use or include. */
export const LICENCES = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-3.0',
  'CC-BY-SA-3.0',
  'CC-BY-2.0',
  'CC-BY-SA-2.0',
] as const;

export type Licence = (typeof LICENCES)[number];

export const LicenceSchema = Type.Unsafe<Licence>(
  OneOf(LICENCES, 'Licence of the content, as an SPDX id.'),
);

/** The licence's address, language-neutral, with the trailing slash. */
export function licenceUrl(licence: Licence): string {
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, elements, version] = /^CC-(.+)-(\d\.\d)$/.exec(licence)!;
  return `https://creativecommons.org/licenses/${elements!.toLowerCase()}/${version}/`;
}

/** The licence's short name: `CC BY 4.0`. */
export const licenceName = (licence: Licence): string =>
  licence === 'CC0-1.0' ? 'CC0 1.0' : licence.replace(/^CC-(.+)-(\d\.\d)$/, 'CC $1 $2');
