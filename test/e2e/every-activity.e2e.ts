import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { actionPlanWords } from '../../src/activities/action-plan/action-plan.words.ts';
import { activityKinds } from '../../src/activities/index.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import { exampleCourses, writeCourses } from '../support/example-courses.ts';
import { launchBrowser, type KeyboardLearner } from './browser.ts';
import { Hand, listen } from './hand.ts';
import { inFrame, lmsView, startPreview } from './preview.ts';
import { controlsOf } from './screen-reader.ts';
import { scormTypes, startingRoles, walks } from './walks/walks.ts';
import type { Walk } from './walks/walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'eco-every-'));
const photo = join(folder, 'photo.png');
const courses = exampleCourses();
const all = walks(photo);
let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;

/** A picture of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

before(async () => {
  writeCourses(join(folder, 'courses'), courses);
  writeFileSync(photo, Buffer.from(PNG, 'base64'));
  preview = await startPreview(join(folder, 'courses'));
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  preview?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a course as the same learner, on this device or on another. */
async function open(context: BrowserContext, course: string): Promise<KeyboardLearner> {
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await listen(page);
  await page.goto(`${preview.address}play/${course}/scorm12?learner=ana&panel=closed`);
  return inFrame(page);
}

/** Closes the tab as a crash would: nobody is asked, nothing more is done. */
const crash = ({ page }: KeyboardLearner): Promise<void> => page.close({ runBeforeUnload: false });

const titleOf = (activity: Activity): string => `Page of ${activity.id}`;

/** The answer of an activity on the page that is open, as it is packed into the saved state. */
async function packed({ frame }: KeyboardLearner, activity: Activity): Promise<unknown> {
  const response: unknown = await frame.evaluate(
    (id) => (document.getElementById(id) as unknown as { response: unknown }).response,
    activity.id,
  );
  const kind = activityKinds[activity.type] as {
    pack(activity: Activity, response: unknown): unknown;
  };
  return response === undefined ? undefined : kind.pack(activity, response);
}

const isThere = (learner: KeyboardLearner, activity: Activity): Promise<void> =>
  learner.waitFor(
    activity.id,
    async () =>
      (await learner.heading()) === titleOf(activity) &&
      (await learner.frame.evaluate(
        (id) => !!document.getElementById(id)?.shadowRoot?.querySelector('.card'),
        activity.id,
      )),
    30,
  );

async function next(learner: KeyboardLearner, activity: Activity): Promise<void> {
  if ((await learner.heading()) !== titleOf(activity)) await learner.activate(/^Next/);
  await isThere(learner, activity);
}

const isSaved = (learner: KeyboardLearner): Promise<void> =>
  learner.waitFor('saved', async () => (await learner.status()) === 'Saved', 30);

describe('with the keyboard alone, in a package in an LMS', () => {
  for (const { id, activities } of courses) {
    const answers = new Map<string, unknown>();
    let context: BrowserContext;
    let learner: KeyboardLearner;

    before(async () => {
      context = await browser.createBrowserContext();
      learner = await open(context, id);
    });

    for (const [index, activity] of activities.entries()) {
      test(`${activity.type} (${activity.id}) is done from beginning to end`, async () => {
        // In the middle the tab is closed hard, and the same learner comes back.
        if (index === Math.floor(activities.length / 2)) {
          await isSaved(learner);
          await crash(learner);
          learner = await open(context, id);
          await isThere(learner, activities[index - 1]!);
        }
        await next(learner, activity);
        const fresh = await controlsOf(learner, activity.id);
        assert.deepEqual(fresh.faults, []);
        assert.equal(fresh.group.role, 'group');
        assert.match(fresh.group.name, activity.title ? new RegExp(activity.title) : /^Task \d/);
        const roles = new Set(fresh.controls.map(({ role }) => role));
        for (const role of startingRoles[activity.type]) {
          assert.ok(roles.has(role), `There is a ${role} among ${[...roles].join(', ')}.`);
        }
        const walk = all[activity.type] as Walk<typeof activity.type> | undefined;
        assert.ok(walk, `Nobody knows how “${activity.type}” is done by keyboard: see walks.ts.`);
        await (walk as (hand: Hand, activity: Activity) => Promise<void>)(
          new Hand(learner.page, learner.frame, activity.id),
          activity,
        );
        assert.deepEqual((await controlsOf(learner, activity.id)).faults, []);
        answers.set(activity.id, await packed(learner, activity));
        assert.ok(answers.get(activity.id), 'There is an answer.');
      });
    }

    test(`${id}: the LMS has every answer, by its type, and gives all of it back`, async () => {
      await isSaved(learner);
      const { refused, values } = await lmsView(learner);
      assert.deepEqual(refused, []);
      const told = new Map<string, string | undefined>();
      for (const [element, value] of Object.entries(values)) {
        const [, row] = /^(cmi\.interactions\.\d+\.)id$/.exec(element) ?? [];
        if (row) told.set(value, values[`${row}type`]);
      }
      for (const activity of activities) {
        const expected = scormTypes[activity.type];
        assert.equal(
          told.get(activity.id),
          typeof expected === 'string' ? expected : expected[activity.id],
          activity.id,
        );
      }
      await crash(learner);

      // On another device, which has nothing but what the LMS kept.
      const elsewhere = await browser.createBrowserContext();
      const later = await open(elsewhere, id);
      for (const activity of activities) {
        await later.frame.evaluate((page) => (location.hash = page), `page-${activity.id}`);
        await isThere(later, activity);
        assert.deepEqual(await packed(later, activity), answers.get(activity.id), activity.id);
      }
      await elsewhere.close();
      await context.close();
    });
  }

  test('an entry that is half written when the tab is closed hard is there again', async () => {
    const [course, activity] = courses
      .flatMap(({ id, activities }) => activities.map((one) => [id, one] as const))
      .find(([, { type }]) => type === 'action-plan')!;
    const context = await browser.createBrowserContext();
    const learner = await open(context, course);
    await learner.frame.evaluate((page) => (location.hash = page), `page-${activity.id}`);
    await isThere(learner, activity);
    const hand = new Hand(learner.page, learner.frame, activity.id);
    await hand.push(actionPlanWords.en.add);
    await hand.type('Ask the miller');
    // It is on the device a moment after the last key.
    await hand.until('kept', () =>
      learner.frame.evaluate(() =>
        Object.values(localStorage).some((text) => String(text).includes('Ask the miller')),
      ),
    );
    await crash(learner);
    const again = await open(context, course);
    await isThere(again, activity);
    await new Hand(again.page, again.frame, activity.id).sees('Ask the miller');
    await context.close();
  });
});
