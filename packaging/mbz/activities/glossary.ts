import { markup, type Markup } from '../../../src/core/markup.ts';
import { DATE, type BackupActivity } from '../backup.ts';
import { fields, xmlFile } from '../xml.ts';

/** A term with its definition as HTML. */
export interface GlossaryTerm {
  term: string;
  definition: string;
}

/** A glossary whose terms Moodle links wherever they stand. `intro` is HTML. */
export const glossaryActivity = (
  glossary: { title: string; idNumber: string },
  intro: string,
  terms: readonly GlossaryTerm[],
): BackupActivity => ({
  kind: 'glossary',
  ...glossary,
  // Moodle counts every entry as something a user wrote, and restores it as such or not at all.
  hasUserData: true,
  body: ({ module }) => markup`<glossary id="${module}">
${fields({
  name: glossary.title,
  intro,
  introformat: 1,
  ...DISPLAY,
  assessed: 0,
  assesstimestart: 0,
  assesstimefinish: 0,
  scale: 0,
  timecreated: DATE,
  timemodified: DATE,
  completionentries: 0,
})}<entries>
${terms.map(entry)}</entries>
<entriestags></entriestags>
<categories></categories>
</glossary>
`,
});

const DISPLAY = {
  allowduplicatedentries: 0,
  displayformat: 'dictionary',
  mainglossary: 0,
  showspecial: 0,
  showalphabet: 1,
  showall: 1,
  allowcomments: 0,
  allowprintview: 1,
  usedynalink: 1,
  defaultapproval: 1,
  globalglossary: 0,
  entbypage: 100,
  editalways: 0,
  rsstype: 0,
  rssarticles: 0,
};

const entry = ({ term, definition }: GlossaryTerm, index: number): Markup =>
  markup`<entry id="${index + 1}">
${fields({
  // Nobody: the terms come with the course.
  userid: 0,
  concept: term,
  definition,
  definitionformat: 1,
  definitiontrust: 0,
  attachment: '',
  timecreated: DATE,
  timemodified: DATE,
  teacherentry: 1,
  sourceglossaryid: 0,
  usedynalink: 1,
  casesensitive: 0,
  fullmatch: 1,
  approved: 1,
})}<aliases></aliases>
<ratings></ratings>
</entry>
`;

/**
 * The same terms as the file that Moodle's “Import entries” reads, for restores without user data.
 */
export const glossaryImport = (
  title: string,
  intro: string,
  terms: readonly GlossaryTerm[],
): string =>
  xmlFile(markup`<GLOSSARY>
<INFO>
<NAME>${title}</NAME>
<INTRO>${intro}</INTRO>
<INTROFORMAT>1</INTROFORMAT>
<ALLOWDUPLICATEDENTRIES>0</ALLOWDUPLICATEDENTRIES>
<DISPLAYFORMAT>dictionary</DISPLAYFORMAT>
<SHOWSPECIAL>0</SHOWSPECIAL>
<SHOWALPHABET>1</SHOWALPHABET>
<SHOWALL>1</SHOWALL>
<ALLOWCOMMENTS>0</ALLOWCOMMENTS>
<USEDYNALINK>1</USEDYNALINK>
<DEFAULTAPPROVAL>1</DEFAULTAPPROVAL>
<GLOBALGLOSSARY>0</GLOBALGLOSSARY>
<ENTBYPAGE>100</ENTBYPAGE>
<ENTRIES>
${terms.map(
  ({ term, definition }) => markup`<ENTRY>
<CONCEPT>${term}</CONCEPT>
<DEFINITION>${definition}</DEFINITION>
<FORMAT>1</FORMAT>
<USEDYNALINK>1</USEDYNALINK>
<CASESENSITIVE>0</CASESENSITIVE>
<FULLMATCH>1</FULLMATCH>
<TEACHERENTRY>1</TEACHERENTRY>
</ENTRY>
`,
)}</ENTRIES>
</INFO>
</GLOSSARY>`);
