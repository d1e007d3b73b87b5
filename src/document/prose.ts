import type { Nodes } from 'mdast';
import { join, markup, raw, type Markup } from '../core/markup.ts';
import { CourseSchema, type Course } from '../course/course.schema.ts';
import { parseMarkdown, readLink } from '../course/markdown.ts';
import { mapTexts } from '../course/texts.ts';
import type { Strings } from '../ui/locales/en.ts';

interface ProseContext {
  words: Strings['document'];
  /** Number of each reference, as cited. */
  numbers: ReadonlyMap<string, number>;
}

/**
 * The course with its Markdown compiled to HTML; plain texts stay plain. Links inside the course
 * become fragment links with a `data-` attribute that the player follows.
 */
export function compileProse(course: Course, words: Strings['document']): Course {
  const context: ProseContext = {
    words,
    numbers: new Map(course.references.map((reference, index) => [reference.id, index + 1])),
  };
  return mapTexts(CourseSchema, course, (text, kind) => {
    if (kind === 'text') return text;
    const root = parseMarkdown(text);
    const first = root.children[0];
    const inline = kind === 'inline' && first?.type === 'paragraph' ? first.children : undefined;
    return join((inline ?? root.children).map((node) => renderNode(node, context))).text;
  });
}

const children = (node: Nodes, context: ProseContext): Markup =>
  join('children' in node ? node.children.map((child) => renderNode(child, context)) : []);

function renderNode(node: Nodes, context: ProseContext): Markup {
  switch (node.type) {
    case 'paragraph':
      return markup`<p>${children(node, context)}</p>`;
    case 'text':
      return markup`${node.value}`;
    case 'emphasis':
      return markup`<em>${children(node, context)}</em>`;
    case 'strong':
      return markup`<strong>${children(node, context)}</strong>`;
    case 'break':
      return raw('<br>');
    case 'list':
      return node.ordered
        ? markup`<ol${node.start && node.start !== 1 ? markup` start="${node.start}"` : ''}>${children(node, context)}</ol>`
        : markup`<ul>${children(node, context)}</ul>`;
    case 'listItem': {
      const only = node.children.length === 1 ? node.children[0] : undefined;
      return only?.type === 'paragraph'
        ? markup`<li>${children(only, context)}</li>`
        : markup`<li>${children(node, context)}</li>`;
    }
    case 'link':
      return renderLink(node.url, children(node, context), context);
    default:
      // `proseProblems` has refused everything else before a course comes here.
      return markup``;
  }
}

function renderLink(url: string, text: Markup, { words, numbers }: ProseContext): Markup {
  const { scheme, target } = readLink(url);
  switch (scheme) {
    case 'term':
      return markup`<a class="term" href="#term-${target}" data-term="${target}">${text}</a>`;
    case 'ref': {
      const number = numbers.get(target) ?? 0;
      const label = text.text ? text : markup`<span aria-hidden="true">[${number}]</span>`;
      const name = text.text ? '' : markup` aria-label="${words.source(number)}"`;
      return markup`<a class="ref" href="#ref-${target}" data-ref="${target}"${name}>${label}</a>`;
    }
    case 'page':
      return markup`<a href="#page-${target}" data-page="${target}">${text}</a>`;
    case 'lang':
      return markup`<span lang="${target}">${text}</span>`;
    case 'gap':
      // The activity's own forms put a line, a field or the answer here.
      return markup`<span data-gap="${target}"></span>`;
    default:
      return markup`<a href="${url}" rel="noopener" target="_blank">${text}</a>`;
  }
}
