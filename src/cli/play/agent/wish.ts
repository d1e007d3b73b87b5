/** What a frame of a course shows. */
export interface Look {
  /** Tells one place of the course from another: address and headings. */
  place: string;
  hasContent: boolean;
  /** There is something to press or to answer. */
  hasOffers: boolean;
  /** Everything that can be answered, by what it is called, and how it stands. */
  controls: [name: string, state: string][];
  /** Lines that speak to the learner about how things stand. */
  status: string[];
  /** How much text is visible, to see whether it still changes. */
  size: number;
}

/** What a learner can do next, in the order in which it is tried. `open`: a menu of the course. */
export const DEEDS = [
  'dialog',
  'fill',
  'submit',
  'next',
  'press',
  'link',
  'leave',
  'open',
] as const;
export type DeedKind = (typeof DEEDS)[number];

/** Something that was done in the course. */
export interface Deed {
  kind: DeedKind;
  /** What was pressed or answered, as it is called. */
  name: string;
  place: string;
  /** The same deed has the same key; it is not done twice. */
  key: string;
}

/** What is asked of the agent in a frame. */
export interface Wish {
  /** Kinds of deeds it may do; none: it only looks. */
  kinds: readonly DeedKind[];
  /** Keys of deeds that have been done. */
  done: readonly string[];
}

export interface Report {
  look: Look;
  deed?: Deed;
}
