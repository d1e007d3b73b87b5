import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { courseIri } from '../src/core/iri.ts';
import type { RecordId } from '../src/core/record-id.ts';
import { sortFiles } from './make-plan.ts';
import type { CourseBuild, PlannedFile } from './plan.ts';

/**
 * What a package tells a broker of itself (src/records/broker-session.ts): all of it public, nothing
 * a key. The hash is over the files of the course but the page that names it.
 */
export function brokerData(
  { broker, course, documents }: CourseBuild,
  record: RecordId,
  files: readonly PlannedFile[],
): object {
  const languages = documents.map(({ language }) => language).join('_');
  return {
    url: broker,
    course: courseIri(course.id),
    package: `${course.id}-${course.version}-${languages}.${record}`,
    content: contentHash(files),
  };
}

/** SHA-256 over the paths and bytes of files, in the one order that every build has. */
function contentHash(files: readonly PlannedFile[]): string {
  const hash = sha256.create();
  for (const { path, content } of sortFiles(files)) {
    const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
    hash.update(utf8ToBytes(`${path}\n${bytes.length}\n`)).update(bytes);
  }
  return bytesToHex(hash.digest());
}
