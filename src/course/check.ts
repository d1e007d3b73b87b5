import { activityKinds } from '../activities/index.ts';
import type { ActivityKind } from '../activities/activity.ts';
import type { Activity } from '../activities/schemas.ts';
import type { Problem } from '../core/user-error.ts';
import type { Block } from './block.schema.ts';
import { CourseSchema, type Course } from './course.schema.ts';
import { nearest, proseProblems } from './markdown.ts';
import { EASY_SENTENCE, easyTextsOf, meanSentence } from './plain-language.ts';
import { checkMedia, type MediaFiles, type UsedMedium } from './check-media.ts';
import { stepName, visitTexts } from './texts.ts';

/** A block with the id path at which it stands. */
interface PlacedBlock {
  block: Block;
  path: string;
  inTest: boolean;
}

/** One rule: looks at the whole course and says every breach. */
type Rule = (course: Course, blocks: readonly PlacedBlock[]) => Problem[];

const RULES: Rule[] = [
  uniqueIds,
  prose,
  easyTexts,
  blockReferences,
  tables,
  activities,
  outcomes,
  completion,
];

/**
 * Everything about a valid course that a schema cannot say, in one go: ids, links, media, outcomes,
 * the check of understanding. `files` are the media files that were found.
 */
export function checkCourse(course: Course, files: MediaFiles): Problem[] {
  const blocks = placedBlocks(course);
  return [
    ...RULES.flatMap((rule) => rule(course, blocks)),
    ...checkMedia(course, files, [...usedMedia(course, blocks), ...mediaInLists(blocks)]),
  ];
}

const isActivity = (block: Block): block is Activity => block.type in activityKinds;

const kindOf = (activity: Activity): ActivityKind<Activity> => activityKinds[activity.type];

function placedBlocks(course: Course): PlacedBlock[] {
  return course.modules.flatMap((module) =>
    module.pages.flatMap((page) =>
      page.blocks.map((block, index) => ({
        block,
        path: `modules/${module.id}/pages/${page.id}/blocks/${stepName(block, index)}`,
        inTest: page.test === true,
      })),
    ),
  );
}

function uniqueIds(course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  const named = [
    ...course.modules.flatMap((module) =>
      module.pages.map((page) => ({ id: page.id, path: `modules/${module.id}/pages/${page.id}` })),
    ),
    ...blocks.flatMap(({ block, path }) => ('id' in block ? [{ id: block.id, path }] : [])),
  ];
  return [
    ...duplicates('page, activity or template', named),
    ...duplicates('module', withPaths(course.modules, 'modules')),
    ...duplicates('medium', withPaths(course.media, 'media')),
    ...duplicates('reference', withPaths(course.references, 'references')),
    ...duplicates('glossary term', withPaths(course.glossary, 'glossary')),
    ...duplicates('outcome', withPaths(course.outcomes, 'outcomes')),
  ];
}

const withPaths = (items: readonly { id: string }[], list: string) =>
  items.map(({ id }) => ({ id, path: `${list}/${id}` }));

function duplicates(what: string, items: readonly { id: string; path: string }[]): Problem[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ id, path }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return [];
    }
    return [
      {
        code: 'ID_TWICE',
        message: `The id “${id}” is used twice; each ${what} needs its own.`,
        path,
        hint: `The first one stands at ${first}.`,
      },
    ];
  });
}

function prose(course: Course): Problem[] {
  const targets = {
    terms: new Set(course.glossary.map(({ id }) => id)),
    references: new Set(course.references.map(({ id }) => id)),
    pages: new Set(course.modules.flatMap(({ pages }) => pages.map(({ id }) => id))),
  };
  const problems: Problem[] = [];
  visitTexts(CourseSchema, course, (text, kind, path) => {
    if (text.trim() === '') {
      problems.push({ code: 'TEXT_EMPTY', message: 'This text is empty.', path });
    }
    problems.push(...proseProblems(text, kind, path, targets));
  });
  return problems;
}

/** An easy text has shorter sentences than most texts, and than the one it stands for. */
function easyTexts(_course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  return blocks.flatMap(({ block, path }) =>
    easyTextsOf(block).flatMap(({ text, easy, place }) => {
      const [usual, mean] = [meanSentence(text), meanSentence(easy)];
      if (mean <= EASY_SENTENCE && mean < usual) return [];
      return [
        {
          code: 'EASY_NOT_EASY',
          message:
            mean > EASY_SENTENCE
              ? `The easy text has ${mean.toFixed(1)} words a sentence; more than ${EASY_SENTENCE} are not easy.`
              : `The easy text has ${mean.toFixed(1)} words a sentence, the usual one ${usual.toFixed(1)}.`,
          path: `${path}/${place}`,
          hint: 'Say one thing in a sentence, in everyday words, to the reader.',
          severity: 'warning' as const,
        },
      ];
    }),
  );
}

function blockReferences(course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  const references = new Set(course.references.map(({ id }) => id));
  const terms = new Set(course.glossary.map(({ id }) => id));
  const unknown = (
    what: string,
    id: string,
    known: ReadonlySet<string>,
    path: string,
  ): Problem[] =>
    known.has(id)
      ? []
      : [
          {
            code: 'REFERENCE_UNKNOWN',
            message: `There is no ${what} “${id}”.`,
            path,
            hint: nearest(id, known),
          },
        ];
  return blocks.flatMap(({ block, path }) => [
    ...('refs' in block && block.refs
      ? block.refs.flatMap((id) => unknown('reference', id, references, `${path}/refs`))
      : []),
    ...(block.type === 'terms'
      ? block.terms.flatMap((id) => unknown('glossary term', id, terms, `${path}/terms`))
      : []),
  ]);
}

function tables(_course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  return blocks.flatMap(({ block, path }) =>
    block.type === 'table'
      ? block.rows.flatMap((row, index) =>
          row.length === block.head.length
            ? []
            : [
                {
                  code: 'TABLE_UNEVEN',
                  message: `Row ${index + 1} has ${row.length} cells; there are ${block.head.length} headings.`,
                  path: `${path}/rows/${index}`,
                },
              ],
        )
      : [],
  );
}

function activities(_course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  return blocks.flatMap(({ block, path }) => {
    if (!isActivity(block)) return [];
    const found = kindOf(block).check?.(block) ?? [];
    return found.map((mistake) => ({
      code: 'ACTIVITY_WRONG',
      message: mistake.message,
      path: mistake.path ? `${path}/${mistake.path}` : path,
      ...(mistake.hint ? { hint: mistake.hint } : {}),
    }));
  });
}

function outcomes(course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  const known = new Set(course.outcomes.map(({ id }) => id));
  const checked = new Set<string>();
  const problems: Problem[] = [];
  for (const { block, path } of blocks) {
    if (!isActivity(block)) continue;
    for (const id of block.outcome ?? []) {
      if (kindOf(block).assessed) checked.add(id);
      if (known.has(id)) continue;
      problems.push({
        code: 'OUTCOME_UNKNOWN',
        message: `There is no outcome “${id}”.`,
        path: `${path}/outcome`,
        hint: nearest(id, known),
      });
    }
  }
  for (const { id } of course.outcomes) {
    if (checked.has(id)) continue;
    problems.push({
      code: 'OUTCOME_UNCHECKED',
      message: `No assessed activity checks the outcome “${id}”.`,
      path: `outcomes/${id}`,
      hint: `Name it in the field “outcome” of an assessed activity: outcome: ['${id}'].`,
    });
  }
  return problems;
}

function completion(course: Course, blocks: readonly PlacedBlock[]): Problem[] {
  const tested = blocks.filter(({ block, inTest }) => inTest && isActivity(block));
  const problems: Problem[] = [];
  const assessed = tested.filter(({ block }) => isActivity(block) && kindOf(block).assessed);
  if (course.completion.rule === 'test' && assessed.length === 0) {
    problems.push({
      code: 'TEST_MISSING',
      message: 'The course is completed by its check, but no page is a check of understanding.',
      path: 'completion',
      hint: 'Give a page `test: true` and assessed activities, or set the rule to "pages".',
    });
  }
  for (const { block, path } of tested) {
    if (isActivity(block) && !kindOf(block).assessed) {
      problems.push({
        code: 'TEST_UNSCORED',
        message: 'This activity cannot be right or wrong, so it adds nothing to the check.',
        path,
        severity: 'warning',
      });
    }
  }
  return problems;
}

function usedMedia(course: Course, blocks: readonly PlacedBlock[]): UsedMedium[] {
  const used = blocks.flatMap(({ block, path }) => {
    const fields = block as { media?: unknown; captions?: unknown; poster?: unknown };
    return (['media', 'captions', 'poster'] as const).flatMap((field) =>
      typeof fields[field] === 'string'
        ? [{ id: fields[field], path: `${path}/${field}`, asPicture: isActivity(block) }]
        : [],
    );
  });
  return course.cover ? [{ id: course.cover, path: 'cover' }, ...used] : used;
}

/** Pictures that stand in a list of an activity: at the stops of a walk. */
function mediaInLists(blocks: readonly PlacedBlock[]): { id: string; path: string }[] {
  return blocks
    .filter(({ block }) => isActivity(block))
    .flatMap(({ block, path }) =>
      Object.entries(block).flatMap(([field, list]) =>
        Array.isArray(list)
          ? (list as unknown[]).flatMap((item, index) => {
              const { media } = Object(item) as { media?: unknown };
              const step = stepName(item, index);
              return typeof media === 'string'
                ? [{ id: media, path: `${path}/${field}/${step}/media` }]
                : [];
            })
          : [],
      ),
    );
}
