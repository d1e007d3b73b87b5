import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../core/user-error.ts';
import { nearest } from '../course/markdown.ts';

/** The folder that holds the bundles: beside this file when bundled, `dist` when run as source. */
export function distFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return existsSync(join(here, 'player.css')) ? here : resolve(here, '../../dist');
}

/** Courses in a folder: every folder with a `course.ts` or `course.json`, sorted. */
export function courseIds(coursesFolder: string): string[] {
  if (!existsSync(coursesFolder)) return [];
  return readdirSync(coursesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && courseFile(join(coursesFolder, entry.name)))
    .map((entry) => entry.name)
    .sort();
}

/** The file that defines the course in a folder, if there is one. */
export function courseFile(folder: string): string | undefined {
  return ['course.ts', 'course.json'].map((name) => join(folder, name)).find(existsSync);
}

/** The courses somebody named, or all of them; unknown names are refused in one go. */
export function chooseCourses(
  coursesFolder: string,
  named: readonly string[],
  all: boolean,
): string[] {
  const known = courseIds(coursesFolder);
  if (all) {
    if (known.length > 0) return known;
    throw new UserError({
      code: 'COURSES_NONE',
      message: `There is no course in “${coursesFolder}”.`,
      hint: 'Make one with: eco new my-course',
    });
  }
  const names = named.map((name) => name.replace(/^courses[\\/]/, '').replace(/[\\/]$/, ''));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UserError(
      unknown.map((name) => ({
        code: 'COURSE_UNKNOWN',
        message: `There is no course “${name}” in “${coursesFolder}”.`,
        hint: nearest(name, known),
      })),
    );
  }
  return [...new Set(names)];
}
