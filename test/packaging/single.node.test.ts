import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { single } from '../../packaging/formats/single.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { dataUri, toBase64 } from '../../packaging/single/data-uri.ts';
import { packPlan } from '../../packaging/zip.ts';
import { courseBuild } from './fixture.ts';

/** The course with a picture on two pages, and one that only the second language shows. */
function build(): CourseBuild {
  const made = courseBuild();
  const [en, es] = made.documents as [(typeof made.documents)[0], (typeof made.documents)[0]];
  en.modules[0]!.pages[0]!.html += '<img src="media/oven.svg" alt="">';
  es.modules[0]!.pages[0]!.html += '<img src="media/oven.svg" alt="">';
  es.modules[1]!.pages[0]!.html += '<img src="media/wall.png" alt="">';
  en.modules[1]!.pages[0]!.html += '<a class="button" href="media/plan.pdf" download>Plan</a>';
  made.media.push(
    { path: 'media/wall.png', content: new Uint8Array([137, 80, 78, 71, 0, 255]) },
    { path: 'media/plan.pdf', content: new Uint8Array([37, 80, 68, 70]) },
  );
  return made;
}

const htmlOf = (made = build()): string => String(single.plan(made).files[0]!.content);

const json = (html: string, id: string): unknown =>
  JSON.parse(
    new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, 's').exec(html)![1]!,
  );

describe('a course as one HTML file', () => {
  it('is the file itself, not a zip, under a name of its own', async () => {
    const plan = single.plan(build());
    assert.equal(plan.name, 'bread-and-stones-1.2.0-en_es.html');
    assert.equal(plan.files.length, 1);
    assert.equal(new TextDecoder().decode(await packPlan(plan)), htmlOf());
  });

  it('asks for no other file', () => {
    const html = htmlOf().replace(/<script(?! type="application)[^>]*>.*?<\/script>/gs, '');
    assert.doesNotMatch(html, /<script[^>]+src=/);
    const addresses = [...html.matchAll(/\s(?:src|poster)="([^"]*)"/g)].map(
      ([, address]) => address!,
    );
    assert.ok(addresses.length > 0);
    for (const address of addresses) assert.match(address, /^data:/);
    assert.match(html, /href="data:application\/pdf;base64,JVBERg==" download="plan.pdf"/);
  });

  it('holds each picture once', () => {
    const html = htmlOf();
    assert.equal(html.split('data:image/svg+xml').length - 1, 1);
    const others = json(html, 'eh-media') as Record<string, string>;
    assert.deepEqual(Object.keys(others), ['media/wall.png', 'media/plan.pdf']);
    assert.equal(others['media/wall.png'], 'data:image/png;base64,iVBORwD/');
  });

  it('allows by its policy the scripts that it holds, and nothing from anywhere', () => {
    const html = htmlOf();
    const policy = /Content-Security-Policy" content="([^"]+)"/
      .exec(html)![1]!
      .replaceAll('&#39;', "'");
    assert.match(policy, /^default-src 'none'; /);
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text!);
    assert.ok(scripts.length > 5);
    for (const script of scripts) {
      const hash = createHash('sha256').update(script).digest('base64');
      assert.ok(policy.includes(`'sha256-${hash}'`), script.slice(0, 60));
    }
    assert.equal(policy.split('sha256-').length - 1, new Set(scripts).size);
    assert.doesNotMatch(policy, /script-src[^;]*unsafe/);
  });

  it('cannot be broken out of by what an author or a library wrote', () => {
    const made = build();
    made.player.scripts.local = 'var a="</script><b>";var b="<!--<script>"';
    made.documents[1]!.modules[0]!.pages[0]!.title = '</script><script>alert(1)</script>';
    const html = htmlOf(made);
    assert.match(html, /var a="<\\\/script><b>";var b="<\\!--<script>"/);
    assert.doesNotMatch(html, /<script>alert/);
  });

  it('can be read without script: every page, the answers, the licences', () => {
    const html = htmlOf();
    for (const id of ['page-why', 'page-test', 'answer-key', 'licences']) {
      assert.equal(html.split(`id="${id}"`).length - 1, 1, id);
    }
    assert.match(html, /<summary>licences\/lit.txt<\/summary>/);
    assert.match(html, /<summary>licences\/uqr.txt<\/summary>/);
    assert.match(html, /<summary>licences\/content.txt<\/summary>/);
  });

  it('carries its source unless that is switched off', () => {
    const source = json(htmlOf(), 'eh-source') as Record<string, { id: string }>;
    assert.deepEqual(Object.keys(source), [
      'source/course.json',
      'source/translations/es.json',
      'source/README.md',
    ]);
    assert.equal(source['source/course.json']!.id, 'bread-and-stones');
    const more = build();
    more.source.push({ path: 'source/media/plan.odt', content: 'x' });
    const kept = json(htmlOf(more), 'eh-source') as Record<string, string>;
    assert.match(kept['source/media/plan.odt']!, /^data:application\/vnd\.oasis.*;base64,eA==$/);
    const bare = build();
    bare.source = [];
    assert.doesNotMatch(htmlOf(bare), /eh-source/);
  });
});

describe('a file as an address', () => {
  it('is what it was when a browser reads it', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg"><text>100 % "ñ" #1 &amp; 2</text></svg>';
    const read = async (uri: string) => (await fetch(uri)).text();
    assert.equal(await read(dataUri('a.svg', drawing)), drawing.replaceAll('"', "'"));
    const quotes = `<svg xmlns="http://www.w3.org/2000/svg"><text font-family="'Noto Sans'"/></svg>`;
    assert.equal(await read(dataUri('a.svg', quotes)), quotes);
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
    assert.match(dataUri('A.PNG', bytes), /^data:image\/png;base64,/);
    assert.match(dataUri('a.xyz', bytes), /^data:application\/octet-stream;base64,/);
  });
});
