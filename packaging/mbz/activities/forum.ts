import { markup } from '../../../src/core/markup.ts';
import { DATE, type BackupActivity } from '../backup.ts';
import { fields } from '../xml.ts';

/** A forum where everybody may begin a discussion. `intro` is HTML. */
export const forumActivity = (
  forum: { title: string; idNumber: string },
  intro: string,
): BackupActivity => ({
  kind: 'forum',
  ...forum,
  body: ({ module }) => markup`<forum id="${module}">
${fields({
  type: 'general',
  name: forum.title,
  intro,
  introformat: 1,
  duedate: 0,
  cutoffdate: 0,
  assessed: 0,
  assesstimestart: 0,
  assesstimefinish: 0,
  scale: 0,
  maxbytes: 0,
  maxattachments: 9,
  forcesubscribe: 0,
  trackingtype: 1,
  rsstype: 0,
  rssarticles: 0,
  timemodified: DATE,
  warnafter: 0,
  blockafter: 0,
  blockperiod: 0,
  completiondiscussions: 0,
  completionreplies: 0,
  completionposts: 0,
  displaywordcount: 0,
  lockdiscussionafter: 0,
  grade_forum: 0,
})}<discussions></discussions>
</forum>
`,
});
