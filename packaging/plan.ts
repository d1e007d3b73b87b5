import type { BesideId, RecordId } from '../src/core/record-id.ts';
import type { Course } from '../src/course/course.schema.ts';
import type { CourseDocument } from '../src/document/document.ts';
import type { BuiltTheme } from '../src/theme/theme.ts';

/** One file of a package. Paths are relative, ASCII, with forward slashes. */
export interface PlannedFile {
  path: string;
  content: string | Uint8Array;
  /** Stands before all others and is not compressed: EPUB finds its `mimetype` that way. */
  first?: true;
}

/** Everything a package is made of, before anything is zipped or written. */
export interface PackagePlan {
  /** `<course>-<version>-<langs>.<format>.zip`, or the format's own ending. */
  name: string;
  /** Sorted by path; a path occurs once. */
  files: PlannedFile[];
  /** A zip with the files, or the one file as it is. */
  container?: 'zip' | 'file';
}

/** The player as built by rollup: bytes, never an import. */
export interface PlayerBundle {
  /** The script of each record's player. */
  scripts: Record<RecordId, string>;
  /** Players that report to a broker beside their record; absent where no such packages are made. */
  beside?: Record<BesideId, string>;
  /** What players of an LRS have besides: the script they load later, and its licence. */
  lrs: PlannedFile[];
  /** What players without an LMS have besides: `hand-in.js`, and its licences. */
  handIn: PlannedFile[];
  /** What players load after the first page: glossary, notes, the learner's work: `extras.js`. */
  extras: PlannedFile[];
  /** What the web format has besides: `sw.js` without its list of files, icons, a licence. */
  web: PlannedFile[];
  /** The script of each activity type. */
  activities: Record<string, string>;
  /** The style sheet of the first paint. */
  style: string;
  /** Licence texts of what the scripts contain; the package keeps them under `licences/`. */
  licences: PlannedFile[];
}

/** The sets of XML schemas that packages carry, by the format they belong to. */
export const SCHEMA_SETS = ['scorm12', 'scorm2004-4', 'scorm2004-3'] as const;
export type SchemaSet = (typeof SCHEMA_SETS)[number];

/** One course in every language of the package, and all it needs to be packaged. */
export interface CourseBuild {
  /** The course in its own language: metadata are taken from here. */
  course: Course;
  /** The course in each language, in the order of `documents`. */
  courses: Course[];
  /** The rendered course in each language; the first is the one the package opens with. */
  documents: CourseDocument[];
  /** The files in the media folder that the course uses; paths begin with `media/`. */
  media: PlannedFile[];
  /**
   * The source of the course, or nothing when it is switched off; paths begin with `source/`.
   * Media may be left out of it: a package carries them once, under `media/`.
   */
  source: PlannedFile[];
  /** The facilitator's guide as Markdown, and the language it is in. */
  guide?: { language: string; text: string };
  player: PlayerBundle;
  /** A partner's colours, typefaces and logo. */
  theme?: BuiltTheme;
  /**
   * Address of a broker to which SCORM and web packages report beside their record; the package
   * carries nothing but public data of it.
   */
  broker?: string;
  /** Schema files that travel at the root of SCORM packages; `[]` leaves a set out. */
  schemas: Record<SchemaSet, PlannedFile[]>;
}

/** A package format: a pure function from a build to a list of files. */
export interface PackageFormat {
  id: string;
  /** For people. */
  label: string;
  /** `zip`, or the format's own ending such as `epub`. */
  extension: string;
  /** `file`: the package is one file, not a zip of files. Default: a zip. */
  container?: 'zip' | 'file';
  /** Which player the package starts; `undefined` when it has none. */
  record: RecordId | undefined;
  /** True when a package holds one language: `plansOf` makes one of each. */
  monolingual?: true;
  plan(build: CourseBuild): PackagePlan;
}
