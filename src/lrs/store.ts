import type { JsonObject } from './json.ts';
import type { Facts, StatementFacts } from './facts.ts';
import type { FrameParts } from './frame-parts.ts';

/** A statement ready to be stored: its JSON without `stored`, and everything it is found by. */
export interface NewStatement {
  /** UUID in lower case. */
  id: string;
  /** The statement as JSON text without the closing brace, `stored`, and a missing `timestamp`. */
  head: string;
  /** Whether `head` has the sender's timestamp; else the moment of storing is written. */
  hasTimestamp: boolean;
  /** Milliseconds since 1970; undefined without a timestamp. */
  timestamp: number | undefined;
  actor: string | undefined;
  verb: string;
  /** The object, when it is an activity. */
  activity: string | undefined;
  registration: string | undefined;
  authority: string;
  /** Agents found by `agent` besides the actor: members, object. */
  agents: string[];
  /** Agents found by `related_agents` only. */
  relatedAgents: string[];
  /** Activities found by `related_activities`, the object included. */
  activities: string[];
  /** The statement that this one is about (StatementRef as object). */
  refersTo: string | undefined;
  voids: boolean;
  definitions: { id: string; definition: JsonObject }[];
  names: { agent: string; name: string }[];
  /** SHA-2 of attachments whose content is stored, lower case. */
  attachments: string[];
  facts: StatementFacts | undefined;
  /** What is odd about it: bits of issues.ts. */
  issues: number;
}

export interface Attachment {
  /** Lower case hexadecimal. */
  sha2: string;
  contentType: string;
  body: Uint8Array;
}

export interface StatementRow {
  /** Position in the store; grows with every statement, never used twice. */
  seq: number;
  /** The whole statement as JSON text. */
  body: string;
}

export interface StatementQuery {
  agent?: string;
  verb?: string;
  activity?: string;
  registration?: string;
  relatedAgents?: boolean;
  relatedActivities?: boolean;
  /** Stored after this moment, milliseconds. */
  since?: number;
  /** Stored at this moment or before, milliseconds. */
  until?: number;
  /** Only statements of this authority (read-mine). */
  authority?: string;
  ascending?: boolean;
  /** Go on behind this position. */
  cursor?: number;
  limit: number;
}

export type DocumentKind = 'state' | 'agent-profile' | 'activity-profile';

/** Where a document lies. Unused parts are ''. */
export interface DocumentKey {
  kind: DocumentKind;
  activity: string;
  agent: string;
  registration: string;
  id: string;
}

export interface StoredDocument {
  contentType: string;
  /** SHA-1 of the body, hexadecimal, without quotes. */
  etag: string;
  /** Milliseconds since 1970. */
  updated: number;
  body: Uint8Array;
}

/** Documents of one place; without registration: of all registrations. */
export interface DocumentScope {
  kind: DocumentKind;
  activity: string;
  agent: string;
  registration?: string;
}

export type DocumentChange =
  { do: 'put'; document: StoredDocument } | { do: 'delete' } | { do: 'nothing' };

export type Scope = 'write' | 'read-mine' | 'read-all' | 'profile' | 'admin';

export interface KeyRecord {
  key: string;
  /** scrypt, as `secret.ts` writes it. */
  hash: string;
  scopes: Scope[];
  name: string;
  /** Milliseconds since 1970. */
  created: number;
  revoked: number | undefined;
}

/** A broker session; see broker/session.ts. */
export interface SessionRecord {
  /** SHA-256 of the token, hexadecimal. */
  tokenHash: string;
  /** JSON of broker/session.ts `Session`. */
  data: string;
  expires: number;
  ends: number;
  statements: number;
}

export interface ForwardTarget {
  name: string;
  url: string;
  key: string;
  secret: string;
  /** Everything up to this position is there. */
  cursor: number;
}

export interface Retention {
  course: string;
  days: number;
}

/** A small record of the trainer's page: a user, a mark, a saved view. */
export interface Entry {
  kind: string;
  /** One of a kind; shared beginnings can be listed. */
  key: string;
  /** Agent key of the person it is about, else ''; it goes when the person is erased. */
  subject: string;
  /** JSON. */
  body: string;
  /** Milliseconds since 1970. */
  updated: number;
}

export interface Entries {
  get(kind: string, key: string): Promise<Entry | undefined>;
  /** All of a kind whose key begins so, by key; `last`: the newest first, at most so many. */
  list(kind: string, begin?: string, last?: { offset: number; limit: number }): Promise<Entry[]>;
  count(kind: string, begin?: string): Promise<number>;
  /** Writes all or none. */
  put(entries: readonly Entry[]): Promise<void>;
  /** @returns whether it was there */
  remove(kind: string, key: string): Promise<boolean>;
  /** Removes those of a kind not touched since. */
  removeBefore(kind: string, updated: number): Promise<void>;
}

/** What `erase` did, in counts. */
export interface ErasedCounts {
  statements: number;
  documents: number;
  attachments: number;
}

/**
 * The statement store. Every writing method answers after the data is durable, and is atomic.
 * @throws Problem 409 statementConflict, 507 storeFull, 503 storeBusy
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Adds all or none; identical statements already there are left alone. @returns how many are new */
  addStatements(
    statements: readonly NewStatement[],
    attachments: readonly Attachment[],
  ): Promise<number>;
  statement(id: string, isVoided: boolean): Promise<StatementRow | undefined>;
  statements(query: StatementQuery): Promise<{ rows: StatementRow[]; hasMore: boolean }>;
  /** All statements in order of storing, voided ones included, behind a position. */
  scan(after: number, limit: number): Promise<(StatementRow & { isVoided: boolean })[]>;
  attachment(sha2: string): Promise<Attachment | undefined>;
  definitions(activities: readonly string[]): Promise<Map<string, JsonObject>>;
  /** The names that statements used for an agent. */
  agentNames(agent: string): Promise<string[]>;
  document(key: DocumentKey): Promise<StoredDocument | undefined>;
  /** Reads, decides and writes in one transaction. */
  changeDocument(
    key: DocumentKey,
    change: (existing: StoredDocument | undefined) => DocumentChange,
  ): Promise<void>;
  documentIds(
    scope: DocumentScope,
    since: number | undefined,
  ): Promise<{ id: string; updated: number }[]>;
  deleteDocuments(scope: DocumentScope): Promise<void>;
  /** Every document of an agent, for the export of a person. */
  documentsOfAgent(agent: string): Promise<(DocumentKey & StoredDocument)[]>;

  addKey(record: KeyRecord): Promise<void>;
  key(key: string): Promise<KeyRecord | undefined>;
  keys(): Promise<KeyRecord[]>;
  revokeKey(key: string, when: number): Promise<boolean>;

  addSession(record: SessionRecord): Promise<void>;
  session(tokenHash: string): Promise<SessionRecord | undefined>;
  /** Counts statements against the quota and moves the end of the sliding window. */
  touchSession(tokenHash: string, expires: number, statements: number): Promise<void>;
  deleteSession(tokenHash: string): Promise<void>;

  addIdentities(identities: readonly { pseudonym: string; actor: JsonObject }[]): Promise<void>;
  identity(pseudonym: string): Promise<JsonObject | undefined>;

  /** Everything said by or about an agent, voided statements included, in order. */
  statementsOfAgent(agent: string): Promise<(StatementRow & { isVoided: boolean })[]>;
  /**
   * Takes an agent out: statements are replaced by what `scrub` returns, or deleted when it returns
   * undefined; identity, names, documents, files and facts go. Freed pages are overwritten.
   */
  eraseAgent(
    agent: string,
    scrub: (statement: JsonObject, isVoided: boolean) => NewStatement | undefined,
  ): Promise<ErasedCounts>;
  /** Deletes every statement that this authority vouches for, with its facts. */
  eraseAuthority(authority: string): Promise<ErasedCounts>;
  /** Deletes statements, documents and facts of a course older than a moment (milliseconds). */
  eraseBefore(course: string, before: number): Promise<ErasedCounts>;
  setRetention(retention: Retention): Promise<void>;
  retentions(): Promise<Retention[]>;

  setForwardTarget(target: ForwardTarget): Promise<void>;
  forwardTargets(): Promise<ForwardTarget[]>;
  removeForwardTarget(name: string): Promise<boolean>;
  advanceForward(name: string, cursor: number): Promise<void>;
  /** Keeps note of a statement that the other side refuses for good. */
  parkForward(name: string, seq: number, reason: string): Promise<void>;
  parkedForward(name: string): Promise<{ seq: number; reason: string }[]>;

  /** What the trainer's page is made of. */
  readonly facts: Facts;
  /** What the trainer's page drew from the facts. */
  readonly frameParts: FrameParts;
  /** Small records of the trainer's page. */
  readonly entries: Entries;
  close(): Promise<void>;
}
