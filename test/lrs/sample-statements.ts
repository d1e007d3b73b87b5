import type { JsonObject } from '../../src/lrs/json.ts';

const COURSES = 'https://w3id.org/ecoheritage/courses';
const CMI5 = 'https://w3id.org/xapi/cmi5';
const VERBS = [
  'answered',
  'answered',
  'answered',
  'experienced',
  'initialized',
  'completed',
  'passed',
  'terminated',
];

/** Numbers that look random and are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').slice(-digits);

/** A UUID made from a number; spread like a random one. */
export function sampleUuid(index: number, kind: number): string {
  const spread = Math.imul(index + 1, 2_654_435_761) >>> 0;
  return `${hex(spread, 8)}-${hex(kind, 4)}-4000-8000-${hex(index, 12)}`;
}

/** An answer or step of a learner in a course, about 1.3 kB, as our packages send it. */
export function sampleStatement(index: number): JsonObject {
  const next = numbers(index);
  const learner = Math.floor(next() * 2000);
  const course = Math.floor(next() * 19);
  const question = Math.floor(next() * 20);
  const verb = VERBS[Math.floor(next() * VERBS.length)] ?? 'answered';
  const courseIri = `${COURSES}/course-${course}`;
  const isAnswer = verb === 'answered';
  const right = next() < 0.7;
  return {
    id: sampleUuid(index, 1),
    timestamp: new Date(1_760_000_000_000 + index * 1000).toISOString(),
    actor: {
      objectType: 'Agent',
      account: {
        homePage: 'https://moodle.example.org',
        name: `learner-${hex(learner, 12)}-0123456789`,
      },
    },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: isAnswer ? questionObject(courseIri, question) : moduleObject(courseIri, question % 3),
    ...(isAnswer && {
      result: {
        success: right,
        response: right ? 'b' : 'c',
        score: { scaled: right ? 1 : 0, raw: right ? 1 : 0, min: 0, max: 1 },
        duration: `PT${(5 + next() * 60).toFixed(2)}S`,
      },
    }),
    context: {
      registration: sampleUuid(learner * 19 + course, 2),
      language: 'en',
      platform: 'EcoHeritage',
      contextActivities: {
        parent: [{ id: `${courseIri}/module-${question % 3}`, objectType: 'Activity' }],
        grouping: [
          {
            id: courseIri,
            objectType: 'Activity',
            definition: { type: 'http://adlnet.gov/expapi/activities/course' },
          },
        ],
        category: [{ id: `${CMI5}/context/categories/cmi5`, objectType: 'Activity' }],
      },
      extensions: {
        [`${CMI5}/context/extensions/sessionid`]: sampleUuid(learner * 19 + course, 3),
      },
    },
  };
}

function questionObject(course: string, question: number): JsonObject {
  return {
    objectType: 'Activity',
    id: `${course}/module-${question % 3}/question-${question}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { en: `Question ${question}: who speaks for the place?` },
      interactionType: 'choice',
      correctResponsesPattern: ['b'],
      choices: ['a', 'b', 'c'].map((id) => ({
        id,
        description: { en: `Possible answer ${id} of question ${question}` },
      })),
    },
  };
}

const moduleObject = (course: string, module: number): JsonObject => ({
  objectType: 'Activity',
  id: `${course}/module-${module}`,
  definition: {
    type: 'http://adlnet.gov/expapi/activities/module',
    name: { en: `Module ${module}` },
  },
});
