import type { StandingCourse } from './loader.ts';

/**
 * The pages and pictures of a course that is one file. They are read, not taken away: what the page
 * does with them is for others to say. Empty where a course has many files.
 */
export function standingCourse(): StandingCourse {
  const others = document.querySelector('#eh-media')?.textContent;
  if (!others) return { standing: new Map(), media: new Map() };
  const first = document.querySelector('#page')!;
  const pages = [...document.querySelectorAll<HTMLElement>('.rest article[data-page]')];
  const pictures = [...document.querySelectorAll<HTMLImageElement>('img[data-media]')];
  const firstId = (first.querySelector('h1')?.id ?? '').replace(/^page-/, '');
  return {
    standing: new Map([
      [firstId, first.innerHTML],
      ...pages.map((page) => [page.dataset.page!, page.innerHTML] as const),
    ]),
    media: new Map([
      ...Object.entries(JSON.parse(others) as Record<string, string>),
      ...pictures.map((picture) => [picture.dataset.media!, picture.getAttribute('src')!] as const),
    ]),
  };
}
