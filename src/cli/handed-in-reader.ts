import { join } from 'node:path';
import { kindOf } from '../activities/index.ts';
import { courseIri } from '../core/iri.ts';
import { buildDocument } from '../document/document.ts';
import type { JsonObject } from '../lrs/json.ts';
import { resultsOfCode, type ResultsCourse } from '../player/hand-in/results.ts';
import { readHandedInCode } from '../records/handed-in-code.ts';
import type { HandedIn } from '../records/handed-in.schema.ts';
import { handedInStatements, LONGEST_FILE, readHandedIn } from '../records/handed-in.ts';
import type { HandedInReader } from '../review/server/routes/transfer.ts';
import type { Finding } from '../review/api/common.ts';
import { loadCourse } from './load-course.ts';
import { courseIds } from './project.ts';

const finding = (code: string): Finding => ({ code, values: {} });

/**
 * Reads a learner's file of results for the trainer's page, or the line of a scanned code: that one
 * holds no questions, so its course must lie in `coursesFolder`. What is wrong comes as codes; results
 * of another course than the one that is open are not taken.
 */
export const handedInReader =
  (coursesFolder: string): HandedInReader =>
  async (bytes, course) => {
    const nothing = (...problems: Finding[]) => ({ statements: [], problems });
    if (bytes.length > LONGEST_FILE) return nothing(finding('RESULTS_SIZE'));
    const text = new TextDecoder().decode(bytes);
    let file: HandedIn | undefined;
    if (text.startsWith('EHR1?')) {
      const code = readHandedInCode(text);
      if (!code) return nothing(finding('RESULTS_CODE'));
      const played = await playedCourse(coursesFolder, code.course);
      if (!played) return nothing(finding('RESULTS_NO_COURSE'));
      file = resultsOfCode(played, code);
    } else {
      const read = readHandedIn(text);
      if (read.file === undefined)
        return nothing(...read.problems.map(({ code }) => finding(code)));
      ({ file } = read);
    }
    if (course !== undefined && courseIri(file.course.id) !== course) {
      const { title, language } = file.course;
      return nothing({ code: 'RESULTS_OTHER_COURSE', values: { title, language } });
    }
    // The builders make plain JSON; their types say more than JSON can.
    return {
      statements: JSON.parse(JSON.stringify(handedInStatements(file))) as JsonObject[],
      problems: [],
    };
  };

/** A course of the folder in the language it was learnt in; nothing when it is not there. */
async function playedCourse(
  coursesFolder: string,
  { id, language }: { id: string; language: string },
): Promise<ResultsCourse | undefined> {
  if (!courseIds(coursesFolder).includes(id)) return undefined;
  const { languages } = await loadCourse(join(coursesFolder, id));
  const course = languages.find((one) => one.language === language) ?? languages[0]!;
  const { outline, modules } = buildDocument(course, [course.language]);
  const activities = new Map(
    modules.flatMap(({ pages }) => pages.flatMap((page) => Object.entries(page.activities))),
  );
  return { outline, activity: (of) => activities.get(of), kind: kindOf };
}
