import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { renderActivity } from '../../src/activities/documents.ts';
import { answeredExamples } from '../../src/activities/examples.ts';
import { emulateLook } from '../support/emulate-look.ts';
import { settle, stage, type Setting, type Stage } from '../../src/activities/testing.ts';
import { en } from '../../src/ui/locales/en.ts';

const isChromium = 'chrome' in window;

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const;

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../../src/ui/tokens.css', import.meta.url).href;

/** The name a screen reader would say of a control. */
function nameOf(control: HTMLElement, root: ShadowRoot): string {
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = 'labels' in control ? [...(control.labels as NodeListOf<HTMLElement>)] : [];
  return [
    control.getAttribute('aria-label') ?? '',
    ...ids.map((id) => root.getElementById(id)?.textContent ?? ''),
    ...labels.map((label) => label.textContent),
    control.localName === 'button' || control.localName === 'summary' ? control.textContent : '',
  ]
    .join(' ')
    .trim();
}

/** What a pointer has to hit: the control, or the label around it. */
const targetOf = (control: HTMLElement): DOMRect =>
  (control.closest('label') ?? control).getBoundingClientRect();

const controlsOf = ({ all }: Stage): HTMLElement[] =>
  all('button, input, select, textarea, summary, a[href]').filter(
    (control) => control.getClientRects().length > 0,
  );

describe('every activity', function () {
  this.timeout(60_000);

  before(async () => {
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    document.documentElement.lang = 'en';
    await loaded;
  });

  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    delete document.documentElement.dataset.theme;
    await setViewport({ width: 1024, height: 768 });
  });

  for (const { activity, right, wrong } of answeredExamples) {
    const states: [string, Setting][] = [
      ['fresh', {}],
      ['answered wrong', { response: wrong }],
      ['answered wrong for the last time', { response: wrong, attempts: 1 }],
      ['answered right', { response: right }],
      ['in review', { response: wrong, mode: 'review' }],
    ];

    describe(`${activity.type} (${activity.id})`, () => {
      for (const [state, setting] of states) {
        it(`is accessible and complete when ${state}`, async () => {
          const scene = await stage(activity, setting);
          await expect(scene.element).to.be.accessible(AXE);
          const root = scene.element.shadowRoot!;
          for (const control of controlsOf(scene)) {
            expect(nameOf(control, root), control.outerHTML).to.not.equal('');
            const { width, height } = targetOf(control);
            expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
          }
        });

        it(`needs no sideways scrolling at 320 px, also from right to left, when ${state}`, async () => {
          await setViewport({ width: 320, height: 640 });
          const { element } = await stage(activity, setting);
          for (const dir of ['ltr', 'rtl'] as const) {
            document.documentElement.dir = dir;
            await settle(element);
            const { scrollWidth, clientWidth } = document.documentElement;
            expect(scrollWidth, dir).to.be.at.most(clientWidth);
            expect(element.scrollWidth, dir).to.be.at.most(element.clientWidth);
          }
        });

        it(`keeps its contrast in the dark when ${state}`, async () => {
          document.documentElement.dataset.theme = 'dark';
          await expect((await stage(activity, setting)).element).to.be.accessible(AXE);
        });
      }

      it('says in words what colour says', async () => {
        if (activity.type === 'reflect' || activity.type === 'scenario') return;
        const { all } = await stage(activity, { response: wrong });
        for (const row of all('.row.right, .row.wrong')) {
          expect(row.querySelector('.mark')?.textContent.trim(), row.innerHTML).to.match(
            /right|stay|move/,
          );
          expect(row.querySelector('.mark svg')).to.not.equal(null);
        }
      });

      it('is its readable form on paper until it is answered', async function () {
        if (!isChromium) return this.skip();
        const { element, one } = await stage(activity);
        element.innerHTML = renderActivity(activity, { language: 'en', words: en }).text;
        element.requestUpdate();
        await settle(element);
        await emulateMedia({ media: 'print' });
        expect(getComputedStyle(one('.card')).display).to.equal('none');
        expect(getComputedStyle(one('.paper')).display).to.equal('block');
        element.response = right;
        element.result = { attempts: 1, final: true, score: 1 };
        await settle(element);
        expect(getComputedStyle(one('.card')).display).to.equal('block');
        expect(getComputedStyle(one('.paper')).display).to.equal('none');
        await emulateMedia({ media: 'screen' });
      });

      it('keeps its frames where colours are forced', async function () {
        if (!(await emulateLook('forced'))) return this.skip();
        const { all } = await stage(activity, { response: wrong });
        for (const part of all('.row, .feedback, textarea')) {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(part);
          expect(borderTopStyle).to.not.equal('none');
          expect(Number.parseFloat(borderTopWidth)).to.be.above(0);
        }
        await emulateLook('light');
      });
    });
  }
});
