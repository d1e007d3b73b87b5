import { makePlan, packageName } from '../make-plan.ts';
import { backupFiles } from '../mbz/backup-files.ts';
import { extraFiles, licenceLine, sectionsOf, type MbzForm } from '../mbz/contents.ts';
import type { CourseBuild, PackageFormat } from '../plan.ts';

/** A Moodle course: the course as an activity with grade and completion, guide, forum, glossary. */
export const mbz: PackageFormat = {
  id: 'mbz',
  label: 'Moodle course',
  extension: 'mbz',
  record: 'scorm12',
  plan: (build) => plan(build, mbz, 'full'),
};

/** The same with nothing but the course and its guide, half as large. */
export const mbzLean: PackageFormat = {
  id: 'mbz-lean',
  label: 'Moodle course, lean',
  extension: 'lean.mbz',
  record: 'scorm12',
  plan: (build) => plan(build, mbzLean, 'lean'),
};

function plan(build: CourseBuild, format: PackageFormat, form: MbzForm) {
  const { course, documents } = build;
  const [{ title, description, language }] = documents as [(typeof documents)[0]];
  const files = backupFiles({
    name: packageName(build, format),
    id: course.id,
    title,
    language,
    summary: `<p>${description}</p>${licenceLine(build)}`,
    sections: sectionsOf(course.id, [build], form),
    extras: extraFiles([build]),
  });
  return makePlan(build, format, files);
}
