import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answeredExamples } from '../../src/activities/examples.ts';
import { activityKinds } from '../../src/activities/index.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import type { Shape } from '../../src/core/shape.ts';
import { authored } from '../../src/gallery/facts.ts';

/** Characters of open answers that one course may have; SCORM 1.2 takes 4,096 of everything. */
const MOST_CHARACTERS = 2600;

/** A course that is one page for each of some examples, and the folder it can be packaged from. */
export interface ExampleCourse {
  id: string;
  activities: Activity[];
}

const charactersOf = (activity: Activity): number => {
  const kind = activityKinds[activity.type] as { shape(activity: Activity): Shape };
  const shape = kind.shape(activity);
  return shape.kind === 'text' ? shape.max : 0;
};

/** Every example of every kind, in as many courses as their open answers need. */
export function exampleCourses(): ExampleCourse[] {
  const courses: ExampleCourse[] = [];
  let room = -1;
  for (const { activity } of answeredExamples) {
    const characters = charactersOf(activity);
    if (characters > room) {
      courses.push({ id: `every-activity-${courses.length + 1}`, activities: [] });
      room = MOST_CHARACTERS;
    }
    room -= characters;
    courses.at(-1)!.activities.push(activity);
  }
  return courses;
}

const picture = (activity: Activity) =>
  'picture' in activity
    ? (activity.picture as { src: string; alt: string; width: number; height: number } | undefined)
    : undefined;

const written = (activity: Activity): object =>
  JSON.parse(authored(activity), (_name, value: unknown) =>
    typeof value === 'string' ? value.replace(/<[^>]+>/g, '') : value,
  ) as object;

/** A course asks whether its outcomes were reached. */
const closing = {
  type: 'choice',
  id: 'closing-question',
  outcome: ['try'],
  prompt: 'Is this the end?',
  options: [
    { id: 'yes', text: 'Yes', correct: true, feedback: 'It is.' },
    { id: 'no', text: 'No', feedback: 'It is.' },
  ],
};

/** Writes the courses into a folder, as an author would have them. */
export function writeCourses(folder: string, courses: readonly ExampleCourse[]): void {
  for (const { id, activities } of courses) {
    mkdirSync(join(folder, id, 'media'), { recursive: true });
    const media = new Map<string, object>();
    for (const activity of activities) {
      const drawing = picture(activity);
      if (!drawing || !('media' in activity)) continue;
      const name = activity.media;
      const [, text = ''] = drawing.src.split(',');
      writeFileSync(join(folder, id, 'media', `${name}.svg`), decodeURIComponent(text));
      media.set(name, {
        id: name,
        file: `${name}.svg`,
        kind: 'image',
        alt: drawing.alt,
        author: 'Ana Example',
        licence: 'CC-BY-4.0',
        width: drawing.width,
        height: drawing.height,
      });
    }
    const pages = activities.map((activity) => ({
      id: `page-${activity.id}`,
      title: `Page of ${activity.id}`,
      blocks: [written(activity)],
    }));
    const last = { id: 'last', title: 'Last page', blocks: [closing] };
    writeFileSync(
      join(folder, id, 'course.json'),
      JSON.stringify({
        format: 1,
        id,
        version: '1.0.0',
        language: 'en',
        title: 'Every activity',
        summary: 'A course of nothing but examples.',
        kind: 'tool',
        keywords: ['example'],
        outcomes: [{ id: 'try', text: 'Try everything.', check: 'By doing.' }],
        competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
        stage: ['start'],
        area: ['involve'],
        target: ['residents'],
        minutes: 60,
        licence: 'CC-BY-4.0',
        credits: [{ name: 'Ana Example', role: 'author' }],
        completion: { rule: 'pages' },
        media: [...media.values()],
        references: [],
        glossary: [],
        modules: [{ id: 'all', title: 'All', pages: [...pages, last] }],
      }),
    );
  }
}
