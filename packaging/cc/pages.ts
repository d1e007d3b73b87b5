import { direction } from '../../src/core/language.ts';
import { markup, raw, type Markup } from '../../src/core/markup.ts';
import type { CourseDocument, PageDocument } from '../../src/document/document.ts';
import { plainElements, withOuterLinks, withoutTasks } from '../static-html.ts';
import type { CartridgeResource } from './resource.ts';

/** Pages and what they load are in two folders side by side. */
const FOLDER = 'pages';

export const pagePath = (pageId: string): string => `${FOLDER}/${pageId}.html`;

/** A page as a file of its own: no script, one style sheet. `body` is markup. */
export function htmlPage(
  id: string,
  title: string,
  body: Markup,
  language: string,
): CartridgeResource {
  const content = markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="../style.css">
</head>
<body class="reading">
<main class="stage"><div class="page">${body}</div></main>
</body>
</html>
`.text;
  return { id: `page-${id}`, kind: 'page', files: [{ path: pagePath(id), content }] };
}

/** The text of a course page without the tasks that are asked elsewhere. */
export function pageBody(
  page: PageDocument,
  document: CourseDocument,
  isAskedElsewhere: (activityId: string) => boolean,
): Markup {
  const reading = withOuterLinks(withoutTasks(page.html, isAskedElsewhere), document);
  return raw(plainElements(reading).replaceAll('="media/', '="../media/'));
}

/** True when a page says nothing but its title. */
export const isEmptyBody = (body: Markup): boolean =>
  body.text.replace(/^<div class="page-head">[\s\S]*?<\/h1><\/div>/, '').trim() === '';
