import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { writeSchemas } from '../src/cli/commands/schemas.ts';
import { smallCourse } from './support/small-course.ts';

test('the published schemas are up to date', () => {
  assert.doesNotThrow(() => writeSchemas({ out: 'schemas', check: true }));
});

for (const name of ['course', 'translation', 'handed-in']) {
  test(`the ${name} schema is a JSON Schema that a strict validator takes`, () => {
    const ajv = new Ajv2020({ strict: true, discriminator: true });
    ajv.addKeyword('eh');
    formats.default(ajv, ['uri', 'date-time']);
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
    const validate = ajv.compile(schema);
    if (name === 'course') assert.ok(validate(smallCourse()), JSON.stringify(validate.errors));
  });
}
