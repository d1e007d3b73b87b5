import type { Markup } from '../src/core/markup.ts';
import { BESIDE_IDS, type BesideId, type RecordId } from '../src/core/record-id.ts';
import type { CourseDocument } from '../src/document/document.ts';
import { moduleScript, outlineScript, renderReading, renderShell } from '../src/document/shell.ts';
import { brokerData } from './broker.ts';
import { licenceFiles } from './licences.ts';
import type { CourseBuild, PlannedFile } from './plan.ts';
import { fromRoot, pageBrand, pageStyle, themeFiles } from './theme.ts';

/** What a format adds to the pages. */
export interface ContentOptions {
  /** Stands in the head of every page; `root` leads from it to the root of the package. */
  head?: (document: CourseDocument, root: '' | '../') => Markup;
  /** Path of an icon for the browser's tab. */
  icon?: string;
}

/**
 * The files with which a course runs from any folder: pages, player, activities, modules, media
 * and licences. All of them are loaded by relative address and none is a module script.
 */
export function contentFiles(
  build: CourseBuild,
  record: RecordId,
  options: ContentOptions = {},
): PlannedFile[] {
  const isBeside = build.broker !== undefined && isBesideRecord(record);
  const files = [
    { path: 'player.js', content: playerScript(build, record, isBeside) },
    ...(isBeside || isLrsRecord(record) ? build.player.lrs : []),
    ...(record === 'local' ? build.player.handIn : []),
    ...build.player.extras,
    ...activityScripts(build),
    ...build.documents.flatMap((document) => languageFiles(build, document, options)),
    ...build.media,
    ...themeFiles(build),
    ...licenceFiles(build),
  ];
  const broker = isBeside ? brokerData(build, record, files) : undefined;
  return [indexPage(build, options, broker), ...files];
}

const isLrsRecord = (record: RecordId): boolean => record === 'cmi5' || record === 'xapi';

/** Whether a package with this record can report to a broker beside it. */
export const isBesideRecord = (record: RecordId | undefined): record is BesideId =>
  BESIDE_IDS.some((id) => id === record);

function playerScript({ player }: CourseBuild, record: RecordId, isBeside: boolean): string {
  if (!isBeside || !isBesideRecord(record)) return player.scripts[record];
  if (!player.beside) throw new Error('This player was built without reports to a broker');
  return player.beside[record];
}

function indexPage(
  build: CourseBuild,
  { head, icon }: ContentOptions,
  broker: object | undefined,
): PlannedFile {
  const { documents } = build;
  const content = renderShell(documents, {
    script: 'player.js',
    style: pageStyle(build, fromRoot('')),
    ...pageBrand(build, fromRoot('')),
    ...(icon && { icon }),
    ...(head && { head: head(documents[0]!, '') }),
    ...(broker && { broker }),
  });
  return { path: 'index.html', content };
}

/** The scripts of the activities that occur; each after those it needs. */
export function activityScripts({ documents, player }: CourseBuild): PlannedFile[] {
  const names = new Set(
    documents.flatMap(({ activityTypes, outline }) => [
      ...Object.values(outline.needs ?? {}),
      ...activityTypes,
    ]),
  );
  return [...names].map((name) => {
    const content = player.activities[name];
    if (content === undefined) throw new Error(`The player has no script for activity “${name}”`);
    return { path: `activities/${name}.js`, content };
  });
}

/** The scripts and the reading of one language. The player asks for a script when it needs it. */
function languageFiles(
  build: CourseBuild,
  document: CourseDocument,
  { head, icon }: ContentOptions,
): PlannedFile[] {
  const { outline, language } = document;
  const reading = renderReading(document, {
    style: pageStyle(build, fromRoot('../')),
    ...pageBrand(build, fromRoot('../')),
    home: '../index.html',
    ...(icon && { icon: `../${icon}` }),
    ...(head && { head: head(document, '../') }),
  });
  return [
    ...outline.modules.map(({ script }, index) => ({
      path: script,
      content: moduleScript(document, index),
    })),
    { path: outlinePath(document, language), content: outlineScript(document) },
    { path: outline.document, content: reading },
  ];
}

function outlinePath({ outline }: CourseDocument, language: string): string {
  const own = outline.languages.find(({ tag }) => tag === language);
  if (!own) throw new Error(`The outline does not list its own language “${language}”`);
  return own.outline;
}
