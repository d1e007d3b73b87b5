import { activityKinds } from '../activities/index.ts';
import type { Activity } from '../activities/schemas.ts';
import type { ActivityKind } from '../activities/activity.ts';
import { direction, languageName } from '../core/language.ts';
import type { Course } from '../course/course.schema.ts';
import { licenceName, licenceUrl } from '../course/licence.schema.ts';
import type { Module } from '../course/module.schema.ts';
import type { Outline, OutlineActivity } from '../course/outline.ts';
import { isActivity } from './blocks.ts';

/** Share of the check that passes it where a course does not say otherwise. */
export const DEFAULT_MASTERY = 0.7;

/** The outline of a course in one language of a package that carries `languages`. */
export function buildOutline(course: Course, languages: readonly string[]): Outline {
  const tag = course.language;
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    language: tag,
    direction: direction(tag),
    languages: languages.map((other) => ({
      tag: other,
      name: languageName(other),
      outline: `${other}/outline.js`,
      document: `${other}/read.html`,
    })),
    document: `${tag}/read.html`,
    licence: { name: licenceName(course.licence), url: licenceUrl(course.licence) },
    completion: {
      rule: course.completion.rule,
      mastery: course.completion.mastery ?? DEFAULT_MASTERY,
    },
    ...scriptNeeds(course),
    ...thingsMade(course),
    ...(course.glossary.length > 0 ? { glossary: true } : {}),
    modules: course.modules.map((module) => outlineModule(module, tag)),
  };
}

const activitiesOf = (course: Course): Activity[] =>
  course.modules.flatMap((module) =>
    module.pages.flatMap((page) => page.blocks.filter(isActivity)),
  );

/** Types whose script needs another one before it; nothing when there are none. */
function scriptNeeds(course: Course): Pick<Outline, 'needs'> {
  const needs = Object.fromEntries(
    activitiesOf(course).flatMap(({ type }) => {
      const script = activityKinds[type].needs;
      return script ? [[type, script]] : [];
    }),
  );
  return Object.keys(needs).length > 0 ? { needs } : {};
}

/** Types of which the learner's own page shows what was made; nothing when there are none. */
function thingsMade(course: Course): Pick<Outline, 'makes'> {
  const types = new Set(activitiesOf(course).map(({ type }) => type));
  const makes = [...types].filter((type) => activityKinds[type].piece).sort();
  return makes.length > 0 ? { makes } : {};
}

function outlineModule(module: Module, tag: string): Outline['modules'][number] {
  return {
    id: module.id,
    title: module.title,
    script: `${tag}/${module.id}.js`,
    pages: module.pages.map((page) => ({
      id: page.id,
      title: page.title,
      ...(page.minutes ? { minutes: page.minutes } : {}),
      ...(page.test ? { test: true } : {}),
      activities: page.blocks
        .filter(isActivity)
        .map((activity) => outlineActivity(activity, page.test === true)),
    })),
  };
}

function outlineActivity(activity: Activity, inTest: boolean): OutlineActivity {
  const kind = activityKinds[activity.type] as unknown as ActivityKind<Activity>;
  const weight = 'weight' in activity ? activity.weight : undefined;
  return {
    id: activity.id,
    type: activity.type,
    shape: kind.shape(activity),
    signature: signature(activity),
    weight: inTest && kind.assessed ? (weight ?? 1) : 0,
  };
}

/** Eight bits over all ids inside an activity: another order or other options change it. */
function signature(activity: Activity): number {
  let hash = 5381;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        if (name === 'id')
          for (const letter of `${String(item)};`) hash = (hash * 33) ^ letter.charCodeAt(0);
        else visit(item);
      }
    }
  };
  visit(Object.values(activity));
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & 0xff;
}
