import type { Picture } from '../activities/activity.ts';
import type { Course } from '../course/course.schema.ts';
import { isActivity } from './blocks.ts';

/** The course with the picture in each activity that names one, as its pages show it. */
export function withPictures(course: Course): Course {
  const pictureOf = (id: string): Picture | undefined => {
    const media = course.media.find((candidate) => candidate.id === id);
    if (!media) return undefined;
    const { file, alt = '', width, height } = media;
    return { src: `media/${file}`, alt, ...(width && height ? { width, height } : {}) };
  };
  const modules = course.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => {
        if (!isActivity(block) || !('media' in block)) return block;
        const picture = pictureOf(block.media);
        return picture ? { ...block, picture } : block;
      }),
    })),
  }));
  return { ...course, modules };
}
