/**
 * How a question and its answer are named in learning records, whatever the record's standard.
 * The names follow the interaction types of SCORM 2004 and xAPI; each adapter spells them its way.
 */
export interface InteractionOption {
  id: string;
  /** Plain text, for xAPI descriptions and reports. */
  text: string;
}

export type Interaction =
  | { type: 'true-false'; correct?: boolean }
  | { type: 'choice'; choices: InteractionOption[]; correct: string[] }
  | {
      type: 'matching';
      source: InteractionOption[];
      target: InteractionOption[];
      correct: [source: string, target: string][];
    }
  | { type: 'sequencing'; choices: InteractionOption[]; correct: string[] }
  | { type: 'performance'; steps: InteractionOption[] }
  | { type: 'numeric'; min?: number; max?: number }
  /** Each right answer is a text, or one text for each gap. */
  | { type: 'fill-in'; correct: (string | string[])[] }
  | { type: 'long-fill-in' };

/**
 * An answer in terms of the interaction's ids: a truth value, option ids (choice, sequencing,
 * performance), pairs (matching), a number, text, or one text for each gap (fill-in).
 */
export type InteractionResponse = boolean | number | string | string[] | [string, string][];
