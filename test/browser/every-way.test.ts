import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { answeredExamples } from '../../src/activities/examples.ts';
import { settle, stage } from '../../src/activities/testing.ts';
import { emulateLook } from '../support/emulate-look.ts';
import { lookOverPage } from '../support/look-over.ts';

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const;

/** The device's own colours are shown, but what is computed are ours: their contrast says nothing. */
const FORCED_AXE = { ...AXE, ignoredRules: ['color-contrast'] };

/** 320 × 256 is 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10). */
const SIZES = [
  { width: 1280, height: 1024 },
  { width: 320, height: 256 },
];
const LOOKS = ['light', 'dark', 'forced'] as const;
const DIRECTIONS = ['ltr', 'rtl'] as const;

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../../src/ui/tokens.css', import.meta.url).href;

describe('every activity, in every way to see it', function () {
  this.timeout(120_000);

  before(async function () {
    // Only Chromium can be told what colours are forced.
    if (!(await emulateLook('light'))) this.skip();
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    document.documentElement.lang = 'en';
    await loaded;
  });

  after(async () => {
    document.documentElement.dir = 'ltr';
    await emulateLook('light');
    await setViewport({ width: 1024, height: 768 });
  });

  it('would see what is lost or too small', async () => {
    await setViewport(SIZES[1]!);
    const faults = async (html: string): Promise<string[]> => {
      document.querySelector('#stage')?.remove();
      const frame = document.createElement('div');
      frame.id = 'stage';
      frame.attachShadow({ mode: 'open' }).innerHTML = html;
      document.body.append(frame);
      return lookOverPage().map((fault) => fault.split(/[:] | by /)[0]!);
    };
    expect(
      await faults('<p>Some text.</p><button style="height:24px">Press</button>'),
    ).to.deep.equal([]);
    expect(
      await faults('<button style="all:unset;width:20px;height:40px">x</button>'),
    ).to.deep.equal(['is smaller than 24 px']);
    expect(await faults('<p style="width:400px">Some text.</p>')).to.deep.equal([
      'scrolls sideways',
      'leaves the screen',
    ]);
    expect(await faults('<p style="margin-left:-40px">Some text.</p>')).to.deep.equal([
      'leaves the screen',
    ]);
    expect(await faults('<p style="height:9px;overflow:hidden">Some text.</p>')).to.deep.equal([
      'cuts its text',
    ]);
    const tight = '<p style="width:4.1em;white-space:nowrap;overflow:hidden">Some text</p>';
    expect(await faults(tight)).to.deep.equal([]);
    expect(lookOverPage({ spacing: true })).to.have.length(1);
  });

  for (const { activity, wrong } of answeredExamples) {
    it(`${activity.type} (${activity.id}) is accessible and loses nothing`, async () => {
      const { element } = await stage(activity, { response: wrong });
      for (const look of LOOKS) {
        await emulateLook(look);
        for (const size of SIZES) {
          await setViewport(size);
          for (const dir of DIRECTIONS) {
            document.documentElement.dir = dir;
            await settle(element);
            const way = `${look}, ${size.width} px, ${dir}`;
            await expect(element, way).to.be.accessible(look === 'forced' ? FORCED_AXE : AXE);
            expect(lookOverPage(), way).to.deep.equal([]);
            // Colours move nothing.
            if (look === 'light') {
              expect(lookOverPage({ spacing: true }), `wide text, ${way}`).to.deep.equal([]);
            }
          }
        }
      }
    });
  }
});
