import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Problem } from '../core/user-error.ts';
import { CourseSchema, type Course } from './course.schema.ts';
import { nearest } from './markdown.ts';
import { ProgrammeSchema, type Programme } from './programme.schema.ts';
import { stepName } from './texts.ts';
import { ThemeSchema, type Theme } from './theme.schema.ts';
import { TranslationSchema, type Translation } from './translation.schema.ts';

type Result<Value> = { value: Value; problems: [] } | { value?: undefined; problems: Problem[] };

function validator<Value>(schema: unknown) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    discriminator: true,
    verbose: true,
    // The schema is ours and does not change at run time; test/schemas.node.test.ts judges it.
    validateSchema: false,
    code: { optimize: false },
  });
  ajv.addKeyword('eh');
  formats.default(ajv, ['uri']);
  const validate = ajv.compile<Value>(schema as object);
  return (input: unknown): Result<Value> => {
    if (validate(input)) return { value: input, problems: [] };
    return { problems: (validate.errors ?? []).map((error) => explain(error, input)) };
  };
}

const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

const courseValidator = lazily(() => validator<Course>(CourseSchema));
const translationValidator = lazily(() => validator<Translation>(TranslationSchema));
const programmeValidator = lazily(() => validator<Programme>(ProgrammeSchema));
const themeValidator = lazily(() => validator<Theme>(ThemeSchema));

/** Says whether a value is a course: every problem of form in one go, none when it is one. */
export const validateCourse = (input: unknown): Result<Course> => courseValidator()(input);

/** The same for a translation overlay. */
export const validateTranslation = (input: unknown): Result<Translation> =>
  translationValidator()(input);

/** The same for a programme. */
export const validateProgramme = (input: unknown): Result<Programme> => programmeValidator()(input);

/** The same for the theme of a partner. */
export const validateTheme = (input: unknown): Result<Theme> => themeValidator()(input);

/** An ajv error as a sentence with an id path. */
function explain(error: ErrorObject, input: unknown): Problem {
  const path = idPath(input, error.instancePath);
  const shown = JSON.stringify(error.data)?.slice(0, 60);
  const problem = (code: string, message: string, hint?: string): Problem => ({
    code,
    message,
    ...(path ? { path } : {}),
    ...(hint ? { hint } : {}),
  });
  switch (error.keyword) {
    case 'additionalProperties': {
      const { additionalProperty: name } = error.params as { additionalProperty: string };
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      return problem('FIELD_UNKNOWN', `There is no field “${name}” here.`, nearest(name, known));
    }
    case 'required': {
      const { missingProperty: name } = error.params as { missingProperty: string };
      return problem('FIELD_MISSING', `The field “${name}” is missing.`, describe(error, name));
    }
    case 'discriminator': {
      const { tagValue } = error.params as { tagValue: unknown };
      const known = (
        error.parentSchema as { oneOf: { properties: { type: { const: string } } }[] }
      ).oneOf.map((member) => member.properties.type.const);
      return problem(
        'TYPE_UNKNOWN',
        `There is no block or activity of type ${JSON.stringify(tagValue) ?? '“”'}.`,
        nearest(typeof tagValue === 'string' ? tagValue : '', known),
      );
    }
    case 'enum': {
      const { allowedValues } = error.params as { allowedValues: string[] };
      const hint = nearest(String(error.data), allowedValues);
      return problem('VALUE_UNKNOWN', `${shown} is not one of the words allowed here.`, hint);
    }
    case 'type':
      return problem(
        'TYPE_WRONG',
        `${shown ?? 'Nothing'} stands where a ${String(error.params.type)} is expected.`,
      );
    case 'pattern':
    case 'format':
      return problem('VALUE_FORM', `${shown} does not have the right form.`, patternHint(error));
    default:
      return problem('VALUE_RANGE', `${shown}: ${error.message ?? 'not allowed'}.`);
  }
}

function describe(error: ErrorObject, name: string): string | undefined {
  const schema = error.parentSchema as { properties?: Record<string, { description?: string }> };
  return schema.properties?.[name]?.description;
}

function patternHint(error: ErrorObject): string {
  const { description = '' } = error.parentSchema as { description?: string };
  const pattern = error.params.pattern ? ` Form: ${String(error.params.pattern)}` : '';
  return `${description}${pattern}`.trim();
}

/** `/modules/0/pages/2` with ids instead of places: `modules/why/pages/what-is`. */
function idPath(input: unknown, pointer: string): string {
  let value: unknown = input;
  const steps: string[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value = (value as Record<string, unknown> | undefined)?.[key];
    steps.push(/^\d+$/.test(key) ? stepName(value, Number(key)) : key);
  }
  return steps.join('/');
}
