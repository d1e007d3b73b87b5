import { LIMITS } from '../open/limits.ts';
import { readXmlText } from '../xml-text.ts';
import { childrenOf, parseXml, XmlError, type XmlElement } from '../xml.ts';
import type { KindId } from './kinds.ts';

const EDITIONS: [pattern: RegExp, kind: KindId][] = [
  [/2004 4th/i, 'scorm2004-4'],
  [/2004 3rd/i, 'scorm2004-3'],
  [/^CAM 1\.3|2004 2nd|^1\.3$/i, 'scorm2004-2'],
  [/2004/, 'scorm2004-4'],
];

const CARTRIDGES: [pattern: RegExp, kind: KindId][] = [
  [/imsccv1p3|^1\.3\.\d$/, 'cc13'],
  [/imsccv1p2|^1\.2\.\d$/, 'cc12'],
  [/imsccv1p1|^1\.1\.\d$/, 'cc11'],
  [/\/imscc\/|imsccv1p0|^1\.0\.\d$/, 'cc10'],
];

/**
 * What an `imsmanifest.xml` is the manifest of. The namespaces in use say what its author meant; the
 * version text tells editions apart. Rules find it when the two do not agree.
 */
export function kindOfManifest(content: string | Uint8Array): KindId {
  const text =
    content.length > LIMITS.document ? '' : (readXmlText('imsmanifest.xml', content).text ?? '');
  const root = parse(text);
  const metadata = childrenOf(root, 'metadata')[0];
  const version = childrenOf(metadata, 'schemaversion')[0]?.text.trim() ?? '';
  const schema = childrenOf(metadata, 'schema')[0]?.text.trim() ?? '';
  const head = root ? [root.uri, ...root.attributes.values()].join(' ') : text.slice(0, 4096);
  if (/common cartridge/i.test(schema) || /imsccv1p|\/imscc\//.test(head)) {
    return (
      // The namespace decides, as in Moodle; the version text is asked where it says nothing.
      [head, version].flatMap(
        (text) => CARTRIDGES.find(([pattern]) => pattern.test(text))?.[1] ?? [],
      )[0] ?? 'cc13'
    );
  }
  const edition = EDITIONS.find(([pattern]) => pattern.test(version))?.[1];
  if (text.includes('adlcp_v1p3')) return edition ?? 'scorm2004-4';
  if (text.includes('adlcp_rootv1p')) return 'scorm12';
  if (edition) return edition;
  // A manifest that cannot be read was most often meant for SCORM 1.2.
  if (/scorm/i.test(schema) || version === '1.2' || /scormtype/i.test(text) || !root)
    return 'scorm12';
  return root.local === 'manifest' && root.children.length > 0 ? 'imscp' : 'scorm12';
}

function parse(text: string): XmlElement | undefined {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
