import type { Nodes } from 'mdast';
import { courseIri } from '../../src/core/iri.ts';
import type { LanguageTag } from '../../src/core/language.ts';
import type { BasedOn, Course, Credit } from '../../src/course/course.schema.ts';
import { licenceName, licenceUrl, type Licence } from '../../src/course/licence.schema.ts';
import { parseMarkdown } from '../../src/course/markdown.ts';
import type { CourseBuild } from '../plan.ts';

/** A text and the language it is in. */
export interface LanguageText {
  language: LanguageTag;
  text: string;
}

/** What catalogues want to know of a course; every binding (LOM, JSON-LD) is made from it. */
export interface CourseMetadata {
  /** The IRI of the course: the same in all versions and languages. */
  iri: string;
  id: string;
  version: string;
  /** `2026-11-23`, where the author says it. */
  date: string | undefined;
  kind: Course['kind'];
  /** Languages of the package, the default first. */
  languages: LanguageTag[];
  /** The language of keywords, outcomes and notes. */
  authoredIn: LanguageTag;
  /** In the order of `languages`; plain text, as everything here. */
  titles: LanguageText[];
  descriptions: LanguageText[];
  keywords: string[];
  outcomes: string[];
  competences: Course['competences'];
  credits: Credit[];
  licence: { id: Licence; name: string; url: string };
  /** ISO 8601, e.g. `PT45M`. */
  duration: string;
  basedOn: BasedOn[];
}

/** The metadata record of a course as it is packaged. */
export function courseMetadata({ course, documents }: CourseBuild): CourseMetadata {
  return {
    iri: courseIri(course.id),
    id: course.id,
    version: course.version,
    date: course.date,
    kind: course.kind,
    languages: documents.map(({ language }) => language),
    authoredIn: course.language,
    titles: documents.map(({ language, title }) => ({ language, text: title })),
    descriptions: documents.map(({ language, description }) => ({
      language,
      text: decodeEntities(description),
    })),
    keywords: course.keywords,
    outcomes: course.outcomes.map(({ text }) => plainMarkdown(text)),
    competences: course.competences,
    credits: course.credits,
    licence: {
      id: course.licence,
      name: licenceName(course.licence),
      url: licenceUrl(course.licence),
    },
    duration: isoDuration(course.minutes),
    basedOn: course.basedOn ?? [],
  };
}

/**
 * The moment that files of a course carry: the day of its version, else the day that all entries of
 * our zips have. Never the clock.
 */
export const bookDate = ({ date }: { date?: string | undefined }): Date =>
  new Date(`${date ?? '2000-01-01'}T00:00:00Z`);

/** The credits with one of some roles, in the author's order. */
export const creditsOf = (
  { credits }: Pick<CourseMetadata, 'credits'>,
  ...roles: Credit['role'][]
): Credit[] => credits.filter(({ role }) => roles.includes(role));

/** Publishers and funders are organisations, whatever else they did; all others count as persons. */
export const isOrganisation = (metadata: Pick<CourseMetadata, 'credits'>, name: string): boolean =>
  creditsOf(metadata, 'publisher', 'funder').some((credit) => credit.name === name);

function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

function plainMarkdown(text: string): string {
  const textOf = (node: Nodes): string => {
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(textOf).join('') : ' ';
  };
  return textOf(parseMarkdown(text)).replace(/\s+/g, ' ').trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Undoes `escapeMarkup`: a document keeps its description as markup. */
const decodeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
