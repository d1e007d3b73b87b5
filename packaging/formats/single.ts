import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { markup, type Markup } from '../../src/core/markup.ts';
import {
  renderSingle,
  shownPictures,
  singleCourseScripts,
  singleScripts,
  type SingleScripts,
} from '../../src/document/single.ts';
import { activityScripts } from '../content.ts';
import { licenceFiles } from '../licences.ts';
import { makePlan, packageName, sortFiles } from '../make-plan.ts';
import { ambScript, schemaOrgScript } from '../metadata/jsonld.ts';
import { courseMetadata, type CourseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat, PlannedFile } from '../plan.ts';
import { dataUri, toBase64 } from '../single/data-uri.ts';
import { embeddedSource } from '../source.ts';
import { insideOf, pageBrand, pageStyle, themeLicences } from '../theme.ts';

/** One HTML file: for a USB stick, a messenger, an e-mail. It opens by a double click. */
export const single: PackageFormat = {
  id: 'single',
  label: 'One HTML file',
  extension: 'html',
  container: 'file',
  record: 'local',
  plan(build) {
    const { documents, player } = build;
    const metadata = courseMetadata(build);
    const media = new Map(
      build.media.map(({ path, content }) => [path, dataUri(path, content)] as const),
    );
    const shown = shownPictures(documents[0]!);
    const rest = Object.fromEntries([...media].filter(([path]) => !shown.has(path)));
    const scripts: SingleScripts = {
      player: player.scripts.local,
      others: [
        ...laterScripts(build).map(({ content }) => text(content)),
        ...singleCourseScripts(documents),
      ],
    };
    const source = embeddedSource(build);
    const address = insideOf(build);
    const content = renderSingle(documents, {
      style: pageStyle(build, address),
      ...pageBrand(build, address),
      head: head(metadata, scripts, build.theme?.fonts.length ? ['font-src data:'] : []),
      scripts,
      media,
      data: {
        'eh-media': rest,
        ...(source.length > 0 && { 'eh-source': sourceOf(source) }),
      },
      licences: [...licenceFiles(build), ...themeLicences(build), ...sortFiles(player.handIn)]
        .filter(({ path }) => path.startsWith('licences/'))
        .map(({ path, content }) => ({ name: path, text: text(content) })),
    });
    return makePlan(build, single, [{ path: packageName(build, single), content }]);
  },
};

/** Activities and what the player asks for later: here all are at hand. */
const laterScripts = (build: CourseBuild): PlannedFile[] => [
  ...activityScripts(build),
  ...build.player.extras,
  ...build.player.handIn.filter(({ path }) => path.endsWith('.js')),
];

/**
 * The head. Its policy allows the scripts of this very file and nothing from anywhere: whatever a
 * course was given, it can tell nobody.
 */
function head(metadata: CourseMetadata, scripts: SingleScripts, more: string[]): Markup {
  const hashes = singleScripts(scripts).map(
    (script) => `'sha256-${toBase64(sha256(utf8ToBytes(script)))}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set(hashes)].join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src data: blob:',
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="license" href="${metadata.licence.url}">
${schemaOrgScript(metadata, metadata.languages[0]!)}${ambScript(metadata)}`;
}

const text = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** The source by path, data as data. Media of the course itself stand in the file already. */
const sourceOf = (files: readonly PlannedFile[]): Record<string, unknown> =>
  Object.fromEntries(files.map(({ path, content }) => [path, sourceValue(path, content)]));

function sourceValue(path: string, content: string | Uint8Array): unknown {
  if (path.startsWith('source/media/')) return dataUri(path, content);
  return path.endsWith('.json') ? (JSON.parse(text(content)) as unknown) : text(content);
}
