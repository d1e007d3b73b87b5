import { expect } from '@open-wc/testing';
import { answeredExamples } from '../../src/activities/examples.ts';
import { registry } from '../../src/activities/registry.ts';
import { settle, stage, type Stage } from '../../src/activities/testing.ts';
import { workWords } from '../../src/activities/work/work.words.ts';
import type { ShapeValue } from '../../src/core/shape.ts';
import type { Work } from '../../src/core/work.ts';
import { en } from '../../src/ui/locales/en.ts';
import { heic, noPicture, png } from './odd-files.ts';

const { photoAdded, photoProblem: says } = workWords.en;

const EVIL = '<img src=x onerror="window.ehRan=1"><script>window.ehRan=1</script>';
const HUGE = `${EVIL}${'longword'.repeat(12_500)}`;

/** What an answer may turn out to be that was saved by another version, or damaged. */
const SAVED: [what: string, value: unknown][] = [
  ['nothing', undefined],
  ['a number out of range', 999],
  ['a negative number', -1],
  ['an empty text', ''],
  ['line ends only', '\n\n\n'],
  ['half of a work', 'tThe well\np123'],
  ['script', `t${EVIL}\nx${EVIL}\nw${EVIL}\n\n`],
  ['100 kB', `t${HUGE}\nx${HUGE}\n\n`],
  ['an empty list', []],
  ['a list of far too much', Array.from({ length: 500 }, () => 9)],
  ['an object', {}],
];

/** A work in which everything that is text is long and wants to run. */
const evilWork = (work: Work): Work =>
  work.map((item) => ({
    ...item,
    title: HUGE,
    text: HUGE,
    who: EVIL,
    when: EVIL,
    fields: Object.fromEntries(Object.keys(item.fields ?? {}).map((id) => [id, HUGE])),
  }));

/** Turns an object of the page off or into another for one test. */
function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  restores.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else delete (target as Record<string, unknown>)[name];
  });
}
const restores: (() => void)[] = [];

const rejections: unknown[] = [];
const faults: unknown[][] = [];
window.addEventListener('unhandledrejection', ({ reason }) => rejections.push(reason));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1500) throw new Error(`In vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Nothing of what was put in runs, nothing is broken, nothing is wider than its frame. */
function isCalm({ element, all }: Stage): void {
  expect(element.shadowRoot!.textContent).to.not.contain(en.activity.failed);
  expect(all('img[src="x"], script')).to.deep.equal([]);
  expect('ehRan' in window).to.equal(false);
  expect(element.scrollWidth).to.be.at.most(element.clientWidth);
}

const photoFields = ({ all }: Stage) => all('.form eh-photo-field, .options eh-photo-field');

/** Opens the form of the first entry, where there is one, and begins to write in it. */
async function openForm(scene: Stage): Promise<HTMLInputElement | undefined> {
  const { all, element } = scene;
  const [button] = [...all('[id^="edit-"]'), ...all('#add')];
  if (!button) return undefined;
  button.click();
  await settle(element);
  const field = all<HTMLInputElement>('.form input[type="text"], .form textarea')[0];
  if (!field) return undefined;
  field.value = 'Half written';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle(element);
  return field;
}

/** Chooses a file and waits for what is said of it. */
async function choose(field: HTMLElement, file: File, wanted: string): Promise<void> {
  const root = field.shadowRoot!;
  const input = root.querySelector('input')!;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  const note = () => root.querySelector('[role="status"]')!.textContent;
  await until(`“${wanted}” is said, not “${note()}”`, () => note() === wanted);
}

const quota = () => {
  throw new DOMException('No room', 'QuotaExceededError');
};

/** Every way in which a photo cannot be kept, and one in which it can. */
const PHOTOS: [
  what: string,
  file: () => File | Promise<File>,
  said: string,
  prepare?: () => void,
][] = [
  ['a file that is no picture', noPicture, says['not-a-picture']],
  ['a photo of a kind that no browser shows (HEIC)', heic, says['not-a-picture']],
  ['a picture of 12,000 × 12,000 pixels', () => png(12_000, 12_000), says['too-large']],
  [
    'a photo where the store of the device is full',
    () => png(300, 200),
    says.full,
    () => replace(IDBObjectStore.prototype, 'put', quota),
  ],
  [
    'a photo where there is no store at all',
    () => png(300, 200),
    says['no-store'],
    () => replace(window, 'indexedDB', undefined),
  ],
  [
    'a photo where the store may not be opened',
    () => png(300, 200),
    says['no-store'],
    () =>
      replace(IDBFactory.prototype, 'open', () => {
        throw new DOMException('Not here', 'SecurityError');
      }),
  ],
  [
    'a photo where opening the store fails',
    () => png(300, 200),
    says['no-store'],
    () => {
      const { open } = IDBFactory.prototype;
      replace(IDBFactory.prototype, 'open', () => open.call(indexedDB, 'eh-newer', 1));
    },
  ],
  ['a photo of 30 MB', () => png(3000, 2000, 30_000_000), photoAdded],
];

/** Types, or examples of one, whose form takes photos; the sweep finds out where one is missing here. */
const TAKES_PHOTOS = ['timeline', 'inventory', 'evidence', 'our-own-quest', 'parish-map'];

before(async () => {
  // A store of a newer version cannot be opened as an older one.
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('eh-newer', 2);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = reject;
  });
});

beforeEach(() => {
  faults.length = 0;
  rejections.length = 0;
  replace(console, 'error', (...fault: unknown[]) => void faults.push(fault));
});

afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
  expect(faults).to.deep.equal([]);
  expect(rejections).to.deep.equal([]);
});

describe('bad input', function () {
  this.timeout(60_000);

  for (const { activity, right } of answeredExamples) {
    const kind = registry.get(activity.type)!;
    const takesPhotos = [activity.type, activity.id].some((name) => TAKES_PHOTOS.includes(name));

    describe(`${activity.type} (${activity.id})`, () => {
      for (const [what, value] of SAVED) {
        it(`stays calm when the saved state has ${what}`, async () => {
          const response = kind.unpack(activity, value as ShapeValue);
          const scene = await stage(activity, { response });
          await settle(scene.element);
          isCalm(scene);
        });
      }

      it('says so when an earlier answer can no longer be shown', async () => {
        const scene = await stage(activity);
        const { element } = scene;
        element.result = { attempts: 1, final: true, ...(kind.assessed ? { score: 1 } : {}) };
        await settle(element);
        isCalm(scene);
        if (kind.assessed) expect(scene.spoken()).to.contain(en.activity.savedEarlier);
      });

      it('has a limit on everything that is typed', async () => {
        const scene = await stage(activity, kind.assessed ? {} : { response: right });
        await openForm(scene);
        expect(photoFields(scene).length > 0).to.equal(takesPhotos);
        for (const field of scene.all<HTMLInputElement>('textarea, input[type="text"]')) {
          if (field.id !== 'find') expect(field.maxLength, field.outerHTML).to.be.within(1, 2000);
        }
      });

      if (!kind.work || !Array.isArray(right)) return;

      it('shows long texts and script as text, and takes them home as text', async () => {
        const scene = await stage(activity, { response: evilWork(right as Work), attempts: 0 });
        await settle(scene.element);
        isCalm(scene);
        for (const { content, type } of kind.files?.(activity, evilWork(right as Work), {
          language: 'en',
        }) ?? []) {
          if (/html|svg/.test(type)) expect(content).to.not.match(/<script|<img src=x/);
        }
      });

      for (const [what, makeFile, said, prepare] of takesPhotos ? PHOTOS : []) {
        it(`says calmly what becomes of ${what}, and loses nothing else`, async () => {
          const scene = await stage(activity, { response: right, attempts: 0 });
          const { element, heard } = scene;
          const written = await openForm(scene);
          const count = (right as Work).length;
          for (const field of photoFields(scene)) {
            prepare?.();
            await choose(field, await makeFile(), said);
            await settle(element);
            expect(written!.value).to.equal('Half written');
          }
          isCalm(scene);
          // Leaving the field hands over what was typed, with everything that was there.
          written!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
          await settle(element);
          const { response } = heard.at(-1)!.detail as { response: Work };
          expect(JSON.stringify(response)).to.contain('Half written');
          expect(response.length).to.be.at.least(count);
          // Pictures that are gone are put away with the element; also that stays calm.
          element.remove();
          await settle(element);
        });
      }
    });
  }
});
