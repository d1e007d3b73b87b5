import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { web } from '../../packaging/formats/web.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { WEB_COLOURS } from '../../packaging/web/manifest.ts';
import { courseBuild } from './fixture.ts';

const filesOf = (build: CourseBuild): Map<string, string> =>
  new Map(
    web
      .plan(build)
      .files.map(({ path, content }) => [
        path,
        typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
      ]),
  );

type Precached = { url: string; revision: string }[];
const precached = (files: Map<string, string>): Precached =>
  JSON.parse(/^self\.__WB_MANIFEST=(.*);$/m.exec(files.get('sw.js')!)![1]!) as Precached;

describe('the web format', () => {
  it('keeps every file on the device that a learner needs, by a hash of its content', () => {
    const files = filesOf(courseBuild());
    const list = precached(files);
    const needed = [...files.keys()].filter(
      (path) => !/^(source|licences)\/|^(metadata\.jsonld|sw\.js)$/.test(path),
    );
    assert.deepEqual(
      list.map(({ url }) => url),
      needed,
    );
    for (const { url, revision } of list) {
      const hash = createHash('sha256').update(files.get(url)!, 'utf8').digest('hex');
      if (!url.endsWith('.png')) assert.ok(hash.startsWith(revision), url);
      assert.equal(revision.length, 20);
    }
  });

  it('changes the list for what has changed, and for nothing else', () => {
    const before = precached(filesOf(courseBuild()));
    const build = courseBuild();
    build.media[0]!.content = '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>';
    const changed = precached(filesOf(build)).filter(
      ({ revision }, index) => revision !== before[index]!.revision,
    );
    assert.deepEqual(
      changed.map(({ url }) => url),
      ['media/oven.svg'],
    );
  });

  it('has a manifest whose icons and start are in the package', () => {
    const files = filesOf(courseBuild(['es', 'en']));
    const manifest = JSON.parse(files.get('manifest.webmanifest')!) as {
      lang: string;
      start_url: string;
      icons: { src: string; purpose: string }[];
    };
    assert.equal(manifest.lang, 'es');
    assert.ok(files.has(manifest.start_url));
    // The fixture has two of the four icons; the built package is judged by a browser (test/e2e).
    assert.ok(manifest.icons.some(({ src, purpose }) => files.has(src) && purpose === 'any'));
    assert.match(files.get('index.html')!, /<link rel="manifest" href="manifest.webmanifest">/);
    assert.doesNotMatch(files.get('en/read.html')!, /rel="manifest"/);
    assert.match(files.get('en/read.html')!, /<link rel="icon" href="..\/icon.svg">/);
  });

  it('names the licence and carries both kinds of metadata in its head', () => {
    const page = filesOf(courseBuild()).get('index.html')!;
    assert.match(
      page,
      /<link rel="license" href="https:\/\/creativecommons.org\/licenses\/by\/4.0\/">/,
    );
    const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    const contexts = blocks.map(
      ([, json]) => (JSON.parse(json!) as { '@context': unknown })['@context'],
    );
    assert.deepEqual(contexts, [
      'https://schema.org',
      ['https://w3id.org/kim/amb/context.jsonld', { '@language': 'en' }],
    ]);
  });

  it('has the colours of the design tokens', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const token = (name: string) => new RegExp(`--eh-${name}: ([^;]+);`).exec(tokens)![1]!;
    assert.equal(WEB_COLOURS.theme, token('green-60'));
    assert.equal(WEB_COLOURS.background, token('paper'));
    assert.equal(WEB_COLOURS.bar.light, token('sheet'));
    assert.ok(token('color-surface').includes(WEB_COLOURS.bar.dark));
  });

  it('alone has a service worker: an LMS must never be given one', async () => {
    const { formats } = await import('../../packaging/formats/index.ts');
    for (const format of formats.filter(({ id }) => id !== 'web')) {
      for (const { path, content } of format.plan(courseBuild()).files) {
        assert.notEqual(path, 'sw.js', format.id);
        if (typeof content === 'string') assert.doesNotMatch(content, /rel="manifest"/, format.id);
      }
    }
  });
});
