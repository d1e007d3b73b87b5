/**
 * The shape of a saved answer: enough to pack it into a few bits and to unpack it again, without
 * knowing the activity. The build works shapes out; player and records need nothing else.
 */
export type Shape =
  /** Nothing is saved beyond attempts and result. */
  | { kind: 'none' }
  /** One of `of` options. Value: its index. */
  | { kind: 'one'; of: number }
  /** Any number of `of` options. Value: the indices, ascending. */
  | { kind: 'some'; of: number }
  /** All of `of` items in an order. Value: the indices in that order. */
  | { kind: 'order'; of: number }
  /** Each of `items` put to one of `to` places, or nowhere (-1). Value: one index per item. */
  | { kind: 'assign'; items: number; to: number }
  /** Up to `steps` picks out of `of` choices, in order. Value: the indices. */
  | { kind: 'path'; of: number; steps: number }
  /** Free text of up to `max` characters. Value: the text. */
  | { kind: 'text'; max: number };

export type ShapeValue = number | number[] | string | undefined;
