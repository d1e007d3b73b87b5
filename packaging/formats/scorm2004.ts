import { markup } from '../../src/core/markup.ts';
import { contentFiles } from '../content.ts';
import { makePlan, sortFiles } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { lom2004Xml } from '../metadata/lom2004.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat } from '../plan.ts';
import { embeddedSource } from '../source.ts';
import { fileList, identifiersOf, manifestTitle, splitFiles } from './scorm-parts.ts';

const SCHEMA_LOCATION = [
  'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
].join(' ');

/** What tells the editions apart: the words in the manifest and the schemas beside it. */
interface Edition {
  id: 'scorm2004-4' | 'scorm2004-3';
  label: string;
  schemaVersion: string;
}

/** SCORM 2004: one SCO, which decides completion, success and score by itself. */
const scorm2004 = (edition: Edition): PackageFormat => {
  const format: PackageFormat = {
    id: edition.id,
    label: edition.label,
    extension: 'zip',
    record: 'scorm2004',
    plan(build) {
      const metadata = courseMetadata(build);
      const listed = sortFiles([
        ...contentFiles(build, 'scorm2004'),
        ...embeddedSource(build),
        { path: 'metadata.xml', content: lom2004Xml(metadata) },
        { path: 'metadata.jsonld', content: ambJson(metadata) },
      ]);
      const paths = listed.map(({ path }) => path);
      return makePlan(build, format, [
        ...listed,
        { path: 'imsmanifest.xml', content: scorm2004Manifest(edition, build, paths) },
        ...build.schemas[edition.id],
      ]);
    },
  };
  return format;
};

export const scorm2004Edition4 = scorm2004({
  id: 'scorm2004-4',
  label: 'SCORM 2004 4th Edition',
  schemaVersion: '2004 4th Edition',
});

export const scorm2004Edition3 = scorm2004({
  id: 'scorm2004-3',
  label: 'SCORM 2004 3rd Edition',
  schemaVersion: '2004 3rd Edition',
});

/**
 * The manifest (Content Aggregation Model 3.4). `deliveryControls` says that the course itself
 * reports: without it some LMSs complete what the learner only left. Buttons that lead nowhere in a
 * course of one SCO are hidden. No threshold and no measure: they would overwrite what it reports.
 */
function scorm2004Manifest(
  edition: Edition,
  { course, documents, schemas }: CourseBuild,
  paths: string[],
): string {
  const id = identifiersOf(course.id);
  const { sco, shared } = splitFiles(paths);
  const [{ title, language }] = documents as [(typeof documents)[0]];
  const name = manifestTitle(title);
  const schemaLocation =
    schemas[edition.id].length > 0 && markup`\n  xsi:schemaLocation="${SCHEMA_LOCATION}"`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id.manifest}" version="${course.version}" xml:lang="${language}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${schemaLocation}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${edition.schemaVersion}</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}" adlseq:objectivesGlobalToSystem="false">
      <title>${name}</title>
      <item identifier="${id.item}" identifierref="${id.sco}" isvisible="true">
        <title>${name}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id.sco}" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileList(sco)}      <dependency identifierref="${id.shared}"/>
    </resource>
    <resource identifier="${id.shared}" type="webcontent" adlcp:scormType="asset">
${fileList(shared)}    </resource>
  </resources>
</manifest>
`.text;
}
