import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { letter } from '../plain.ts';
import { BOX, html, list, readable } from '../readable.ts';
import type { Choice } from './choice.schema.ts';

/** The readable form: lettered options, each with a box to tick. */
export function choiceDocument(activity: Choice, context: DocumentContext): Markup {
  const { mode, options } = activity;
  const words = context.words.document;
  const right = options.flatMap(({ correct, text, feedback }, index) =>
    correct
      ? [markup`<li><strong>${letter(index)}</strong> ${html(text)}${note(feedback)}</li>`]
      : [],
  );
  return readable(activity, context, {
    instruction:
      mode === 'several'
        ? words.chooseSeveral
        : mode === 'true-false'
          ? words.trueOrFalse
          : words.chooseOne,
    task: list(
      'letters',
      options.map(({ text }) => markup`${BOX} ${html(text)}`),
    ),
    key: markup`<ul>${right}</ul>`,
  });
}

const note = (feedback: string | undefined) => feedback && markup` – ${html(feedback)}`;
