import { isObject, type Json, type JsonObject } from '../../lrs/json.ts';
import type { Store } from '../../lrs/store.ts';
import type { LanguageText } from '../api/common.ts';
import type { InteractionType } from '../api/questions.ts';
import type { Frame } from './frame.ts';

/** What statements told of an activity; empty where nobody named it. */
export interface Named {
  iri: string;
  title: LanguageText;
  text: LanguageText;
  /** Type IRI. */
  type: string;
  interaction: InteractionType;
  /** Options, or sources and targets together. */
  options: { id: string; text: LanguageText }[];
  /** correctResponsesPattern. */
  key: string[];
}

/** Definitions are looked at again after this long: a later statement may have named more. */
const FRESH_MS = 15_000;
const TYPES: ReadonlySet<string> = new Set([
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
]);

export interface Names {
  /** By place in the frame's activities. */
  of(frame: Frame, places: Iterable<number>): Promise<Map<number, Named>>;
  byIri(iris: readonly string[]): Promise<Map<string, Named>>;
}

export function createNames(store: Store): Names {
  const known = new Map<string, { named: Named; until: number }>();
  const iris = new Map<number, string>();

  const byIri = async (wanted: readonly string[]): Promise<Map<string, Named>> => {
    const now = Date.now();
    const missing = wanted.filter((iri) => !((known.get(iri)?.until ?? 0) > now));
    if (known.size > 20_000) known.clear();
    const definitions = await store.definitions(missing);
    for (const iri of missing) {
      known.set(iri, { named: named(iri, definitions.get(iri)), until: now + FRESH_MS });
    }
    return new Map(wanted.map((iri) => [iri, known.get(iri)?.named ?? named(iri, undefined)]));
  };
  return {
    byIri,
    async of(frame, places) {
      const numbers = [...new Set(places)].map(
        (place) => [place, frame.activities.numbers[place]!] as const,
      );
      const missing = numbers.map(([, number]) => number).filter((number) => !iris.has(number));
      if (iris.size > 200_000) iris.clear();
      for (const [number, iri] of await store.facts.texts(missing)) iris.set(number, iri);
      const found = await byIri(numbers.map(([, number]) => iris.get(number) ?? ''));
      return new Map(
        numbers.map(([place, number]) => {
          const iri = iris.get(number) ?? '';
          return [place, found.get(iri) ?? named(iri, undefined)];
        }),
      );
    },
  };
}

/** What one definition says of an activity. */
export function named(iri: string, definition: JsonObject | undefined): Named {
  const { name, description, type, interactionType, correctResponsesPattern } = definition ?? {};
  const lists = ['choices', 'scale', 'source', 'target', 'steps'].flatMap((part) => {
    const list = definition?.[part];
    return Array.isArray(list) ? list.filter(isObject) : [];
  });
  const kind = typeof interactionType === 'string' ? interactionType : '';
  return {
    iri,
    title: languageText(name),
    text: languageText(description ?? name),
    type: typeof type === 'string' ? type : '',
    interaction: TYPES.has(kind) ? (kind as InteractionType) : 'other',
    options: lists.map((one) => ({
      id: typeof one['id'] === 'string' ? one['id'] : '',
      text: languageText(one['description']),
    })),
    key: Array.isArray(correctResponsesPattern)
      ? correctResponsesPattern.filter((one): one is string => typeof one === 'string')
      : [],
  };
}

/** A language map with texts only; anything else is no text. */
export function languageText(value: Json | undefined): LanguageText {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(entries.map(([tag, text]) => [tag, text.slice(0, 10_000)]));
}
