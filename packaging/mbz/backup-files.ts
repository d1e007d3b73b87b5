import type { PlannedFile } from '../plan.ts';
import { activityFiles } from './activity-files.ts';
import { numbered, type Backup } from './backup.ts';
import { courseCompletion, courseFiles, rolesXml } from './course.ts';
import { filePool } from './file-pool.ts';
import { gradebook } from './grades.ts';
import { moodleBackup } from './moodle-backup.ts';
import { emptyFile } from './xml.ts';

/** A Moodle backup as files; zipped they are an `.mbz`. */
export function backupFiles(backup: Backup): PlannedFile[] {
  const sections = numbered(backup);
  const activities = sections.flatMap((section) => section.activities);
  const pool = filePool(activities);
  return [
    { path: 'moodle_backup.xml', content: moodleBackup(backup, sections) },
    ...courseFiles(backup, sections),
    ...activities.flatMap((activity) => activityFiles(activity, pool.idsOf(activity))),
    ...pool.files,
    { path: 'completion.xml', content: courseCompletion(activities) },
    { path: 'gradebook.xml', content: gradebook() },
    { path: 'groups.xml', content: emptyFile('groups', 'groupings') },
    { path: 'outcomes.xml', content: emptyFile('outcomes_definition') },
    { path: 'questions.xml', content: emptyFile('question_categories') },
    { path: 'roles.xml', content: rolesXml() },
    { path: 'scales.xml', content: emptyFile('scales_definition') },
    { path: 'users.xml', content: emptyFile('users') },
    ...backup.extras,
  ];
}
