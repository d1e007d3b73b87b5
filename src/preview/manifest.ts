import type { Launch } from './scorm-session.ts';

/** What an LMS takes from `imsmanifest.xml` to start the one SCO of a package. */
export interface ManifestLaunch extends Launch {
  /** Path of the page to open, with its parameters. */
  href: string;
}

const textOf = (parent: Element, name: string): string | undefined =>
  [...parent.children].find((child) => child.nodeName === name)?.textContent?.trim();

/** Drops what has no value, so that absent stays absent. */
const present = (launch: Record<keyof Launch, string | undefined>): Launch =>
  Object.fromEntries(Object.entries(launch).filter(([, value]) => value !== undefined));

/**
 * Reads the manifest as Moodle does: names are compared as text, with the prefix `adlcp:`. Returns a
 * sentence for people when no LMS could start the package.
 */
export function readManifest(xml: string): ManifestLaunch | string {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.getElementsByTagName('parsererror').length > 0)
    return 'The file imsmanifest.xml is not well-formed XML.';
  const item = [...manifest.getElementsByTagName('item')].find((candidate) =>
    candidate.hasAttribute('identifierref'),
  );
  if (!item) return 'The manifest has no item that leads to a resource.';
  const reference = item.getAttribute('identifierref');
  const resource = [...manifest.getElementsByTagName('resource')].find(
    (candidate) => candidate.getAttribute('identifier') === reference,
  );
  const href = resource?.getAttribute('href');
  if (!resource || !href) return `The manifest has no resource “${reference}” with an href.`;
  // SCORM 1.2 writes scormtype, SCORM 2004 scormType.
  const type = resource.getAttribute('adlcp:scormtype') ?? resource.getAttribute('adlcp:scormType');
  if (type?.toLowerCase() !== 'sco')
    return `The resource “${reference}” is not marked as adlcp:scormtype="sco": an LMS would not track it.`;
  return {
    href: href + (item.getAttribute('parameters') ?? ''),
    ...present({
      launchData: textOf(item, 'adlcp:datafromlms') ?? textOf(item, 'adlcp:dataFromLMS'),
      masteryScore: textOf(item, 'adlcp:masteryscore'),
      maxTimeAllowed: textOf(item, 'adlcp:maxtimeallowed'),
      timeLimitAction:
        textOf(item, 'adlcp:timelimitaction') ?? textOf(item, 'adlcp:timeLimitAction'),
      completionThreshold:
        item
          .getElementsByTagName('adlcp:completionThreshold')[0]
          ?.getAttribute('minProgressMeasure') ?? undefined,
      scaledPassingScore:
        item.getElementsByTagName('imsss:minNormalizedMeasure')[0]?.textContent?.trim() ??
        undefined,
    }),
  };
}
