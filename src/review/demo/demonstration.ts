import type { Statement } from '@xapi/xapi';
import { GROUP } from '../../lrs/fact-context.ts';
import type { JsonObject } from '../../lrs/json.ts';
import { prepare } from '../../lrs/prepare.ts';
import type { NewStatement, Store } from '../../lrs/store.ts';
import { validateStatement } from '../../lrs/validate/statement.ts';
import { createChance, type Chance } from './chance.ts';
import { DEMO_AUTHORITY, DEMO_PLATFORM, DEMONSTRATION } from './mark.ts';
import {
  evening,
  playCourse,
  type DemoCourse,
  type DemoFaults,
  type DemoLearner,
  type DemoStatement,
} from './play.ts';

export interface DemonstrationOptions {
  /** The course in each language it is shown in; the first for languages that are missing. */
  courses: ReadonlyMap<string, DemoCourse>;
  learners: number;
  seed: number;
  /** The last day of the second run, milliseconds. */
  until: number;
  /** A workshop is under way at this moment, milliseconds: a dozen more learners. */
  now?: number;
}

const DAY = 86_400_000;
/** The second run begins so long after the first. */
const BETWEEN_DAYS = 182;
const GROUPS = [
  { name: 'Riverside', language: 'en', share: 0.35 },
  { name: 'Valle Alto', language: 'es', share: 0.35 },
  { name: 'Evening class', language: 'en', share: 0.3 },
] as const;

/**
 * Two invented runs of a course, in order of time: groups in two languages, people who stop, a
 * question that misleads and a page that is too long. The same seed and day give the same bytes.
 */
export function inventRuns(options: DemonstrationOptions): JsonObject[] {
  const chance = createChance(options.seed);
  const [first] = options.courses.values();
  if (first === undefined) return [];
  const faults = chooseFaults(first);
  const play = (learner: DemoLearner): DemoStatement[] =>
    playCourse(options.courses.get(learner.language) ?? first, learner, faults, chance);
  const said = inventLearners(options, chance)
    .flatMap(play)
    .filter(({ at }) => at <= options.until);
  // After the others, so that they are the same with and without it.
  if (options.now !== undefined) {
    const end = options.now + LIVE_MS;
    said.push(
      ...inventWorkshop(options.now, chance)
        .flatMap(play)
        .filter(({ at }) => at <= end),
    );
  }
  return said
    .sort((a, b) => a.at - b.at)
    .map(({ statement, at, learner }) => marked(statement, at, learner, chance));
}

/** A workshop goes on so long after it was written. */
export const LIVE_MS = 45 * 60_000;
const WORKSHOP = 12;
const MINUTE = 60_000;

/** A dozen who began within the last half an hour. */
function inventWorkshop(now: number, chance: Chance): DemoLearner[] {
  return Array.from({ length: WORKSHOP }, (_, at): DemoLearner => ({
    id: chance.uuid(),
    group: 'Workshop',
    language: at % 3 === 2 ? 'es' : 'en',
    // Two to whom nothing makes sense, one who has gone for a coffee.
    ability: at === 4 || at === 7 ? -6 : chance.normal(),
    start: now - (4 + chance.whole(0, 18)) * MINUTE,
    until: at === 9 ? 0.12 : 1,
    pace: at === 7 ? 12 : 2.2,
  }));
}

/** Marked as invented in every statement: extension, platform and who vouches. */
function marked(
  statement: Statement,
  at: number,
  learner: DemoLearner,
  chance: Chance,
): JsonObject {
  const { context, ...rest } = statement;
  const whole = {
    id: chance.uuid(),
    ...rest,
    timestamp: new Date(at).toISOString(),
    version: '1.0.0',
    context: {
      ...context,
      platform: DEMO_PLATFORM,
      extensions: { ...context?.extensions, [GROUP]: learner.group, [DEMONSTRATION]: true },
    },
  };
  // The builders make plain JSON; their types say more than JSON can.
  return JSON.parse(JSON.stringify(whole)) as JsonObject;
}

function chooseFaults({ course, questions }: DemoCourse): DemoFaults {
  const pages = course.modules.flatMap((module) => module.pages);
  const test = pages.find((page) => page.test === true) ?? pages.at(-1);
  const single = test?.activities.filter(({ id }) => {
    const interaction = questions.get(id)?.interaction;
    return interaction?.type === 'choice' && interaction.correct.length === 1;
  });
  const content = pages.filter((page) => page.test !== true);
  return {
    misleading: single?.[1]?.id ?? single?.[0]?.id ?? '',
    slowPage: content[Math.floor(content.length * 0.55)]?.id ?? '',
  };
}

function inventLearners(options: DemonstrationOptions, chance: Chance): DemoLearner[] {
  const { learners, until } = options;
  const stops = new Set(
    chance
      .shuffle(Array.from({ length: learners }, (_, at) => at))
      .slice(0, Math.round(learners * 0.22)),
  );
  return Array.from({ length: learners }, (_, at): DemoLearner => {
    const isFirstRun = at < learners * 0.45;
    const share = (at * 0.618_033_988) % 1;
    const group =
      share < GROUPS[0].share
        ? GROUPS[0]
        : share < GROUPS[0].share + GROUPS[1].share
          ? GROUPS[1]
          : GROUPS[2];
    const end = until - (isFirstRun ? BETWEEN_DAYS * DAY : 0);
    const day = end - (26 - chance.whole(0, 12)) * DAY;
    return {
      id: chance.uuid(),
      group: group.name,
      language: group.language,
      ability: chance.normal() + (isFirstRun ? -0.25 : 0.15),
      start: evening(day, chance),
      until: stops.has(at) ? 0.35 + chance.next() * 0.4 : 1,
    };
  });
}

const BATCH = 200;

/** Writes an invented run; what is there already is left alone. @returns how many are new */
export async function writeRuns(store: Store, statements: readonly JsonObject[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < statements.length; start += BATCH) {
    const batch = statements.slice(start, start + BATCH).map(asDemo);
    added += await store.addStatements(batch, []);
  }
  return added;
}

const asDemo = (statement: JsonObject): NewStatement =>
  prepare(
    {
      ...validateStatement(statement, { path: 'statement', version: '1.0.3' }),
      authority: DEMO_AUTHORITY,
    },
    [],
  );
