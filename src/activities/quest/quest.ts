import type { ActivityKind } from '../activity.ts';
import { markup, paragraphs, photosOf, raw, wordsFor, workKind } from '../work/behaviour.ts';
import { leafletPage } from './leaflet.ts';
import { checkQuest } from './quest.check.ts';
import type { Quest, QuestResponse } from './quest.schema.ts';
import { questWords } from './quest.words.ts';
import { endOf, ENDS, lackOf, type End } from './stops.ts';

export const mostStops = (activity: Quest): number => activity.maxStops ?? 12;
export const longestText = (activity: Quest): number => activity.maxLength ?? 300;
/** Fewest stops of a quest that is made. */
export const FEWEST = 2;

/** A quest with stops is walked: its answer is a few bits. The other is made, in words. */
const base = workKind<Quest>({
  type: 'quest',
  characters: (activity) => activity.characters ?? 800,
  names(activity, language = 'en') {
    const words = wordsFor(questWords, language);
    if (activity.stops) {
      return {
        groups: activity.stops.map(({ id, title: text }) => ({ id, text })),
        symbols: ENDS.map((id) => ({ id, text: words.ends[id] })),
      };
    }
    return {
      fields: [
        { id: 'look', text: words.look },
        { id: 'answer', text: words.answer },
        { id: 'story', text: words.story },
      ],
      headings: { title: words.place, text: words.clue, who: words.who },
    };
  },
  isComplete: ({ stops }, work) =>
    stops
      ? stops.every(({ id }) => endOf(work, id))
      : work.length >= FEWEST && work.every((item) => lackOf(item).length === 0),
});

/** A walk with clues, given or made; there are right finds, but no score. */
export const quest: ActivityKind<Quest, QuestResponse> = {
  ...base,
  shape: (activity) =>
    activity.stops
      ? { kind: 'assign', items: activity.stops.length, to: ENDS.length }
      : base.shape(activity),
  pack: (activity, work) =>
    activity.stops
      ? activity.stops.map(({ id }) => ENDS.indexOf(endOf(work, id)!))
      : base.pack(activity, work),
  unpack(activity, value) {
    const { stops } = activity;
    if (!stops) return base.unpack(activity, value);
    if (!Array.isArray(value) || value.length !== stops.length) return undefined;
    const work = stops.flatMap(({ id }, index) => {
      const symbol = ENDS[value[index]!];
      return symbol ? [{ group: id, symbol }] : [];
    });
    return work.length > 0 ? work : undefined;
  },
  interaction: (activity) =>
    activity.stops
      ? {
          type: 'matching',
          source: activity.stops.map(({ id, title }) => ({ id, text: title })),
          target: ENDS.map((id) => ({ id, text: questWords.en.ends[id] })),
          correct: [],
        }
      : base.interaction(activity),
  interactionResponse: (activity, work) =>
    activity.stops
      ? activity.stops.flatMap(({ id }) => {
          const end = endOf(work, id);
          return end ? [[id, end] as [string, End]] : [];
        })
      : base.interactionResponse(activity, work),
  check: (activity) => [...checkQuest(activity), ...(activity.stops ? [] : base.check(activity))],
  piece(activity, work, context) {
    const words = wordsFor(questWords, context.language);
    if (activity.stops) {
      return markup`<ol class="work">${activity.stops.map(({ id, title, found }) => {
        const end = endOf(work, id);
        return markup`<li><p><strong>${title}</strong> (${end ? words.ends[end] : words.notYet})</p>${
          end && raw(found)
        }</li>`;
      })}</ol>`;
    }
    return markup`<ol class="work">${work.map((item) => {
      const { title, text, who, fields = {} } = item;
      return markup`<li><p><strong>${title}</strong></p>${paragraphs(text)}${
        fields['look'] && markup`<p><em>${words.hintTitle}: ${fields['look']}</em></p>`
      }<p>${words.answer}: <strong>${fields['answer'] ?? '–'}</strong></p>${paragraphs(
        fields['story'],
      )}${who && markup`<p><em>${words.toldBy(who)}</em></p>`}${photosOf(item, context)}</li>`;
    })}</ol>`;
  },
  files: (activity, work, context) =>
    activity.stops
      ? []
      : [
          {
            name: `${activity.id}.html`,
            type: 'text/html',
            label: wordsFor(questWords, context.language).leaflet,
            get content() {
              return leafletPage(activity.title, work, context);
            },
          },
          ...base.files(activity, work, context),
        ],
};
