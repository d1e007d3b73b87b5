import type { ReviewStrings } from './en.ts';
import { findings } from './es/findings.ts';
import { matrix } from './es/matrix.ts';
import { overview } from './es/overview.ts';
import { pages } from './es/pages.ts';
import { questions } from './es/questions.ts';
import { shell } from './es/shell.ts';
import { views } from './es/views.ts';
import { activity } from './es/activity.ts';
import { answers } from './es/answers.ts';
import { compare } from './es/compare.ts';
import { live } from './es/live.ts';
import { paper } from './es/paper.ts';
import { people } from './es/people.ts';
import { quality } from './es/quality.ts';
import { transfer } from './es/transfer.ts';
import { voids } from './es/voids.ts';
import { work } from './es/work.ts';

/** Todo lo que dice la página de quien forma, en español. */
export const es: ReviewStrings = {
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
