import type { Examiner } from '../../../packaging/doctor/examine.ts';
import { KINDS } from '../../../packaging/doctor/kinds.ts';
import { UserError, type Problem } from '../../core/user-error.ts';
import { findChromium } from '../chromium.ts';
import type { Closing } from '../play/closing-result.ts';
import { judge } from '../play/judge/judge.ts';
import { talkOf } from '../play/judge/talk.ts';
import type { Played } from '../play/judge/played.ts';
import { playable } from '../play/playable.ts';
import { playPackage } from '../play/play-package.ts';
import { harmless } from './paint.ts';

/** What is told of the playing besides findings. */
export interface PlaySummary {
  seconds: number;
  steps: number;
  answers: number;
  places: number;
  /** Nothing was left to do. */
  through: boolean;
  /** What the LMS has at the end. */
  completed: boolean;
  success: boolean | null;
  score: number | null;
  /** How much the LMS heard: calls of SCORM, requests of cmi5 and xAPI. */
  heard: number;
  /** Most of them within a second. */
  peak: number;
  /** Of them after an answer, on average. */
  perAnswer: number | null;
  stateCharacters: number;
  closings: readonly Closing[];
}

const LEAST_SECONDS = 10;
const MOST_SECONDS = 600;

/**
 * Examines packages by playing them. `take` hands out, once, what was seen of the last one.
 * @throws UserError when there is no browser
 */
export function createPlayExaminer({ playSeconds = '60' }: { playSeconds?: string }): {
  examine: Examiner;
  take(): PlaySummary | undefined;
} {
  const seconds = readSeconds(playSeconds);
  const chromium = findChromium();
  if (chromium === undefined) throw noBrowser();
  let summary: PlaySummary | undefined;
  return {
    async examine(opened, detection) {
      const how = playable(opened, detection);
      if (!how) return [notPlayed(`It is a ${KINDS[detection.main.kind]}; these are not played.`)];
      const began = performance.now();
      const tell = progress(opened.name);
      try {
        const played = await playPackage(opened.files, how, {
          chromium,
          seconds,
          onProgress: tell,
        });
        summary = summaryOf(played, began);
        return judge(played);
      } catch (error) {
        return [failed(error)];
      } finally {
        tell('');
      }
    },
    take() {
      const last = summary;
      summary = undefined;
      return last;
    },
  };
}

function summaryOf(played: Played, began: number): PlaySummary {
  const { walk, record, entries, closings } = played;
  const talk = talkOf(played);
  return {
    seconds: Math.round((performance.now() - began) / 100) / 10,
    steps: walk?.steps ?? 0,
    answers: walk?.answers ?? 0,
    places: walk?.places ?? 0,
    through: walk?.isThrough ?? false,
    completed: record.completed,
    success: record.success ?? null,
    score: record.score ?? null,
    heard: entries.length,
    peak: talk.peak,
    perAnswer: talk.perAnswer ?? null,
    stateCharacters: record.state.length,
    closings,
  };
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS) return seconds;
  throw new UserError({
    code: 'USAGE_PLAY_SECONDS',
    message: `“${text}” is no time to play: it takes ${LEAST_SECONDS} to ${MOST_SECONDS} seconds.`,
    hint: 'For example: eco verify course.zip --play --play-seconds 120',
  });
}

const noBrowser = (): UserError =>
  new UserError({
    code: 'PLAY_NO_BROWSER',
    message: 'There is no Chromium or Chrome on this machine; “--play” needs one.',
    hint: 'Install it (Debian and Ubuntu: “chromium”), or name it: CHROMIUM=/path/to/chrome. Without “--play” no browser is needed.',
  });

const notPlayed = (message: string): Problem => ({
  code: 'PLAY_NOT_PLAYED',
  message,
  severity: 'note',
});

/** What keeps us from playing is not the package's fault. */
function failed(error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_UNKNOWN_BUILTIN_MODULE')
    return notPlayed('To play cmi5 and xAPI packages Node 22 or newer is needed.');
  return {
    code: 'PLAY_FAILED',
    message: `It could not be played: ${message.split('\n')[0]}`,
    hint: 'Try it again. If it happens again with this package, tell us.',
    severity: 'warning',
  };
}

/** A line that changes, for those who sit before a terminal. An empty text takes it away. */
function progress(name: string): (what: string) => void {
  const { stderr } = process;
  return (what) => {
    if (!stderr.isTTY) return;
    const line = what === '' ? '' : `${harmless(name)}: ${what} …`;
    stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  };
}
