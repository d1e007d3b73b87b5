import { RECORD_IDS, type RecordId } from '../../src/core/record-id.ts';
import { direction, languageName } from '../../src/core/language.ts';
import type { Course } from '../../src/course/course.schema.ts';
import { licenceName, licenceUrl } from '../../src/course/licence.schema.ts';
import type { CourseDocument } from '../../src/document/document.ts';
import type { CourseBuild, PlannedFile } from '../../packaging/plan.ts';

/** Titles and summaries with all that XML, JSON and vCards have to escape. */
const TEXTS: Record<string, { title: string; summary: string }> = {
  en: { title: 'Bread & Stones', summary: 'Ovens <and> walls, “told” by "neighbours".' },
  es: { title: 'Pan y piedras', summary: 'Hornos y muros, contados por vecinas y vecinos.' },
};

const course: Course = {
  format: 1,
  id: 'bread-and-stones',
  version: '1.2.0',
  language: 'en',
  title: TEXTS['en']!.title,
  summary: TEXTS['en']!.summary,
  kind: 'tool',
  keywords: ['oven', 'dry-stone wall'],
  outcomes: [
    { id: 'explain', text: 'Explain what a *common oven* is for.', check: 'One question.' },
    { id: 'invite', text: 'Invite neighbours to bake.', check: 'One task.' },
  ],
  competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
  stage: ['start'],
  area: ['involve'],
  target: ['residents'],
  minutes: 75,
  licence: 'CC-BY-4.0',
  credits: [
    { name: 'Ana Example', role: 'author', url: 'https://example.org/ana' },
    { name: 'Museum of Bread; Stones, Ltd', role: 'publisher' },
    { name: 'Bo Example', role: 'translator', note: 'Spanish' },
  ],
  basedOn: [
    {
      title: 'Toolkit',
      author: 'EcoHeritage partnership',
      url: 'https://example.org/toolkit?tool=1&page=2',
      licence: 'CC-BY-4.0',
      changes: 'Written anew for self-study.',
    },
  ],
  completion: { rule: 'test' },
  cover: 'oven',
  media: [
    {
      id: 'oven',
      file: 'oven.svg',
      kind: 'image',
      alt: 'An oven.',
      title: 'The oven',
      author: 'Cy Example',
      licence: 'CC-BY-SA-4.0',
      source: 'https://example.org/oven',
      changes: 'Redrawn.',
    },
    { id: 'unused', file: 'unused.png', kind: 'image', author: 'Nobody', licence: 'CC0-1.0' },
  ],
  references: [],
  glossary: [],
  modules: [
    {
      id: 'start',
      title: 'Start here',
      pages: [{ id: 'why', title: 'Why', blocks: [{ type: 'prose', text: 'Bread.' }] }],
    },
    {
      id: 'check',
      title: 'Check',
      pages: [{ id: 'test', title: 'Test', test: true, blocks: [{ type: 'prose', text: '?' }] }],
    },
  ],
};

const inLanguage = (language: string): Course => ({ ...course, ...TEXTS[language]!, language });

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A rendered course with one sentence a page; packaging does not look inside. */
function stubDocument(language: string, languages: readonly string[]): CourseDocument {
  const { title, summary } = TEXTS[language]!;
  const modules = course.modules.map(({ id, title, pages }) => ({
    id,
    title,
    pages: pages.map((page) => ({
      id: page.id,
      title: page.title,
      html: `<h1 id="page-${page.id}">${page.title}</h1>`,
      activities: {},
    })),
  }));
  return {
    language,
    title,
    description: escaped(summary),
    outline: {
      id: course.id,
      version: course.version,
      title,
      language,
      direction: direction(language),
      languages: languages.map((tag) => ({
        tag,
        name: languageName(tag),
        outline: `${tag}/outline.js`,
        document: `${tag}/read.html`,
      })),
      document: `${language}/read.html`,
      licence: { name: licenceName(course.licence), url: licenceUrl(course.licence) },
      completion: { rule: 'test', mastery: 0.7 },
      modules: modules.map(({ id, title, pages }) => ({
        id,
        title,
        script: `${language}/${id}.js`,
        pages: pages.map((page) => ({ id: page.id, title: page.title, activities: [] })),
      })),
    },
    modules,
    glossary: {},
    references: {},
    facts: { time: '', outcomes: [], competences: [], credits: [] },
    answerKey: '',
    activityTypes: ['choice', 'order'],
  };
}

const xsd = (name: string): PlannedFile => ({
  path: name,
  content: '<?xml version="1.0"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"/>',
});

const SCHEMAS_2004 = [
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'imscp_v1p1.xsd',
  'imsss_v1p0.xsd',
];

/** A small course, built, with everything around it as short as it can be. */
export function courseBuild(languages: readonly string[] = ['en', 'es']): CourseBuild {
  const courses = languages.map((language) => inLanguage(language));
  return {
    course,
    courses,
    documents: languages.map((language) => stubDocument(language, languages)),
    media: [{ path: 'media/oven.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    source: [
      { path: 'source/course.json', content: JSON.stringify(course, null, 2) },
      { path: 'source/translations/es.json', content: '{}' },
      { path: 'source/README.md', content: '# Bread & Stones\n' },
    ],
    guide: {
      language: 'en',
      text: '# Guide\n\nFor *you* & <others>.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    },
    player: {
      scripts: Object.fromEntries(RECORD_IDS.map((id) => [id, `var record="${id}";`])) as Record<
        RecordId,
        string
      >,
      lrs: [
        { path: 'lrs.js', content: 'var lrs;' },
        { path: 'licences/xapi.txt', content: 'MIT\n' },
      ],
      handIn: [
        { path: 'hand-in.js', content: 'var handIn;' },
        { path: 'licences/uqr.txt', content: 'MIT\n' },
      ],
      extras: [{ path: 'extras.js', content: 'var extras;' }],
      web: [
        { path: 'sw.js', content: 'var worker;' },
        { path: 'icon-192.png', content: new Uint8Array([137, 80, 78, 71]) },
        { path: 'icon.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
        { path: 'licences/workbox.txt', content: 'MIT\n' },
      ],
      activities: { choice: 'var a;', order: 'var b;', match: 'var c;' },
      style: 'body{margin:0}',
      licences: [{ path: 'lit.txt', content: 'BSD-3-Clause\n' }],
    },
    schemas: {
      scorm12: [
        xsd('adlcp_rootv1p2.xsd'),
        xsd('ims_xml.xsd'),
        xsd('imscp_rootv1p1p2.xsd'),
        xsd('imsmd_rootv1p2p1.xsd'),
      ],
      'scorm2004-4': SCHEMAS_2004.map(xsd),
      'scorm2004-3': SCHEMAS_2004.map(xsd),
    },
  };
}
