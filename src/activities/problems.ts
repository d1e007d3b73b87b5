/** A mistake of the author that a schema cannot see. */
export interface ActivityProblem {
  /** Where in the activity, e.g. `options/2`. */
  path: string;
  message: string;
  hint?: string;
}

/** One problem for each id that was used before. */
export function repeatedIds(field: string, items: readonly { id: string }[]): ActivityProblem[] {
  return items.flatMap((item, index) =>
    items.findIndex((other) => other.id === item.id) < index
      ? [
          {
            path: `${field}/${index}/id`,
            message: `The id "${item.id}" is used twice.`,
            hint: 'Give each its own id: answers are saved under it.',
          },
        ]
      : [],
  );
}

/** One problem for each text that reads like one before it. */
export function repeatedTexts(field: string, texts: readonly string[]): ActivityProblem[] {
  return texts.flatMap((text, index) =>
    texts.indexOf(text) < index
      ? [
          {
            path: `${field}/${index}`,
            message: `"${text}" stands there twice.`,
            hint: 'Learners cannot tell the two apart, yet only one counts as right.',
          },
        ]
      : [],
  );
}
