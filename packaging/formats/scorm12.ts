import { markup } from '../../src/core/markup.ts';
import { contentFiles } from '../content.ts';
import { makePlan, sortFiles } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { lomXml } from '../metadata/lom.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';
import { fileList, identifiersOf, manifestTitle, splitFiles } from './scorm-parts.ts';

const SCHEMA_LOCATION = [
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
  'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
].join(' ');

/** SCORM 1.2: one SCO, which decides completion and score by itself. */
export const scorm12: PackageFormat = {
  id: 'scorm12',
  label: 'SCORM 1.2',
  extension: 'zip',
  record: 'scorm12',
  plan(build) {
    const metadata = courseMetadata(build);
    const listed = sortFiles([
      ...contentFiles(build, 'scorm12'),
      ...embeddedSource(build),
      { path: 'metadata.xml', content: lomXml(metadata) },
      { path: 'metadata.jsonld', content: ambJson(metadata) },
    ]);
    const manifest = scorm12Manifest(
      build,
      listed.map(({ path }) => path),
    );
    return makePlan(build, scorm12, [
      ...listed,
      { path: 'imsmanifest.xml', content: manifest },
      ...build.schemas.scorm12,
    ]);
  },
};

/**
 * The manifest. Some LMSs compare element names as text, so the namespaces of the elements are
 * written with the prefixes that everybody uses; the shared resource comes after the SCO and has no
 * `href`, because Open edX launches the first `href` it finds.
 */
function scorm12Manifest({ course, documents, schemas }: CourseBuild, paths: string[]): string {
  const id = identifiersOf(course.id);
  const { sco, shared } = splitFiles(paths);
  const [{ title, language }] = documents as [(typeof documents)[0]];
  const name = manifestTitle(title);
  const schemaLocation =
    schemas.scorm12.length > 0 && markup`\n  xsi:schemaLocation="${SCHEMA_LOCATION}"`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id.manifest}" version="${course.version}" xml:lang="${language}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${schemaLocation}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}">
      <title>${name}</title>
      <item identifier="${id.item}" identifierref="${id.sco}" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id.sco}" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileList(sco)}      <dependency identifierref="${id.shared}"/>
    </resource>
    <resource identifier="${id.shared}" type="webcontent" adlcp:scormtype="asset">
${fileList(shared)}    </resource>
  </resources>
</manifest>
`.text;
}
