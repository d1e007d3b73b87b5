import type { Picture } from '../activities/activity.ts';
import type { Course } from '../course/course.schema.ts';
import { isActivity } from './blocks.ts';

/**
 * The course with the pictures that its activities name by `media`: an activity knows nothing of the
 * media of a course, so it finds address, text and size in `picture`.
 */
export function withPictures(course: Course): Course {
  const pictures = new Map(
    course.media.flatMap(({ id, kind, file, alt, decorative, width, height }) =>
      kind === 'image' && width && height
        ? [[id, { src: `media/${file}`, alt: (!decorative && alt) || '', width, height }] as const]
        : [],
    ),
  );
  const pictureOf = (block: object): Picture | undefined =>
    'media' in block && typeof block.media === 'string' ? pictures.get(block.media) : undefined;
  return {
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => ({
        ...page,
        blocks: page.blocks.map((block) => {
          const picture = isActivity(block) ? pictureOf(block) : undefined;
          return picture ? { ...block, picture } : block;
        }),
      })),
    })),
  };
}
