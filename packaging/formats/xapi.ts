import { courseIri } from '../../src/core/iri.ts';
import { markup } from '../../src/core/markup.ts';
import { contentFiles } from '../content.ts';
import { makePlan } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata, type CourseMetadata } from '../metadata/record.ts';
import type { PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';

/** xAPI with `tincan.xml`: for systems that import no cmi5. */
export const xapi: PackageFormat = {
  id: 'xapi',
  label: 'xAPI (tincan.xml)',
  extension: 'zip',
  record: 'xapi',
  plan(build) {
    const metadata = courseMetadata(build);
    return makePlan(build, xapi, [
      ...contentFiles(build, 'xapi'),
      ...embeddedSource(build),
      { path: 'metadata.jsonld', content: ambJson(metadata) },
      { path: 'tincan.xml', content: tincan(metadata) },
    ]);
  },
};

/** One activity to launch; importers take the first name, so there is one, in the own language. */
function tincan({ id, titles, descriptions }: CourseMetadata): string {
  const [title, description] = [titles[0]!, descriptions[0]!];
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${courseIri(id)}" type="http://adlnet.gov/expapi/activities/course">
      <name>${title.text}</name>
      <description lang="${description.language}">${description.text}</description>
      <launch lang="${title.language}">index.html</launch>
    </activity>
  </activities>
</tincan>
`.text;
}
