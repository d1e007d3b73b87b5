import { hideWindow, type PlayBrowser } from './browser.ts';
import { CLOSINGS, type Closing, type ClosingId, type Fate } from './closing-result.ts';
import { Hangs, type PlayedCourse } from './course.ts';
import { answerFate, momentOf, type Moment } from './memory.ts';
import type { PlayWay } from './playable.ts';
import { TimeUp, wait, type Deadline } from './time.ts';
import { walkToAnswer } from './walk.ts';

/** How long the course has before it is killed, or hears nothing of its LMS, in milliseconds. */
const GRACE = 3000;
/** A browser writes what a site keeps to the disk within five seconds. */
const DISK = 6000;

const IDS = Object.keys(CLOSINGS) as ClosingId[];
const isKilled = (test: ClosingId): boolean => test === 'killed' || test === 'hidden-killed';

interface Options {
  way: PlayWay;
  browser: PlayBrowser;
  /** Starts the browser again on the same profile, after it was killed. */
  restart(): Promise<PlayBrowser>;
  /** Opens the course for a learner in a window of a browser, and lets it settle. */
  open(browser: PlayBrowser, learner: string): Promise<PlayedCourse>;
  deadline: Deadline;
}

/** One test as it stands once the answer is given. */
interface Prepared {
  test: ClosingId;
  course: PlayedCourse;
  before: Moment;
  answered: Moment;
  moves: number;
  /** What the course told while it could not reach its LMS. */
  told?: string[];
}

/**
 * Plays to the first answer once for each way of a bad end, ends so, opens the course again on the
 * same device, and compares. Each test is a learner of its own with a storage of its own; they run
 * side by side.
 */
export async function closingTests(options: Options): Promise<Closing[]> {
  const prepared = await Promise.all(IDS.map((test) => prepare(test, options)));
  const ready = prepared.filter((one): one is Prepared => 'course' in one);
  const results = new Map(
    prepared.flatMap((one) => ('course' in one ? [] : [[one.test, one] as const])),
  );
  const usual = new Set(
    ready
      .filter(({ told }) => !told)
      .flatMap(({ before, answered }) => [...before.look.status, ...answered.look.status]),
  );
  const compareIn = async (browser: PlayBrowser, ones: readonly Prepared[]): Promise<void> => {
    const compared = await Promise.all(ones.map((one) => compare(one, browser, usual, options)));
    for (const result of compared) results.set(result.test, result);
  };
  const killed = ready.filter(({ test }) => isKilled(test));
  const graceIsOver = wait(options.way === 'site' ? DISK : GRACE);
  await compareIn(
    options.browser,
    ready.filter(({ test }) => !isKilled(test)),
  );
  if (killed.length > 0) {
    await graceIsOver;
    options.browser.kill();
    await compareIn(await options.restart(), killed);
  }
  return IDS.map((test) => results.get(test)!);
}

const notApplicable = (test: ClosingId, words: string): Closing => ({
  test,
  answer: 'not-applicable',
  place: 'not-applicable',
  words,
});

/** Trouble in one test is that test's: the others go on. */
async function orNothing<Result>(
  test: ClosingId,
  work: () => Promise<Result>,
): Promise<Result | Closing> {
  try {
    return await work();
  } catch (error) {
    const why =
      error instanceof TimeUp || error instanceof Hangs
        ? error.message
        : `It could not be carried out: ${String(error).split('\n')[0]}`;
    return notApplicable(test, why);
  }
}

const prepare = (test: ClosingId, options: Options): Promise<Prepared | Closing> =>
  orNothing(test, async () => {
    if (test === 'logged-out' && options.way === 'site')
      return notApplicable(test, 'A site knows no LMS.');
    const course = await options.open(options.browser, test);
    let before: Moment | undefined;
    const first = await walkToAnswer(course, async () => {
      await course.settle(2000);
      before ??= await momentOf(course);
      if (test === 'offline' || test === 'logged-out') await course.setFault(test);
    });
    if (!first || !before) return notApplicable(test, 'Nothing to answer was found.');
    const answered = await momentOf(course);
    const prepared = { test, course, before, answered, moves: first.moves };
    if (test === 'hidden-killed') await hideWindow(course.page);
    if (test !== 'offline' && test !== 'logged-out') return prepared;
    await wait(GRACE);
    const told = [...(await course.look()).status, ...course.watch.dialogs.map(({ text }) => text)];
    return { ...prepared, told };
  });

const TROUBLE =
  /\b(?:not|no|un\w+|fail\w*|error|lost|offline|later|device|sin|sesión|conexión|enviad[oa]|guardad[oa]|dispositivo|nicht|fehler|non|échec|erreur|hors|errore|connect\w*|connection|network|sent|save\w*|retry\w*|trying)\b/i;

/** Whether it told something about the trouble that it does not tell when all is well. */
function saying({ told }: Prepared, usual: ReadonlySet<string>): Pick<Closing, 'said' | 'words'> {
  if (!told) return {};
  const words = told.find((line) => !usual.has(line) && TROUBLE.test(line));
  return { said: words !== undefined, ...(words !== undefined && { words }) };
}

const compare = (
  prepared: Prepared,
  browser: PlayBrowser,
  usual: ReadonlySet<string>,
  options: Options,
): Promise<Closing> =>
  orNothing(prepared.test, async () => {
    const { test, course, before, answered, moves } = prepared;
    if (test === 'offline') {
      await course.setFault('none');
      await wait(GRACE);
    }
    if (!isKilled(test)) await course.page.close();
    const again = await options.open(browser, test);
    // What a device kept is joined with what the LMS has.
    await wait(500);
    let later = await momentOf(again);
    const place: Fate =
      moves === 0 ? 'not-applicable' : later.look.place === answered.look.place ? 'kept' : 'lost';
    // The answer may be there at its place, where the learner goes again.
    const ways = place === 'lost' ? moves * 2 : 0;
    for (let step = 0; step < ways; step++) {
      if (later.look.place === answered.look.place) break;
      if (!(await again.act(['dialog', 'next']))) break;
      await again.settle(1000);
      later = await momentOf(again);
    }
    const result: Closing = {
      test,
      answer: answerFate(before, answered, later),
      place,
      // A site has nobody to tell of but the device.
      ...(options.way === 'site' ? {} : saying(prepared, usual)),
    };
    await again.page.close();
    return result;
  });
