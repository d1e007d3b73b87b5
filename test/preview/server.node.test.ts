import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { UserError } from '../../src/core/user-error.ts';
import { createPreview, listen } from '../../src/preview/server.ts';
import { probeOptions } from './fixtures/catalogue.ts';

const store = '/preview/attempts/probe/scorm12';

async function open(changes = {}) {
  const options = await probeOptions(changes);
  const app = createPreview(options);
  const send = async (path: string, method: string, body?: unknown, headers = {}) =>
    app.request(path, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { options, app, send };
}

const commit = (values: Record<string, string>, attempt = 1, finish = false) => ({
  attempt,
  finish,
  values,
});

describe('pages of the preview', () => {
  it('shows each course with what can be done with it', async () => {
    const { app } = await open({ links: [{ label: 'Documentation', href: '/docs/' }] });
    const response = await app.request('/');
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(html, /A probe &lt;course&gt;/);
    assert.match(html, /href="\/play\/probe\/scorm12"/);
    assert.match(html, /href="\/download\/probe\/web"/);
    assert.match(html, /5 minutes · English, español · version 1\.0\.0/);
    assert.match(html, /\.eco\//);
    assert.match(html, /href="\/docs\/"/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.match(response.headers.get('content-security-policy')!, /default-src 'self'/);
  });

  it('shows why a course cannot be built', async () => {
    const { options } = await open();
    const [entry] = await options.catalogue();
    const problems = [{ code: 'MEDIA_MISSING', message: 'A picture is <missing>.' }];
    const { app } = await open({ catalogue: async () => [{ ...entry!, problems }] });
    const html = await (await app.request('/')).text();
    assert.match(html, /cannot be built yet.*A picture is &lt;missing&gt;\..*MEDIA_MISSING/s);
    assert.doesNotMatch(html, /Play in the preview LMS/);
  });

  it('opens the LMS page for a learner', async () => {
    const { app } = await open();
    const html = await (await app.request('/play/probe/scorm12?learner=ana')).text();
    assert.match(html, /"learner":"ana"/);
    assert.match(html, /"title":"A probe \\u003ccourse>"/);
    const usual = await (await app.request('/play/probe/scorm12')).text();
    assert.match(usual, /"learner":"learner"/);
  });

  it('sends the web form straight to its pages', async () => {
    const { app } = await open();
    const response = await app.request('/play/probe/web');
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/content/probe/web/index.html');
  });

  it('gives no service worker, so that an edit shows after a reload', async () => {
    const files = new Map([
      ['index.html', new TextEncoder().encode('<p>')],
      ['sw.js', new TextEncoder().encode('self')],
    ]);
    const { app } = await open({ openPackage: async () => files });
    assert.equal((await app.request('/content/probe/web/index.html')).status, 200);
    assert.equal((await app.request('/content/probe/web/sw.js')).status, 404);
  });

  it('says what exists when something is unknown', async () => {
    const { app } = await open();
    const cases: [string, RegExp][] = [
      ['/play/nothing/scorm12', /no course “nothing”.*A probe/s],
      ['/play/probe/scorm13', /no format “scorm13”.*scorm12, web, epub/s],
      ['/play/probe/epub', /does not run the format “epub”.*\/download\/probe\/epub/s],
      ['/play/probe/scorm12?learner=a%2Fb', /1 to 40 letters/],
      [`/play/probe/scorm12?learner=${'a'.repeat(41)}`, /1 to 40 letters/],
      ['/content/nothing/web/index.html', /no course/],
      ['/download/probe/nothing', /no format/],
      ['/elsewhere', /nothing at \/elsewhere/],
    ];
    for (const [path, text] of cases) {
      const response = await app.request(path);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), text, path);
    }
  });

  it('escapes what it repeats', async () => {
    const { app } = await open();
    const html = await (await app.request('/play/%3Cscript%3E/x')).text();
    assert.doesNotMatch(html, /“<script>/);
  });

  it('gives the cover, and no other file', async () => {
    const { app } = await open();
    const cover = await app.request('/cover/probe');
    assert.equal(cover.headers.get('content-type'), 'image/svg+xml');
    assert.equal((await app.request('/cover/nothing')).status, 404);
  });

  it('shows problems of a course as a list, and hides bugs', async () => {
    const problem = { code: 'MEDIA_MISSING', message: 'A picture is missing.', file: 'course.ts' };
    const broken = await open({ openPackage: () => Promise.reject(new UserError(problem)) });
    const response = await broken.app.request('/content/probe/web/');
    assert.equal(response.status, 422);
    assert.match(await response.text(), /A picture is missing\..*MEDIA_MISSING/s);
    const asked = await broken.app.request('/content/probe/web/', { headers: { accept: '*/*' } });
    assert.match(await asked.text(), /^Something .*\ncourse\.ts: A picture is missing\./);
    const reported: unknown[] = [];
    const buggy = await open({
      openPackage: () => Promise.reject(new Error('secret')),
      report: (error: unknown) => reported.push(error),
    });
    const bug = await buggy.app.request('/content/probe/web/');
    assert.equal(bug.status, 500);
    assert.doesNotMatch(await bug.text(), /secret/);
    assert.equal(reported.length, 1);
  });
});

describe('files of packages', () => {
  it('have the right types; in an LMS those of Moodle', async () => {
    const { app } = await open();
    const typeOf = async (path: string) =>
      (await app.request(`/content/probe/${path}`)).headers.get('content-type');
    assert.equal(await typeOf('scorm12/'), 'text/html; charset=utf-8');
    assert.equal(await typeOf('scorm12/sco.js'), 'text/javascript; charset=utf-8');
    assert.equal(await typeOf('scorm12/imsmanifest.xml'), 'application/xml; charset=utf-8');
    assert.equal(await typeOf('web/lib/part.mjs'), 'text/javascript; charset=utf-8');
    assert.equal(await typeOf('scorm12/lib/part.mjs'), 'text/plain; charset=utf-8');
    assert.equal(
      (await app.request('/content/probe/web')).headers.get('location'),
      '/content/probe/web/',
    );
    assert.equal((await app.request('/content/probe/web/media/a%C3%B1o%201.txt')).status, 200);
  });

  it('can be read in parts', async () => {
    const { app } = await open();
    const part = (range: string) =>
      app.request('/content/probe/web/media/tune.mp3', { headers: { range } });
    const middle = await part('bytes=2-4');
    assert.equal(middle.status, 206);
    assert.equal(await middle.text(), '234');
    assert.equal(middle.headers.get('content-range'), 'bytes 2-4/10');
    assert.equal(await (await part('bytes=-3')).text(), '789');
    assert.equal(await (await part('bytes=7-')).text(), '789');
    assert.equal((await part('bytes=10-')).status, 416);
    assert.equal((await part('lines=1-2')).status, 200);
  });

  it('lie inside the package, whatever the address says', async () => {
    const { app } = await open();
    for (const path of [
      '../../server.ts',
      '%2e%2e%2fpackage.json',
      '..%5cx',
      '%00',
      '%E0%A4%A',
      'none.js',
    ]) {
      const response = await app.request(`/content/probe/web/${path}`);
      assert.equal(response.status, 404, path);
    }
  });

  it('can be taken away under their own name', async () => {
    const { app } = await open();
    const response = await app.request('/download/probe/scorm12');
    assert.equal(response.headers.get('content-type'), 'application/zip');
    assert.equal(
      response.headers.get('content-disposition'),
      'attachment; filename="probe-1.0.0-en.scorm12.zip"',
    );
    assert.equal(await response.text(), 'zip');
  });
});

describe('attempts', () => {
  it('are merged from changes and kept in one file a learner', async () => {
    const { app, send, options } = await open();
    const empty = await app.request(`${store}/ana`);
    assert.deepEqual(await empty.json(), { version: 1, learner: 'ana', attempts: [] });
    await send(`${store}/ana`, 'POST', commit({ 'cmi.suspend_data': 'a', 'cmi.core.exit': '' }));
    const response = await send(
      `${store}/ana`,
      'POST',
      commit({ 'cmi.suspend_data': 'b' }, 1, true),
    );
    const file = (await response.json()) as { attempts: { values: object; finishes: number }[] };
    assert.deepEqual(file.attempts[0]!.values, { 'cmi.suspend_data': 'b', 'cmi.core.exit': '' });
    assert.equal(file.attempts[0]!.finishes, 1);
    const folder = join(options.dataFolder, 'preview', 'probe', 'scorm12');
    assert.deepEqual(await readdir(folder), ['ana.json']);
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'ana.json'), 'utf8')), file);
    assert.deepEqual(await (await app.request(store)).json(), { learners: ['ana'] });
  });

  it('survive many commits at once', async () => {
    const { app, send } = await open();
    const all = Array.from({ length: 40 }, (_, index) =>
      send(`${store}/ana`, 'POST', commit({ [`cmi.objectives.${index}.id`]: 'o' })),
    );
    assert.ok((await Promise.all(all)).every(({ status }) => status === 200));
    const file = (await (await app.request(`${store}/ana`)).json()) as {
      attempts: { values: object }[];
    };
    assert.equal(Object.keys(file.attempts[0]!.values).length, 40);
  });

  it('can be begun anew and forgotten', async () => {
    const { app, send } = await open();
    await send(`${store}/ana/new-attempt`, 'POST');
    await send(`${store}/ana`, 'POST', commit({ 'cmi.suspend_data': 'a' }));
    await send(`${store}/ana/new-attempt`, 'POST');
    const second = await send(`${store}/ana`, 'POST', commit({ 'cmi.suspend_data': 'b' }, 2));
    const { attempts } = (await second.json()) as { attempts: { number: number }[] };
    assert.deepEqual(
      attempts.map(({ number }) => number),
      [1, 2],
    );
    assert.equal((await send(`${store}/ana`, 'POST', commit({}, 3))).status, 409);
    assert.equal((await send(`${store}/ana`, 'DELETE')).status, 200);
    assert.deepEqual(await (await app.request(store)).json(), { learners: [] });
  });

  it('refuse what is no commit', async () => {
    const { send } = await open();
    const bad: unknown[] = [
      'no json',
      '[]',
      'null',
      { attempt: 1, values: {} },
      commit({}, 0),
      commit({}, 1.5),
      commit({ 'cmi.suspend_data': 5 as unknown as string }),
      commit({ __proto__x: 'a' }),
      commit({ 'cmi.suspend_data': 'x'.repeat(65_537) }),
    ];
    for (const body of bad) {
      const response = await send(`${store}/ana`, 'POST', body);
      assert.equal(response.status, 400, JSON.stringify(body).slice(0, 80));
      assert.match(await response.text(), /no commit/);
    }
    const huge = await send(`${store}/ana`, 'POST', 'x'.repeat(5 * 1024 * 1024), {
      'content-length': String(5 * 1024 * 1024),
    });
    assert.equal(huge.status, 413);
  });

  it('refuse wrong names', async () => {
    const { app, options } = await open();
    for (const name of ['a%20b', '..%2Fx', 'ñ', 'a'.repeat(41), '%2e%2e%2f%2e%2e%2fx'])
      assert.ok([400, 404].includes((await app.request(`${store}/${name}`)).status), name);
    assert.equal((await app.request('/preview/attempts/nothing/scorm12/ana')).status, 404);
    assert.equal((await app.request('/preview/attempts/probe/%2e%2e/ana')).status, 404);
    assert.deepEqual(await readdir(options.dataFolder), []);
  });

  it('refuse writers from other sites', async () => {
    const { send } = await open();
    const body = commit({ 'cmi.suspend_data': 'a' });
    const status = async (headers: object) =>
      (await send(`${store}/ana`, 'POST', body, headers)).status;
    assert.equal(await status({ origin: 'https://example.org' }), 403);
    assert.equal(await status({ 'sec-fetch-site': 'cross-site' }), 403);
    assert.equal(
      await status({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }),
      200,
    );
  });

  it('say so when a file cannot be read, and leave it alone', async () => {
    const { app, send, options } = await open();
    const folder = join(options.dataFolder, 'preview', 'probe', 'scorm12');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'ana.json'), '{ broken');
    const response = await app.request(`${store}/ana`);
    assert.equal(response.status, 422);
    assert.match(await response.text(), /cannot be read.*Delete the file/s);
    assert.equal((await send(`${store}/ana`, 'POST', commit({}))).status, 422);
    assert.equal(await readFile(join(folder, 'ana.json'), 'utf8'), '{ broken');
  });

  it('can be slow', async () => {
    const { send } = await open();
    const start = performance.now();
    await send(`${store}/ana?delay=120`, 'POST', commit({}));
    assert.ok(performance.now() - start >= 115);
  });
});

describe('listening', () => {
  it('is on this machine only, and says when the port is taken', async () => {
    const { app } = await open();
    const first = await listen(app, 0);
    try {
      assert.match(first.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
      assert.equal((await fetch(first.address)).status, 200);
      await assert.rejects(listen(app, first.port), (error) => {
        assert.ok(error instanceof UserError);
        assert.equal(error.problems[0]!.code, 'PORT_TAKEN');
        assert.match(error.problems[0]!.hint!, /PORT=/);
        return true;
      });
    } finally {
      await first.close();
    }
  });
});
