import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { COMMAND } from '../report.ts';
import { writeWhole } from '../write-files.ts';

/** Begins a course: a folder with a small course that checks, plays and packages at once. */
export function newCourse(
  coursesFolder: string,
  id: string,
  options: { title?: string; lang: string },
): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    throw new UserError({
      code: 'USAGE_ID',
      message: `“${id}” cannot be the id of a course.`,
      hint: 'Use lower-case letters, digits and single hyphens, at most 60, e.g. village-fountains.',
    });
  }
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(options.lang)) {
    throw new UserError({
      code: 'USAGE_LANGUAGE',
      message: `“${options.lang}” is not a language tag.`,
      hint: 'Examples: en, es, it, pl, pt-PT.',
    });
  }
  const folder = join(coursesFolder, id);
  if (existsSync(folder)) {
    throw new UserError({
      code: 'COURSE_EXISTS',
      message: 'There is a course of that name already; it is left as it is.',
      file: folder,
      hint: 'Choose another name.',
    });
  }
  const title =
    options.title?.trim() || id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  const files: Record<string, string> = {
    'course.ts': courseText(id, title, options.lang),
    'modules/01-start.ts': MODULE,
    'media/cover.svg': COVER,
    'README.md': readmeText(title),
  };
  for (const [path, text] of Object.entries(files)) {
    writeWhole(join(folder, path), text);
    console.log(join(folder, path));
  }
  console.log(`\nNow: ${COMMAND} check ${id}\nThen: ${COMMAND} preview ${id}`);
}

/** A TypeScript string literal. */
const literal = (text: string): string =>
  `'${text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(/[\n\r]+/g, ' ')}'`;

const courseText = (
  id: string,
  title: string,
  language: string,
): string => `import { defineCourse } from '../../src/course/define.ts';
import { start } from './modules/01-start.ts';

export default defineCourse({
  format: 1,
  id: '${id}',
  version: '0.1.0',
  language: '${language}',
  title: ${literal(title)},
  summary: 'What the course offers, and to whom, in two or three sentences.',
  kind: 'tool',
  keywords: ['heritage'],
  outcomes: [
    {
      id: 'first-outcome',
      text: 'Say what the learner can do afterwards: a verb, and under which condition.',
      check: 'Say how it is checked.',
    },
  ],
  competences: [],
  stage: ['start'],
  area: ['know'],
  target: ['residents'],
  minutes: 10,
  licence: 'CC-BY-4.0',
  credits: [{ name: 'Your name or group', role: 'author' }],
  completion: { rule: 'test', mastery: 0.7 },
  cover: 'cover',
  media: [
    {
      id: 'cover',
      file: 'cover.svg',
      kind: 'image',
      alt: 'A path between two hills under the sun.',
      author: 'EcoHeritage courses',
      licence: 'CC0-1.0',
      width: 960,
      height: 540,
    },
  ],
  references: [],
  glossary: [
    {
      id: 'heritage',
      term: 'heritage',
      definition: 'What people have received, value and want to pass on.',
    },
  ],
  modules: [start],
});
`;

const MODULE = `import { defineModule } from '../../../src/course/define.ts';

export const start = defineModule({
  id: 'start',
  title: 'Start here',
  pages: [
    {
      id: 'welcome',
      title: 'Welcome',
      minutes: 3,
      blocks: [
        { type: 'figure', media: 'cover', size: 'wide' },
        {
          type: 'prose',
          text: \`Write in short sentences. Explain hard words, such as [heritage](term:heritage), where they stand.

A blank line begins a new paragraph.\`,
        },
        {
          type: 'reflect',
          id: 'my-place',
          prompt: 'Which place near you would you show to a guest, and why?',
        },
        { type: 'overview', show: 'outcomes' },
      ],
    },
    {
      id: 'check',
      title: 'Check your understanding',
      test: true,
      blocks: [
        {
          type: 'choice',
          id: 'q-first',
          prompt: 'What makes a thing heritage?',
          outcome: ['first-outcome'],
          options: [
            {
              id: 'people',
              text: 'People value it and want to pass it on.',
              correct: true,
              feedback: 'Yes: it is people who make heritage.',
            },
            {
              id: 'age',
              text: 'It is at least a hundred years old.',
              feedback: 'Age alone is not enough, and young things can matter too.',
            },
          ],
        },
      ],
    },
    {
      id: 'credits',
      title: 'Words and credits',
      blocks: [
        { type: 'overview', show: 'glossary' },
        { type: 'overview', show: 'credits' },
      ],
    },
  ],
});
`;

const COVER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540"><rect width="960" height="540" rx="24" fill="#f6f1e4"/><circle cx="740" cy="140" r="56" fill="#d9a441"/><path d="M0 380Q240 200 480 340T960 280V516a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24Z" fill="#8fb89f"/><path d="M0 450Q300 320 560 430T960 400V516a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24Z" fill="#1f6f54"/><path d="M430 540Q520 460 470 410T520 345" fill="none" stroke="#f6f1e4" stroke-width="18" stroke-linecap="round"/></svg>
`;

const readmeText = (title: string): string => `# ${title}: for facilitators

- **Aims**: what the group takes away.
- **Time and setting**: how long, where, with how many people.
- **Materials**: what has to be there.
- **How to run it**: step by step, on screen or on paper.
- **Risks**: what can go wrong, and what helps.
`;
