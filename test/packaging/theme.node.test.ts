import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats } from '../../packaging/formats/index.ts';
import { plansOf } from '../../packaging/make-plan.ts';
import type { CourseBuild, PackageFormat } from '../../packaging/plan.ts';
import { loadTheme } from '../../src/cli/load-theme.ts';
import type { BuiltTheme } from '../../src/theme/theme.ts';
import { courseBuild } from './fixture.ts';

const { theme: vale, problems } = loadTheme('themes/vale-of-aller/theme.json');

const font = new Uint8Array([0x77, 0x4f, 0x46, 0x32]);
const theme: BuiltTheme = {
  ...vale,
  fonts: [
    { family: 'F', weight: '400', style: 'normal', path: 'theme/font-1.woff2', content: font },
  ],
  licences: [{ path: 'licences/theme-font-1.txt', content: 'free' }],
};

const format = (id: string): PackageFormat => formats.find((one) => one.id === id)!;
const files = (id: string, build: CourseBuild): Map<string, string> =>
  new Map(
    plansOf(format(id), build).flatMap((plan) =>
      plan.files.map(({ path, content }) => [
        path,
        typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
      ]),
    ),
  );

const themed = (): CourseBuild => ({ ...courseBuild(), theme });
const ACCENT = /--eh-color-accent:light-dark\(#7b2d5b,/;

describe('a theme in packages', () => {
  it('is good as we give it away', () => assert.deepEqual(problems, []));

  for (const id of ['web', 'scorm12', 'scorm2004-4', 'cmi5', 'xapi']) {
    it(`comes with every page of ${id}, with files beside it`, () => {
      const made = files(id, themed());
      const index = made.get('index.html')!;
      assert.match(index, ACCENT);
      assert.match(index, /url\("theme\/font-1\.woff2"\)/);
      assert.match(
        index,
        /<eh-bar class="bar"><span class="brand" slot="brand"><img class="on-light" src="theme\/logo\.svg" alt="Ecomuseum of the Aller Vale"/,
      );
      const read = made.get('es/read.html')!;
      assert.match(read, ACCENT);
      assert.match(read, /url\("\.\.\/theme\/font-1\.woff2"\)/);
      assert.match(read, /src="\.\.\/theme\/logo-dark\.svg"/);
      for (const path of [
        'theme/logo.svg',
        'theme/logo-dark.svg',
        'theme/font-1.woff2',
        'licences/theme-font-1.txt',
      ]) {
        assert.ok(made.has(path), path);
      }
    });
  }

  it('is kept on the device by a course that is installed, and colours its frame', () => {
    const made = files('web', themed());
    assert.match(made.get('sw.js')!, /"theme\/logo\.svg"/);
    assert.match(made.get('manifest.webmanifest')!, /"theme_color": "#7b2d5b"/);
    assert.ok(made.get('index.html')!.includes(`content="${vale.palette.dark.surface}"`));
  });

  it('is inside of a course in one file, whose policy lets its typefaces in', () => {
    const [page] = [...files('single', themed()).values()];
    assert.match(page!, ACCENT);
    assert.match(page!, /src:url\("data:font\/woff2;base64,d09GMg=="\)/);
    assert.match(page!, /font-src data:/);
    assert.match(page!, /<img class="on-light" src="data:image\/svg\+xml,/);
    assert.doesNotMatch(page!, /["'(]theme\//);
    assert.doesNotMatch([...files('single', courseBuild()).values()][0]!, /font-src/);
  });

  it('is on covers of books and on the workbook', () => {
    const cover = files('epub', themed()).get('cover.svg')!;
    assert.match(cover, /<rect width="1600" height="36" fill="#7b2d5b"/);
    assert.match(cover, /<image [^>]*href="data:image\/svg\+xml,/);
    const workbook = files('workbook', themed());
    assert.match(workbook.get('workbook.html')!, /--accent: #611344/);
    assert.match(workbook.get('workbook.html')!, /<img class="cover-logo" src="theme\/logo\.svg"/);
    assert.ok(workbook.has('theme/logo.svg'));
  });

  it('is in the style of pages that an LMS shows, and inside of a Moodle course', () => {
    const cartridge = files('cc11', themed());
    assert.match(cartridge.get('style.css')!, ACCENT);
    assert.ok(cartridge.has('theme/font-1.woff2'));
    assert.match(cartridge.get('imsmanifest.xml')!, /theme\/font-1\.woff2/);
    assert.ok(!cartridge.has('theme/logo.svg'), 'no page shows it');
  });

  it('changes nothing but what it is about', () => {
    const [plain, made] = [files('scorm12', courseBuild()), files('scorm12', themed())];
    const changed = [...made].filter(([path, text]) => plain.get(path) !== text);
    assert.deepEqual(changed.map(([path]) => path).sort(), [
      'en/read.html',
      'es/read.html',
      'imsmanifest.xml',
      'index.html',
      'licences/theme-font-1.txt',
      'theme/font-1.woff2',
      'theme/logo-dark.svg',
      'theme/logo.svg',
    ]);
    assert.deepEqual(files('scorm12', themed()), made, 'the same bytes again');
  });
});
