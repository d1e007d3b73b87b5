import type { ActivityKind } from '../activities/activity.ts';
import { activityKinds } from '../activities/index.ts';
import { plain } from '../activities/plain.ts';
import { activitySchemas, type Activity } from '../activities/schemas.ts';
import { encodeState, type StateLayout } from '../core/state-codec.ts';
import { newState } from '../core/state.ts';
import { questionDefinition, responseText } from '../records/interactions.ts';
import type { Answer } from '../records/record.ts';
import { scorm12Report } from '../records/scorm12-values.ts';
import { scorm2004Report } from '../records/scorm2004-values.ts';

/** One setting of an activity, as its schema says. */
export interface SettingFact {
  name: string;
  kind: string;
  required: boolean;
  about: string;
}

interface Node {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  description?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
}

const kindName = (node: Node): string => {
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (node.type === 'array') {
    const { minItems, maxItems, items = {} } = node;
    const range = [minItems, maxItems].some((bound) => bound !== undefined)
      ? ` (${minItems ?? 0}–${maxItems ?? '…'})`
      : '';
    return `list${range} of ${items.type === 'object' ? 'objects' : kindName(items)}`;
  }
  const { minimum, maximum, maxLength } = node;
  const bounds =
    minimum !== undefined || maximum !== undefined
      ? ` ${minimum ?? '…'}–${maximum ?? '…'}`
      : maxLength !== undefined
        ? ` ≤ ${maxLength} characters`
        : '';
  return `${node.type ?? 'value'}${bounds}`;
};

/** Every setting of an activity type, those inside lists too: `options[].text`. */
export function settingsOf(type: Activity['type']): SettingFact[] {
  const schema = activitySchemas.find(
    ({ properties }) => (properties.type as Node).const === type,
  ) as Node;
  const rows: SettingFact[] = [];
  const visit = ({ properties = {}, required = [] }: Node, path: string): void => {
    for (const [name, node] of Object.entries(properties)) {
      if (name === 'type') continue;
      rows.push({
        name: path + name,
        kind: kindName(node),
        required: required.includes(name),
        about: node.description ?? '',
      });
      if (node.type === 'object') visit(node, `${path}${name}.`);
      if (node.items?.type === 'object') visit(node.items, `${path}${name}[].`);
    }
  };
  visit(schema, '');
  return rows;
}

/** What an author writes: the example with its HTML as the Markdown it came from, as far as it goes. */
export const authored = (activity: Activity): string =>
  JSON.stringify(
    activity,
    (name, value: unknown) => {
      // Compiling puts it there.
      if (name === 'picture') return undefined;
      return typeof value === 'string' ? markdown(value) : value;
    },
    2,
  );

/** Paragraphs of plain text and gaps as they were written; other HTML stays. */
function markdown(html: string): string {
  const gapped = html.replace(/<span data-gap="([^"]*)"><\/span>/g, '[ ](gap:$1)');
  return /^(?:<p>[^<]*<\/p>)+$/.test(gapped)
    ? gapped.slice(3, -4).split('</p><p>').map(plain).join('\n\n')
    : html;
}

/** How one answer looks to every record, and how many characters it takes in the saved state. */
export function recordFacts(activity: Activity, response: unknown) {
  const kind = activityKinds[activity.type] as unknown as ActivityKind<Activity>;
  const score = kind.score(activity, response);
  const answer: Answer = {
    id: activity.id,
    interaction: kind.interaction(activity),
    question: plain(activity.prompt),
    response: kind.interactionResponse(activity, response),
    ...(score === undefined ? {} : { score }),
    attempt: 1,
    at: new Date(0).toISOString(),
    seconds: 30,
  };
  const work = kind.work?.(activity, response);
  return {
    scorm12: scorm12Report(answer),
    scorm2004: scorm2004Report(answer),
    xapi: {
      definition: questionDefinition(answer, 'en'),
      response: responseText(answer),
      ...(score === undefined ? {} : { score }),
      ...(work ? { work } : {}),
    },
    characters: savedCharacters(activity, kind, response),
  };
}

function savedCharacters(activity: Activity, kind: ActivityKind<Activity>, response: unknown) {
  const layout: StateLayout = {
    pages: [],
    activities: [{ id: activity.id, shape: kind.shape(activity), signature: 0 }],
  };
  const length = (state: ReturnType<typeof newState>) =>
    encodeState(state, layout, Infinity).text.length;
  const [empty, answered] = [newState(1), newState(1)];
  answered.activities.set(activity.id, {
    value: kind.pack(activity, response),
    attempts: 1,
    done: true,
  });
  return length(answered) - length(empty);
}
