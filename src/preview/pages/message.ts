import { markup, type Markup } from '../../core/markup.ts';
import type { Problem } from '../../core/user-error.ts';
import { mark, page } from './page.ts';

interface Message {
  title: string;
  text: string;
  /** Where to go instead. */
  places?: { label: string; href: string }[];
  problems?: readonly Problem[];
  tokens: string;
}

const styles = `
main { max-width: var(--eh-measure); margin: 0 auto; padding: clamp(2rem, 12vh, 7rem) var(--eh-space-l); }
.mark { color: var(--eh-color-accent); }
h1 { margin-block: var(--eh-space-m) var(--eh-space-s); font-size: var(--eh-text-xl); }
ul { padding-inline-start: 1.2em; }
li { overflow-wrap: anywhere; }
.back { margin-block-start: var(--eh-space-l); }
small { color: var(--eh-color-text-soft); }
`;

/** Problems as a list: what is wrong, what to do, where. */
export const problemList = (problems: readonly Problem[]): Markup =>
  markup`<ul class="problems">${problems.map(
    ({ code, message, path, file, hint }) =>
      markup`<li>${message}${hint && ` ${hint}`}<br><small>${[file, path, code].filter(Boolean).join(' › ')}</small></li>`,
  )}</ul>`;

/** A page with one message for a person: what is not there, what is wrong, where to go. */
export function messagePage({ title, text, places = [], problems = [], tokens }: Message): string {
  const body = markup`<body><main>
${mark}
<h1>${title}</h1>
<p>${text}</p>
${problems.length > 0 && problemList(problems)}
${
  places.length > 0 &&
  markup`<ul>${places.map(({ label, href }) => markup`<li><a href="${href}">${label}</a></li>`)}</ul>`
}
<p class="back"><a class="button" href="/">To the workbench</a></p>
</main></body>`;
  return page({ title: `${title} · EcoHeritage courses`, tokens, styles, body });
}
