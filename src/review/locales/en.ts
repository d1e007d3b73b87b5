import { overview } from './en/overview.ts';
import { shell } from './en/shell.ts';
import { views } from './en/views.ts';

/**
 * Everything the trainer's page says, in English; its type is the contract for every other language.
 * One file a view under `en/`. A string with a value in it is a function; sentences are short and calm.
 */
export const en = { shell, views, overview };

export type ReviewStrings = typeof en;
