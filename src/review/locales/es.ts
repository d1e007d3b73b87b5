import type { ReviewStrings } from './en.ts';
import { findings } from './es/findings.ts';
import { matrix } from './es/matrix.ts';
import { overview } from './es/overview.ts';
import { pages } from './es/pages.ts';
import { questions } from './es/questions.ts';
import { shell } from './es/shell.ts';
import { views } from './es/views.ts';

/** Todo lo que dice la página de quien forma, en español. */
export const es: ReviewStrings = { shell, views, findings, overview, matrix, questions, pages };
