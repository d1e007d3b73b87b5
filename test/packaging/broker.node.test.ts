import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatById, formats } from '../../packaging/formats/index.ts';
import { checkPackage } from '../../packaging/rules/index.ts';
import { filesOfPlan } from '../../packaging/rules/rule.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { courseBuild } from './fixture.ts';

const BROKER = 'https://records.example.org/broker';

const withBroker = (build: CourseBuild = courseBuild()): CourseBuild => ({
  ...build,
  broker: BROKER,
  player: {
    ...build.player,
    beside: {
      local: 'var beside="local";',
      scorm12: 'var beside="scorm12";',
      scorm2004: 'var beside="scorm2004";',
    },
  },
});

const filesOf = (id: string, build: CourseBuild) => filesOfPlan(formatById(id)!.plan(build));

const dataOf = (id: string, build: CourseBuild): unknown => {
  const page = String(filesOf(id, build).get('index.html'));
  const [, text] = /<script type="application\/json" id="eh-broker">(.*?)<\/script>/.exec(page)!;
  return JSON.parse(text!);
};

describe('packages that report to a broker', () => {
  for (const id of ['scorm12', 'scorm2004-4', 'scorm2004-3', 'web']) {
    it(`${id}: have public data in the page, the code beside it, and keep the rules`, () => {
      const files = filesOf(id, withBroker());
      assert.deepEqual(checkPackage(id, files), []);
      assert.match(String(files.get('player.js')), /beside=/);
      assert.equal(files.get('lrs.js'), 'var lrs;');
      assert.ok(files.has('licences/xapi.txt'));
      const data = dataOf(id, withBroker()) as Record<string, string>;
      assert.deepEqual(Object.keys(data), ['url', 'course', 'package', 'content']);
      assert.equal(data['url'], BROKER);
      assert.equal(data['course'], 'https://w3id.org/ecoheritage/courses/bread-and-stones');
      assert.match(data['package']!, /^bread-and-stones-1\.2\.0-en_es\.(scorm12|scorm2004|local)$/);
      assert.match(data['content']!, /^[0-9a-f]{64}$/);
      const page = String(files.get('index.html'));
      assert.doesNotMatch(page, /<script[^>]+lrs\.js/, 'the code comes later');
      assert.ok(page.indexOf('eh-broker') < page.indexOf('player.js'));
    });
  }

  it('have a hash that tells contents apart, and nothing else', () => {
    const hashOf = (build: CourseBuild) =>
      (dataOf('scorm12', withBroker(build)) as { content: string }).content;
    const build = courseBuild();
    assert.equal(hashOf(build), hashOf(courseBuild()));
    const other = [
      { path: 'media/oven.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"> </svg>' },
    ];
    assert.notEqual(hashOf(build), hashOf({ ...build, media: other }));
    const elsewhere = { ...withBroker(), broker: 'https://other.example.org/broker' };
    assert.equal((dataOf('scorm12', elsewhere) as { content: string }).content, hashOf(build));
  });

  it('are what they were where nothing reports to a broker', () => {
    const { broker: _none, ...same } = withBroker();
    for (const format of formats) {
      const [before, after] = [format.plan(courseBuild()), format.plan(same)];
      assert.deepEqual(after, before, format.id);
      const { record } = format;
      if (record === 'cmi5' || record === 'xapi') {
        assert.deepEqual(format.plan(withBroker()), before, `${format.id} reports by itself`);
      }
    }
  });
});
