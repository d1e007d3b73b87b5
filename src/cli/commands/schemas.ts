import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IRI_BASE } from '../../core/iri.ts';
import { UserError } from '../../core/user-error.ts';
import { CourseSchema } from '../../course/course.schema.ts';
import { ProgrammeSchema } from '../../course/programme.schema.ts';
import { HandedInSchema } from '../../records/handed-in.schema.ts';
import { ThemeSchema } from '../../course/theme.schema.ts';
import { TranslationSchema } from '../../course/translation.schema.ts';
import { writeWhole } from '../write-files.ts';

/** Writes the published JSON Schemas, or says which of them are out of date. */
export function writeSchemas(options: { out: string; check?: boolean }): void {
  const stale: string[] = [];
  for (const [name, schema] of [
    ['course', CourseSchema],
    ['translation', TranslationSchema],
    ['programme', ProgrammeSchema],
    ['theme', ThemeSchema],
    ['handed-in', HandedInSchema],
  ] as const) {
    const path = join(options.out, `${name}.schema.json`);
    const text = schemaText(name, schema);
    const isFresh = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (options.check) {
      if (!isFresh) stale.push(path);
    } else {
      writeWhole(path, text);
      console.log(path);
    }
  }
  if (stale.length > 0) {
    throw new UserError(
      stale.map((file) => ({
        code: 'SCHEMA_STALE',
        message: 'The schema is out of date.',
        file,
        hint: 'Run: eco schemas',
      })),
    );
  }
}

/** A JSON Schema file: draft 2020-12, with its address. */
function schemaText(name: string, schema: object): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${IRI_BASE}schemas/${name}.schema.json`,
    ...schema,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
