import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Statement } from '@xapi/xapi';
import { brokerWorld, timed, until, verbsOf, wait } from '../../test/records/broker-world.ts';
import { openPage } from '../../test/records/lrs-world.ts';
import { createDevice, open, pass } from '../../test/records/world.ts';
import type { Learner } from '../../test/records/learner.ts';
import { fakeLrs } from '../../test/support/fake-lrs.ts';
import { createCmi5Record } from './cmi5.ts';
import type { Answer } from './record.ts';
import { createXapiRecord } from './xapi.ts';

/** A learner who sees, answers, fails first, passes then, and writes at length. */
async function learn(
  learner: Learner,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const answers: [Answer['interaction'], Answer['response']][] = [
    [{ type: 'true-false', correct: true }, true],
    [
      {
        type: 'matching',
        source: [{ id: 'mill', text: 'The mill' }],
        target: [{ id: 'river-2', text: 'The river' }],
        correct: [['mill', 'river-2']],
      },
      [['mill', 'river-2']],
    ],
    [{ type: 'numeric', min: 3 }, 4],
    [{ type: 'long-fill-in' }, 'A short story.'],
    [{ type: 'long-fill-in' }, 'A long story. '.repeat(300)],
  ];
  learner.visit('mill');
  learner.visit('check');
  for (const [index, [interaction, response]] of answers.entries()) {
    learner.record.answer({
      id: `question-${index}`,
      interaction,
      question: `Question ${index}?`,
      response,
      ...(interaction.type === 'long-fill-in' ? {} : { score: 1 }),
      attempt: 1,
      at: '2026-11-23T09:00:01.000Z',
      seconds: 3,
    });
  }
  learner.answer(5, 0);
  learner.reach('failed', 0.4);
  await wait(1000);
  learner.visit('mill');
  learner.answer(5, 1);
  learner.reach('passed', 0.8);
  learner.reach('passed', 0.9);
  await wait(1000);
}

/** What a statement says, without who said it, when, and how the course was launched. */
function told({ verb, object, result, context, attachments }: Statement): object {
  const { parent, grouping } = context!.contextActivities!;
  const isCourse = !('definition' in object) || (object.definition?.type ?? '').endsWith('/course');
  const { duration: _duration, ...words } = result ?? {};
  return JSON.parse(
    JSON.stringify({
      verb,
      // The LMS of cmi5 has an id of its own for the course, and defines it.
      object: isCourse ? 'the course' : object,
      // Seconds pass as they please; what an answer took is the learner's.
      result: verb.id.endsWith('answered') ? result : words,
      language: context!.language,
      parent,
      // A template stands first.
      grouping: grouping?.map(({ id }) => id).toSorted(),
      attachments,
    }),
  ) as object;
}

describe('SCORM, cmi5 and xAPI builds', () => {
  timed('say the same of the same learner', async () => {
    const scorm = brokerWorld();
    const page = await scorm.open();
    await learn(page.learner, wait);
    page.leave();
    await until(async () => verbsOf(await scorm.statements()).includes('terminated'));
    const said = { scorm: (await scorm.statements()).map(told) };
    for (const kind of ['cmi5', 'xapi'] as const) {
      const lrs = fakeLrs({ kind });
      const create = kind === 'cmi5' ? createCmi5Record : createXapiRecord;
      const other = openPage(create, lrs, createDevice(), { kind });
      await learn(await open(other), pass);
      other.record.close();
      await pass(1000);
      Object.assign(said, { [kind]: lrs.statements.map(told) });
    }
    assert.deepEqual(verbsOf(await scorm.statements()), [
      'initialized',
      'experienced',
      'progressed',
      'experienced',
      'progressed',
      ...Array.from({ length: 6 }, () => 'answered'),
      'answered',
      'completed',
      'passed',
      'terminated',
    ]);
    const { cmi5, xapi } = said as unknown as Record<string, object[]>;
    assert.deepEqual(cmi5, said.scorm);
    assert.deepEqual(xapi, said.scorm);
  });
});
