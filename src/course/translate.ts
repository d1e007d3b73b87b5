import { CourseSchema, type Course } from './course.schema.ts';
import { mapTexts, visitTexts } from './texts.ts';
import type { Translation } from './translation.schema.ts';

export interface TranslationReport {
  language: string;
  /** Paths whose text has no translation; the source stands in. */
  missing: string[];
  /** Paths whose source has changed since it was translated; the old translation stands in. */
  stale: string[];
  /** Entries of the overlay that belong to nothing any more. */
  unused: string[];
  total: number;
}

/**
 * The course in another language. A text is looked up by its path; when the block has moved, by its
 * source. What is missing or stale is listed, never dropped in silence.
 */
export function translateCourse(
  course: Course,
  overlay: Translation,
): { course: Course; report: TranslationReport } {
  const report: TranslationReport = {
    language: overlay.language,
    missing: [],
    stale: [],
    unused: [],
    total: 0,
  };
  const bySource = translationsBySource(overlay);
  const sources = sourcesOf(course);
  const used = new Set<string>();
  const translated = mapTexts(CourseSchema, course, (source, _kind, path) => {
    report.total++;
    const entry = overlay.strings[path];
    if (entry) used.add(path);
    if (entry?.text && entry.source === source) return entry.text;
    const moved = bySource.get(source);
    if (moved) return moved;
    if (entry?.text && !sources.has(entry.source)) {
      report.stale.push(path);
      return entry.text;
    }
    report.missing.push(path);
    return source;
  });
  report.unused = Object.keys(overlay.strings).filter((path) => !used.has(path));
  return { course: { ...translated, language: overlay.language }, report };
}

/**
 * An overlay to fill in: every text with its source and, where `previous` has one that still fits
 * or once did, its translation. A stale entry keeps its old source, so that it stays visible; entries
 * that belong to nothing any more stay at the end.
 */
export function extractOverlay(
  course: Course,
  language: string,
  previous?: Translation,
): Translation {
  const bySource = translationsBySource(previous);
  const sources = sourcesOf(course);
  const strings: Translation['strings'] = {};
  visitTexts(CourseSchema, course, (source, _kind, path) => {
    const before = previous?.strings[path];
    if (before?.text && !sources.has(before.source) && !bySource.has(source)) {
      strings[path] = before;
      return;
    }
    const text =
      before?.text && before.source === source ? before.text : (bySource.get(source) ?? '');
    strings[path] = { source, text };
  });
  // What belongs to nothing now may come back: an author takes a block out and puts it in again.
  for (const [path, entry] of Object.entries(previous?.strings ?? {})) {
    if (entry.text && !strings[path] && !sources.has(entry.source)) strings[path] = entry;
  }
  return { $schema: '../../../schemas/translation.schema.json', language, strings };
}

function translationsBySource(overlay: Translation | undefined): Map<string, string> {
  const entries = Object.values(overlay?.strings ?? {}).filter(({ text }) => text);
  return new Map(entries.map(({ source, text }) => [source, text]));
}

/** Every text of the course: a source that is not among them any more has been changed, not moved. */
function sourcesOf(course: Course): Set<string> {
  const sources = new Set<string>();
  visitTexts(CourseSchema, course, (text) => sources.add(text));
  return sources;
}
