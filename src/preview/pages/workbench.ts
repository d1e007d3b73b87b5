import { languageName } from '../../core/language.ts';
import { join, markup, type Markup } from '../../core/markup.ts';
import type { Problem } from '../../core/user-error.ts';
import type { CourseEntry, PreviewLink } from '../options.ts';
import { problemList } from './message.ts';
import { mark, page } from './page.ts';
import { workbenchStyles } from './workbench.styles.ts';

interface Workbench {
  courses: CourseEntry[];
  links: PreviewLink[];
  /** Whether a format opens in the preview LMS. */
  isPlayed(formatId: string): boolean;
  tokens: string;
}

/** The first page: all courses, and what can be done with each. */
export function workbenchPage({ courses, links, isPlayed, tokens }: Workbench): string {
  const body = markup`<body>
<a class="skip" href="#courses">To the courses</a>
<header class="top">
  <p class="brand">${mark} EcoHeritage courses</p>
  <h1>Workbench</h1>
  <p class="lead">Try each course as a learning platform will run it, then take it with you.</p>
  <p class="quiet">What you do here is kept in the folder <code>.eco/</code>. Nothing leaves this machine.</p>
</header>
<main id="courses">
  ${courses.length === 0 ? emptyText : markup`<ul class="cards">${courses.map((course) => card(course, isPlayed))}</ul>`}
</main>
${links.length > 0 && footer(links)}
</body>`;
  return page({ title: 'Workbench · EcoHeritage courses', tokens, styles: workbenchStyles, body });
}

const emptyText = markup`<p class="empty">There are no courses yet. Make one with <code>eco new</code>.</p>`;

const footer = (links: PreviewLink[]): Markup => markup`<footer class="foot"><nav aria-label="More">
  <ul>${links.map(({ label, href }) => markup`<li><a href="${href}">${label}</a></li>`)}</ul>
</nav></footer>`;

function card(course: CourseEntry, isPlayed: Workbench['isPlayed']): Markup {
  const path = encodeURIComponent(course.id);
  const [own] = course.languages;
  const facts = [
    `${course.minutes} minutes`,
    course.languages.map(languageName).join(', '),
    `version ${course.version}`,
  ];
  return markup`<li class="card" id="${course.id}">
  <div class="cover">${course.cover ? markup`<img src="/cover/${path}" alt="" loading="lazy">` : mark}</div>
  <div class="text">
    <h2 lang="${own}">${course.title}</h2>
    ${course.subtitle && markup`<p class="subtitle" lang="${own}">${course.subtitle}</p>`}
    <p class="summary" lang="${own}">${course.summary}</p>
    ${course.problems?.length ? broken(course.problems) : markup`<p class="facts">${join(facts, ' · ')}</p>${actions(course, path, isPlayed)}`}
  </div>
</li>`;
}

const broken = (problems: readonly Problem[]): Markup => markup`<div class="broken">
    <p>This course cannot be built yet. Put this right, then reload the page.</p>
    ${problemList(problems)}
  </div>`;

function actions(
  { title, formats }: CourseEntry,
  path: string,
  isPlayed: Workbench['isPlayed'],
): Markup {
  const has = (id: string): boolean => formats.some((format) => format.id === id);
  const about = markup`<span class="sr-only">: ${title}</span>`;
  const [played, ...others] = formats.filter(({ id }) => isPlayed(id));
  return markup`<p class="actions">
      ${played && markup`<a class="button primary" href="/play/${path}/${played.id}">Play in the preview LMS${about}</a>`}
      ${has('web') && markup`<a class="button" href="/play/${path}/web">Open on the web${about}</a>`}
    </p>
    ${
      others.length > 0 &&
      markup`<p class="also">Play also as ${join(
        others.map(({ id, label }) => markup`<a href="/play/${path}/${id}">${label}${about}</a>`),
        ' · ',
      )}</p>`
    }
    <ul class="downloads" aria-label="Downloads of ${title}">
      ${formats.map(
        ({ id, label }) =>
          markup`<li><a href="/download/${path}/${id}" download>Download ${id === 'web' ? 'for the web' : label}</a></li>`,
      )}
    </ul>`;
}
