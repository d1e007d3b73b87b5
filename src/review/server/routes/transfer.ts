import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Hono } from 'hono';
import { agentKey } from '../../../lrs/agent-key.ts';
import { isObject, type JsonObject, textOf } from '../../../lrs/json.ts';
import { isLanguageTag } from '../../../lrs/validate/formats.ts';
import { importFile } from '../../../lrs/transfer/import.ts';
import type { Finding } from '../../api/common.ts';
import type { HandedInDone, ImportDone } from '../../api/upkeep.ts';
import { object } from '../../views/sentence.ts';
import { DEMO_AUTHORITY } from '../../demo/mark.ts';
import { isDemo, type Study } from '../../views/study.ts';
import { learnerId, type Desk } from '../desk.ts';
import { COLUMNS } from '../export/columns.ts';
import { csvStream, ndjsonLines, workbook } from '../export/files.ts';
import { exportRows } from '../export/rows.ts';
import { note } from '../log.ts';
import { PAPER_AUTHORITY, paperStatements } from '../paper.ts';
import { choice, fields, readJson } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';
import { withoutNames } from '../statements.ts';
import { ready as readyStatement } from '../trainer-statements.ts';
import { studyOf } from './figures.ts';
import { wholeCourse } from './reading.ts';

/**
 * Reads a file that a player without a record exported, or refuses it with findings. The statements
 * are one learner's.
 */
export type HandedInReader = (
  file: Uint8Array,
  course: string | undefined,
) => Promise<{ statements: JsonObject[]; problems: Finding[] }>;

const MOST_IMPORT = 256 * 1024 * 1024;
const MOST_FILE = 16 * 1024 * 1024;
const HANDED_IN: JsonObject = {
  objectType: 'Agent',
  name: 'Handed in',
  account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'handed-in' },
};

export function transferRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  api.get('/export', async (c) => {
    const visitor = c.get('visitor');
    const parts = await ready();
    const { desk } = parts;
    const query = c.req.query();
    const what = choice(query, 'what', [
      'learners',
      'answers',
      'questions',
      'pages',
      'open-answers',
      'statements',
    ] as const);
    const format =
      choice(query, 'format', ['csv', 'xlsx', 'ndjson', 'dictionary'] as const) ?? 'csv';
    const ui = choice(query, 'ui', ['en', 'es'] as const) ?? 'en';
    if (what === undefined) throw refuse.parameter('what', 'Say what to export.');
    const isFigures = what === 'questions' || what === 'pages';
    if (!isFigures) visitor.mustSeeLearners();
    const study = await studyOf(c, parts);
    const detail = `${what} ${format} ${new URL(c.req.url).search}`.slice(0, 500);
    const course = study.asked.course;
    await note(desk.store, { user: visitor.user.name, action: 'export', course, detail });
    const file = (type: string, ending: string) => ({
      'content-type': type,
      'content-disposition': `attachment; filename="${what}-${new Date().toISOString().slice(0, 10)}.${ending}"`,
    });
    if (what === 'statements') {
      if (format !== 'ndjson') throw refuse.parameter('format', 'Statements are NDJSON only.');
      const isOpen = visitor.namesFor(course).names.size > 0;
      return stream(
        Readable.from(statementLines(desk, study, isOpen)),
        file('application/x-ndjson', 'ndjson'),
      );
    }
    const columns = COLUMNS[what];
    if (format === 'dictionary') {
      return c.json(
        columns.map(({ id, title, meaning }) => ({ id, title: title[ui], meaning: meaning[ui] })),
      );
    }
    const rows = exportRows(desk, study, what, visitor.user.name, ui);
    if (format === 'csv') {
      return stream(csvStream(columns, rows, ui), file('text/csv; charset=utf-8', 'csv'));
    }
    if (format === 'ndjson') {
      return stream(
        Readable.from(ndjsonLines(columns, rows)),
        file('application/x-ndjson', 'ndjson'),
      );
    }
    const notes = [course, JSON.stringify(study.asked), new Date().toISOString()];
    const body = await workbook(columns, rows, ui, notes);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Response(new Uint8Array(body), { headers: file(type, 'xlsx') });
  });

  api.post('/import', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('administer');
    const { desk } = await ready();
    const folder = await mkdtemp(join(tmpdir(), 'eco-import-'));
    try {
      const path = join(folder, 'statements.ndjson');
      await save(c.req.raw, path, MOST_IMPORT);
      const refused: ImportDone['refused'] = [];
      const report = await importFile(desk.store, {
        path,
        principal: {
          key: 'import',
          scopes: new Set(['admin']),
          authority: {
            ...HANDED_IN,
            name: 'Import',
            account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'import' },
          },
          setsAuthority: true,
        },
        onRefusal: (line, reason) => void (refused.length < 100 && refused.push({ line, reason })),
      });
      const detail = `${report.added} added, ${report.refused} refused`;
      await note(desk.store, { user: visitor.user.name, action: 'import', detail });
      const { lines, added, known } = report;
      const done: ImportDone = { lines, added, known, refused, refusedTotal: report.refused };
      return c.json(done);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  api.post('/handed-in', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('change');
    const { desk, options } = await ready();
    if (options.handedIn === undefined) throw refuse.missing('reader for handed-in files here');
    const course = c.req.query('course');
    if (course) visitor.mustSee(course);
    const file = await readBytes(c.req.raw, MOST_FILE);
    const { statements, problems } = await options.handedIn(file, course);
    return c.json(await takeIn(desk, visitor.user.name, course, statements, HANDED_IN, problems));
  });

  api.post('/paper', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('change');
    const { desk } = await ready();
    const body = await readJson(c.req.raw);
    const read = fields(body);
    const course = read.text('course', 1, 2000);
    const study = await desk.study(visitor, ...wholeCourse(course));
    const date = read.text('date', 10, 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw refuse.parameter('date', 'Must be a day such as 2026-03-01.');
    }
    const language = read.text('language', 2, 35);
    if (!isLanguageTag(language)) throw refuse.parameter('language', 'Must be a language tag.');
    const group = read.optional('group', 100);
    const list = Array.isArray(body['answers']) ? body['answers'].filter(isObject) : [];
    if (list.length === 0 || list.length > 500) {
      throw refuse.parameter('answers', 'Must be 1 to 500 answers.');
    }
    const answers = list.map((one) => ({
      question: textOf(one['question']),
      response: textOf(one['response']).slice(0, 10_000),
    }));
    const paper = { course, sheet: read.text('sheet', 1, 40), date, language, answers };
    const statements = paperStatements(study, { ...paper, ...(group && { group }) });
    const problems: Finding[] =
      statements.length < answers.length
        ? [{ code: 'unknown-question', values: { count: answers.length - statements.length } }]
        : [];
    return c.json(
      await takeIn(
        desk,
        visitor.user.name,
        course,
        statements,
        isDemo(course) ? DEMO_AUTHORITY : PAPER_AUTHORITY,
        problems,
      ),
    );
  });
}

async function takeIn(
  desk: Desk,
  user: string,
  course: string | undefined,
  statements: readonly JsonObject[],
  authority: JsonObject,
  problems: Finding[],
): Promise<HandedInDone> {
  const [first] = statements;
  if (first === undefined) return { added: 0, known: 0, problems };
  // Told in another language, a statement has the same id and other words: what is there stays.
  const known = await desk.store.facts.positions(statements.map((one) => textOf(one['id'])));
  const fresh = statements.filter((one) => !known.has(textOf(one['id'])));
  const added = await desk.store.addStatements(
    fresh.map((one) => readyStatement(one, authority)),
    [],
  );
  const detail = `${added} of ${statements.length} statements`;
  await note(desk.store, { user, action: 'handed-in', ...(course && { course }), detail });
  const key = agentKey(object(first['actor'])) ?? '';
  const actor = (await desk.store.facts.agents([key])).get(key) ?? 0;
  return {
    learner: { id: learnerId(actor), code: desk.code(actor) },
    added,
    known: statements.length - added,
    problems,
  };
}

/** Every statement in the filter, in order; people under their codes unless names were asked for. */
async function* statementLines(
  desk: Desk,
  study: Study,
  withNames: boolean,
): AsyncGenerator<string> {
  const { frame, hasAnswer, hasEvent } = study.selection;
  const seqs: number[] = [];
  for (let row = 0; row < frame.answers.length; row += 1) {
    if (hasAnswer(row)) seqs.push(frame.answers.seq.at(row));
  }
  for (let row = 0; row < frame.events.length; row += 1) {
    if (hasEvent(row)) seqs.push(frame.events.seq.at(row));
  }
  const inOrder = Float64Array.from(seqs).sort();
  for (let start = 0; start < inOrder.length; start += 500) {
    const rows = await desk.store.facts.statements([...inOrder.subarray(start, start + 500)]);
    for (const { body } of rows.sort((a, b) => a.seq - b.seq)) {
      const statement = JSON.parse(body) as JsonObject;
      yield `${withNames ? body : JSON.stringify(await withoutNames(desk, statement))}\n`;
    }
  }
}

const stream = (from: Readable, headers: Record<string, string>): Response =>
  new Response(Readable.toWeb(Readable.from(asBytes(from))) as ReadableStream<Uint8Array>, {
    headers,
  });

async function* asBytes(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* limited(request: Request, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  if (request.body === null) return;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) throw refuse.tooLarge(most);
    yield part;
  }
}

const save = (request: Request, path: string, most: number): Promise<void> =>
  pipeline(limited(request, most), createWriteStream(path));

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of limited(request, most)) parts.push(part);
  return Buffer.concat(parts);
}
