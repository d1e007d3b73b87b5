import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import type { HandedInDone, QuestionList } from '../../src/review/api.ts';
import { temporaryStore } from '../lrs/support.ts';
import { answer, COURSE, openPage, put, query, text, type Page } from './support.ts';

const download = async (page: Page, more: Record<string, string>): Promise<Buffer> => {
  const answered = await page.app.request(`http://localhost/api/export?${query(more)}`);
  assert.equal(answered.status, 200);
  return Buffer.from(await answered.arrayBuffer());
};

async function filled(): Promise<Page> {
  const store = temporaryStore();
  await put(
    store,
    text({ learner: 'one', group: '=1+1' }, '=HYPERLINK("https://evil.example")'),
    text({ learner: 'two' }, 'línea uno\n"línea dos"'),
    answer({ learner: 'two', group: 'B' }, 'q', 'a'),
  );
  return openPage(store);
}

describe('exports', () => {
  it('writes CSV that a spreadsheet opens without running it', async () => {
    const csv = (
      await download(await filled(), { what: 'open-answers', format: 'csv' })
    ).toString();
    assert.ok(csv.startsWith('\ufeffLearner,Name,Group'));
    assert.ok(csv.includes(`"'=HYPERLINK(""https://evil.example"")"`));
    assert.ok(csv.includes(`,'=1+1,`));
    assert.ok(csv.includes('"línea uno\n""línea dos"""'));
  });

  it('writes a workbook with the data dictionary, texts as texts', async () => {
    const file = await download(await filled(), { what: 'open-answers', format: 'xlsx', ui: 'es' });
    const zip = await JSZip.loadAsync(file);
    const sheets = Object.keys(zip.files).filter((name) => name.includes('worksheets/sheet'));
    assert.equal(sheets.length, 2);
    const all = await Promise.all(sheets.map((name) => zip.files[name]!.async('string')));
    assert.ok(
      all.every((xml) => !xml.includes('<f>')),
      'no formula',
    );
  });

  it('keeps to the filter, and to codes instead of people', async () => {
    const page = await filled();
    const lines = (await download(page, { what: 'statements', format: 'ndjson', group: 'B' }))
      .toString()
      .trim()
      .split('\n');
    assert.equal(lines.length, 2, 'both statements of the learner in group B');
    assert.doesNotMatch(lines.join(), /lms\.example/);
  });

  it('takes in answers from paper, judged by the key, once', async () => {
    const page = await filled();
    const paper = {
      course: COURSE,
      sheet: 'A 12',
      date: '2026-03-07',
      language: 'en',
      answers: [
        { question: `${COURSE}/q/q`, response: 'b' },
        { question: `${COURSE}/q/open`, response: 'The mill' },
        { question: `${COURSE}/q/unknown`, response: 'x' },
      ],
    };
    const done = await page.post<HandedInDone>('paper', paper);
    assert.deepEqual([done.added, done.problems[0]?.code], [2, 'unknown-question']);
    assert.equal((await page.post<HandedInDone>('paper', paper)).known, 2, 'typed in twice');
    const list = await page.get<QuestionList>(`questions?${query({ trust: 'handed-in' })}`);
    assert.deepEqual([list.questions[0]?.n, list.questions[0]?.facility?.value], [1, 0]);
  });
});
