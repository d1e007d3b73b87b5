import { wordsFor } from '../../activities/kit.ts';
import type { PlayerHost } from '../extension.ts';
import { companionWords } from './companion.words.ts';

/**
 * Says that the connection went or came back, and where answers are meanwhile. The bar says it only
 * while something waits; a course on a disk needs no connection.
 */
export function watchConnection(host: PlayerHost, canKeep: boolean): void {
  if (!/^https?:$/.test(location.protocol)) return;
  const { record } = host;
  const words = () => wordsFor(companionWords, host.outline.language);
  let isOver: (() => void) | undefined;
  const stop = () => {
    isOver?.();
    isOver = undefined;
  };
  window.addEventListener('offline', () => {
    stop();
    const { offline, offlineHere, offlineLms } = words();
    // The bar says where answers cannot be kept.
    const where = record.id === 'local' ? offlineHere : offlineLms;
    host.notice(canKeep && record.status.state !== 'unsafe' ? `${offline} ${where}` : offline);
  });
  window.addEventListener('online', () => {
    stop();
    const { state } = record.status;
    if (state !== 'pending' && state !== 'saving') return host.notice(words().online);
    isOver = record.onStatus((status) => {
      if (status.state !== 'saved') return;
      stop();
      host.notice(words().onlineSent);
    });
  });
}
