import { isError, type Problem } from '../../src/core/user-error.ts';
import { isCartridge, KINDS, type KindId } from '../doctor/kinds.ts';
import type { Line, LmsTable, Reason, Takes } from './lms-table.ts';
import { MOODLE, MOODLE_APP } from './moodle.ts';
import { ILIAS, OPEN_EDX } from './others.ts';
import { BLACKBOARD, BRIGHTSPACE, CANVAS } from './rustici.ts';

export type { Reason, Source, Takes } from './lms-table.ts';

/** The LMSs that `eco verify` speaks of, in the order of its table. */
export const LMS_TABLES: readonly LmsTable[] = [
  MOODLE,
  MOODLE_APP,
  CANVAS,
  BLACKBOARD,
  BRIGHTSPACE,
  ILIAS,
  OPEN_EDX,
];

/** How one LMS takes one package. */
export interface Verdict {
  id: string;
  name: string;
  takes: Takes;
  /** Never empty; the reason that decides stands first. */
  reasons: Reason[];
}

/** Findings that no LMS gets over, whatever else it is. */
const FATAL =
  /^(?:ZIP_(?:CUT|DAMAGED|SPLIT|BOMB|ENCRYPTED|METHOD|TOO_LARGE)|FILE_EMPTY|NOT_A_PACKAGE|PACKAGE_INSIDE|PROJECT_FILE|PATH_(?:PARENT|ABSOLUTE|BACKSLASH)|MANIFEST_(?:MISSING|MISNAMED|IN_SUBFOLDER|NOT_XML|ROOT_WRONG)|STRUCTURE_(?:MISSING|NOT_XML|ROOT_WRONG)|XML_(?:ENTITIES|TOO_LARGE)|ORGANIZATION_MISSING|ITEM_MISSING|LAUNCH_(?:FILE_)?MISSING|AU_MISSING|URL_MISSING|BACKUP_FIELD_MISSING)$/;

/** Findings with which it goes in everywhere, and does not do what it should. */
const SPOILING =
  /^(?:API_OTHER_VERSION|API_NOT_CALLED|SCO_MISSING|SCORMTYPE_|FILE_MISSING|ZIP_FILE_DAMAGED|ASSET_MISSING|IDENTIFIERREF_|ZIP_TOO_MANY_FILES|PATH_DUPLICATE|XML_ENCODING|BACKUP_|INNER_|PLAY_(?:CANNOT_START|HANGS|NOTHING_SHOWN|NOT_INITIALIZED|STATUS_AT_OPENING|STATE_TOO_LARGE|VALUE_REFUSED|STATEMENT_REFUSED))/;

/** How each LMS will take a package of a kind, with what was found in it. */
export const verdicts = (kind: KindId, findings: readonly Problem[]): Verdict[] =>
  LMS_TABLES.map((table) => oneVerdict(table, kind, findings));

function oneVerdict(table: LmsTable, kind: KindId, findings: readonly Problem[]): Verdict {
  const { id, name } = table;
  const base = table.kinds[kind] ?? notTaken(kind);
  const kinds = [...Map.groupBy(findings, ({ code }) => code).values()].map(([first]) => first!);
  const judged: Judged[] = [
    { line: base },
    ...(base[0] === 'no' ? [] : kinds.flatMap((finding) => meaningOf(table, kind, finding))),
  ];
  const takes =
    (['no', 'limits'] as const).find((one) => judged.some(({ line }) => line[0] === one)) ?? 'yes';
  const deciding = judged.filter(({ line }) => line[0] === takes);
  const others = judged.filter((one) => !deciding.includes(one) && takes !== 'no');
  return { id, name, takes, reasons: unique([...deciding, ...others]) };
}

interface Judged {
  line: Line;
  finding?: string;
}

/** What a finding means to an LMS: its own line, or what it means to any. */
function meaningOf(table: LmsTable, kind: KindId, finding: Problem): Judged[] {
  const { code, message, severity } = finding;
  const own =
    code === 'XSD_INVALID'
      ? isCartridge(kind) && table.findings['XSD_CARTRIDGE']
      : table.findings[code];
  if (own) return [{ line: own, finding: code }];
  if (FATAL.test(code) && isError(finding)) {
    return [{ line: ['no', message, 'known'], finding: code }];
  }
  return SPOILING.test(code) && severity !== 'note'
    ? [{ line: ['limits', message, 'known'], finding: code }]
    : [];
}

const notTaken = (kind: KindId): Line => ['no', `It takes no ${KINDS[kind]}.`, 'known'];

function unique(judged: readonly Judged[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { line, finding } of judged) {
    const [, text, source] = line;
    if (!reasons.has(text)) reasons.set(text, { text, source, ...(finding && { finding }) });
  }
  return [...reasons.values()];
}
