import { markup, type Markup } from '../../core/markup.ts';
import { paperForm, TICK, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import { shuffled } from '../shuffle.ts';
import { scenario } from './scenario.ts';
import type { Scenario } from './scenario.schema.ts';
import { follow } from './story.ts';

/**
 * The paper form: a game book. Scenes, consequences and endings are numbered places in mixed order
 * after the first, so that no eye falls on what comes of a choice before it is made.
 */
export function scenarioPaper(activity: Scenario, context: PaperContext): PaperForm {
  const { task, key } = context.paper;
  const places = numberPlaces(activity);
  const bestSteps = follow(activity, scenario.solution(activity) ?? []).steps;
  return paperForm(activity, context, {
    instruction: task.story,
    task: markup`<div class="story">${[...places].map(([id, number]) =>
      placeMarkup(activity, context, places, id, number),
    )}</div>`,
    answerTitle: key.bestWay,
    answer: markup`<ol class="right">${bestSteps.map(
      ({ scene, choice }) =>
        markup`<li><strong>${places.get(scene.id)} → ${places.get(choice.id)}</strong> ${html(choice.text)}</li>`,
    )}</ol>`,
    notesTitle: key.endings,
    notes: activity.endings.map(
      ({ id, title, score }) =>
        markup`<strong>${places.get(id)}</strong> ${title} – ${context.words.activity.result(Math.round(score * 100))}`,
    ),
  });
}

/** The number of every place by the id of its scene, choice or ending; the story starts at 1. */
function numberPlaces({ id, scenes, endings }: Scenario): ReadonlyMap<string, number> {
  const [first, ...others] = scenes;
  const later = [...others, ...scenes.flatMap(({ choices }) => choices), ...endings];
  const ids = [first!.id, ...shuffled(later, id).map((place) => place.id)];
  return new Map(ids.map((place, index) => [place, index + 1]));
}

function placeMarkup(
  activity: Scenario,
  { paper }: PaperContext,
  places: ReadonlyMap<string, number>,
  id: string,
  number: number,
): Markup {
  const goTo = (target: string) => {
    const place = places.get(target)!;
    return markup`<a class="go" href="#${anchor(activity, place)}">→ ${paper.task.turnTo(place)}</a>`;
  };
  const scene = activity.scenes.find((candidate) => candidate.id === id);
  const choice = activity.scenes
    .flatMap(({ choices }) => choices)
    .find((candidate) => candidate.id === id);
  const ending = activity.endings.find((candidate) => candidate.id === id);
  const body = scene
    ? markup`${html(scene.text)}<ul class="ticks">${scene.choices.map(
        (option) => markup`<li>${TICK} <span>${html(option.text)} ${goTo(option.id)}</span></li>`,
      )}</ul>`
    : choice
      ? markup`<p>${html(choice.feedback)} ${goTo(choice.next)}</p>`
      : markup`<p><strong>${paper.task.ending}: ${ending!.title}</strong></p>${html(ending!.text)}`;
  return markup`<section class="place" id="${anchor(activity, number)}"><p class="place-number"><strong>${number}</strong></p><div class="place-text">${body}</div></section>`;
}

const anchor = ({ id }: Scenario, place: number): string => `${id}-place-${place}`;
