import { findings } from './en/findings.ts';
import { matrix } from './en/matrix.ts';
import { overview } from './en/overview.ts';
import { pages } from './en/pages.ts';
import { questions } from './en/questions.ts';
import { shell } from './en/shell.ts';
import { views } from './en/views.ts';
import { activity } from './en/activity.ts';
import { answers } from './en/answers.ts';
import { compare } from './en/compare.ts';
import { live } from './en/live.ts';
import { paper } from './en/paper.ts';
import { people } from './en/people.ts';
import { quality } from './en/quality.ts';
import { transfer } from './en/transfer.ts';
import { voids } from './en/voids.ts';
import { work } from './en/work.ts';

/**
 * Everything the trainer's page says, in English; its type is the contract for every other language.
 * One file a view under `en/`. A string with a value in it is a function; sentences are short and calm.
 */
export const en = {
  shell,
  views,
  findings,
  overview,
  matrix,
  questions,
  pages,
  activity,
  answers,
  compare,
  live,
  paper,
  people,
  quality,
  transfer,
  voids,
  work,
};

export type ReviewStrings = typeof en;
