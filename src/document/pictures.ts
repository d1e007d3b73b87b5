import type { Picture } from '../activities/activity.ts';
import type { Course } from '../course/course.schema.ts';
import { isActivity } from './blocks.ts';

/**
 * The course with the pictures that its activities name by `media`, themselves or in a list of theirs:
 * an activity knows nothing of the media of a course, so it finds address, text and size in `picture`
 * beside it.
 */
export function withPictures(course: Course): Course {
  const pictures = new Map<string, Picture>(
    course.media.flatMap(({ id, kind, file, alt, decorative, width, height }) =>
      kind === 'image' && width && height
        ? [[id, { src: `media/${file}`, alt: (!decorative && alt) || '', width, height }] as const]
        : [],
    ),
  );
  return {
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => ({
        ...page,
        blocks: page.blocks.map((block) =>
          isActivity(block) ? addPictures(block, pictures) : block,
        ),
      })),
    })),
  };
}

function addPictures<Value>(value: Value, pictures: ReadonlyMap<string, Picture>): Value {
  if (Array.isArray(value)) return value.map((item) => addPictures(item, pictures)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const { media } = value as { media?: unknown };
  const picture = typeof media === 'string' ? pictures.get(media) : undefined;
  const inner = Object.entries(value).map(([name, item]) => [name, addPictures(item, pictures)]);
  return { ...(Object.fromEntries(inner) as Value), ...(picture ? { picture } : {}) };
}
