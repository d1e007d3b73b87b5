/** Pages of a course for places where nothing but plain HTML survives. */

/** Text without the links that lead to other parts of a course; what they say stays. */
export const withoutInnerLinks = (html: string): string =>
  html
    .replace(/<a class="ref"[^>]*><span aria-hidden="true">\[\d+\]<\/span><\/a>/g, '')
    .replace(/<a [^>]*href="#[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1');
