import { markup } from '../../../src/core/markup.ts';
import { DATE, type AreaFile, type BackupActivity } from '../backup.ts';
import { fields } from '../xml.ts';

/** What is shown with a page: neither its introduction nor a date, which would be ours. */
const DISPLAY = 'a:2:{s:10:"printintro";s:1:"0";s:17:"printlastmodified";s:1:"0";}';

interface PageOptions {
  title: string;
  idNumber: string;
  /** HTML; `@@PLUGINFILE@@/name` is one of the files. */
  content: string;
  isHidden?: boolean;
  files?: AreaFile[];
}

/** A page: text that a trainer can edit in Moodle. */
export const pageActivity = ({ content, ...page }: PageOptions): BackupActivity => ({
  kind: 'page',
  ...page,
  body: ({ module }) => markup`<page id="${module}">
${fields({
  name: page.title,
  intro: '',
  introformat: 1,
  content,
  contentformat: 1,
  legacyfiles: 0,
  legacyfileslast: null,
  display: 5,
  displayoptions: DISPLAY,
  revision: 1,
  timemodified: DATE,
})}</page>
`,
});
