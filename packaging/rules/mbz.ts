import type { Problem } from '../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../xml.ts';
import { readXml } from './open-xml.ts';
import type { PackageFiles, Rule } from './rule.ts';

const BACKUP = 'moodle_backup.xml';

/** At the root of every backup; restore stops where one is missing. */
const NEEDED = [
  'files.xml',
  'roles.xml',
  'questions.xml',
  'groups.xml',
  'scales.xml',
  'outcomes.xml',
];

/** All that can be said of a Moodle backup: its table of contents and the files it refers to. */
export const mbzRules: Rule = (files) => {
  const { root, problems } = readXml(files, BACKUP);
  if (!root) return problems;
  const information = childrenOf(root, 'information')[0];
  if (root.local !== 'moodle_backup' || !information) {
    const message = `It begins with <${root.name}> and is no table of contents of a backup.`;
    return [...problems, { code: 'STRUCTURE_ROOT_WRONG', file: BACKUP, message }];
  }
  const contents = childrenOf(information, 'contents')[0];
  return [
    ...problems,
    ...NEEDED.filter((path) => !files.has(path)).map((path) => missing(path)),
    ...folders(contents).flatMap((folder) => folderProblems(folder, files)),
    ...settingProblems(information),
    ...blobProblems(files),
  ];
};

const missing = (file: string): Problem => ({
  code: 'BACKUP_FILE_MISSING',
  file,
  message: 'The backup names this file or needs it, and it is not there.',
  hint: 'Make the backup again.',
});

interface Folder {
  path: string;
  /** The document in it that says what it is. */
  main: string;
}

function folders(contents: XmlElement | undefined): Folder[] {
  const named = (element: XmlElement, name: string) =>
    childrenOf(element, name)[0]?.text.trim() ?? '';
  return allElements(contents ?? EMPTY).flatMap((element): Folder[] => {
    const path = named(element, 'directory');
    if (path === '') return [];
    if (element.local === 'activity') return [{ path, main: named(element, 'modulename') }];
    return element.local === 'section' || element.local === 'course'
      ? [{ path, main: element.local }]
      : [];
  });
}

const EMPTY: XmlElement = {
  name: '',
  prefix: '',
  local: '',
  uri: '',
  attributes: new Map(),
  children: [],
  text: '',
  line: 0,
};

function folderProblems({ path, main }: Folder, files: PackageFiles): Problem[] {
  const wanted = path.startsWith('activities/') ? [main, 'module', 'inforef'] : [main, 'inforef'];
  return wanted.flatMap((name) => {
    const file = `${path}/${name}.xml`;
    return files.has(file) ? readXml(files, file).problems : [missing(file)];
  });
}

/** Restore asks these of every backup of a course (backup_general_helper). */
function settingProblems(information: XmlElement): Problem[] {
  const needed = ['moodle_version', 'backup_version', 'backup_release', 'original_wwwroot'];
  return needed
    .filter((name) => !childrenOf(information, name)[0]?.text.trim())
    .map((name) => ({
      code: 'BACKUP_FIELD_MISSING',
      file: BACKUP,
      message: `<${name}> is missing, and Moodle stops there.`,
    }));
}

/** Each file in the list lies under its hash, with the size that the list says. */
function blobProblems(files: PackageFiles): Problem[] {
  if (!files.has('files.xml')) return [];
  const { root, problems } = readXml(files, 'files.xml');
  const lost = childrenOf(root, 'file').filter((file) => {
    const hash = childrenOf(file, 'contenthash')[0]?.text.trim() ?? '';
    const isFolder = childrenOf(file, 'filename')[0]?.text.trim() === '.';
    return !isFolder && !files.has(`files/${hash.slice(0, 2)}/${hash}`);
  });
  const [first] = lost;
  if (!first) return problems;
  const name = childrenOf(first, 'filename')[0]?.text.trim() ?? '';
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
  return [
    ...problems,
    {
      code: 'BACKUP_CONTENT_MISSING',
      file: 'files.xml',
      path: `file ${first.attributes.get('id') ?? ''}, line ${first.line}`,
      message: `The content of “${name}”${more} is not in the backup.`,
      hint: 'Make the backup again, with files.',
    },
  ];
}
