import { markup } from '../../core/markup.ts';
import type { ActivityKind } from '../activity.ts';
import { plain } from '../plain.ts';
import { byDate, dateIn, workKind } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { ActionPlan, ActionPlanResponse } from './action-plan.schema.ts';
import { actionPlanWords } from './action-plan.words.ts';
import { calendar } from './calendar.ts';

export const STATES = ['open', 'doing', 'done'] as const;
export const mostSteps = (activity: ActionPlan): number => activity.maxSteps ?? 12;
export const longestText = (activity: ActionPlan): number => activity.maxLength ?? 120;

const base = workKind<ActionPlan>({
  type: 'action-plan',
  characters: (activity) => activity.characters ?? 700,
  names: (_activity, language = 'en') => {
    const words = wordsFor(actionPlanWords, language);
    return {
      symbols: STATES.map((id) => ({ id, text: words.states[id] })),
      headings: {
        title: words.what,
        who: words.who,
        when: words.when,
        text: words.with,
        symbol: words.state,
      },
    };
  },
});

/** Steps with who, when and with what; there is no right answer. */
export const actionPlan: ActivityKind<ActionPlan, ActionPlanResponse> = {
  ...base,
  piece(_activity, work, { language }) {
    const words = wordsFor(actionPlanWords, language);
    const rows = byDate(work).map((index) => {
      const { title, who, when, text, symbol } = work[index]!;
      const state = STATES.find((id) => id === symbol);
      return markup`<tr><td>${title}</td><td>${who}</td><td>${when && dateIn(language, when)}</td><td>${text}</td><td>${state && words.states[state]}</td></tr>`;
    });
    const heads = [words.what, words.who, words.when, words.with, words.state];
    return markup`<table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
  },
  files(activity, work, context) {
    const words = wordsFor(actionPlanWords, context.language);
    const name = plain(activity.title ?? activity.prompt).slice(0, 80);
    const ordered = byDate(work).map((index) => work[index]!);
    return [
      ...base.files(activity, ordered, context),
      {
        name: `${activity.id}.ics`,
        type: 'text/calendar',
        label: words.calendar,
        get content() {
          return calendar(work, name, activity.id, new Date().toISOString());
        },
      },
    ];
  },
};
