import { Hono } from 'hono';
import { markup, raw } from '../core/markup.ts';

export interface GalleryOptions {
  /** The bundle of `gallery.element.ts`. */
  script: string;
  /** Tokens and page styles. */
  style: string;
}

/** The gallery of activities as an app, to be mounted at `/activities`. */
export function createGallery({ script, style }: GalleryOptions): Hono {
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Activities · EcoHeritage courses</title>
<link rel="icon" href="data:,">
<style>${raw(style.replaceAll('</', '<\\/'))}
body { max-width: 76rem; margin: 0 auto; padding: var(--eh-space-l) var(--eh-space-m); }</style>
<script src="/activities/gallery.js" defer></script>
</head>
<body>
<header><p><a href="/">Workbench</a></p></header>
<main><eh-gallery></eh-gallery></main>
</body>
</html>
`.text;
  return new Hono()
    .get('/', (context) => {
      context.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'",
      );
      return context.html(page);
    })
    .get('/gallery.js', (context) =>
      context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    );
}
