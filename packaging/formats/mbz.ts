import { markup } from '../../src/core/markup.ts';
import type { Programme } from '../../src/course/programme.schema.ts';
import { makePlan, packageName, sortFiles } from '../make-plan.ts';
import { backupFiles } from '../mbz/backup-files.ts';
import { extraFiles, licenceLine, sectionsOf, type MbzForm } from '../mbz/contents.ts';
import type { CourseBuild, PackageFormat, PackagePlan } from '../plan.ts';

/** A Moodle course: the course as an activity with grade and completion, guide, forum, glossary. */
export const mbz: PackageFormat = {
  id: 'mbz',
  label: 'Moodle course',
  extension: 'mbz',
  record: 'scorm12',
  plan: (build) => makePlan(build, mbz, courseFiles(build, mbz, 'full')),
};

/** The same with nothing but the course and its guide, half as large. */
export const mbzLean: PackageFormat = {
  id: 'mbz-lean',
  label: 'Moodle course, lean',
  extension: 'lean.mbz',
  record: 'scorm12',
  plan: (build) => makePlan(build, mbzLean, courseFiles(build, mbzLean, 'lean')),
};

function courseFiles(build: CourseBuild, format: PackageFormat, form: MbzForm) {
  const { course, documents } = build;
  const [{ title, description }] = documents as [(typeof documents)[0]];
  return backupFiles({
    name: packageName(build, format),
    id: course.id,
    title,
    summary: `<p>${description}</p>${licenceLine(build)}`,
    sections: sectionsOf(course.id, [build], form),
    extras: extraFiles([build]),
  });
}

/**
 * Several courses as one Moodle course: a section for each, complete when all are. The builds are
 * those of the programme's courses, in its order.
 */
export function planProgramme(
  programme: Programme,
  builds: readonly CourseBuild[],
  format: PackageFormat = mbz,
): PackagePlan {
  const tags = builds.flatMap(({ documents }) => documents.map(({ language }) => language));
  const languages = [...new Set(tags)].join('_');
  const name = `${programme.id}-${programme.version}-${languages}.${format.extension}`;
  const files = backupFiles({
    name,
    id: programme.id,
    title: programme.title,
    summary: markup`<p>${programme.summary}</p>`.text,
    sections: sectionsOf(programme.id, builds, format === mbzLean ? 'lean' : 'full'),
    extras: extraFiles(builds),
  });
  return { name, files: sortFiles(files) };
}
