import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Statement } from '@xapi/xapi';
import { textOf } from '../../src/lrs/json.ts';
import { demoCourses } from '../../src/cli/commands/lrs-demo.ts';
import { inventRuns } from '../../src/review/demo/demonstration.ts';
import { profileBreaches } from '../support/profile-validator.ts';

const courses = await demoCourses({
  coursesFolder: join(import.meta.dirname, '../../courses'),
  course: 'parish-map',
});
const wish = { courses, learners: 40, seed: 7, until: Date.parse('2026-06-30T23:59:59Z') };

describe('the demonstration', () => {
  const statements = inventRuns(wish);

  it('follows the profile, and says in every statement that it is invented', () => {
    assert.ok(statements.length > 1500);
    for (const one of statements) {
      // JSON of a statement, made by the builders.
      const statement = one as unknown as Statement;
      assert.deepEqual(profileBreaches(statement), [], JSON.stringify(one));
      assert.equal(
        statement.context?.extensions?.[
          'https://w3id.org/ecoheritage/xapi/extensions/demonstration'
        ],
        true,
      );
      assert.equal(statement.context?.platform, 'EcoHeritage demonstration');
    }
  });

  it('is the same for the same seed and day, and another for another seed', () => {
    assert.deepEqual(inventRuns(wish), statements);
    assert.notDeepEqual(inventRuns({ ...wish, seed: 8 }), statements);
  });

  it('lies before its last day, in two runs half a year apart, in two languages', () => {
    const times = statements.map((one) => Date.parse(textOf(one['timestamp'])));
    assert.ok(times.every((time) => time <= wish.until));
    const sorted = times.toSorted((a, b) => a - b);
    const widest = Math.max(...sorted.slice(1).map((time, at) => time - sorted[at]!));
    assert.ok(widest > 100 * 86_400_000);
    const text = JSON.stringify(statements);
    assert.match(text, /"language":"es"/);
    assert.match(text, /"language":"en"/);
  });
});
