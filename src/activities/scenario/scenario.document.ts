import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BOX, html, list, readable } from '../readable.ts';
import { scenario } from './scenario.ts';
import type { Scenario } from './scenario.schema.ts';
import { follow } from './story.ts';

/**
 * The readable form is a small game book: scenes, what comes of each decision, endings. Each
 * choice names where to read on, so nothing is told before it is decided.
 */
export function scenarioDocument(activity: Scenario, context: DocumentContext): Markup {
  return readable(activity, context, {
    instruction: context.words.document.decide,
    task: [
      activity.scenes.map((scene, index) => sceneMarkup(activity, context, scene, index)),
      consequences(activity, context),
      activity.endings.map((ending, index) => endingMarkup(activity, context, ending, index)),
    ],
    key: bestWay(activity, context),
  });
}

const placeId = (activity: Scenario, id: string): string => `${activity.id}-${id}`;

/** What a choice is called on paper: scene number and letter, `2b`. */
const codeOf = (sceneIndex: number, choiceIndex: number): string =>
  `${sceneIndex + 1}${String.fromCharCode(97 + choiceIndex)}`;

function placeName(activity: Scenario, { words }: DocumentContext, id: string): string {
  const scene = activity.scenes.findIndex((candidate) => candidate.id === id);
  if (scene >= 0) return words.document.scene(scene + 1);
  return words.document.ending(activity.endings.findIndex((ending) => ending.id === id) + 1);
}

function sceneMarkup(
  activity: Scenario,
  { words }: DocumentContext,
  scene: Scenario['scenes'][number],
  index: number,
): Markup {
  const choices = scene.choices.map(({ id, text }, place) => {
    const code = codeOf(index, place);
    return markup`${BOX} ${html(text)} <a href="#${placeId(activity, id)}">→ ${words.document.goOnAt(code)}</a>`;
  });
  return markup`<h3 id="${placeId(activity, scene.id)}">${words.document.scene(index + 1)}</h3>
${html(scene.text)}${list('small', choices)}`;
}

function consequences(activity: Scenario, context: DocumentContext): Markup {
  const lines = activity.scenes.flatMap(({ choices }, index) =>
    choices.map(({ id, feedback, next }, place) => {
      const target = placeName(activity, context, next);
      return markup`<li id="${placeId(activity, id)}"><strong>${codeOf(index, place)}</strong> ${html(feedback)} <a href="#${placeId(activity, next)}">→ ${context.words.document.goOnAt(target)}</a></li>`;
    }),
  );
  return markup`<h3>${context.words.activity.whatFollows}</h3><ul>${lines}</ul>`;
}

const endingMarkup = (
  activity: Scenario,
  { words }: DocumentContext,
  { id, title, text }: Scenario['endings'][number],
  index: number,
): Markup =>
  markup`<h3 id="${placeId(activity, id)}">${words.document.ending(index + 1)}: ${title}</h3>${html(text)}`;

function bestWay(activity: Scenario, { words }: DocumentContext): Markup {
  const steps = follow(activity, scenario.solution(activity) ?? []).steps;
  const endings = activity.endings.map(
    ({ title, score }) => markup`${title} – ${words.activity.result(Math.round(score * 100))}`,
  );
  return markup`${list(
    'numbers',
    steps.map(({ choice }) => html(choice.text)),
  )}${list('plain', endings)}`;
}
