import type { Course } from '../course/course.schema.ts';
import { stringsFor } from '../ui/localize.ts';
import { renderOverview } from './overview.ts';

/** Words for what stands around a course in an LMS: activities of the LMS, folders, notes. */
export const lmsWords = (language: string) => {
  const { lms, document } = stringsFor(language);
  const { answerKey, credits, glossary, references, minutes, task } = document;
  return { ...lms, answerKey, credits, glossary, references, minutes, task };
};

/** Credits, licence, works it builds on and media of a course, as HTML without a heading. */
export function renderCredits(course: Course): string {
  const strings = stringsFor(course.language);
  const pageTitle = strings.document.credits;
  return renderOverview('credits', { course, strings, pageTitle }).text;
}
