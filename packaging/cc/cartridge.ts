import { markup, raw } from '../../src/core/markup.ts';
import type { CourseDocument } from '../../src/document/document.ts';
import { renderGuide } from '../../src/document/guide.ts';
import { lmsWords, renderCredits, renderKey } from '../../src/document/lms.ts';
import { contentLicence } from '../licences.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PlannedFile } from '../plan.ts';
import { embeddedSource } from '../source.ts';
import { withoutInnerLinks } from '../static-html.ts';
import { fromRoot, pageStyle, themeFiles } from '../theme.ts';
import type { Cartridge } from './manifest.ts';
import { moduleFolder, practiceTasks } from './module-folder.ts';
import { htmlPage } from './pages.ts';
import { addressOf, discussion, webLink } from './parts.ts';
import { entry, type CartridgeItem, type CartridgeResource } from './resource.ts';

/** A course in one language as a cartridge, in the order in which it is learned. */
export function cartridgeOf(build: CourseBuild): Cartridge {
  const document = build.documents[0]!;
  return {
    items: [
      aboutFolder(build, document),
      ...document.modules.map((module) => moduleFolder(module, document)),
      ...folder('reading', lmsWords(document.language).references, linkItems(build)),
      ...folder(
        'facilitators',
        lmsWords(document.language).forFacilitators,
        facilitatorItems(build, document),
      ),
    ],
    shared: sharedResources(build),
  };
}

/** A folder, unless there is nothing in it. */
const folder = (id: string, title: string, items: CartridgeItem[]): CartridgeItem[] =>
  items.length > 0 ? [{ id: `folder.${id}`, title, items }] : [];

/** What is for the whole course. Moodle shows the first folder's content without its title. */
function aboutFolder({ course }: CourseBuild, { language, title }: CourseDocument): CartridgeItem {
  const words = lmsWords(language);
  const talk = discussion('discussion-territory', words.territory, words.territoryIntro);
  const credits = markup`<h1>${words.credits}</h1>${raw(renderCredits(course))}`;
  return {
    id: 'folder.course',
    title,
    items: [
      entry(words.territory, talk),
      entry(words.credits, htmlPage('about.credits', words.credits, credits, language)),
    ],
  };
}

/** The sources that can be read on the web. */
const linkItems = ({ course }: CourseBuild): CartridgeItem[] =>
  course.references.flatMap((reference) => {
    const address = addressOf(reference);
    const { id, title } = reference;
    return address === undefined ? [] : [entry(title, webLink(`link-${id}`, title, address))];
  });

/** The guide, and the answers to the tasks on the pages. */
function facilitatorItems({ guide }: CourseBuild, document: CourseDocument): CartridgeItem[] {
  const { language } = document;
  const words = lmsWords(language);
  const tasks = practiceTasks(document);
  const page = (id: string, title: string, text: string): CartridgeItem =>
    entry(title, {
      ...htmlPage(id, title, markup`<h1>${title}</h1>${raw(text)}`, language),
      forInstructors: true,
    });
  const key = withoutInnerLinks(renderKey(tasks, language));
  return [
    ...(guide
      ? [
          page(
            'about.guide',
            words.guide,
            markup`<div lang="${guide.language}">${raw(wideTables(renderGuide(guide.text)))}</div>`
              .text,
          ),
        ]
      : []),
    ...(tasks.length > 0
      ? [
          page(
            'about.answer-key',
            words.answerKey,
            markup`<p>${words.keyNote}</p><ol>${raw(key)}</ol>`.text,
          ),
        ]
      : []),
  ];
}

/** Tables that are moved sideways where a screen is too narrow for them, by keyboard too. */
const wideTables = (html: string): string =>
  html
    .replaceAll('<table>', '<div style="overflow-x: auto" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');

/** Files that pages load, and those that travel with every package of a course. */
function sharedResources(build: CourseBuild): CartridgeResource[] {
  const files: PlannedFile[] = [
    { path: 'style.css', content: pageStyle(build, fromRoot('')) },
    ...build.media,
    ...themeFiles(build, { logo: false }),
    contentLicence(build),
    { path: 'metadata.jsonld', content: ambJson(courseMetadata(build)) },
    ...embeddedSource(build),
  ];
  return files.map((file) => ({
    id: `file-${file.path.replace(/[^A-Za-z0-9.-]/g, '_')}`,
    kind: 'page',
    files: [file],
  }));
}
