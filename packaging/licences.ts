import { courseIri } from '../src/core/iri.ts';
import { licenceName, licenceUrl, type Licence } from '../src/course/licence.schema.ts';
import type { Media } from '../src/course/media.schema.ts';
import type { CourseBuild, PlannedFile } from './plan.ts';

/** The licence of the content with all credits, and the licences of what the player contains. */
export const licenceFiles = (build: CourseBuild): PlannedFile[] => [
  contentLicence(build),
  ...build.player.licences.map(({ path, content }) => ({ path: `licences/${path}`, content })),
];

/** `licences/content.txt`: title, author, source and licence of the course and all it includes. */
export function contentLicence(build: CourseBuild): PlannedFile {
  const { course, documents } = build;
  const authors = course.credits.filter(({ role }) => role === 'author').map(({ name }) => name);
  const sections = [
    section(`${course.title} ${course.version}`, [
      `Licence of the content: ${licence(course.licence)}`,
      'The licence of the program stands in the other files of this folder.',
    ]),
    section(
      'Attribution',
      documents.map(({ title }) =>
        attribution({
          title,
          author: authors.join(', '),
          url: courseIri(course.id),
          licence: course.licence,
        }),
      ),
    ),
    section(
      'Who made it',
      course.credits.map(({ name, role, url, note }) =>
        [`${role}: ${name}`, url && `(${url})`, note && `– ${note}`].filter(Boolean).join(' '),
      ),
    ),
    section('Based on', (course.basedOn ?? []).map(attribution)),
    section('Pictures, sound and files', usedMedia(build).map(mediumAttribution)),
  ];
  return { path: 'licences/content.txt', content: sections.filter(Boolean).join('\n') };
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `${heading}\n${'-'.repeat(heading.length)}\n${lines.map((line) => `${line}\n`).join('')}`;

const licence = (id: Licence): string => `${licenceName(id)} (${licenceUrl(id)})`;

interface Work {
  title: string;
  author: string;
  url?: string | undefined;
  licence: Licence;
  changes?: string | undefined;
}

function attribution(work: Work): string {
  const parts = [
    work.author ? `“${work.title}” by ${work.author}` : `“${work.title}”`,
    work.url,
    licence(work.licence),
    work.changes && `changes: ${work.changes}`,
  ];
  return parts.filter(Boolean).join('; ');
}

const mediumAttribution = (medium: Media): string =>
  `media/${medium.file}: ${attribution({
    title: medium.title ?? medium.file,
    author: medium.author,
    url: medium.source,
    licence: medium.licence,
    changes: medium.changes,
  })}`;

function usedMedia(build: CourseBuild): Media[] {
  const used = new Set(build.media.map(({ path }) => path));
  return build.course.media.filter(({ file }) => used.has(`media/${file}`));
}
