import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Statement } from '@xapi/xapi';

/**
 * Checks statements against the project's xAPI profile (xAPI Profiles 1.0, part two 3.1): each must
 * fit a template, and keep the rules of every template it fits. Extensions are checked by schema.
 */
interface Rule {
  location: string;
  presence?: 'included' | 'excluded' | 'recommended';
  any?: unknown[];
  all?: unknown[];
  none?: unknown[];
}
interface Template {
  id: string;
  verb: string;
  objectActivityType?: string;
  attachmentUsageType?: string[];
  rules: Rule[];
}
interface Concept {
  id: string;
  inlineSchema?: string;
}
export interface Profile {
  id: string;
  versions: { id: string }[];
  concepts: Concept[];
  templates: Template[];
}

export const profile = JSON.parse(
  readFileSync(new URL('../../schemas/ecoheritage-profile.jsonld', import.meta.url), 'utf8'),
) as Profile;

const ajv = new Ajv();
const schemas = new Map(
  profile.concepts.flatMap(({ id, inlineSchema }) =>
    inlineSchema === undefined ? [] : [[id, ajv.compile(JSON.parse(inlineSchema) as object)]],
  ),
);

const STEP = /\.([A-Za-z][\w-]*)|\[\*\]|\['([^']+)'\]/g;

/** The values at a JSONPath of the kind that the profile uses. */
function valuesAt(statement: unknown, path: string): unknown[] {
  let values: unknown[] = [statement];
  for (const [step, name, quoted] of path.matchAll(STEP)) {
    values = values.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      const next =
        step === '[*]' ? Object.values(value) : [Reflect.get(value, name ?? quoted!) as unknown];
      return next.filter((item) => item !== undefined);
    });
  }
  return values;
}

function breach(statement: Statement, { location, presence, any, all, none }: Rule) {
  const values = valuesAt(statement, location);
  if (presence === 'included' && values.length === 0) return `${location} is missing`;
  if (presence === 'excluded' && values.length > 0) return `${location} must not be there`;
  if (values.length === 0) return undefined;
  const shown = JSON.stringify(values);
  if (any && !values.some((value) => any.includes(value))) return `${location} is ${shown}`;
  if (all && !values.every((value) => all.includes(value))) return `${location} is ${shown}`;
  if (none && values.some((value) => none.includes(value))) return `${location} is ${shown}`;
  return undefined;
}

function extensionBreaches(statement: Statement): string[] {
  const given = { ...statement.context?.extensions, ...statement.result?.extensions };
  return Object.entries(given).flatMap(([id, value]) => {
    const check = schemas.get(id);
    if (check) return check(value) ? [] : [`${id} is ${JSON.stringify(value)}`];
    return id.startsWith(profile.id) ? [`${id} is not in the profile`] : [];
  });
}

/** Attachments of ours are of a kind that the profile knows. */
function attachmentBreaches({ attachments = [] }: Statement): string[] {
  return attachments.flatMap(({ usageType }) =>
    usageType.startsWith(profile.id) && !profile.concepts.some(({ id }) => id === usageType)
      ? [`${usageType} is not in the profile`]
      : [],
  );
}

/** Everything that is wrong with a statement by the profile; nothing when it conforms. */
export function profileBreaches(statement: Statement): string[] {
  const type = valuesAt(statement, '$.object.definition.type')[0];
  const usages = valuesAt(statement, '$.attachments[*].usageType');
  const fitting = profile.templates.filter(
    ({ verb, objectActivityType, attachmentUsageType = [] }) =>
      verb === statement.verb.id &&
      (!objectActivityType || objectActivityType === type) &&
      attachmentUsageType.every((id) => usages.includes(id)),
  );
  if (fitting.length === 0) return [`no template for ${statement.verb.id} on ${String(type)}`];
  return [
    ...fitting.flatMap(({ rules }) => rules.flatMap((rule) => breach(statement, rule) ?? [])),
    ...extensionBreaches(statement),
    ...attachmentBreaches(statement),
  ];
}
