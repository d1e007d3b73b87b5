import { findings } from './en/findings.ts';
import { matrix } from './en/matrix.ts';
import { overview } from './en/overview.ts';
import { pages } from './en/pages.ts';
import { questions } from './en/questions.ts';
import { shell } from './en/shell.ts';
import { views } from './en/views.ts';

/**
 * Everything the trainer's page says, in English; its type is the contract for every other language.
 * One file a view under `en/`. A string with a value in it is a function; sentences are short and calm.
 */
export const en = { shell, views, findings, overview, matrix, questions, pages };

export type ReviewStrings = typeof en;
