import { UserError } from '../../src/core/user-error.ts';
import { contentLicence } from '../licences.ts';
import { makePlan } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { PackageFormat } from '../plan.ts';
import { standaloneSource } from '../source.ts';

/** The course as its authors have it: to change, translate and package anew. */
export const source: PackageFormat = {
  id: 'source',
  label: 'Source',
  extension: 'zip',
  record: undefined,
  plan(build) {
    if (build.source.length === 0) {
      throw new UserError({
        code: 'SOURCE_MISSING',
        message: `The source of “${build.course.id}” is switched off, so there is nothing to package.`,
        hint: 'Package it with its source, or choose another format.',
      });
    }
    return makePlan(build, source, [
      ...standaloneSource(build),
      contentLicence(build),
      { path: 'metadata.jsonld', content: ambJson(courseMetadata(build)) },
    ]);
  },
};
