import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import type { Markup } from '../core/markup.ts';
import type { Shape, ShapeValue } from '../core/shape.ts';
import type { Work } from '../core/work.ts';
import type { Strings } from '../ui/locales/en.ts';

/** A picture of the course as an activity shows it (`document/pictures.ts`). */
export interface Picture {
  /** Its address from the page that shows it: `media/village.svg`. */
  src: string;
  /** What it shows; empty for a picture that says nothing. */
  alt: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What every activity has in common, as the run-time sees it: texts are HTML already. */
export interface ActivityBase {
  type: string;
  id: string;
  /** Number of the task in its course, as the answer key counts it. */
  number?: number;
  /** The picture that the author named in `media`; compiling the course puts it here. */
  picture?: Picture;
  title?: string;
  prompt: string;
  outcome?: string[];
  hint?: string;
  attempts?: number;
  weight?: number;
  feedback?: { correct?: string; partly?: string; wrong?: string };
}

/**
 * The behaviour of one kind of activity: pure functions over its data and an answer, without
 * markup or state. The player, the records, the build and the paper form need nothing more.
 */
export interface ActivityKind<A extends ActivityBase = ActivityBase, R = unknown> {
  type: A['type'];
  /** The element that upgrades the readable form. */
  tag: `eh-${string}`;
  /** True when answers are right or wrong. */
  assessed: boolean;
  /** Tries where the author says nothing, 0 for no limit; the player has a default of its own. */
  defaultAttempts?: number;
  /** How an answer is packed into the saved state. */
  shape(activity: A): Shape;
  /** An answer as the shape's value. */
  pack(activity: A, response: R): ShapeValue;
  /** The shape's value as an answer; `undefined` when it does not fit the activity. */
  unpack(activity: A, value: ShapeValue): R | undefined;
  /** True when the answer can be checked: nothing is missing. */
  isComplete(activity: A, response: R | undefined): response is R;
  /** From 0 (wrong) to 1 (right); `undefined` when the kind has no right answers. */
  score(activity: A, response: R): number | undefined;
  /** A right answer, to show when the learner asks for it; `undefined` when there is none. */
  solution(activity: A): R | undefined;
  /** How records name the question. Texts are plain. */
  interaction(activity: A): Interaction;
  /** How records name the answer. */
  interactionResponse(activity: A, response: R): InteractionResponse;
  /** Shared code that the element's script needs besides the kit (docs/decisions/0010). */
  needs?: 'work';
  /** What the learner made, as data: records carry it, a trainer's page reads it. */
  work?(activity: A, response: R): Work;
  /**
   * What the learner made, as readable HTML with well-formed tags: for the portfolio, for paper and
   * for the page to take home. Absent where nothing is made.
   */
  piece?(activity: A, response: R, context: PieceContext): Markup;
  /** Files to take home: tables, drawings, calendars. */
  files?(activity: A, response: R, context: PieceContext): TakeHome[];
  /** Mistakes a schema cannot see, as sentences: an author's `check` reports them. */
  check?(activity: A): { path: string; message: string; hint?: string }[];
}

/** What a piece of work needs from its surroundings. */
export interface PieceContext {
  /** Language tag of the words around the learner's own. */
  language: string;
  /** Address of a picture by its key; `undefined` where the device has it no more. */
  photo?(key: string): string | undefined;
}

/** A file that the learner takes home. */
export interface TakeHome {
  /** Ends in the format's own ending: `places.geojson`. */
  name: string;
  /** Media type. */
  type: string;
  /** What the button says: "Table (CSV)". */
  label: string;
  /** Made when it is read: buttons for files stand there at every change of the work. */
  readonly content: string;
}

/** What a readable form needs from its surroundings. */
export interface DocumentContext {
  /** The document's language. */
  language: string;
  /** Interface words in that language; an activity's own words stand in its folder. */
  words: Strings;
  /** True where answers are to be shown with the task, as in an answer key. */
  key?: boolean;
}

/**
 * The readable form of an activity: plain semantic HTML for first paint, print and readers
 * without script. It needs no element and no style of its own.
 */
export type ActivityDocument<A extends ActivityBase> = (
  activity: A,
  context: DocumentContext,
) => Markup;
