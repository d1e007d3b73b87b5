import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { previewError } from './errors.ts';

/** A running server. */
export interface Listening {
  /** With a slash at the end, e.g. `http://127.0.0.1:4600/`. */
  address: string;
  port: number;
  close(): Promise<void>;
}

/** Serves an app on this machine only. Port 0 takes any free one. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) =>
      resolve({
        address: `http://127.0.0.1:${info.port}/`,
        port: info.port,
        close: () => close(server),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(previewError.portTaken(port));
      else if (error.code === 'EACCES') reject(previewError.portForbidden(port));
      else reject(error);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
