import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { extractOverlay, translateCourse } from '../../course/translate.ts';
import { loadCourse } from '../load-course.ts';
import { chooseCourses } from '../project.ts';
import { writeWhole } from '../write-files.ts';

/**
 * Writes the overlay of a language: every text of the course with its source, translations kept.
 * Prints what is missing and what is out of date.
 */
export async function translate(
  coursesFolder: string,
  id: string,
  language: string,
  options: { json?: boolean },
): Promise<void> {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(language)) {
    throw new UserError({
      code: 'USAGE_LANGUAGE',
      message: `“${language}” is not a language tag.`,
      hint: 'Examples: es, it, pl, pt-PT.',
    });
  }
  const [name] = chooseCourses(coursesFolder, [id], false);
  const folder = join(coursesFolder, name!);
  const { course, overlays } = await loadCourse(folder);
  if (language === course.language) {
    throw new UserError({
      code: 'USAGE_LANGUAGE',
      message: `“${id}” is written in “${language}” itself.`,
    });
  }
  const file = join(folder, 'translations', `${language}.json`);
  if (existsSync(file) && !overlays.has(language)) {
    throw new UserError({
      code: 'TRANSLATION_UNREADABLE',
      message: 'The translation that is there cannot be read; it is left as it is.',
      file,
      hint: `See what is wrong with: eco check ${id}`,
    });
  }
  const overlay = extractOverlay(course, language, overlays.get(language));
  writeWhole(file, `${JSON.stringify(overlay, null, 2)}\n`);
  const { report } = translateCourse(course, overlay);
  if (options.json) {
    console.log(JSON.stringify({ file, ...report }, null, 2));
    return;
  }
  console.log(
    `${file}  ${report.total} texts, ${report.missing.length} to translate, ${report.stale.length} out of date` +
      (report.unused.length > 0 ? `, ${report.unused.length} kept that are not used now` : ''),
  );
  for (const path of report.stale) console.log(`out of date  ${path}`);
}
