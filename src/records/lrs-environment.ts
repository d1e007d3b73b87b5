import { indexedDbOutbox, type OutboxDatabase } from './outbox-database.ts';
import { browserEnvironment, type CopyStorage, type RecordEnvironment } from './environment.ts';

/** What a record of an LRS needs besides: the launch in the address, the network, the tab. */
export interface LrsEnvironment extends RecordEnvironment {
  /** The address of the page, with the launch. */
  href: string;
  fetch: typeof fetch;
  /** What lasts as long as the tab, through reloads. */
  tab?: Pick<CopyStorage, 'getItem' | 'setItem'>;
  /** Where statements wait; without it they do in `storage`. */
  database?: OutboxDatabase;
  uuid(): string;
  /** True from the moment the page goes. */
  isLeaving(): boolean;
  /** Takes secrets out of the address. */
  clean(address: string): void;
  goTo(address: string): void;
}

/** A random UUID (RFC 9562, version 4), also where the page has no secure context. */
function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function readTab(): LrsEnvironment['tab'] {
  try {
    return window.sessionStorage ?? undefined;
  } catch {
    return undefined;
  }
}

/** The browser's own. */
export function browserLrsEnvironment(isLeaving: () => boolean): LrsEnvironment {
  const tab = readTab();
  return {
    ...browserEnvironment(),
    href: location.href,
    fetch: window.fetch.bind(window),
    ...(tab ? { tab } : {}),
    database: indexedDbOutbox(),
    uuid,
    isLeaving,
    clean: (address) => history.replaceState(history.state, '', address),
    goTo: (address) => location.assign(address),
  };
}
