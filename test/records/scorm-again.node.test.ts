import assert from 'node:assert/strict';
import * as bundle from 'scorm-again/scorm2004';
import { createScorm2004Record } from '../../src/records/scorm2004.ts';
import { createDevice, open, pass, timedTest } from './world.ts';

const METHODS = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'] as const;
type Method = (typeof METHODS)[number];

// The package's types know a default export only, its code a named one only (3.4.3).
const { Scorm2004API } = bundle as unknown as {
  Scorm2004API: new (
    settings: object,
  ) => Record<`lms${Method}`, (...values: string[]) => string> & { lmsGetLastError(): unknown };
};

timedTest('SCORM 2004: scorm-again, as a second judge, refuses nothing', async () => {
  const engine = new Scorm2004API({ autocommit: false, lmsCommitUrl: false, logLevel: 5 });
  const refused: string[] = [];
  const call =
    (name: Method) =>
    (...values: string[]): string => {
      const answer = engine[`lms${name}`](...values);
      const error = String(engine.lmsGetLastError());
      // To read what was never set is no mistake.
      if (error !== '0' && !(name === 'GetValue' && error === '403')) {
        refused.push(`${name}(${values.join(', ')}): ${error}`);
      }
      return answer;
    };
  const api = Object.fromEntries(METHODS.map((name) => [name, call(name)]));
  const { environment } = createDevice().page({ parent: { API_1484_11: api } });
  const record = createScorm2004Record({ courseId: 'parish-map', environment });
  const learner = await open({ record, kill() {} });
  learner.visit('mill');
  learner.answer(0);
  await pass(3000);
  learner.answer(1, 0);
  learner.reach('incomplete', 0.4);
  await pass(3000);
  learner.visit('check');
  learner.reach('passed', 0.9);
  await pass(3000);
  assert.equal(record.status.state, 'saved');
  record.close();
  assert.deepEqual(refused, []);
});
