import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Outcome } from './record.ts';

/**
 * Results in one line, short enough for a QR code: who, which course, how it stands, and the saved
 * state, from which whoever has the course reads the answers.
 */
export interface HandedInCode {
  course: { id: string; version: string; language: string };
  learner: { run: string; name?: string };
  outcome: Outcome;
  started: string;
  handedIn: string;
  seconds: number;
  /** The encoded state (src/core/state-codec.ts). */
  state: string;
}

const PREFIX = 'EHR1?';
const CHECK_LENGTH = 10;
const STATUSES: readonly Outcome['status'][] = ['incomplete', 'completed', 'passed', 'failed'];

const checkOf = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, CHECK_LENGTH);

const minutes = (moment: string): string => Math.floor(Date.parse(moment) / 60_000).toString(36);

/** The line of text for a QR code. */
export function writeHandedInCode(code: HandedInCode): string {
  const { course, learner, outcome } = code;
  const fields = new URLSearchParams({
    c: course.id,
    v: course.version,
    l: course.language,
    r: learner.run.replaceAll('-', ''),
    ...(learner.name ? { n: learner.name } : {}),
    o: String(STATUSES.indexOf(outcome.status)),
    ...(outcome.score === undefined ? {} : { s: String(Math.round(outcome.score * 100)) }),
    p: String(Math.round(outcome.progress * 100)),
    b: minutes(code.started),
    t: minutes(code.handedIn),
    d: String(Math.round(code.seconds)),
    z: code.state,
  }).toString();
  return `${PREFIX}${fields}&k=${checkOf(fields)}`;
}

/** Reads such a line; `undefined` for anything else, cut or changed. Never throws. */
export function readHandedInCode(text: string): HandedInCode | undefined {
  const line = text.trim();
  const [, body, check] = /^EHR1\?(.{1,4000})&k=([0-9a-f]+)$/.exec(line) ?? [];
  if (!body || check !== checkOf(body)) return undefined;
  const fields = new URLSearchParams(body);
  const get = (name: string) => fields.get(name) ?? '';
  const number = (name: string) => (/^\d{1,9}$/.test(get(name)) ? Number(get(name)) : Number.NaN);
  const moment = (name: string) => {
    const at = /^[0-9a-z]{1,7}$/.test(get(name)) ? parseInt(get(name), 36) * 60_000 : Number.NaN;
    return at < 8.64e15 ? new Date(at).toISOString() : '';
  };
  const [, ...run] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(get('r')) ?? [];
  const status = STATUSES[number('o')];
  const name = fields.get('n');
  const score = fields.has('s') ? number('s') / 100 : undefined;
  const code: HandedInCode = {
    course: { id: get('c'), version: get('v'), language: get('l') },
    learner: { run: run.join('-'), ...(name ? { name: name.slice(0, 80) } : {}) },
    outcome: {
      status: status ?? 'incomplete',
      ...(score === undefined ? {} : { score }),
      progress: number('p') / 100,
    },
    started: moment('b'),
    handedIn: moment('t'),
    seconds: number('d'),
    state: get('z'),
  };
  const isWhole =
    status !== undefined &&
    code.course.id !== '' &&
    run.length === 5 &&
    code.started !== '' &&
    code.handedIn !== '' &&
    [code.seconds, code.outcome.progress, score ?? 0].every(Number.isFinite);
  return isWhole ? code : undefined;
}
