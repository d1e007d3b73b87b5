import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Statement } from '@xapi/xapi';
import { profile, profileBreaches } from '../../test/support/profile-validator.ts';
import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import { PROFILE_IRI, PROFILE_VERSION } from '../core/iri.ts';
import type { Work } from '../core/work.ts';
import {
  answered,
  courseStatement,
  experienced,
  isoDuration,
  progressed,
  type StatementCourse,
  type StatementFrame,
} from './statements.ts';
import { ANSWER_IN_FULL, WORK_IN_FULL } from './answer-file.ts';
import { CMI5, SCORM, VERBS } from './verbs.ts';

const course: StatementCourse = {
  id: 'parish-map',
  version: '1.0.0',
  language: 'es',
  title: 'El mapa de la parroquia',
  modules: [
    {
      id: 'start',
      title: 'Empezar',
      pages: [{ id: 'start', title: 'Por qué', activities: [{ id: 'who' }] }],
    },
    {
      id: 'end',
      title: 'Final',
      pages: [{ id: 'check', title: 'Prueba', test: true, activities: [{ id: 'mill' }] }],
    },
  ],
};

const plain: StatementFrame = {
  course,
  actor: { account: { homePage: 'https://lms.example', name: 'f3b1' } },
  activityId: 'https://w3id.org/ecoheritage/courses/parish-map',
  registration: '0190163c-0b1c-7000-8000-000000000001',
};
const cmi5: StatementFrame = {
  ...plain,
  activityId: 'https://lms.example/activities/9',
  masteryScore: 0.8,
  template: {
    contextActivities: {
      grouping: [{ objectType: 'Activity', id: 'https://w3id.org/ecoheritage/courses/parish-map' }],
    },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-1' },
  },
};

const scorm: StatementFrame = { ...plain, categories: [SCORM] };

const stamped = (statement: Statement | undefined): Statement => ({
  id: '0190163c-0b1c-7000-8000-000000000002',
  timestamp: '2026-11-23T09:00:00.000Z',
  ...statement!,
});

const options = (...ids: string[]) => ids.map((id) => ({ id, text: `Texto de ${id}` }));
const INTERACTIONS: [Interaction, InteractionResponse, response: string, pattern?: string][] = [
  [{ type: 'true-false', correct: false }, true, 'true', 'false'],
  [
    { type: 'choice', choices: options('a-1', 'b'), correct: ['a-1'] },
    ['b', 'a-1'],
    'b[,]a_1',
    'a_1',
  ],
  [
    { type: 'sequencing', choices: options('a', 'b'), correct: ['b', 'a'] },
    ['a', 'b'],
    'a[,]b',
    'b[,]a',
  ],
  [
    { type: 'matching', source: options('a'), target: options('x', 'y'), correct: [['a', 'y']] },
    [['a', 'x']],
    'a[.]x',
    'a[.]y',
  ],
  [{ type: 'performance', steps: options('ask', 'go') }, ['ask', 'go'], 'ask[.]1[,]go[.]2'],
  [{ type: 'numeric', min: 3, max: 4.5 }, 4, '4', '3[:]4.5'],
  [{ type: 'numeric', min: 3 }, 4, '4', '3[:]'],
  [{ type: 'fill-in', correct: ['molino'] }, 'un molino', 'un molino', 'molino'],
  [{ type: 'long-fill-in' }, 'Una\nhistoria', 'Una\nhistoria'],
];

describe('statements', () => {
  for (const [interaction, response, text, pattern] of INTERACTIONS) {
    it(`define a question of type ${interaction.type} in full`, () => {
      const statement = stamped(
        answered(plain, {
          id: 'mill',
          interaction,
          question: '¿Quién tiene el molino?',
          response,
          score: 0.5,
          attempt: 2,
          at: '2026-11-23T09:00:00.000Z',
          seconds: 4.256,
        }),
      );
      assert.deepEqual(profileBreaches(statement), []);
      const { object, result, context } = JSON.parse(JSON.stringify(statement));
      assert.equal(
        object.id,
        'https://w3id.org/ecoheritage/courses/parish-map/test/check/question/mill',
      );
      assert.equal(object.definition.interactionType, interaction.type);
      assert.deepEqual(object.definition.description, { es: '¿Quién tiene el molino?' });
      assert.equal(object.definition.correctResponsesPattern?.[0], pattern);
      assert.equal(result.response, text);
      assert.equal(result.duration, 'PT4.26S');
      assert.deepEqual([result.success, result.score.scaled], [false, 0.5]);
      assert.equal(context.extensions[`${PROFILE_IRI}/extensions/attempt`], 2);
      const lists = ['choices', 'source', 'target', 'steps'].flatMap(
        (name) => object.definition[name] ?? [],
      );
      for (const { id, description } of lists) {
        assert.match(id, /^[A-Za-z0-9_.]+$/);
        assert.match(description.es, /^Texto de/);
      }
    });
  }

  it('have no verdict where there is no right answer', () => {
    const statement = answered(plain, {
      id: 'who',
      interaction: { type: 'long-fill-in' },
      response: 'Nosotras',
      attempt: 1,
      at: '2026-11-23T09:00:00.000Z',
      seconds: 1,
    });
    assert.deepEqual(Object.keys(statement!.result!), ['response', 'duration']);
  });

  const long = (text: string): Statement =>
    stamped(
      answered(plain, {
        id: 'who',
        interaction: { type: 'long-fill-in' },
        response: text,
        attempt: 1,
        at: '2026-11-23T09:00:00.000Z',
        seconds: 1,
      }),
    );

  it('carry a long answer beside them, and its beginning inside', () => {
    // One euro sign is three bytes: 2,049 bytes are one too many.
    const text = '€'.repeat(683);
    const statement = long(text);
    assert.deepEqual(profileBreaches(statement), []);
    assert.deepEqual(statement.attachments, [
      {
        usageType: ANSWER_IN_FULL,
        display: { en: 'Answer in full', es: 'Respuesta completa' },
        contentType: 'text/plain; charset=utf-8',
        length: 2049,
        sha2: createHash('sha256').update(text).digest('hex'),
      },
    ]);
    const inside = statement.result!.response!;
    assert.equal(inside, `${'€'.repeat(681)}…`);
    assert.ok(Buffer.byteLength(inside) <= 2048);
    assert.equal(long('€'.repeat(682)).attachments, undefined);
    assert.equal(long('€'.repeat(682)).result!.response, '€'.repeat(682));
  });

  it('carry what a learner made as data, and all of what is too much beside them', () => {
    const made = (work: Work): Statement =>
      stamped(
        answered(plain, {
          id: 'mill',
          interaction: { type: 'long-fill-in' },
          response: 'To read',
          work,
          attempt: 1,
          at: '2026-11-23T09:00:00.000Z',
          seconds: 1,
        }),
      );
    const inside = (statement: Statement) =>
      statement.result!.extensions?.[`${PROFILE_IRI}/extensions/work`];
    const small: Work = [
      { group: 'north', text: 'A wall', at: [0, 0.5], photos: ['p1'] },
      {
        title: 'A lane',
        value: 2,
        path: [[0, 0] as const, [1, 1] as const],
        fields: { age: 'old' },
      },
    ];
    const one = made(small);
    assert.deepEqual(profileBreaches(one), []);
    assert.deepEqual(inside(one), small);
    assert.equal(one.attachments, undefined);
    assert.equal(one.result!.response, 'To read');

    // Eight items are 97 bytes of JSON and their texts: 8,192 in all.
    const lengths = [...Array.from({ length: 7 }, () => 1012), 1011];
    const whole: Work = lengths.map((length) => ({ text: 'x'.repeat(length) }));
    assert.equal(JSON.stringify(whole).length, 8192);
    assert.equal(made(whole).attachments, undefined);
    const large = [...whole, { text: 'é' }];
    const two = made(large);
    assert.deepEqual(profileBreaches(two), []);
    assert.deepEqual(inside(two), whole);
    const json = JSON.stringify(large);
    assert.deepEqual(two.attachments, [
      {
        usageType: WORK_IN_FULL,
        display: { en: 'Work in full', es: 'Trabajo completo' },
        contentType: 'application/json',
        length: Buffer.byteLength(json),
        sha2: createHash('sha256').update(json).digest('hex'),
      },
    ]);
    const extensions = { [`${PROFILE_IRI}/extensions/work`]: [{ colour: 'red' }] };
    assert.match(profileBreaches({ ...one, result: { extensions } }).join(), /colour/);
    assert.equal(made([]).result!.extensions, undefined);
  });

  it('that attach something else than the profile knows are found', () => {
    const [attachment] = long('x'.repeat(3000)).attachments!;
    const other = { ...attachment!, usageType: `${PROFILE_IRI}/attachments/photo` };
    assert.match(profileBreaches({ ...long('x'), attachments: [other] }).join(), /photo is not in/);
    const linked = { ...attachment!, fileUrl: 'https://x.example' };
    assert.match(profileBreaches({ ...long('x'), attachments: [linked] }).join(), /fileUrl/);
  });

  it('name a question in the language it was answered in, and the course in its own', () => {
    const { object, context } = answered(plain, {
      id: 'mill',
      interaction: { type: 'choice', choices: options('a'), correct: ['a'] },
      question: 'Who has the mill?',
      language: 'en',
      response: ['a'],
      attempt: 1,
      at: '2026-11-23T09:00:00.000Z',
      seconds: 1,
    })! as Statement & { object: { definition: { description: object; choices: object[] } } };
    assert.deepEqual(object.definition.description, { en: 'Who has the mill?' });
    assert.deepEqual(object.definition.choices, [{ id: 'a', description: { en: 'Texto de a' } }]);
    assert.equal(context!.language, 'en');
    assert.deepEqual(context!.contextActivities!.parent![0]!.definition!.name, { es: 'Prueba' });
  });

  for (const [name, frame] of Object.entries({ plain, cmi5, scorm })) {
    it(`of every verb follow the profile (${name})`, () => {
      const score = { scaled: 0.9, raw: 90, min: 0, max: 100 };
      const duration = isoDuration(61);
      const all = [
        courseStatement(frame, 'initialized'),
        experienced(frame, 'check'),
        progressed(frame, 0.5),
        courseStatement(frame, 'completed', { duration }),
        courseStatement(frame, 'passed', { duration, score }),
        courseStatement(frame, 'failed', { duration, score }),
        courseStatement(frame, 'terminated', { duration }),
      ];
      for (const statement of all) {
        assert.deepEqual(profileBreaches(stamped(statement)), []);
        const ids = statement!.context!.contextActivities!.category!.map(({ id }) => id);
        assert.equal(ids.includes(SCORM), name === 'scorm');
      }
    });
  }

  it('of cmi5 carry the template, the categories and the mastery score', () => {
    const { object, context } = courseStatement(cmi5, 'passed', { duration: 'PT1S' });
    assert.deepEqual(object, { objectType: 'Activity', id: cmi5.activityId });
    const { category, grouping } = context!.contextActivities!;
    assert.deepEqual(
      category!.map(({ id }) => id),
      [CMI5.category, CMI5.moveOn, PROFILE_VERSION],
    );
    assert.deepEqual(grouping, cmi5.template!.contextActivities!.grouping);
    assert.equal(context!.extensions![CMI5.masteryScore], 0.8);
    assert.equal(
      context!.extensions!['https://w3id.org/xapi/cmi5/context/extensions/sessionid'],
      'session-1',
    );
  });

  it('that cmi5 only allows have no category of it', () => {
    for (const statement of [experienced(cmi5, 'start'), progressed(cmi5, 1)]) {
      const ids = statement!.context!.contextActivities!.category!.map(({ id }) => id);
      assert.deepEqual(ids, [PROFILE_VERSION]);
    }
    assert.equal(progressed(cmi5, 1).result!.extensions![CMI5.progress], 99);
    assert.equal(progressed(cmi5, 0).result!.extensions![CMI5.progress], 1);
  });

  it('know a module from a page of the same name, and nothing of unknown pages', () => {
    const { object, context } = experienced(plain, 'start')!;
    assert.notEqual((object as { id: string }).id, context!.contextActivities!.parent![0]!.id);
    assert.equal(experienced(plain, 'lost'), undefined);
  });

  it('that break the profile are found', () => {
    const good = stamped(courseStatement(plain, 'completed', { duration: 'PT1S' }));
    assert.match(
      profileBreaches({ ...good, actor: { mbox: 'mailto:a@b.example' } }).join(),
      /account/,
    );
    assert.match(profileBreaches({ ...good, result: {} }).join(), /completion is missing/);
    const { id: _id, ...nameless } = good;
    assert.match(profileBreaches(nameless).join(), /\$\.id/);
    const extensions = { [`${PROFILE_IRI}/extensions/attempt`]: 0, [`${PROFILE_IRI}/x`]: 1 };
    assert.equal(profileBreaches({ ...good, context: { ...good.context, extensions } }).length, 3);
  });
});

describe('the profile', () => {
  it('has a template for every verb we send, and names its version', () => {
    const verbs = new Set(profile.templates.map(({ verb }) => verb));
    assert.deepEqual(
      [...verbs].toSorted(),
      Object.values(VERBS)
        .map(({ id }) => id)
        .toSorted(),
    );
    assert.deepEqual(
      profile.versions.map(({ id }) => id),
      [PROFILE_VERSION],
    );
    assert.equal(profile.id, PROFILE_IRI);
  });
});
