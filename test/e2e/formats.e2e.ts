import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Statement } from '@xapi/xapi';
import type { Browser, Page } from 'puppeteer-core';
import { profileIri } from '../../src/core/iri.ts';
import { profileBreaches } from '../support/profile-validator.ts';
import { launchBrowser, type KeyboardLearner } from './browser.ts';
import { inFrame, openCourse, root, setFault, startPreview } from './preview.ts';
import { solve, verdict } from './solve.ts';
import { firstPage, firstTask, goTo, isSaved, openTask, questions, testPage } from './walk.ts';

/** cmi5, xAPI and SCORM 2004 packages in the preview LMS and its record store. */
let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;
let authorization: string;

before(async () => {
  preview = await startPreview();
  browser = await launchBrowser();
  const eco = [join(root, 'dist/eco.js'), 'lrs', 'key', 'add', 'test'];
  const key = JSON.parse(
    execFileSync(process.execPath, [...eco, '--scope', 'read-all', '--json'], {
      cwd: preview.folder,
      encoding: 'utf8',
    }),
  ) as { key: string; secret: string };
  authorization = `Basic ${Buffer.from(`${key.key}:${key.secret}`).toString('base64')}`;
});

after(async () => {
  await browser.close();
  preview.stop();
});

/** What the page tells, in every format. */
interface Told {
  refused: { title?: string; element?: string; remarks: string[] }[];
  outcome: { completed: boolean; success?: boolean; score?: number; satisfied?: boolean };
  attempt: { id: string; sessions: number };
  tokens: number;
  state: number;
}

const told = (page: Page): Promise<Told> =>
  page.evaluate(async () => {
    const { previewLms } = globalThis as unknown as {
      previewLms: {
        refresh(): Promise<void>;
        calls: { verdict: string; kind?: string }[];
        outcome: never;
        attempt: never;
        state: string;
      };
    };
    await previewLms.refresh();
    const { calls, outcome, attempt, state } = previewLms;
    return {
      refused: calls.filter(({ verdict }) => verdict === 'refused') as never,
      tokens: calls.filter(({ kind }) => kind === 'token').length,
      outcome,
      attempt,
      state: state.length,
    };
  });

/** Everything the record store has of a registration, oldest first, over HTTP. */
async function readBack(registration: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  let next = `/xapi/statements?registration=${registration}&ascending=true&limit=20`;
  while (next) {
    const response = await fetch(new URL(next, preview.address), {
      headers: { authorization, 'x-experience-api-version': '1.0.3' },
    });
    assert.equal(response.status, 200);
    const page = (await response.json()) as { statements: Statement[]; more?: string };
    statements.push(...page.statements);
    next = page.more ?? '';
  }
  return statements;
}

const HAPPENED = profileIri('extensions/happened');
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const verbOf = ({ verb }: Statement): string => verb.id.split('/').at(-1)!;
const sessionOf = ({ context }: Statement): string => String(context?.extensions?.[SESSION]);

async function answerTheCheck(learner: KeyboardLearner): Promise<void> {
  await goTo(learner, testPage.title);
  for (const question of questions) await solve(learner, question);
  await learner.waitFor('the result below the check', () =>
    learner.frame.evaluate(() =>
      /100 %/.test(document.querySelector('.test-result')?.textContent ?? ''),
    ),
  );
  await goTo(learner, 'Your result');
  await learner.waitFor('saved', isSaved(learner));
}

async function beginAndBreakOff(learner: KeyboardLearner): Promise<void> {
  await solve(learner, openTask, 'The step before the bakery.');
  await goTo(learner, firstPage.title);
  await solve(learner, firstTask);
  await learner.waitFor('feedback', async () => (await verdict(learner, firstTask.id)) !== '');
  await learner.waitFor('saved', isSaved(learner));
}

/** What F5 does with the focus in the course. */
async function reloadCourse({ frame }: KeyboardLearner): Promise<void> {
  await frame.evaluate(() => {
    Reflect.set(globalThis, 'isOld', true);
    location.reload();
  });
  await frame.waitForFunction(() => !Reflect.has(globalThis, 'isOld'));
}

const leave = ({ frame }: KeyboardLearner): Promise<void> =>
  frame.evaluate(() => void document.dispatchEvent(new CustomEvent('eh-leave')));

const LMS_VERBS = ['launched', 'abandoned', 'satisfied', 'waived'];

describe('a learner in the preview LMS', () => {
  test('cmi5: reloads, closes early, comes back, passes; every statement is in the record store', async () => {
    const first = await openCourse(browser, preview.address, 'ana', '', 'cmi5');
    await beginAndBreakOff(first);
    await reloadCourse(first);
    const reloaded = await inFrame(first.page);
    await reloaded.waitFor(
      'the answer after a reload of the course',
      async () => (await verdict(reloaded, firstTask.id)) !== '',
    );
    const middle = await told(first.page);
    assert.deepEqual(middle.refused, []);
    assert.equal(middle.tokens, 1, 'the fetch URL is used once');
    assert.equal(middle.attempt.sessions, 1, 'a reload of the course is the same session');
    assert.equal(middle.outcome.satisfied, false);
    await first.page.close({ runBeforeUnload: false });

    const again = await openCourse(browser, preview.address, 'ana', '', 'cmi5');
    await again.waitFor('the place', async () => (await again.heading()) === firstPage.title);
    await again.waitFor('saved', isSaved(again));
    await again.page.reload();
    const learner = await inFrame(again.page);
    await learner.waitFor('the answer', async () => (await verdict(learner, firstTask.id)) !== '');
    await answerTheCheck(learner);
    await learner.waitFor('satisfied', async () => {
      const { outcome } = await told(learner.page);
      return outcome.satisfied === true;
    });
    await leave(learner);
    await learner.page.waitForSelector('.notice');
    const end = await told(learner.page);
    assert.deepEqual(end.refused, []);
    assert.deepEqual(end.outcome, { completed: true, success: true, score: 100, satisfied: true });
    assert.equal(end.attempt.sessions, 3);
    await learner.page.close();

    const statements = await readBack(end.attempt.id);
    const ofCourse = statements.filter((statement) => !LMS_VERBS.includes(verbOf(statement)));
    assert.deepEqual(
      ofCourse.flatMap((statement) => profileBreaches(statement)),
      [],
    );
    const sessions = [...new Set(statements.map(sessionOf))];
    assert.equal(sessions.length, 3);
    const verbs = (session: string, ...names: string[]) =>
      statements
        .filter((statement) => sessionOf(statement) === session)
        .map(verbOf)
        .filter((verb) => names.includes(verb));
    for (const session of sessions)
      assert.deepEqual(verbs(session, 'launched', 'initialized'), ['launched', 'initialized']);
    assert.deepEqual(
      sessions.map((session) => verbs(session, 'abandoned', 'terminated')),
      [['abandoned'], ['abandoned'], ['terminated']],
    );
    assert.deepEqual(verbs(sessions[2]!, 'completed', 'passed', 'satisfied', 'terminated'), [
      'completed',
      'passed',
      'satisfied',
      'terminated',
    ]);
    const answers = statements.filter((statement) => verbOf(statement) === 'answered');
    assert.equal(answers.length, 2 + questions.length);
  });

  test('cmi5: works on without a network and with a busy record store, and loses nothing', async () => {
    const learner = await openCourse(browser, preview.address, 'dora', '', 'cmi5');
    await setFault(learner, 'offline');
    await solve(learner, openTask, 'The old mill.');
    await learner.waitFor('unsaved', async () => !(await isSaved(learner)()));
    await setFault(learner, 'busy');
    await goTo(learner, firstPage.title);
    await solve(learner, firstTask);
    await learner.waitFor('feedback', async () => (await verdict(learner, firstTask.id)) !== '');
    await setFault(learner, 'none');
    await learner.waitFor('saved', isSaved(learner), 30);
    const { attempt, refused } = await told(learner.page);
    assert.deepEqual(refused, []);
    const statements = await readBack(attempt.id);
    const answers = statements.filter((statement) => verbOf(statement) === 'answered');
    assert.equal(answers.length, 2);
    assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length);
    await learner.page.close();
  });

  test('cmi5: says in the next session what was answered without a network', async () => {
    const first = await openCourse(browser, preview.address, 'emma', '', 'cmi5');
    await goTo(first, firstPage.title);
    await first.waitFor('saved', isSaved(first));
    await first.page.setOfflineMode(true);
    await solve(first, firstTask);
    await first.waitFor('unsaved', async () => !(await isSaved(first)()));
    await first.page.close();

    const learner = await openCourse(browser, preview.address, 'emma', '', 'cmi5');
    await learner.waitFor('the answer', async () => (await verdict(learner, firstTask.id)) !== '');
    const { attempt, refused } = await told(learner.page);
    assert.deepEqual(refused, []);
    assert.equal(attempt.sessions, 2);
    const statements = await readBack(attempt.id);
    const own = statements.filter((statement) => !LMS_VERBS.includes(verbOf(statement)));
    assert.deepEqual(
      own.flatMap((statement) => profileBreaches(statement)),
      [],
    );
    const session = sessionOf(statements.at(-1)!);
    const said = own.filter((statement) => sessionOf(statement) === session);
    const answers = said.filter((statement) => verbOf(statement) === 'answered');
    assert.equal(answers.length, 1);
    const happened = String(answers[0]!.context?.extensions?.[HAPPENED]);
    assert.ok(Date.parse(happened) < Date.parse(said[0]!.timestamp!), 'before this session');
    // The page is told as soon as it is shown again.
    const pages = said.filter((statement) => verbOf(statement) === 'experienced');
    assert.ok(pages.some(({ object }) => JSON.stringify(object).includes(firstPage.id)));
    assert.equal(await learner.status(), 'Saved');
    await learner.page.close();
  });

  test('xAPI: closes early, comes back, passes; every statement is in the record store', async () => {
    const first = await openCourse(browser, preview.address, 'bea', '', 'xapi');
    await beginAndBreakOff(first);
    assert.doesNotMatch(first.frame.url(), /auth=/);
    await first.page.close({ runBeforeUnload: false });
    const learner = await openCourse(browser, preview.address, 'bea', '', 'xapi');
    await learner.waitFor('the answer', async () => (await verdict(learner, firstTask.id)) !== '');
    await answerTheCheck(learner);
    await learner.waitFor('passed', async () => {
      const { outcome } = await told(learner.page);
      return outcome.success === true;
    });
    const end = await told(learner.page);
    assert.deepEqual(end.refused, []);
    assert.deepEqual(end.outcome, { completed: true, success: true, score: 100 });
    assert.ok(end.state > 0);
    await learner.page.close();
    const statements = await readBack(end.attempt.id);
    assert.deepEqual(
      statements.flatMap((statement) => profileBreaches(statement)),
      [],
    );
    const verbs = statements.map(verbOf);
    assert.equal(verbs.filter((verb) => verb === 'passed').length, 1);
    assert.equal(verbs.filter((verb) => verb === 'answered').length, 2 + questions.length);
  });

  for (const format of ['scorm2004-4', 'scorm2004-3']) {
    test(`${format}: closes early, comes back and passes without a refused call`, async () => {
      const first = await openCourse(browser, preview.address, 'carla', '', format);
      await beginAndBreakOff(first);
      await first.page.close({ runBeforeUnload: false });
      const learner = await openCourse(browser, preview.address, 'carla', '', format);
      await learner.waitFor(
        'the answer',
        async () => (await verdict(learner, firstTask.id)) !== '',
      );
      await answerTheCheck(learner);
      await learner.page.evaluate(() =>
        (globalThis as unknown as { previewLms: { exit(): Promise<void> } }).previewLms.exit(),
      );
      const end = await told(learner.page);
      assert.deepEqual(end.refused, []);
      assert.deepEqual(end.outcome, { completed: true, success: true, score: 100 });
      await learner.page.close();
    });
  }
});
