import { markup } from '../../src/core/markup.ts';
import type { CourseDocument, ModuleDocument, PageDocument } from '../../src/document/document.ts';
import { lmsWords } from '../../src/document/lms.ts';
import { questionsOf, type Question } from '../../src/document/questions.ts';
import { withoutInnerLinks } from '../static-html.ts';
import { htmlPage, isEmptyBody, pageBody } from './pages.ts';
import { questionResource } from './parts.ts';
import { entry, type CartridgeItem } from './resource.ts';

/** The pages of a module, each test as questions, and at the end the tasks of its pages again. */
export function moduleFolder(module: ModuleDocument, document: CourseDocument): CartridgeItem {
  const practice = module.pages
    .filter((page) => !isTest(page, document))
    .flatMap((page) => questionsOn(page, document));
  const title = lmsWords(document.language).practice(module.title);
  const set = { id: `practice-${module.id}`, title, questions: practice };
  return {
    id: `folder-${module.id}`,
    title: module.title,
    items: [
      ...module.pages.flatMap((page) => pageItems(page, document)),
      ...(practice.length > 0 ? [entry(title, questionResource(set))] : []),
    ],
  };
}

/** A page to read, a test, or a page and then the test it leads to. */
function pageItems(page: PageDocument, document: CourseDocument): CartridgeItem[] {
  const { id, title } = page;
  const { language } = document;
  const questions = isTest(page, document) ? questionsOn(page, document) : [];
  const words = lmsWords(language);
  const note = questions.length > 0 && markup`<p><em>${words.testElsewhere}</em></p>`;
  const body = pageBody(page, document, isAskedInTest(page, document));
  const reading = htmlPage(id, title, markup`${body}${note}`, language);
  const hasReading = !isEmptyBody(body);
  const name = hasReading ? words.test(title) : title;
  return [
    ...(hasReading ? [entry(title, reading)] : []),
    ...(questions.length > 0
      ? [entry(name, questionResource({ id: `test-${id}`, title: name, questions }))]
      : []),
  ];
}

const isTest = ({ id }: PageDocument, { outline }: CourseDocument): boolean =>
  outline.modules.some(({ pages }) => pages.some((page) => page.id === id && page.test === true));

/** Which tasks of a page stand in its test only. */
const isAskedInTest =
  (page: PageDocument, document: CourseDocument) =>
  (id: string): boolean => {
    const activity = page.activities[id];
    return (
      isTest(page, document) &&
      activity !== undefined &&
      questionsOf(activity, document.language).length > 0
    );
  };

const questionsOn = ({ activities }: PageDocument, { language }: CourseDocument): Question[] =>
  Object.values(activities)
    .flatMap((activity) => questionsOf(activity, language))
    .map(withoutLinks);

/** Links to other parts of the course lead nowhere from a question. */
const withoutLinks = (question: Question): Question =>
  JSON.parse(JSON.stringify(question), (_key, value: unknown) =>
    typeof value === 'string' ? withoutInnerLinks(value) : value,
  ) as Question;

/** The tasks that stand on pages: their answers are no secret of a test. */
export const practiceTasks = (document: CourseDocument) =>
  document.modules
    .flatMap(({ pages }) => pages)
    .filter((page) => !isTest(page, document))
    .flatMap(({ activities }) => Object.values(activities));
