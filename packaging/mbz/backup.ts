import type { Markup } from '../../src/core/markup.ts';
import type { PlannedFile } from '../plan.ts';

/** A file of an activity, in one of the file areas that the activity knows. */
export interface AreaFile {
  /** E.g. `package`, `content`. */
  area: string;
  /** With folders, relative to the area. */
  path: string;
  content: string | Uint8Array;
}

/** The numbers an activity has inside its backup; a site gives it new ones when it restores. */
export interface ActivityNumbers {
  /** Of the course module; the activity itself has the same. */
  module: number;
  context: number;
}

/** An activity of a Moodle course, whatever its kind. */
export interface BackupActivity {
  /** Name of Moodle's module. */
  kind: 'scorm' | 'page' | 'forum' | 'glossary';
  title: string;
  /** Stays the same over all versions: a trainer finds it in the grade book and in exports. */
  idNumber: string;
  /** True when only those see it who may see hidden activities: trainers. */
  isHidden?: boolean;
  /** True for what a learner has to complete; it also has a grade of 100. */
  isGraded?: boolean;
  /** The grade of 100 that passes, where there is one. */
  gradeToPass?: number;
  /** True when parts of it are restored with user data only. */
  hasUserData?: boolean;
  files?: AreaFile[];
  /** The element of the activity itself, `<scorm id="…">`. */
  body(numbers: ActivityNumbers): Markup;
}

export interface BackupSection {
  /** The first section of a course needs no name. */
  name?: string;
  /** HTML. */
  summary: string;
  activities: BackupActivity[];
}

/** A Moodle course as it is to be restored. */
export interface Backup {
  /** File name. */
  name: string;
  /** Name in addresses and short name of the course. */
  id: string;
  title: string;
  /** HTML. */
  summary: string;
  sections: BackupSection[];
  /** Files beside the backup's own: licences, metadata. Moodle passes them over. */
  extras: PlannedFile[];
}

/** An activity with its numbers and those of its section. */
export interface NumberedActivity extends BackupActivity {
  numbers: ActivityNumbers;
  section: number;
  sectionPlace: number;
}

export interface NumberedSection extends Omit<BackupSection, 'activities'> {
  /** Its number in the backup. */
  number: number;
  /** Its place in the course, from 0. */
  place: number;
  activities: NumberedActivity[];
}

/** Dates in backups: a fixed one, in seconds, so that the same course gives the same bytes. */
export const DATE = Date.UTC(2000, 0, 1) / 1000;

export const COURSE = { id: 1, context: 100, category: 1, gradeItem: 1 };

/** The role of those who learn. A site finds its own by the short name. */
export const LEARNER = { id: 5, name: 'student' };

/** Gives sections and activities the numbers by which the parts of a backup refer to each other. */
export function numbered({ sections }: Backup): NumberedSection[] {
  let module = 0;
  return sections.map((section, place) => ({
    ...section,
    number: place + 1,
    place,
    activities: section.activities.map((activity) => {
      module += 1;
      return {
        ...activity,
        numbers: { module, context: 1000 + module },
        section: place + 1,
        sectionPlace: place,
      };
    }),
  }));
}

/** The folder of an activity, which is also its name in the settings: `scorm_3`. */
export const activityName = ({ kind, numbers }: NumberedActivity): string =>
  `${kind}_${numbers.module}`;

/** Grade items are numbered after the one of the course. */
export const gradeItemOf = ({ numbers }: NumberedActivity): number =>
  COURSE.gradeItem + numbers.module;
