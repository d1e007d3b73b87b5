import { markup, type Markup } from '../../../src/core/markup.ts';
import { identifiersOf, manifestTitle } from '../../formats/scorm-parts.ts';
import { scorm12 } from '../../formats/scorm12.ts';
import type { CourseBuild } from '../../plan.ts';
import { zipFiles } from '../../zip.ts';
import { DATE, type AreaFile, type BackupActivity } from '../backup.ts';
import { contentHash } from '../file-pool.ts';
import { fields } from '../xml.ts';

/** Which status completes the activity, in Moodle's numbers: passed 2, completed 4, either. */
const PASSED_OR_COMPLETED = 6;

/** When Moodle reads the package anew: never by itself, or at every use as long as it changed. */
const UPDATE = { never: 0, everyTime: 3 };

/**
 * The settings that our packages are made for: straight into the course, the whole width for it, no
 * second table of contents, no preview that writes grades, the best attempt counts, no attempt is
 * closed, and the package's own word on passing.
 */
const SETTINGS = {
  maxgrade: 100,
  grademethod: 1,
  whatgrade: 0,
  maxattempt: 0,
  forcecompleted: 0,
  forcenewattempt: 0,
  lastattemptlock: 0,
  masteryoverride: 0,
  displayattemptstatus: 1,
  displaycoursestructure: 0,
};
const WINDOW = {
  skipview: 2,
  hidebrowse: 1,
  hidetoc: 3,
  nav: 0,
  navpositionleft: -100,
  navpositiontop: -100,
  auto: 0,
  popup: 0,
  options: '',
  width: 100,
  height: 650,
  timeopen: 0,
  timeclose: 0,
};

/**
 * The course as a SCORM activity. In the lean form Moodle unpacks the package when somebody opens
 * it for the first time; in the full form everything is there after restoring.
 */
export function scormActivity(build: CourseBuild, form: 'full' | 'lean'): BackupActivity {
  const { course, documents } = build;
  const [{ title, description, outline }] = documents as [(typeof documents)[0]];
  const plan = scorm12.plan(build);
  const zipped = zipFiles(plan.files);
  const unpacked = plan.files.map(({ path, content }): AreaFile => ({
    area: 'content',
    path,
    content,
  }));
  const { rule, mastery } = outline.completion;
  const isFull = form === 'full';
  return {
    kind: 'scorm',
    title,
    idNumber: course.id,
    isGraded: true,
    ...(rule === 'test' && { gradeToPass: Math.round(mastery * 10000) / 100 }),
    files: [{ area: 'package', path: plan.name, content: zipped }, ...(isFull ? unpacked : [])],
    body: ({ module }) => {
      const organisation = module * 10;
      return markup`<scorm id="${module}">
${fields({
  name: title,
  scormtype: 'local',
  reference: plan.name,
  // The description is markup already.
  intro: `<p>${description}</p>`,
  introformat: 1,
  version: 'SCORM_1.2',
  ...SETTINGS,
  updatefreq: isFull ? UPDATE.never : UPDATE.everyTime,
  sha1hash: isFull ? contentHash(zipped) : '',
  md5hash: '',
  revision: isFull ? 1 : 0,
  launch: isFull ? organisation + 1 : 0,
  ...WINDOW,
  timemodified: DATE,
  completionstatusrequired: PASSED_OR_COMPLETED,
  completionscorerequired: null,
  completionstatusallscos: 0,
  autocommit: 1,
})}<scoes>
${isFull && scoes(course.id, title, organisation)}</scoes>
</scorm>
`;
    },
  };
}

/** What Moodle reads from the manifest: the organisation, and the one item in it. */
function scoes(courseId: string, title: string, first: number): Markup[] {
  const id = identifiersOf(courseId);
  const shared = { manifest: id.manifest, title: manifestTitle(title) };
  return [
    sco(first, {
      ...shared,
      organization: '',
      parent: '/',
      identifier: id.organization,
      launch: '',
      scormtype: '',
      sortorder: 1,
    }),
    sco(
      first + 1,
      {
        ...shared,
        organization: id.organization,
        parent: id.organization,
        identifier: id.item,
        launch: 'index.html',
        scormtype: 'sco',
        sortorder: 2,
      },
      { isvisible: 'true', parameters: '' },
    ),
  ];
}

const sco = (
  id: number,
  values: Record<string, string | number>,
  data: Record<string, string> = {},
): Markup =>
  markup`<sco id="${id}">
${fields(values)}<sco_datas>
${Object.entries(data).map(
  ([name, value], index) =>
    markup`<sco_data id="${id * 10 + index}">\n${fields({ name, value })}</sco_data>\n`,
)}</sco_datas>
<seq_ruleconds></seq_ruleconds>
<seq_rolluprules></seq_rolluprules>
<seq_objectives></seq_objectives>
<sco_tracks></sco_tracks>
</sco>
`;
