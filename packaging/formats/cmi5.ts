import { cmi5CourseIri, courseIri } from '../../src/core/iri.ts';
import { markup, type Markup } from '../../src/core/markup.ts';
import { contentFiles } from '../content.ts';
import { makePlan } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata, type CourseMetadata, type LanguageText } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';

/** cmi5: one assignable unit, which reports completion and success by statements. */
export const cmi5: PackageFormat = {
  id: 'cmi5',
  label: 'cmi5',
  extension: 'zip',
  record: 'cmi5',
  plan(build) {
    const metadata = courseMetadata(build);
    return makePlan(build, cmi5, [
      ...contentFiles(build, 'cmi5'),
      ...embeddedSource(build),
      { path: 'metadata.jsonld', content: ambJson(metadata) },
      { path: 'cmi5.xml', content: courseStructure(build, metadata) },
    ]);
  },
};

/**
 * The course structure (cmi5 13). The unit has the id that the course has everywhere; the course
 * around it needs one of its own. `moveOn` is written always: without it everything is satisfied at
 * once.
 */
function courseStructure({ documents }: CourseBuild, metadata: CourseMetadata): string {
  const { rule, mastery } = documents[0]!.outline.completion;
  const score = rule === 'test' && markup` masteryScore="${String(Number(mastery.toFixed(4)))}"`;
  const about = (indent: string): Markup =>
    markup`${indent}<title>${metadata.titles.map(langString)}</title>
${indent}<description>${metadata.descriptions.map(langString)}</description>`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${cmi5CourseIri(metadata.id)}">
${about('    ')}
  </course>
  <au id="${courseIri(metadata.id)}" moveOn="${rule === 'test' ? 'CompletedAndPassed' : 'Completed'}"${score} launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/course">
${about('    ')}
    <url>index.html</url>
  </au>
</courseStructure>
`.text;
}

const langString = ({ language, text }: LanguageText): Markup =>
  markup`<langstring lang="${language}">${text}</langstring>`;
