import { markup, type Markup } from '../../src/core/markup.ts';
import { contentFiles } from '../content.ts';
import { makePlan } from '../make-plan.ts';
import { ambJson, ambScript, schemaOrgScript } from '../metadata/jsonld.ts';
import { courseMetadata, type CourseMetadata } from '../metadata/record.ts';
import type { PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';
import { webColours, webManifest } from '../web/manifest.ts';
import { serviceWorker } from '../web/service-worker.ts';

const WORKER = 'sw.js';

/**
 * A folder for any web server, or to be opened from a disk. Progress stays in the browser; from a
 * server the course can be installed and then needs no network.
 */
export const web: PackageFormat = {
  id: 'web',
  label: 'Web site',
  extension: 'zip',
  record: 'local',
  plan(build) {
    const metadata = courseMetadata(build);
    const colours = webColours(build.theme);
    const worker = build.player.web.find(({ path }) => path === WORKER);
    if (!worker) throw new Error(`The player has no “${WORKER}”`);
    const files = [
      ...contentFiles(build, 'local', {
        icon: 'icon.svg',
        head: ({ language }, root) => head(metadata, language, root, colours.bar),
      }),
      ...build.player.web.filter((file) => file !== worker),
      ...embeddedSource(build),
      { path: 'manifest.webmanifest', content: webManifest(metadata, colours) },
      { path: 'metadata.jsonld', content: ambJson(metadata) },
    ];
    return makePlan(build, web, [...files, serviceWorker(worker, files)]);
  },
};

/** What search engines, catalogues and devices want to know of a page; `root` is `../` below. */
const head = (
  metadata: CourseMetadata,
  language: string,
  root: string,
  { light, dark }: { light: string; dark: string },
): Markup => {
  const isFirst = root === '';
  return markup`<link rel="license" href="${metadata.licence.url}">
<link rel="alternate" type="application/ld+json" href="${root}metadata.jsonld">
${isFirst && markup`<link rel="manifest" href="manifest.webmanifest">\n`}<link rel="apple-touch-icon" href="${root}icon-192.png">
<meta name="theme-color" content="${light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${dark}" media="(prefers-color-scheme: dark)">
${schemaOrgScript(metadata, language)}${isFirst && ambScript(metadata)}`;
};
