import type { Activity, Agent, Context, Result, Statement } from '@xapi/xapi';
import { courseIri, partIri, PROFILE_VERSION, profileIri, questionIri } from '../core/iri.ts';
import { answerFiles, attachmentOf, inlineWork } from './answer-file.ts';
import { questionDefinition, responseText } from './interactions.ts';
import type { Answer } from './record.ts';
import { CMI5, TYPES, VERBS, type VerbName } from './verbs.ts';

/** What statements say of the course. Titles are in the course's own language. */
export interface StatementCourse {
  id: string;
  version: string;
  language: string;
  title: string;
  modules: {
    id: string;
    title: string;
    pages: { id: string; title: string; test?: boolean; activities: { id: string }[] }[];
  }[];
}

/** What is the same in all statements of a session. */
export interface StatementFrame {
  course: StatementCourse;
  actor: Agent;
  /** What the LMS has launched; its id for the course. */
  activityId: string;
  registration: string;
  /** Profiles of the launch that all statements name besides ours, e.g. SCORM's. */
  categories?: readonly string[];
  /** cmi5 only: what the LMS wants in every context (cmi5 10.2.1). */
  template?: Context;
  /** cmi5 only: the mastery score of the launch. */
  masteryScore?: number;
}

const moduleIri = (course: string, id: string): string => partIri(course, `module/${id}`);
const pageIri = (course: string, id: string): string => partIri(course, `page/${id}`);

/** ISO 8601 with at most two decimals, as cmi5 and most readers want it. */
export const isoDuration = (seconds: number): string =>
  `PT${Number(Math.max(seconds, 0).toFixed(2))}S`;

const named = (id: string, type: string, title: string, language: string): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type, name: { [language]: title } },
});

const category = (id: string): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type: TYPES.profile },
});

const courseActivity = ({ course }: StatementFrame): Activity =>
  named(courseIri(course.id), TYPES.course, course.title, course.language);

/** The page and module of a page, or of the page an activity is on. */
function findPage(course: StatementCourse, id: string) {
  for (const module of course.modules) {
    for (const page of module.pages) {
      if (page.id === id || page.activities.some((activity) => activity.id === id)) {
        return { module, page };
      }
    }
  }
  return undefined;
}

type Activities = NonNullable<Context['contextActivities']>;

interface OwnContext {
  activities: Omit<Activities, 'category'>;
  /** Categories besides those that all our statements have. */
  categories?: readonly string[];
  extensions?: Record<string, unknown>;
  language?: string;
}

/** Ours beside those of the template; what the template says stays as it is. */
function contextOf(
  { course, registration, template, categories: launched = [] }: StatementFrame,
  { activities, categories = [], extensions, language = course.language }: OwnContext,
): Context {
  const theirs = template?.contextActivities ?? {};
  const ours: Activities = {
    ...activities,
    category: [...categories, ...launched, PROFILE_VERSION].map(category),
  };
  const keys = ['parent', 'grouping', 'category', 'other'] as const;
  const contextActivities: Activities = {};
  for (const key of keys) {
    const list = [...(theirs[key] ?? []), ...(ours[key] ?? [])];
    const once = list.filter(
      ({ id }, index) => list.findIndex((activity) => activity.id === id) === index,
    );
    if (once.length > 0) contextActivities[key] = once;
  }
  return {
    ...template,
    registration,
    language,
    contextActivities,
    extensions: {
      ...extensions,
      [profileIri('extensions/course-version')]: course.version,
      ...template?.extensions,
    },
  };
}

const isCmi5 = ({ template }: StatementFrame): boolean => template !== undefined;

/** cmi5 9.5: these are defined by cmi5, and of them these decide whether to move on. */
const MOVES_ON: readonly VerbName[] = ['completed', 'passed', 'failed'];

/** A statement about the whole course: initialized, completed, passed, failed, terminated. */
export function courseStatement(
  frame: StatementFrame,
  name: 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated',
  result: Result = {},
): Statement {
  const categories = isCmi5(frame)
    ? [CMI5.category, ...(MOVES_ON.includes(name) ? [CMI5.moveOn] : [])]
    : [];
  const isJudged = name === 'passed' || name === 'failed';
  const mastery =
    isJudged && frame.masteryScore !== undefined ? { [CMI5.masteryScore]: frame.masteryScore } : {};
  const words: Result = {
    ...(name === 'completed' ? { completion: true } : {}),
    ...(isJudged ? { success: name === 'passed' } : {}),
    ...result,
  };
  return {
    actor: frame.actor,
    verb: VERBS[name],
    object: objectOf(frame),
    ...(Object.keys(words).length > 0 ? { result: words } : {}),
    context: contextOf(frame, {
      activities: { grouping: [courseActivity(frame)] },
      categories,
      extensions: mastery,
    }),
  };
}

const sessionIn = (context: Context | undefined): unknown => context?.extensions?.[CMI5.sessionId];

/** True when a statement is of the session that the LMS has launched (cmi5 9.6.3.1). */
export const isOfSession = ({ template }: StatementFrame, { context }: Statement): boolean =>
  sessionIn(context) === sessionIn(template);

/** What a learner made; the profile defines it. */
const WORK = profileIri('extensions/work');

/** When it happened, where a statement had to wait for a later session. */
const HAPPENED = profileIri('extensions/happened');

/**
 * What an earlier session could not say, said in this one: the LMS knows no other, and nothing that
 * was before its beginning (cmi5 9.3.2, 10.2.1). So the time is now; when it happened stands beside.
 */
export function inSession(frame: StatementFrame, statement: Statement): Statement {
  const { context = {}, timestamp } = statement;
  const { category: categories = [], ...activities } = context.contextActivities ?? {};
  return {
    ...statement,
    actor: frame.actor,
    timestamp: new Date().toISOString(),
    context: contextOf(frame, {
      activities,
      categories: categories.map(({ id }) => id),
      // What was said twice too late happened when it did.
      extensions: { ...(timestamp && { [HAPPENED]: timestamp }), ...context.extensions },
      ...(context.language === undefined ? {} : { language: context.language }),
    }),
  };
}

/** The LMS defines what it launched in cmi5; elsewhere the statement does. */
const objectOf = (frame: StatementFrame): Activity =>
  isCmi5(frame)
    ? { objectType: 'Activity', id: frame.activityId }
    : { ...courseActivity(frame), id: frame.activityId };

/** How far the learner is; cmi5 9.5.5.2 wants whole percent, and 100 is for `completed`. */
export function progressed(frame: StatementFrame, progress: number): Statement {
  const percent = Math.min(Math.max(Math.floor(progress * 100 + 1e-6), 1), 99);
  return {
    actor: frame.actor,
    verb: VERBS.progressed,
    object: objectOf(frame),
    result: { extensions: { [CMI5.progress]: percent } },
    context: contextOf(frame, { activities: { grouping: [courseActivity(frame)] } }),
  };
}

/** The learner has a page before them; once a session. */
export function experienced(frame: StatementFrame, pageId: string): Statement | undefined {
  const { course } = frame;
  const found = findPage(course, pageId);
  if (!found) return undefined;
  const { module, page } = found;
  const type = page.test ? TYPES.test : TYPES.page;
  return {
    actor: frame.actor,
    verb: VERBS.experienced,
    object: named(pageIri(course.id, page.id), type, page.title, course.language),
    context: contextOf(frame, {
      activities: {
        parent: [
          named(moduleIri(course.id, module.id), TYPES.module, module.title, course.language),
        ],
        grouping: [courseActivity(frame)],
      },
    }),
  };
}

/** One checked answer, with all a report needs to show the question. */
export function answered(frame: StatementFrame, answer: Answer): Statement | undefined {
  const { course } = frame;
  const found = findPage(course, answer.id);
  if (!found) return undefined;
  const { module, page } = found;
  const response = responseText(answer);
  const files = answerFiles(answer);
  const work = inlineWork(answer);
  const language = answer.language ?? course.language;
  const score = answer.score === undefined ? undefined : Math.min(Math.max(answer.score, 0), 1);
  return {
    actor: frame.actor,
    verb: VERBS.answered,
    object: {
      objectType: 'Activity',
      id: questionIri(course.id, page.id, answer.id),
      definition: questionDefinition(answer, language),
    },
    timestamp: answer.at,
    result: {
      ...(response === undefined ? {} : { response }),
      ...(score === undefined
        ? {}
        : { success: score >= 1, score: { scaled: Number(score.toFixed(4)) } }),
      duration: isoDuration(answer.seconds),
      ...(work && { extensions: { [WORK]: work } }),
    },
    context: contextOf(frame, {
      activities: {
        parent: [
          named(
            pageIri(course.id, page.id),
            page.test ? TYPES.test : TYPES.page,
            page.title,
            course.language,
          ),
        ],
        grouping: [
          named(moduleIri(course.id, module.id), TYPES.module, module.title, course.language),
          courseActivity(frame),
        ],
      },
      extensions: { [profileIri('extensions/attempt')]: answer.attempt },
      language,
    }),
    ...(files.length > 0 ? { attachments: files.map(attachmentOf) } : {}),
  };
}
