import { markup, raw } from '../../core/markup.ts';
import type { CourseEntry } from '../options.ts';
import { page } from './page.ts';
import { playStyles } from './play.styles.ts';

/** What the script of the LMS page is told by the server. */
export interface PlayConfig {
  courseId: string;
  formatId: string;
  formatLabel: string;
  /** Whether the package speaks to an API in the page or to a record store. */
  kind: 'scorm' | 'launch';
  title: string;
  version: string;
  language: string;
  learner: string;
}

interface Play {
  course: CourseEntry;
  formatId: string;
  kind: PlayConfig['kind'];
  learner: string;
  tokens: string;
}

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The page of the preview LMS; `play-page.ts` brings it to life. */
export function playPage({ course, formatId, kind, learner, tokens }: Play): string {
  const format = course.formats.find(({ id }) => id === formatId);
  const config: PlayConfig = {
    courseId: course.id,
    formatId,
    formatLabel: format?.label ?? formatId,
    kind,
    title: course.title,
    version: course.version,
    language: course.languages[0] ?? 'en',
    learner,
  };
  const body = markup`<body>
<header>
  <a class="skip" href="#course">To the course</a>
  <eh-lms-header></eh-lms-header>
</header>
<main class="lms">
  <section id="course" class="room" aria-label="Course" tabindex="-1">
    <noscript><p>The preview LMS needs JavaScript, as every learning platform does.</p></noscript>
  </section>
  <eh-lms-panel></eh-lms-panel>
</main>
</body>`;
  const head = markup`<script type="application/json" id="play-config">${raw(json(config))}</script>
<script src="/preview/play.js" type="module"></script>`;
  return page({ title: `${course.title} · Preview LMS`, tokens, styles: playStyles, body, head });
}
