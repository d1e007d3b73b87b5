// `npm run bench:activities`: what the page does to answer a key in the two activities that hold most,
// with 200 entries each: processor time of the main thread until the frame is made, four times over,
// as on a phone. Processor time, so that other work on the machine does not count. Prints the table
// of docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Frame, KeyInput } from 'puppeteer-core';
import { inventoryWords } from '../../src/activities/inventory/inventory.words.ts';
import { parishMapWords } from '../../src/activities/parish-map/parish-map.words.ts';
import { workWords } from '../../src/activities/work/work.words.ts';
import type { Work } from '../../src/core/work.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { inFrame, startPreview } from '../e2e/preview.ts';
import { exampleCourses, writeCourses } from '../support/example-courses.ts';

const ITEMS = 200;
const SLOWER = 4;
const RUNS = 3;
const { en: work } = workWords;
const { en: map } = parishMapWords;
const { en: record } = inventoryWords;

const share = (index: number, prime: number): number => ((index * prime) % 97) / 97;

const records: Work = Array.from({ length: ITEMS }, (_, index) => ({
  title: `Thing ${index}`,
  symbol: 'object',
  text: 'What it is, what it was for, and why it matters to those who live here.',
  who: 'Ana',
  fields: { place: 'Behind the church', rights: 'free', consent: 'yes' },
}));

const places: Work = Array.from({ length: ITEMS }, (_, index) => {
  const at = [share(index, 37), share(index, 61)] as const;
  const [x, y] = at;
  const isLine = index % 10 === 0;
  return {
    title: `Place ${index}`,
    symbol: 'story',
    text: 'What happened here, told by those who were there.',
    ...(isLine ? { path: [at, [x * 0.9, y], [x * 0.8, y * 0.9]] } : { at }),
  };
});

/** What is measured: its name, the key that counts, and the name of the control that it is pressed on. */
type Step = [what: string, key: KeyInput, on?: string];

const STEPS: Record<string, Step[]> = {
  inventory: [
    ['nothing: a key without effect', 'F13', '#find'],
    ['a letter in the search', 'b', '#find'],
    ['the search is emptied', 'Backspace'],
    ['open a record', 'Enter', work.edit('Thing 3')],
    ['a letter in its form', 'x'],
    ['Done', 'Enter'],
    ['remove a record', 'Enter', work.remove('Thing 5')],
    ['undo', 'Enter', work.undo],
    ['add a record', 'Enter', record.add],
    ['Cancel', 'Escape'],
    ['keep the work', 'Enter', work.keep],
  ],
  'parish-map': [
    ['nothing: a key without effect', 'F13', map.kinds.place],
    ['take the pen', 'Enter', map.kinds.place],
    ['move the pen', 'ArrowRight'],
    ['set a place down', 'Enter'],
    ['a letter in its form', 'x'],
    ['Done', 'Enter'],
    ['move a symbol', 'ArrowRight', '150: '],
    ['open a place', 'Enter'],
    ['Cancel', 'Escape'],
    ['remove a place', 'Enter', work.remove('Place 190')],
    ['undo', 'Enter', work.undo],
    ['enlarge the sheet', 'Enter', map.zoomIn],
    ['keep the work', 'Enter', work.keep],
  ],
};

/** Puts the focus on a control by the beginning of its name; runs in the browser. */
function focusOn(id: string, name: string): boolean {
  const inside = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? inside(one.shadowRoot) : []),
    ]);
  const found = inside(document.getElementById(id)!.shadowRoot!).find((one) =>
    name.startsWith('#')
      ? one.id === name.slice(1)
      : one.localName === 'button' &&
        (one.ariaLabel ?? one.textContent.trim().replace(/\s+/g, ' ')).startsWith(name),
  );
  found?.focus();
  return !!found;
}

const folder = mkdtempSync(join(tmpdir(), 'eco-bench-'));
const courses = exampleCourses();
writeCourses(join(folder, 'courses'), courses);
for (const { id } of courses) {
  const file = join(folder, 'courses', id, 'course.json');
  const text = readFileSync(file, 'utf8');
  const course = JSON.parse(text, (_name, value: { type?: string }) => {
    if (value?.type === 'inventory') return { ...value, maxRecords: ITEMS + 20 };
    if (value?.type === 'parish-map') return { ...value, maxPlaces: ITEMS + 20 };
    return value;
  }) as object;
  writeFileSync(file, JSON.stringify(course));
}

type Metrics = Record<
  'TaskDuration' | 'ScriptDuration' | 'LayoutDuration' | 'RecalcStyleDuration',
  number
>;

/** Processor time of the main thread so far, in milliseconds. */
async function spent(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000])) as Metrics;
}

/** Resolves when two frames have been made: the one that answers, and the one after it. */
const frames = (frame: Frame): Promise<void> =>
  frame.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );

const preview = await startPreview(join(folder, 'courses'));
const browser = await launchBrowser();
const median = (list: Metrics[], name: keyof Metrics): number => {
  const sorted = list.map((one) => one[name]).sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)]!);
};
try {
  for (const [type, steps] of Object.entries(STEPS)) {
    const times = new Map<string, Metrics[]>();
    for (let run = 0; run < RUNS; run++) {
      const course = courses.find(({ activities }) => activities.some((one) => one.type === type))!;
      const { id } = course.activities.find((one) => one.type === type)!;
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 412, height: 823 });
      await page.goto(`${preview.address}play/${course.id}/scorm12?learner=ana&panel=closed`);
      const { frame } = await inFrame(page);
      await frame.evaluate((place) => (location.hash = place), `page-${id}`);
      await frame.waitForFunction(
        (name) => document.getElementById(name)?.shadowRoot?.querySelector('.card'),
        {},
        id,
      );
      await frame.evaluate(
        (name, response) => {
          (document.getElementById(name) as unknown as { response: unknown }).response = response;
        },
        id,
        type === 'inventory' ? records : places,
      );
      const session = await page.createCDPSession();
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      for (const [what, key, on] of steps) {
        if (on && !(await frame.evaluate(focusOn, id, on))) throw new Error(`No “${on}”.`);
        // What is saved a moment after the last key is no part of the answer.
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await frames(frame);
        const before = await spent(session);
        await page.keyboard.press(key);
        await frames(frame);
        const after = await spent(session);
        const parts = (Object.keys(after) as (keyof Metrics)[]).map(
          (name) => [name, (after[name] - before[name]) * SLOWER] as const,
        );
        const known = times.get(what) ?? [];
        known.push(Object.fromEntries(parts) as Metrics);
        times.set(what, known);
      }
      await context.close();
    }
    console.log(`\n| \`${type}\`, ${ITEMS} entries | work | script | style | layout |`);
    console.log('| --- | --- | --- | --- | --- |');
    for (const [what, list] of times) {
      const of = (name: keyof Metrics) => `${median(list, name)} ms`;
      console.log(
        `| ${what} | ${of('TaskDuration')} | ${of('ScriptDuration')} | ${of('RecalcStyleDuration')} | ${of('LayoutDuration')} |`,
      );
    }
  }
} finally {
  await browser.close();
  preview.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${cpus().length} cores, processor time × ${SLOWER}, load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}`,
);
