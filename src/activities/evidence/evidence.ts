import { markup } from '../../core/markup.ts';
import type { WorkItem } from '../../core/work.ts';
import type { ActivityKind } from '../activity.ts';
import { repeatedIds } from '../problems.ts';
import { byDate, dateIn, paragraphs, photosOf, workKind } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { Evidence, EvidenceResponse } from './evidence.schema.ts';
import { evidenceWords } from './evidence.words.ts';

export const mostEntries = (activity: Evidence): number => activity.maxEntries ?? 12;
export const longestNote = (activity: Evidence): number => activity.maxLength ?? 400;

/** Ids of the claims that at least one entry shows. */
export const shownClaims = ({ claims = [] }: Evidence, work: readonly WorkItem[]): string[] =>
  claims.map(({ id }) => id).filter((id) => work.some(({ group }) => group === id));

const base = workKind<Evidence>({
  type: 'evidence',
  characters: (activity) => activity.characters ?? 600,
  names: (activity, language = 'en') => {
    const words = wordsFor(evidenceWords, language);
    return {
      ...(activity.claims ? { groups: activity.claims } : {}),
      headings: { when: words.when, title: words.title, text: words.text, group: words.claim },
    };
  },
});

/** A diary of notes and photos; there is no right answer. */
export const evidence: ActivityKind<Evidence, EvidenceResponse> = {
  ...base,
  check: (activity) => [...repeatedIds('claims', activity.claims ?? []), ...base.check(activity)],
  piece(activity, work, context) {
    const words = wordsFor(evidenceWords, context.language);
    return markup`<ol class="work">${byDate(work).map((index) => {
      const item = work[index]!;
      const claim = activity.claims?.find(({ id }) => id === item.group);
      const when = item.when ? dateIn(context.language, item.when) : words.noDate;
      return markup`<li><p><strong>${item.title}</strong> (${when})</p>${paragraphs(item.text)}${
        claim && markup`<p>${words.claim} <em>${claim.text}</em></p>`
      }${photosOf(item, context)}</li>`;
    })}</ol>`;
  },
};
