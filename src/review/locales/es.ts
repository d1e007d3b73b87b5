import type { ReviewStrings } from './en.ts';
import { overview } from './es/overview.ts';
import { shell } from './es/shell.ts';
import { views } from './es/views.ts';

/** Todo lo que dice la página de quien forma, en español. */
export const es: ReviewStrings = { shell, views, overview };
