import { wordsFor } from '../../activities/kit.ts';
import type { CompanionFacts, Outline } from '../../course/outline.ts';
import { companionWords } from './companion.words.ts';

/** What a certificate is made from. */
export interface CertificateSource {
  course: Pick<Outline, 'title' | 'version' | 'language' | 'licence'>;
  facts: CompanionFacts;
  /** When the course was completed, ISO 8601; empty where this device does not know. */
  completed: string;
  /** When the page is made, ISO 8601. */
  now: string;
  /** Languages of the reader, for the way of writing a date: `en-GB`. */
  readers: readonly string[];
}

/** The lines of a certificate, in the language of the course. `facts` are HTML without tags. */
export interface Certificate {
  date: string;
  time: string;
  outcomes: readonly string[];
  competences: readonly string[];
  credits: readonly string[];
  version: string;
  licence: string;
}

/** More competences than this are a list for a catalogue. */
const MOST_COMPETENCES = 6;

/** What stands on a certificate. */
export function certificateOf(source: CertificateSource): Certificate {
  const { course, facts, completed, now, readers } = source;
  const { language } = course;
  const words = wordsFor(companionWords, language);
  const own = readers.find((tag) => tag === language || tag.startsWith(`${language}-`));
  const date = (at: string) =>
    new Date(at).toLocaleDateString(own ?? language, { dateStyle: 'long' });
  const isKnown = !Number.isNaN(Date.parse(completed));
  return {
    date: isKnown ? words.completedOn(date(completed)) : words.madeOn(date(now)),
    time: words.learningTime(facts.time),
    outcomes: facts.outcomes,
    competences: facts.competences.length > MOST_COMPETENCES ? [] : facts.competences,
    credits: facts.credits,
    version: words.version(course.version),
    licence: words.licence(course.licence.name),
  };
}

/** A name as people write it: SCORM has learners as “Family, Given”. */
export function givenName(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts[1] ? `${parts[1]} ${parts[0]!}` : name.trim();
}
