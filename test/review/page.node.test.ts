import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  hrefOf,
  joinList,
  linkTo,
  linkWith,
  readPlace,
  splitList,
} from '../../src/review/page/address.ts';
import { formatFor } from '../../src/review/page/format.ts';
import { cut, nameOf, pick } from '../../src/review/page/text.ts';
import { separates } from '../../src/review/page/views/separates.ts';
import { withBreaks } from '../../src/review/page/views/days.ts';
import { en } from '../../src/review/locales/en.ts';
import { es } from '../../src/review/locales/es.ts';
import type { CourseList } from '../../src/review/api.ts';
import { reviewPage } from '../../src/review/server/page.ts';
import { temporaryStore } from '../lrs/support.ts';
import { openPage } from './support.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('addresses of the trainer’s page', () => {
  it('give back the place they were made from, whatever is in it', () => {
    const query = {
      course: 'https://a.example/c?x=1&y#demonstration',
      group: joinList(['A, B', 'Ñ/%']),
    };
    const place = readPlace(hrefOf('statement', query, 'id/with?odd#parts'));
    assert.deepEqual(place, { view: 'statement', rest: 'id/with?odd#parts', query });
    assert.deepEqual(splitList(place.query['group']), ['A, B', 'Ñ/%']);
  });

  it('carry the filter to another view and leave the rest behind', () => {
    const place = readPlace('#/matrix?course=c&group=g&sort=code&offset=200');
    assert.equal(linkTo(place, 'pages'), '#/pages?course=c&group=g');
    assert.equal(
      linkTo(place, 'learner', { learner: 'l1' }),
      '#/learner?course=c&group=g&learner=l1',
    );
  });

  it('begin at the first part of a list when the filter changes', () => {
    const place = readPlace('#/matrix?course=c&offset=200');
    assert.equal(linkWith(place, { group: 'g' }), '#/matrix?course=c&group=g');
    assert.equal(linkWith(place, { offset: '300' }), '#/matrix?course=c&offset=300');
    assert.equal(linkWith(place, { course: undefined }), '#/matrix');
  });

  it('are read as far as they go when they are odd', () => {
    assert.deepEqual(readPlace(''), { view: '', rest: '', query: {} });
    assert.deepEqual(readPlace('#/%E0%A4%A?&&='), { view: '%E0%A4%A', rest: '', query: {} });
  });
});

describe('numbers and lengths of time in words', () => {
  const [english, spanish] = [formatFor('en'), formatFor('es')];

  it('never round to all or nothing what is not', () => {
    assert.deepEqual([0, 0.001, 0.5, 0.999, 1].map(english.share), [
      '0%',
      '1%',
      '50%',
      '99%',
      '100%',
    ]);
  });

  it('write lengths in at most two units', () => {
    const texts = [0, 59.6, 60, 89, 599, 605, 3600, 5400, 90_000].map((one) =>
      plain(english.duration(one)),
    );
    assert.deepEqual(texts, [
      '0 sec',
      '1 min',
      '1 min',
      '1 min 29 sec',
      '9 min 59 sec',
      '10 min',
      '1 hr',
      '1 hr 30 min',
      '25 hr',
    ]);
    assert.equal(plain(spanish.duration(75)), '1 min 15 s');
  });

  it('say how long ago, and leave what is no time as it came', () => {
    const now = Date.parse('2026-07-01T12:00:00Z');
    assert.equal(english.ago('2026-06-28T12:00:00Z', now), '3 days ago');
    assert.equal(spanish.ago('2026-07-01T11:59:50Z', now), 'este minuto');
    assert.equal(english.ago('soon', now), 'soon');
    assert.equal(english.moment('soon'), 'soon');
    assert.equal(english.number(-0.314, 2), '−0.31');
  });

  it('keep a day in UTC the same day everywhere', () => {
    assert.equal(english.day('2026-03-01'), 'Mar 1, 2026');
    assert.equal(english.shortDay('2026-03-01'), 'Mar 1');
  });
});

describe('texts of the records', () => {
  it('are taken in the language of the page, then English, then any; blank ones do not count', () => {
    const text = { it: 'Mappa', 'en-GB': 'Map', es: '  ' };
    assert.deepEqual(pick(text, 'it'), { text: 'Mappa', lang: 'it' });
    assert.deepEqual(pick(text, 'es'), { text: 'Map', lang: 'en-GB' });
    assert.deepEqual(pick({ ja: '地図' }, 'es'), { text: '地図', lang: 'ja' });
    assert.equal(pick({}, 'en'), undefined);
    assert.equal(nameOf({}, 'https://a.example/p/caf%C3%A9', 'en'), 'café');
  });

  it('are cut between letters, not inside them', () => {
    const family = '👩🏽‍🌾';
    assert.equal(cut(family.repeat(3), 10), `${family}…`);
    assert.equal(cut('short', 10), 'short');
    assert.equal(cut('a longer text', 9), 'a longer…');
  });
});

describe('what is said of a question and of days', () => {
  it('follows the bounds of the flags', () => {
    const of = (r: number) => separates({ pointBiserial: { r, pairs: 20 } });
    assert.deepEqual([-0.01, 0, 0.19, 0.2, 0.34, 0.35].map(of), [
      'reversed',
      'hardly',
      'hardly',
      'enough',
      'enough',
      'well',
    ]);
    assert.equal(separates({}), 'unknown');
  });

  it('fills short breaks with quiet days and tells long ones as one', () => {
    const day = (text: string) => ({ day: text, learners: 1, answers: 2, pages: 3 });
    const shown = withBreaks([day('2026-02-27'), day('2026-03-01'), day('2026-05-01')]);
    assert.deepEqual(
      shown.map((one) => ('break' in one ? one.break : `${one.day} ${one.learners}`)),
      ['2026-02-27 1', '2026-02-28 0', '2026-03-01 1', 60, '2026-05-01 1'],
    );
    assert.deepEqual(withBreaks([]), []);
  });
});

describe('the words of the page', () => {
  it('say a name, a sentence and an advice for every code of a finding, in each language', () => {
    const help = {
      has: () => true,
      count: () => 1,
      number: () => '1',
      share: () => '1 %',
      duration: () => '1 min',
      option: () => '“b”',
    };
    for (const { codes } of [en.findings, es.findings]) {
      for (const [code, { name, text, advice }] of Object.entries(codes)) {
        assert.ok(name && advice && text(help).length > 5, code);
        assert.doesNotMatch(text(help), /undefined|NaN/, code);
      }
    }
  });
});

describe('the files of the page', () => {
  const file = (text: string) => new TextEncoder().encode(text);
  const page = reviewPage(
    new Map([
      ['index.html', file('<p>page</p>')],
      ['page.js', file('1')],
      ['matrix-AbCd_123.js', file('2')],
    ]),
  );

  it('are served below the mount only, the page afresh, hashed scripts for ever', async () => {
    const index = page('/review/')!;
    assert.equal(await index.text(), '<p>page</p>');
    assert.equal(index.headers.get('cache-control'), 'no-cache');
    assert.match(page('/review/page.js')!.headers.get('content-type')!, /^text\/javascript/);
    assert.match(page('/review/matrix-AbCd_123.js')!.headers.get('cache-control')!, /immutable/);
    assert.equal(page('/review')!.headers.get('location'), '/review/');
    for (const path of [
      '/review/none.js',
      '/review/../page.js',
      '/page.js',
      '/review/constructor',
    ]) {
      assert.equal(page(path), undefined, path);
    }
  });
});

describe('the demonstration from the page', () => {
  const MADE = 'https://w3id.org/ecoheritage/courses/x#demonstration';

  it('is offered where the server can write one, and written on request only', async () => {
    const store = temporaryStore();
    let written = 0;
    const demonstration = async (): Promise<string> => {
      written += 1;
      return MADE;
    };
    const able = await openPage(store, { demonstration });
    assert.equal((await able.get<CourseList>('courses')).offersDemonstration, true);
    assert.equal((await able.send('POST', 'demo')).status, 403, 'without the token of the session');
    assert.equal(written, 0);
    assert.deepEqual(await able.post('demo', {}), { course: MADE });
    const unable = await openPage(store);
    assert.equal((await unable.get<CourseList>('courses')).offersDemonstration, false);
    await assert.rejects(unable.post('demo', {}), /"status":404/);
  });
});
