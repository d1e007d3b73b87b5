import { parseLearnerFile, latestAttempt, type Attempt, type Commit } from './attempt.ts';

/** What became of a commit. `sent`: it is on its way, and nobody will say whether it arrived. */
export type Delivery =
  | { outcome: 'stored'; attempt: Attempt }
  | { outcome: 'sent' }
  | { outcome: 'failed'; reason: string };

/** The way from the API object to the LMS's store. Synchronous, as SCORM is. */
export interface Transport {
  send(commit: Commit, options: { isLeaving: boolean; delay: number }): Delivery;
}

function sendNow(url: string, body: string): Delivery {
  const request = new XMLHttpRequest();
  request.open('POST', url, false);
  request.setRequestHeader('content-type', 'application/json');
  request.send(body);
  if (request.status !== 200)
    return { outcome: 'failed', reason: request.responseText || `HTTP ${request.status}` };
  const file = parseLearnerFile(JSON.parse(request.responseText));
  return file
    ? { outcome: 'stored', attempt: latestAttempt(file) }
    : { outcome: 'failed', reason: 'The answer of the preview could not be read.' };
}

function sendBeacon(url: string, body: string): Delivery {
  return navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }))
    ? { outcome: 'sent' }
    : { outcome: 'failed', reason: 'The browser takes at most 64 KiB when a page is left.' };
}

/**
 * A blocking request as in Moodle; a beacon when the page is hidden or going, or when the request
 * throws, as it does offline and in handlers of a page that goes (spec/packages-and-runtime.md 3.6).
 */
export function browserTransport(address: string): Transport {
  return {
    send(commit, { isLeaving, delay }) {
      const body = JSON.stringify(commit);
      if (isLeaving) return sendBeacon(address, body);
      try {
        return sendNow(delay > 0 ? `${address}?delay=${delay}` : address, body);
      } catch {
        return sendBeacon(address, body);
      }
    },
  };
}
