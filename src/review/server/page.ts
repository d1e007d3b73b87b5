/** Types of what `dist/review` holds. */
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/**
 * The page's own files as `createReview` takes them. Names with a hash may be kept for ever; the page
 * itself is asked for each time, so that a new version shows at once.
 *
 * @param files by name, as the build made them, `index.html` among them
 * @param mount where the page lies, with a slash at the end
 */
export function reviewPage(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  mount = '/review/',
): (path: string) => Response | undefined {
  return (path) => {
    if (path === mount.slice(0, -1)) {
      return new Response(null, { status: 308, headers: { location: mount } });
    }
    const name = path === mount ? 'index.html' : path.slice(mount.length);
    const content = path.startsWith(mount) ? files.get(name) : undefined;
    if (content === undefined) return undefined;
    const isHashed = /-[\w-]{8}\.js$/.test(name);
    return new Response(content, {
      headers: {
        'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}
