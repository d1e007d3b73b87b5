import { join } from 'node:path';
import { formatById } from '../../../packaging/formats/index.ts';
import type { CourseBuild } from '../../../packaging/plan.ts';
import type { Problem } from '../../core/user-error.ts';
import type { BuiltTheme } from '../../theme/theme.ts';
import { buildCourse } from '../build-course.ts';
import { loadCourse, type LoadedCourse } from '../load-course.ts';
import { packageFiles } from '../package-files.ts';
import { writeWhole } from '../write-files.ts';

/** One format of one course. */
export interface Job {
  course: string;
  format: string;
}

/** What all jobs of a call have in common; plain data, so that it can go to another thread. */
export interface PackSettings {
  coursesFolder: string;
  languages: 'all' | string[];
  out: string;
  source: boolean;
  pdf: boolean;
  broker?: string | undefined;
  theme?: BuiltTheme | undefined;
}

/** A file that was written, or that lay there unchanged. */
export interface MadeFile {
  path: string;
  bytes: number;
}

export interface JobResult {
  files: MadeFile[];
  /** Warnings about what this machine could not make. */
  problems: Problem[];
}

/** Makes jobs one after the other; a course is read, unless it is given, and built once for all. */
export function packer(
  settings: PackSettings,
  loaded: ReadonlyMap<string, LoadedCourse> = new Map(),
): (job: Job) => Promise<JobResult> {
  const builds = new Map<string, Promise<CourseBuild>>();
  const buildOf = async (id: string): Promise<CourseBuild> => {
    const { coursesFolder, languages, source, broker, theme } = settings;
    const course = loaded.get(id) ?? (await loadCourse(join(coursesFolder, id), { languages }));
    return buildCourse(course, { source, broker, theme });
  };
  return async ({ course, format }) => {
    const build = builds.get(course) ?? buildOf(course);
    builds.set(course, build);
    const { files, problems } = await packageFiles(formatById(format)!, await build, settings);
    return {
      problems,
      files: files.map(({ name, bytes }) => {
        const path = join(settings.out, name);
        writeWhole(path, bytes);
        return { path, bytes: bytes.length };
      }),
    };
  };
}
