import type { KindId } from '../doctor/kinds.ts';

/** `limits`: it goes in, and something of it does not work or asks for care. */
export type Takes = 'yes' | 'limits' | 'no';

/**
 * How we know. `measured`: tried on a running system. `documented`: the vendor's documentation, the
 * standard, or the system's own source code. `known`: common knowledge that we have not checked.
 */
export type Source = 'measured' | 'documented' | 'known';

export interface Reason {
  text: string;
  source: Source;
  /** The code of the finding that it comes from. */
  finding?: string;
}

/** One line of a table: what the LMS does, why, and how we know. */
export type Line = readonly [takes: Takes, text: string, source: Source];

/** What one LMS does with each kind of package, and what single findings mean to it. */
export interface LmsTable {
  id: string;
  name: string;
  kinds: Partial<Record<KindId, Line>>;
  /** By the code of a finding; `takes` here is at best `limits`. */
  findings: Readonly<Record<string, Line>>;
}

/** Lines that several LMSs share. */
export const AS_FILE = (how: string): Line => ['limits', `${how}; it reports no result.`, 'known'];
