import { weightOf, type OutboxItem } from './outbox.ts';
import { verbName } from './verbs.ts';

/** What an LRS said; status 0 when nothing came back. */
export interface Reply {
  status: number;
  /** Milliseconds it asks to wait. */
  retryAfter?: number;
}

export interface QueueOptions {
  /** What waits, in order. The caller keeps it, so that it survives the page. */
  waiting(): OutboxItem[];
  /** They have arrived. */
  remove(items: OutboxItem[]): void;
  /** The LRS takes it in no company: from now on it is changed, or waits no more. */
  park(item: OutboxItem): void;
  send(items: OutboxItem[]): Promise<Reply>;
  /** A new token; false when there is none to be had. */
  renew(): Promise<boolean>;
  isOnline(): boolean;
  /** Something went out, came back or was put off. */
  onChange(): void;
  random?(): number;
}

const MOST_STATEMENTS = 25;
const MOST_BYTES = 50_000;
const GATHER_MS = 250;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** Statuses after which the same batch may be taken another time. */
const isPassing = (status: number): boolean =>
  status < 300 ||
  status === 401 ||
  status === 403 ||
  status === 408 ||
  status === 429 ||
  status >= 500;

/**
 * Sends statements in order, one batch at a time. Statements have their ids before they come here,
 * so that sending one twice does no harm. `terminated` goes last and alone (cmi5 9.3.0).
 */
export function createQueue(options: QueueOptions) {
  const { waiting, isOnline, random = Math.random } = options;
  /** Batches under way: one, and another when the page goes. */
  let flights: OutboxItem[][] = [];
  let isRenewing = false;
  let isEnded = false;
  let hasRenewed = false;
  let failures = 0;
  let size = MOST_STATEMENTS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;

  const isInFlight = () => isRenewing || flights.length > 0;

  /**
   * The next batch beside what is under way, which shares the bytes that outlive a page. `withLast`
   * also takes `terminated`, as there will be no other.
   */
  function nextBatch(withLast = false): OutboxItem[] {
    const batch: OutboxItem[] = [];
    const beside = flights.flat();
    let bytes = beside.reduce((sum, item) => sum + weightOf(item), 2);
    for (const item of waiting()) {
      if (beside.includes(item)) continue;
      const isLast = verbName(item.statement) === 'terminated';
      if (isLast && !withLast) return batch.length + beside.length > 0 ? batch : [item];
      bytes += weightOf(item);
      const isFull = batch.length >= size || bytes > MOST_BYTES;
      if (isFull && batch.length + beside.length > 0) break;
      batch.push(item);
    }
    return batch;
  }

  function schedule(delay: number): void {
    const due = Date.now() + delay;
    if (isEnded || due >= dueAt) return;
    clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(run, delay);
  }

  function run(): void {
    clearTimeout(timer);
    dueAt = Infinity;
    if (isInFlight() || !isOnline()) return;
    const batch = nextBatch();
    if (batch.length > 0) send(batch);
  }

  function send(batch: OutboxItem[]): void {
    flights.push(batch);
    options.send(batch).then(
      (reply) => settle(batch, reply),
      () => settle(batch, { status: 0 }),
    );
    options.onChange();
  }

  function settle(batch: OutboxItem[], reply: Reply): void {
    flights = flights.filter((flight) => flight !== batch);
    const { status } = reply;
    // The id is ours alone: who says that it exists has the statement.
    const isThere = status === 409 && batch.length === 1;
    if (isThere || (status >= 200 && status < 300)) {
      failures = 0;
      hasRenewed = false;
      size = Math.min(size * 2, MOST_STATEMENTS);
      options.remove(batch);
      run();
    } else if ((status === 401 || status === 403) && !hasRenewed) {
      hasRenewed = true;
      isRenewing = true;
      void options.renew().then(
        (isNew) => renewed(isNew, reply),
        () => renewed(false, reply),
      );
    } else if (isPassing(status)) {
      putOff(reply);
    } else {
      if (batch.length === 1) options.park(batch[0]!);
      else size = Math.floor(batch.length / 2);
      run();
    }
    options.onChange();
  }

  function renewed(isNew: boolean, reply: Reply): void {
    isRenewing = false;
    if (isNew) run();
    else putOff(reply);
    options.onChange();
  }

  function putOff({ retryAfter = 0 }: Reply): void {
    failures++;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    schedule(Math.max(Math.round(pause * (0.5 + random() / 2)), retryAfter));
  }

  return {
    /** Something was added: it goes out with what comes in the next moment. */
    poke(): void {
      if (failures === 0) schedule(GATHER_MS);
    },
    /** Sends now, whatever was put off. */
    flush: run,
    isInFlight,
    failures: () => failures,
    /** Milliseconds until the next try. */
    retryIn: () => (failures > 0 && dueAt < Infinity ? Math.max(dueAt - Date.now(), 0) : undefined),
    /**
     * The end. A page that is going has one more request, and `terminated` shares it only where it
     * may: else it waits for the answer, which a reloaded page no longer hears. A page that stays
     * sends the rest in order.
     */
    close(isLeaving: boolean, mayShareLast = true): void {
      clearTimeout(timer);
      dueAt = Infinity;
      if (!isLeaving) run();
      isEnded = true;
      if (!isLeaving || isRenewing || !isOnline()) return;
      const batch = nextBatch(mayShareLast && flights.length === 0);
      if (batch.length > 0) send(batch);
    },
  };
}

export type StatementQueue = ReturnType<typeof createQueue>;
