import { UserError } from '../core/user-error.ts';

const HINT = 'For example: --xapi-broker https://records.example.org';

/**
 * The address of a broker as a package carries it. Without a path it is where `eco lrs serve` has it,
 * `/broker`. Throws a usage error for what must not or cannot stand in a package: keys, and addresses
 * that a page on https may not call.
 */
export function brokerAddress(text: string): string {
  const refuse = (message: string, hint = HINT) =>
    new UserError({ code: 'USAGE_BROKER', message: `--xapi-broker ${message}`, hint });
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refuse(`is no address: “${text}”.`);
  }
  if (url.username || url.password) {
    throw refuse(
      'has a name or a password in it. Everybody who has the package could read them.',
      'Leave them out: the broker gives each learner a short-lived token instead.',
    );
  }
  if (url.search || url.hash || text.includes('?') || text.includes('#')) {
    throw refuse('must end with its path: leave out what begins with “?” or “#”.');
  }
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw refuse(
      'must begin with https://. Anybody on the way could read the rest, and most browsers refuse it.',
      'To try it on this machine, http://localhost and http://127.0.0.1 will do.',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path || '/broker'}`;
}
