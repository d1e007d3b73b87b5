import { markup, raw } from '../../src/core/markup.ts';
import { renderGuide } from '../../src/document/guide.ts';
import { lmsWords, renderCredits } from '../../src/document/lms.ts';
import { licenceName, licenceUrl } from '../../src/course/licence.schema.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import { licenceFiles } from '../licences.ts';
import type { CourseBuild, PlannedFile } from '../plan.ts';
import { withoutInnerLinks } from '../static-html.ts';
import { forumActivity } from './activities/forum.ts';
import { glossaryActivity, glossaryImport, type GlossaryTerm } from './activities/glossary.ts';
import { pageActivity } from './activities/page.ts';
import { scormActivity } from './activities/scorm.ts';
import type { BackupActivity, BackupSection } from './backup.ts';

/** Full: with forum, glossary and credits as activities. Lean: the course and its guide. */
export type MbzForm = 'full' | 'lean';

/** A Moodle course around some courses: what is for all of them, then a section for each. */
export function sectionsOf(
  id: string,
  builds: readonly CourseBuild[],
  form: MbzForm,
): BackupSection[] {
  const language = builds[0]!.documents[0]!.language;
  return [
    { summary: '', activities: form === 'full' ? sharedActivities(id, language, builds) : [] },
    ...builds.map((build) => courseSection(build, form)),
  ];
}

function sharedActivities(
  id: string,
  language: string,
  builds: readonly CourseBuild[],
): BackupActivity[] {
  const words = lmsWords(language);
  const terms = glossaryOf(builds);
  return [
    forumActivity(
      { title: words.territory, idNumber: `${id}-forum` },
      paragraph(words.territoryIntro),
    ),
    ...(terms.length > 0
      ? [
          glossaryActivity(
            { title: words.glossary, idNumber: `${id}-glossary` },
            paragraph(words.glossaryIntro),
            terms,
          ),
        ]
      : []),
    pageActivity({ title: words.credits, idNumber: `${id}-credits`, content: creditsOf(builds) }),
  ];
}

function courseSection(build: CourseBuild, form: MbzForm): BackupSection {
  const [{ title, description, language }] = build.documents as [CourseBuild['documents'][0]];
  const minutes = lmsWords(language).minutes(build.course.minutes);
  return {
    name: title,
    summary: markup`<p>${raw(description)}</p><p>${minutes}</p>`.text,
    activities: [scormActivity(build, form), ...guidePage(build, form)],
  };
}

const GLOSSARY_FILE = 'glossary.xml';

/** The guide, hidden from learners, with the way to the glossary that always works. */
function guidePage(build: CourseBuild, form: MbzForm): BackupActivity[] {
  const { guide, course, documents } = build;
  if (!guide) return [];
  const { language } = documents[0]!;
  const words = lmsWords(language);
  const terms = form === 'full' ? glossaryOf([build]) : [];
  const text = markup`<div lang="${guide.language}">${raw(tablesOfMoodle(renderGuide(guide.text)))}</div>`;
  const help =
    terms.length > 0 &&
    markup`<hr><p>${words.glossaryImport} <a href="@@PLUGINFILE@@/${GLOSSARY_FILE}">${GLOSSARY_FILE}</a></p>`;
  return [
    pageActivity({
      title: words.guide,
      idNumber: `${course.id}-guide`,
      content: markup`<p><em>${words.guideNote}</em></p>${text}${help}`.text,
      isHidden: true,
      files:
        terms.length > 0
          ? [
              {
                area: 'content',
                path: GLOSSARY_FILE,
                content: glossaryImport(words.glossary, paragraph(words.glossaryIntro), terms),
              },
            ]
          : [],
    }),
  ];
}

/** Moodle's style for tables, without which their cells have neither lines nor room. */
const tablesOfMoodle = (html: string): string =>
  html.replaceAll('<table>', '<table class="generaltable">');

const paragraph = (text: string): string => markup`<p>${text}</p>`.text;

/** The terms of some courses in alphabetical order; what two courses explain stands there once. */
function glossaryOf(builds: readonly CourseBuild[]): GlossaryTerm[] {
  const terms = new Map<string, GlossaryTerm>();
  for (const { documents } of builds) {
    const { glossary } = documents[0]!;
    for (const { term, definition } of Object.values(glossary)) {
      const key = term.toLowerCase();
      if (!terms.has(key)) {
        terms.set(key, { term, definition: `<p>${withoutInnerLinks(definition)}</p>` });
      }
    }
  }
  return [...terms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, term]) => term);
}

const creditsOf = (builds: readonly CourseBuild[]): string =>
  builds.length === 1
    ? renderCredits(builds[0]!.course)
    : builds
        .map(({ course }) => markup`<h3>${course.title}</h3>${raw(renderCredits(course))}`.text)
        .join('\n');

/** The last line of a course's description: under which licence it stands. */
export const licenceLine = ({ course }: CourseBuild): string =>
  markup`<p><a rel="license" href="${licenceUrl(course.licence)}">${licenceName(course.licence)}</a></p>`
    .text;

/** Licences and metadata beside the backup, for those who open the file without Moodle. */
export function extraFiles(builds: readonly CourseBuild[]): PlannedFile[] {
  const files = builds.flatMap((build) => {
    const folder = builds.length === 1 ? '' : `about/${build.course.id}/`;
    return [
      ...licenceFiles(build).map(({ path, content }) => ({ path: folder + path, content })),
      { path: `${folder}metadata.jsonld`, content: ambJson(courseMetadata(build)) },
    ];
  });
  return files;
}
