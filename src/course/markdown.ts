import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Root } from 'mdast';
import type { Problem } from '../core/user-error.ts';
import type { TextKind } from '../core/schema-kit.ts';

/** Ids that links in prose may point to. */
export interface LinkTargets {
  terms: ReadonlySet<string>;
  references: ReadonlySet<string>;
  pages: ReadonlySet<string>;
}

/** Texts that were parsed: checking and rendering ask for the same ones. */
const parsed = new Map<string, Root>();

/** One line that begins with a letter or quotation mark and holds nothing that Markdown marks. */
const PLAIN_LINE = /^[\p{L}“«‘(¿¡][^\\*_[\]<>&`\n\r\t]*[^\\*_[\]<>&`\s]$/u;

/** Parses a prose string. Anything is Markdown, so this never fails; `proseProblems` judges. */
export function parseMarkdown(text: string): Root {
  const before = parsed.get(text);
  if (before) return before;
  const root = PLAIN_LINE.test(text) ? plainRoot(text) : fromMarkdown(text);
  parsed.set(text, root);
  return root;
}

/** Most texts are plain: what the parser would say of them, a hundred times faster. */
const plainRoot = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

const ALLOWED = new Set<string>([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'break',
]);

const REMEDY: Record<string, string> = {
  html: 'HTML is not used in prose. Write Markdown; escape a plain “<” as “\\<”.',
  heading: 'Headings are not written in prose. Use the title of the block, or a new block.',
  image: 'Pictures are not written in prose. Use a figure block.',
  imageReference: 'Pictures are not written in prose. Use a figure block.',
  code: 'Text that is indented by four spaces becomes code. Start the lines at the margin.',
  inlineCode: 'Code marks are not part of our Markdown. Use *emphasis* or **strong**.',
  blockquote: 'Use a quotation block, so that it says who is quoted.',
  thematicBreak: 'Rules are not part of our Markdown. Begin a new block instead.',
};

/** A link of ours or the web: its scheme and what it points to. */
export function readLink(url: string): { scheme: string; target: string } {
  const [, scheme = '', target = ''] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  return { scheme, target };
}

/**
 * What is wrong with a prose string: HTML, images, headings, code, unknown links. `inline` takes
 * one paragraph only.
 */
export function proseProblems(
  text: string,
  kind: TextKind,
  path: string,
  targets: LinkTargets,
): Problem[] {
  if (kind === 'text') return plainTextProblems(text, path);
  const problems: Problem[] = [];
  const root = parseMarkdown(text);
  if (kind === 'inline' && (root.children.length !== 1 || root.children[0]!.type !== 'paragraph')) {
    problems.push({
      code: 'PROSE_ONE_LINE',
      message: 'Only one line of text can stand here, without lists or blank lines.',
      path,
    });
  }
  const visit = (node: Nodes): void => {
    if (!ALLOWED.has(node.type)) {
      const line = node.position?.start.line;
      const excerpt = text
        .slice(node.position?.start.offset, node.position?.end.offset)
        .slice(0, 60);
      problems.push({
        code: node.type === 'html' ? 'PROSE_HTML' : 'PROSE_MARKDOWN',
        message: `“${excerpt}” (line ${line}) is not part of our Markdown.`,
        path,
        hint:
          REMEDY[node.type] ?? 'Allowed are paragraphs, lists, *emphasis*, **strong** and links.',
      });
      return;
    }
    // Whether a gap is one of the activity's is for its kind to say.
    if (node.type === 'link' && !(kind === 'gaps' && readLink(node.url).scheme === 'gap'))
      problems.push(...linkProblems(node.url, hasText(node), path, targets));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return problems;
}

function plainTextProblems(text: string, path: string): Problem[] {
  return /<\/?[a-z][^>]*>/i.test(text)
    ? [
        {
          code: 'PROSE_HTML',
          message: `“${text.slice(0, 60)}” contains HTML; this field takes plain text.`,
          path,
        },
      ]
    : [];
}

const hasText = (node: Nodes): boolean => 'children' in node && node.children.length > 0;

function linkProblems(
  url: string,
  labelled: boolean,
  path: string,
  targets: LinkTargets,
): Problem[] {
  const { scheme, target } = readLink(url);
  const unknown = (what: string, known: ReadonlySet<string>): Problem[] =>
    known.has(target)
      ? []
      : [
          {
            code: 'LINK_UNKNOWN',
            message: `There is no ${what} “${target}”.`,
            path,
            hint: nearest(target, known),
          },
        ];
  const needsText: Problem[] =
    labelled || scheme === 'ref'
      ? []
      : [{ code: 'LINK_EMPTY', message: `The link to “${url}” has no text.`, path }];
  switch (scheme) {
    case 'term':
      return [...unknown('glossary term', targets.terms), ...needsText];
    case 'ref':
      return unknown('reference', targets.references);
    case 'page':
      return [...unknown('page', targets.pages), ...needsText];
    case 'lang':
      return /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(target)
        ? needsText
        : [{ code: 'LINK_LANGUAGE', message: `“${target}” is not a language tag.`, path }];
    case 'http':
    case 'https':
    case 'mailto':
      return needsText;
    default:
      return [
        {
          code: 'LINK_SCHEME',
          message: `The link “${url}” cannot be followed.`,
          path,
          hint: 'Links begin with https:, mailto:, term:, ref:, page: or lang:.',
        },
      ];
  }
}

/** “Did you mean …?” for a mistyped name, or a list of what there is. */
export function nearest(wrong: string, known: Iterable<string>): string {
  const names = [...known];
  const best = names
    .map((name) => ({ name, distance: editDistance(wrong, name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (best && best.distance <= Math.max(2, wrong.length / 3)) return `Did you mean “${best.name}”?`;
  return names.length > 0 ? `There are: ${names.slice(0, 12).join(', ')}.` : 'There are none yet.';
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current[column] = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length]!;
}
