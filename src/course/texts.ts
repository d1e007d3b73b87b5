import type { TextKind } from '../core/schema-kit.ts';

/** As much of a JSON Schema as the walk over texts needs. */
interface SchemaNode {
  eh?: TextKind;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  oneOf?: SchemaNode[];
  const?: unknown;
}

/** Called for each text; what it returns stands in the copy. */
export type TextVisitor = (text: string, kind: TextKind, path: string) => string;

/**
 * Copies a value that fits `schema` and passes every string that the schema marks as text through
 * `visit`. Translating, extracting, checking and compiling all walk this way, so that no other
 * place knows which fields are text. Paths name things by id where they have one:
 * `modules/why/pages/what-is/blocks/q-purpose/prompt`.
 */
export function mapTexts<Value>(schema: unknown, value: Value, visit: TextVisitor): Value {
  return walk(schema as SchemaNode, value, '', visit) as Value;
}

/** Calls `visit` for each text without making a copy for the caller. */
export function visitTexts(
  schema: unknown,
  value: unknown,
  visit: (text: string, kind: TextKind, path: string) => void,
): void {
  walk(schema as SchemaNode, value, '', (text, kind, path) => {
    visit(text, kind, path);
    return text;
  });
}

/** One step of an id path: the item's id, else its place in the list. */
export function stepName(item: unknown, index: number): string {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : String(index);
}

function walk(schema: SchemaNode, value: unknown, path: string, visit: TextVisitor): unknown {
  if (typeof value === 'string') return schema.eh ? visit(value, schema.eh, path) : value;
  const below = (step: string) => (path ? `${path}/${step}` : step);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      walk(schema.items ?? {}, item, below(stepName(item, index)), visit),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const node = memberFor(schema, value);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      walk(node.properties?.[name] ?? {}, item, below(name), visit),
    ]),
  );
}

/** The member of a tagged union that a value belongs to. */
function memberFor(schema: SchemaNode, value: object): SchemaNode {
  if (!schema.oneOf) return schema;
  const { type } = value as { type?: unknown };
  return schema.oneOf.find((member) => member.properties?.type?.const === type) ?? {};
}
