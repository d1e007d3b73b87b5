import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Statement } from '@xapi/xapi';
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import { isActivity } from '../../src/document/blocks.ts';
import { loadCourse } from '../../src/cli/load-course.ts';
import { courseIri } from '../../src/core/iri.ts';
import { basic } from '../lrs/support.ts';
import { profileBreaches } from '../support/profile-validator.ts';
import { axeFindings, KeyboardLearner, launchBrowser } from './browser.ts';
import { openSite, type Site } from './broker-site.ts';
import { root } from './preview.ts';
import { solve } from './solve.ts';

/** A SCORM package with --xapi-broker in an LMS, against a real record store on another origin. */
const { course } = await loadCourse(`${root}courses/parish-map`);
const pages = course.modules.flatMap((module) => module.pages);
const testPage = pages.find((page) => page.test)!;
const questions = testPage.blocks.filter(isActivity);
const IRI = courseIri('parish-map');

let browser: Browser;
let site: Site;

before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

async function open(context: BrowserContext): Promise<KeyboardLearner> {
  const page = await context.newPage();
  await page.goto(site.origin, { waitUntil: 'load' });
  const frame = await courseFrame(page);
  const learner = new KeyboardLearner(page, frame);
  await learner.waitFor('the player', async () => (await learner.status()) !== '');
  await frame.evaluate(() => (document.body.tabIndex = -1));
  return learner;
}

async function courseFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#course');
  return (await element!.contentFrame())!;
}

const goTo = (frame: Frame, page: string): Promise<void> =>
  frame.evaluate(
    (detail) => void document.dispatchEvent(new CustomEvent('eh-go', { detail })),
    page,
  );

/** Answers the whole check. */
async function pass(learner: KeyboardLearner): Promise<void> {
  await goTo(learner.frame, testPage.id);
  await learner.waitFor('the check', async () => (await learner.heading()) === testPage.title);
  await learner.frame.focus('#page');
  for (const question of questions) await solve(learner, question);
  await learner.waitFor('saved', async () => (await learner.status()) === 'Saved');
}

async function statements(): Promise<Statement[]> {
  const response = await site.records.lrs.request('/statements?ascending=true&limit=100', {
    headers: {
      'x-experience-api-version': '1.0.3',
      authorization: basic('broker', 'of this process'),
    },
  });
  return ((await response.json()) as { statements: Statement[] }).statements;
}

const verbsOf = (list: Statement[]): string[] =>
  list.map(({ verb }) => verb.id.replace(/.*\//, ''));

async function until(what: string, holds: (list: Statement[]) => boolean): Promise<Statement[]> {
  for (let tries = 0; tries < 200; tries++) {
    const list = await statements();
    if (holds(list)) return list;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what}: ${verbsOf(await statements()).join(' ')}`);
}

const lmsStatus = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem('lms') ?? '{}') as Record<string, string>)[
        'cmi.core.lesson_status'
      ] ?? '',
  );

function check(list: Statement[]): void {
  for (const statement of list) {
    assert.deepEqual(profileBreaches(statement), [], statement.verb.id);
    const { account } = statement.authority as { account: { name: string } };
    assert.equal(account.name, 'broker/claimed');
    assert.ok(!JSON.stringify(statement).includes('ana-4711'), 'a pseudonym');
  }
  assert.equal(new Set(list.map(({ context }) => context!.registration)).size, 1);
}

describe('a SCORM package that reports to a broker', () => {
  before(async () => {
    site = await openSite({ iri: IRI, allowsClaimed: true });
  });
  after(() => site.close());

  test('is passed with the broker down, and tells it everything at the next visit', async () => {
    const context = await browser.createBrowserContext();
    const first = await open(context);
    await pass(first);
    assert.equal(await lmsStatus(first.page), 'passed');
    const kept = await first.frame.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('eh-outbox');
          request.onerror = () => reject(request.error!);
          request.onsuccess = () => {
            const items = request.result.transaction('items').objectStore('items').count();
            items.onsuccess = () => resolve(items.result);
          };
        }),
    );
    assert.ok(kept > questions.length, `${kept} statements wait in IndexedDB`);
    await first.page.close({ runBeforeUnload: true });

    await site.records.start();
    const second = await open(context);
    const list = await until('all', (found) => verbsOf(found).includes('passed'));
    check(list);
    assert.equal(verbsOf(list)[0], 'initialized');
    assert.equal(verbsOf(list).filter((verb) => verb === 'answered').length, questions.length);
    assert.equal(await second.frame.$('.player-notice button'), null);
    await context.close();
  });

  test('reports while it is played, in the background, and ends with the tab', async () => {
    const before = (await statements()).length;
    const from = site.records.requests.length;
    const context = await browser.createBrowserContext();
    const learner = await open(context);
    await goTo(learner.frame, pages[1]!.id);
    await until(
      'the second page',
      (list) => verbsOf(list.slice(before)).filter((verb) => verb === 'experienced').length === 2,
    );
    const { script, first } = await learner.frame.evaluate(() => {
      const at = (ending: string) =>
        performance.getEntriesByType('resource').find(({ name }) => name.endsWith(ending))!;
      const player = at('player.js') as PerformanceResourceTiming;
      return { script: at('lrs.js').startTime, first: player.responseEnd };
    });
    assert.ok(script > first, 'the code comes after the player');
    const secrets = await learner.frame.evaluate(() => JSON.stringify(localStorage));
    assert.ok(!secrets.includes('"token"'));
    await learner.page.close({ runBeforeUnload: true });
    const list = await until('the end', (found) => verbsOf(found).at(-1) === 'terminated');
    check(list);
    const requests = site.records.requests.slice(from);
    const count = (wanted: string) => requests.filter((request) => request === wanted).length;
    assert.ok(count('POST /broker/xapi/statements') >= 2);
    assert.equal(count('OPTIONS /broker/xapi/statements'), 1, 'the permission is kept');
    await context.close();
  });
});

describe('a SCORM package whose broker wants a PIN', () => {
  before(async () => {
    site = await openSite({ iri: IRI, allowsClaimed: true, pin: '4711' });
    await site.records.start();
  });
  after(() => site.close());

  test('asks in passing, takes the right one, and loses nothing meanwhile', async () => {
    const context = await browser.createBrowserContext();
    const learner = await open(context);
    await learner.frame.waitForSelector('.course-pin');
    assert.deepEqual(await axeFindings(learner.frame), []);
    await goTo(learner.frame, pages[1]!.id);
    await learner.waitFor('the page', async () => (await learner.heading()) === pages[1]!.title);
    for (const pin of ['0000', '4711']) {
      await learner.frame.type('.course-pin input', pin);
      await learner.press('Enter');
      if (pin === '0000') await learner.frame.waitForSelector('.course-pin [role=alert]');
    }
    await until(
      'both pages',
      (list) => verbsOf(list).filter((verb) => verb === 'experienced').length === 2,
    );
    assert.equal(await learner.frame.$('.course-pin'), null);
    await context.close();
  });

  test('goes on without', async () => {
    const context = await browser.createBrowserContext();
    const learner = await open(context);
    await learner.frame.waitForSelector('.course-pin');
    await learner.activate(/^Go on without/);
    assert.equal(await learner.frame.$('.course-pin'), null);
    await pass(learner);
    assert.equal(await lmsStatus(learner.page), 'passed');
    await context.close();
  });
});
