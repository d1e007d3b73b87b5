// `npm run bench:activities`: how long the page takes to answer in the two activities that hold most,
// with 200 entries each, on a processor four times slower: from the key to the next frame (Event
// Timing, as INP counts it; steps of 8 ms). Prints the table of docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput } from 'puppeteer-core';
import { inventoryWords } from '../../src/activities/inventory/inventory.words.ts';
import { parishMapWords } from '../../src/activities/parish-map/parish-map.words.ts';
import { workWords } from '../../src/activities/work/work.words.ts';
import type { Work } from '../../src/core/work.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { Hand } from '../e2e/hand.ts';
import { inFrame, startPreview } from '../e2e/preview.ts';
import { exampleCourses, writeCourses } from '../support/example-courses.ts';

const ITEMS = 200;
const SLOWER = 4;
const RUNS = 5;
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
  } as Work[number];
});

/** What is measured: its name, the way there, and the key that counts. */
type Step = [what: string, key: KeyInput, goThere: (hand: Hand) => Promise<unknown>];

const stay = () => Promise.resolve();

const STEPS: Record<string, Step[]> = {
  inventory: [
    ['a letter in the search', 'b', (hand) => hand.to(record.find)],
    ['the search is emptied', 'Backspace', stay],
    ['open a record', 'Enter', (hand) => hand.to(work.edit('Thing 3'))],
    ['a letter in its form', 'x', stay],
    ['Done', 'Enter', stay],
    ['remove a record', 'Enter', (hand) => hand.to(work.remove('Thing 5'))],
    ['undo', 'Enter', (hand) => hand.to(work.undo)],
    ['add a record', 'Enter', (hand) => hand.backTo(record.add)],
    ['Cancel', 'Escape', stay],
    ['keep the work', 'Enter', (hand) => hand.to(work.keep)],
  ],
  'parish-map': [
    ['take the pen', 'Enter', (hand) => hand.to(map.kinds.place)],
    ['move the pen', 'ArrowRight', stay],
    ['set a place down', 'Enter', stay],
    ['a letter in its form', 'x', stay],
    ['Done', 'Enter', stay],
    ['move a symbol', 'ArrowRight', (hand) => hand.backTo(/^150: /)],
    ['open a place', 'Enter', stay],
    ['Cancel', 'Escape', stay],
    ['remove a place', 'Enter', (hand) => hand.to(work.remove('Place 190'))],
    ['undo', 'Enter', (hand) => hand.to(work.undo)],
    ['enlarge the sheet', 'Enter', (hand) => hand.backTo(map.zoomIn)],
    ['keep the work', 'Enter', (hand) => hand.to(work.keep)],
  ],
};

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

/** The longest of what the browser saw since the last time, in milliseconds. */
const slowest = (hand: Hand): Promise<number> =>
  hand.frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // The entry of an event comes after the frame that answers it.
        setTimeout(() => {
          const { seen } = globalThis as unknown as { seen: number[] };
          resolve(Math.max(0, ...seen.splice(0)));
        }, 400);
      }),
  );

const preview = await startPreview(join(folder, 'courses'));
const browser = await launchBrowser();
const median = (values: number[]): string => {
  const sorted = [...values].sort((one, other) => one - other);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]}–${sorted.at(-1)})`;
};
try {
  for (const [type, steps] of Object.entries(STEPS)) {
    const times = new Map<string, number[]>();
    for (let run = 0; run < RUNS; run++) {
      const course = courses.find(({ activities }) => activities.some((one) => one.type === type))!;
      const { id } = course.activities.find((one) => one.type === type)!;
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 412, height: 823 });
      await page.goto(`${preview.address}play/${course.id}/scorm12?learner=ana&panel=closed`);
      const { frame } = await inFrame(page);
      const hand = new Hand(page, frame, id);
      await frame.evaluate((place) => (location.hash = place), `page-${id}`);
      await frame.waitForFunction(
        (name) => document.getElementById(name)?.shadowRoot?.querySelector('.card'),
        {},
        id,
      );
      await frame.evaluate(
        (name, response) => {
          (document.getElementById(name) as unknown as { response: unknown }).response = response;
          const seen: number[] = ((globalThis as unknown as { seen: number[] }).seen = []);
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) seen.push(duration);
          }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
        },
        id,
        type === 'inventory' ? records : places,
      );
      const session = await page.createCDPSession();
      for (const [what, key, goThere] of steps) {
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await goThere(hand);
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        await slowest(hand);
        await page.keyboard.press(key);
        const known = times.get(what) ?? [];
        known.push(await slowest(hand));
        times.set(what, known);
      }
      await context.close();
    }
    console.log(`\n| \`${type}\`, ${ITEMS} entries | from key to frame |\n| --- | --- |`);
    for (const [what, list] of times) console.log(`| ${what} | ${median(list)} |`);
  }
} finally {
  await browser.close();
  preview.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${cpus().length} cores, CPU × ${SLOWER}, load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}`,
);
