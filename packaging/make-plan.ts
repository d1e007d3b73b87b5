import type { CourseBuild, PackageFormat, PackagePlan, PlannedFile } from './plan.ts';

/** `parish-map-1.0.0-en_es.scorm12.zip`, or with the format's own ending instead. */
export function packageName(build: CourseBuild, format: PackageFormat): string {
  const { id, version } = build.course;
  const languages = build.documents.map(({ language }) => language).join('_');
  const ending = format.extension === 'zip' ? `${format.id}.zip` : format.extension;
  return `${id}-${version}-${languages}.${ending}`;
}

/** A plan with its name and its files in the one order that every build has. */
export function makePlan(
  build: CourseBuild,
  format: PackageFormat,
  files: readonly PlannedFile[],
): PackagePlan {
  return {
    name: packageName(build, format),
    files: sortFiles(files),
    container: format.container ?? 'zip',
  };
}

/**
 * By code unit, never by locale: the order may not depend on the machine. What must stand first
 * does.
 */
export const sortFiles = (files: readonly PlannedFile[]): PlannedFile[] =>
  [...files].sort((one, other) =>
    one.first !== other.first
      ? one.first
        ? -1
        : 1
      : one.path < other.path
        ? -1
        : one.path > other.path
          ? 1
          : 0,
  );

/** The packages that a format makes of a build: one, or one for each language. */
export const plansOf = (format: PackageFormat, build: CourseBuild): PackagePlan[] =>
  partsOf(format, build).map((part) => format.plan(part));

/** The builds from which a format makes its packages: the whole, or one for each language. */
export const partsOf = (format: PackageFormat, build: CourseBuild): CourseBuild[] =>
  format.monolingual ? build.documents.map((_, index) => inOneLanguage(build, index)) : [build];

/** The build with one of its languages. */
export function inOneLanguage(build: CourseBuild, index = 0): CourseBuild {
  const course = build.courses[index]!;
  return { ...build, course, courses: [course], documents: [build.documents[index]!] };
}
