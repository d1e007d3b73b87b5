import type { MiddlewareHandler } from 'hono';

export interface CorsOptions {
  /** Allowed origins such as `https://moodle.example.org`; '*' for any (keys are still needed). */
  origins: readonly string[] | '*';
}

const ALLOWED_HEADERS = [
  'Authorization',
  'Content-Type',
  'X-Experience-API-Version',
  'If-Match',
  'If-None-Match',
  'Accept',
  'Accept-Language',
  'X-Experience-API-Hash',
  'X-CSRF-Token',
].join(', ');
const EXPOSED = [
  'ETag',
  'Last-Modified',
  'X-Experience-API-Version',
  'X-Experience-API-Consistent-Through',
  'Retry-After',
].join(', ');

/**
 * Cross-origin calls (spec/xapi.md 7.5): an allowed origin is echoed, never with credentials, and
 * `null` (a sandboxed frame, a file) is no origin.
 */
export function cors(options: CorsOptions): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const isAllowed =
      origin !== undefined &&
      origin !== 'null' &&
      (options.origins === '*' || options.origins.includes(origin));
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
      const headers = new Headers({ vary: 'Origin' });
      if (!isAllowed) return new Response(null, { status: 403, headers });
      headers.set('access-control-allow-origin', origin);
      headers.set('access-control-allow-methods', 'GET, HEAD, PUT, POST, DELETE');
      headers.set('access-control-allow-headers', ALLOWED_HEADERS);
      headers.set('access-control-max-age', '7200');
      return new Response(null, { status: 204, headers });
    }
    await next();
    c.res.headers.append('vary', 'Origin');
    if (isAllowed) {
      c.res.headers.set('access-control-allow-origin', origin);
      c.res.headers.set('access-control-expose-headers', EXPOSED);
    }
    return undefined;
  };
}
