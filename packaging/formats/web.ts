import { contentFiles } from '../content.ts';
import { makePlan } from '../make-plan.ts';
import { ambJson, schemaOrgScript } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';

/** A folder for any web server, or to be opened from a disk. Progress stays in the browser. */
export const web: PackageFormat = {
  id: 'web',
  label: 'Web site',
  extension: 'zip',
  record: 'local',
  plan(build) {
    const metadata = courseMetadata(build);
    const head = ({ language }: { language: string }) => schemaOrgScript(metadata, language);
    return makePlan(build, web, [
      ...contentFiles(build, 'local', { head }),
      ...embeddedSource(build),
      { path: 'metadata.jsonld', content: ambJson(metadata) },
    ]);
  },
};
