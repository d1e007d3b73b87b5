import { markup } from '../core/markup.ts';
import type { CompanionFacts } from '../course/outline.ts';
import type { Course } from '../course/course.schema.ts';
import type { Strings } from '../ui/locales/en.ts';
import type { ModuleDocument } from './document.ts';

/** Terms as the player shows them, each with the ids of the pages on which its word is linked. */
export function glossaryData(course: Course, modules: readonly ModuleDocument[]) {
  const pages = modules.flatMap((module) => module.pages);
  return Object.fromEntries(
    course.glossary.map(({ id, term, definition }) => {
      const link = `data-term="${id}"`;
      const where = pages.filter(({ html }) => html.includes(link)).map((page) => page.id);
      return [id, { term, definition, ...(where.length > 0 ? { pages: where } : {}) }];
    }),
  );
}

/** What a certificate of participation says of a course. Texts are HTML without tags. */
export function companionFacts(course: Course, { document: words }: Strings): CompanionFacts {
  const names = (role: 'publisher' | 'author') =>
    course.credits.filter((credit) => credit.role === role).map(({ name }) => name);
  const credits = (['publisher', 'author'] as const)
    .filter((role) => names(role).length > 0)
    .map((role) => `${words.roles[role]}: ${names(role).join(', ')}`);
  const competences = course.competences.map(({ framework, name }) => `${framework}: ${name}`);
  return {
    time: words.minutes(course.minutes),
    outcomes: course.outcomes.map(({ text }) => text.replace(/<[^>]+>/g, '')),
    competences: competences.map(escaped),
    credits: credits.map(escaped),
  };
}

const escaped = (text: string): string => markup`${text}`.text;
