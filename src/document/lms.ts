import { renderActivity } from '../activities/documents.ts';
import type { Activity } from '../activities/schemas.ts';
import { join, markup } from '../core/markup.ts';
import type { Course } from '../course/course.schema.ts';
import { lmsWordsFor } from '../ui/lms-words.ts';
import { stringsFor } from '../ui/localize.ts';
import { renderOverview } from './overview.ts';

/** Words for what stands around a course in an LMS: activities of the LMS, folders, notes. */
export const lmsWords = (language: string) => {
  const { document } = stringsFor(language);
  const { answerKey, credits, glossary, references, minutes, task } = document;
  return { ...lmsWordsFor(language), answerKey, credits, glossary, references, minutes, task };
};

/** Credits, licence, works it builds on and media of a course, as HTML without a heading. */
export function renderCredits(course: Course): string {
  const strings = stringsFor(course.language);
  const pageTitle = strings.document.credits;
  return renderOverview('credits', { course, strings, pageTitle }).text;
}

/** The answers to some compiled tasks, each an `<li>` with its number. */
export function renderKey(
  activities: readonly (Activity & { number: number })[],
  language: string,
): string {
  const words = stringsFor(language);
  return join(
    activities.map(
      (activity) =>
        markup`<li value="${activity.number}">${renderActivity(activity, { language, words, key: true })}</li>`,
    ),
  ).text;
}
