import { join } from 'node:path';
import { UserError, type Problem } from '../../core/user-error.ts';
import { allProblems, isError } from '../build-course.ts';
import { loadCourse } from '../load-course.ts';
import { THEME_FILE, chooseTheme, themeFile } from '../load-theme.ts';
import { chooseCourses } from '../project.ts';
import { countProblems, listProblems } from '../report.ts';

/** Checks the theme and courses of a folder and prints every problem. Returns the exit code: 1 when there are errors. */
export async function check(
  coursesFolder: string,
  named: readonly string[],
  options: { json?: boolean },
): Promise<number> {
  const found: { course: string; problems: Problem[] }[] = [];
  if (themeFile(coursesFolder, undefined)) {
    found.push({ course: THEME_FILE, problems: themeProblems(coursesFolder) });
  }
  for (const id of chooseCourses(coursesFolder, named, named.length === 0)) {
    found.push({ course: id, problems: await problemsOf(join(coursesFolder, id)) });
  }
  if (options.json) console.log(JSON.stringify(found, null, 2));
  else {
    for (const { course, problems } of found) {
      if (problems.length > 0) console.log(listProblems(problems));
      console.log(
        `${course}: ${problems.length === 0 ? 'nothing to put right' : countProblems(problems)}`,
      );
    }
  }
  return found.some(({ problems }) => problems.some(isError)) ? 1 : 0;
}

function themeProblems(coursesFolder: string): Problem[] {
  try {
    return chooseTheme(coursesFolder, undefined).problems;
  } catch (error) {
    if (error instanceof UserError) return [...error.problems];
    throw error;
  }
}

async function problemsOf(folder: string): Promise<Problem[]> {
  try {
    return allProblems(await loadCourse(folder));
  } catch (error) {
    if (error instanceof UserError) return [...error.problems];
    throw error;
  }
}
