import { courseIri } from '../core/iri.ts';
import type { JsonObject } from '../lrs/json.ts';
import { handedInStatements, LONGEST_FILE, readHandedIn } from '../records/handed-in.ts';
import type { HandedInReader } from '../review/server/routes/transfer.ts';
import type { Finding } from '../review/api/common.ts';

const finding = (code: string): Finding => ({ code, values: {} });

/**
 * Reads a learner's file of results for the trainer's page. What is wrong with it comes as codes; a
 * file of another course than the one that is open is not taken.
 */
export const readHandedInFile: HandedInReader = async (bytes, course) => {
  if (bytes.length > LONGEST_FILE) {
    return { statements: [], problems: [finding('RESULTS_SIZE')] };
  }
  const { file, problems } = readHandedIn(new TextDecoder().decode(bytes));
  if (file === undefined)
    return { statements: [], problems: problems.map(({ code }) => finding(code)) };
  if (course !== undefined && courseIri(file.course.id) !== course) {
    const { title, language } = file.course;
    const values = { title, language };
    return { statements: [], problems: [{ code: 'RESULTS_OTHER_COURSE', values }] };
  }
  // The builders make plain JSON; their types say more than JSON can.
  return {
    statements: JSON.parse(JSON.stringify(handedInStatements(file))) as JsonObject[],
    problems: [],
  };
};
