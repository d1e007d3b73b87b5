import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { markup, type Markup } from '../../src/core/markup.ts';
import type { PlannedFile } from '../plan.ts';
import { DATE, type AreaFile, type NumberedActivity } from './backup.ts';
import { fields, xmlFile } from './xml.ts';

/** SHA-1 in hex: the name under which Moodle keeps a file. It guards nothing. */
export const contentHash = (content: string | Uint8Array): string =>
  bytesToHex(sha1(toBytes(content)));

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const EMPTY_HASH = contentHash('');

interface PoolRecord {
  id: number;
  activity: NumberedActivity;
  area: string;
  folder: string;
  name: string;
  hash: string;
  size: number;
}

/** `files.xml`, the pool of contents, and which files belong to which activity. */
export interface FilePool {
  files: PlannedFile[];
  idsOf(activity: NumberedActivity): number[];
}

/** Every file of some activities; the same content lies in the pool once. */
export function filePool(activities: readonly NumberedActivity[]): FilePool {
  const records: PoolRecord[] = [];
  const contents = new Map<string, string | Uint8Array>();
  for (const activity of activities) {
    for (const { area, path, content } of withFolders(activity)) {
      const hash = content === undefined ? EMPTY_HASH : contentHash(content);
      contents.set(hash, content ?? '');
      const slash = path.lastIndexOf('/') + 1;
      records.push({
        id: records.length + 1,
        activity,
        area,
        folder: `/${path.slice(0, slash)}`,
        name: path.slice(slash),
        hash,
        size: content === undefined ? 0 : toBytes(content).length,
      });
    }
  }
  return {
    files: [
      { path: 'files.xml', content: xmlFile(markup`<files>\n${records.map(fileRecord)}</files>`) },
      ...[...contents].map(([hash, content]) => ({
        path: `files/${hash.slice(0, 2)}/${hash}`,
        content,
      })),
    ],
    idsOf: (activity) =>
      records.filter((record) => record.activity === activity).map(({ id }) => id),
  };
}

type FileOrFolder = Omit<AreaFile, 'content'> & { content?: AreaFile['content'] };

/** Moodle keeps a record of each folder too: a file of the name `.` without content. */
function withFolders({ files = [] }: NumberedActivity): FileOrFolder[] {
  const folders = new Map<string, FileOrFolder>();
  for (const { area, path } of files) {
    const steps = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= steps.length; depth++) {
      const folder = [...steps.slice(0, depth), '.'].join('/');
      folders.set(`${area}/${folder}`, { area, path: folder });
    }
  }
  return [...files, ...folders.values()];
}

const fileRecord = ({ id, activity, area, folder, name, hash, size }: PoolRecord): Markup =>
  markup`<file id="${id}">
${fields({
  contenthash: hash,
  contextid: activity.numbers.context,
  component: `mod_${activity.kind}`,
  filearea: area,
  itemid: 0,
  filepath: folder,
  filename: name,
  userid: null,
  filesize: size,
  // Moodle knows types by the ending.
  mimetype: null,
  status: 0,
  timecreated: DATE,
  timemodified: DATE,
  source: null,
  author: null,
  license: null,
  sortorder: 0,
  repositorytype: null,
  repositoryid: null,
  reference: null,
})}</file>
`;
