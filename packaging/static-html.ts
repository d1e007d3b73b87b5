import type { CourseDocument } from '../src/document/document.ts';

/** Pages of a course for places where nothing but plain HTML survives. */

const INNER_LINK = /<a ([^>]*)href="#[^"]*"([^>]*)>([\s\S]*?)<\/a>/g;

/** Text without the links that lead to other parts of a course; what they say stays. */
export const withoutInnerLinks = (html: string): string =>
  html
    .replace(/<a class="ref"[^>]*><span aria-hidden="true">\[\d+\]<\/span><\/a>/g, '')
    .replace(INNER_LINK, '$3');

/**
 * The same for a page: links to places on it stay, and links to sources lead to their address on the
 * web. What an LMS makes of another page has an address that nobody knows before.
 */
export const withOuterLinks = (html: string, { references }: CourseDocument): string =>
  html.replace(INNER_LINK, (whole, before: string, after: string, text: string) => {
    const place = /href="#([^"]+)"/.exec(whole)?.[1];
    if (before === '' && after === '' && html.includes(`id="${place}"`)) return whole;
    const reference = /data-ref="([^"]+)"/.exec(before + after)?.[1];
    const address = /href="([^"]+)"/.exec(references[reference ?? ''] ?? '')?.[1];
    const shown = text.replace(/<span aria-hidden="true">(\[\d+\])<\/span>/, '$1');
    const name = / aria-label="[^"]*"/.exec(before + after)?.[0] ?? '';
    return address === undefined ? shown : `<a href="${address}"${name}>${shown}</a>`;
  });

/** A task on a page, with everything inside it. Tasks do not nest. */
const TASK = /<(eh-[a-z-]+)((?: [^>]*)?)>([\s\S]*?)<\/\1>/g;

/** Leaves out the tasks that `isLeftOut` names. */
export const withoutTasks = (html: string, isLeftOut: (id: string) => boolean): string =>
  html.replace(TASK, (whole, _tag, attributes: string) =>
    isLeftOut(/data-activity="([^"]+)"/.exec(attributes)?.[1] ?? '') ? '' : whole,
  );

/**
 * HTML of a page with elements that every LMS keeps: what needs script is left out, what can be
 * opened is open, and boxes are plain ones.
 */
export const plainElements = (html: string): string =>
  html
    .replace(TASK, '<div$2>$3</div>')
    .replace(/<p class="print-sheet">[\s\S]*?<\/p>/g, '')
    .replace(/<details[^>]*><summary>([\s\S]*?)<\/summary>/g, '<div><p><strong>$1</strong></p>')
    .replaceAll('</details>', '</div>')
    .replace(/<figcaption>([\s\S]*?)<\/figcaption>/g, '<div class="caption">$1</div>')
    // A list of facts has its pairs in boxes, which older HTML does not allow.
    .replace(/<div>(<dt>[\s\S]*?<\/dd>)<\/div>/g, '$1')
    // Moodle drops styles, and keeps its own class for pictures that may not leave their place.
    .replaceAll('<img ', '<img class="img-fluid" ')
    .replace(/<(\/?)(?:section|article|aside|figure|header)(?=[ >])/g, '<$1div')
    .replace(/ (?:tabindex="-?\d"|data-[a-z]+="[^"]*"|loading="lazy"|decoding="async")/g, '');
