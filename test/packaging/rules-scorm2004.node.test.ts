import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { checkPackage } from '../../packaging/rules/index.ts';
import { filesOfPlan, type PackageFiles } from '../../packaging/rules/rule.ts';
import { courseBuild } from './fixture.ts';

const MANIFEST = 'imsmanifest.xml';
const healthy = filesOfPlan(formatById('scorm2004-4')!.plan(courseBuild()));
const manifest = String(healthy.get(MANIFEST));

const codesOf = (files: PackageFiles, format = 'scorm2004-4'): string[] =>
  checkPackage(format, files).map(({ code }) => code);

/** The package with another manifest. The change has to take, or the test proves nothing. */
function withManifest(found: string | RegExp, replacement: string): PackageFiles {
  const changed = manifest.replace(found, replacement);
  assert.notEqual(changed, manifest, `the manifest has ${found}`);
  return new Map([...healthy, [MANIFEST, changed]]);
}

const without = (path: string): PackageFiles =>
  new Map([...healthy].filter(([other]) => other !== path));

const DELIVERY = /<imsss:deliveryControls[^>]*\/>/;
const OBJECTIVE = (inside: string) =>
  `<imsss:objectives><imsss:primaryObjective objectiveID="o">${inside}</imsss:primaryObjective></imsss:objectives><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>`;

const breaches: [code: string, what: string, files: PackageFiles][] = [
  [
    'ITEM_TITLE_MISSING',
    'an item without a title',
    withManifest(/<title>[^<]*<\/title>(?=\s*<imsss)/, ''),
  ],
  [
    'SCORMTYPE_SPELLING',
    'the 1.2 spelling of scormType',
    withManifest('scormType="sco"', 'scormtype="sco"'),
  ],
  [
    'IDENTIFIERREF_DANGLING',
    'a lost item',
    withManifest('identifierref="sco-', 'identifierref="sso-'),
  ],
  [
    'ORGANIZATION_DEFAULT_UNKNOWN',
    'a lost default',
    withManifest('default="org-', 'default="other-'),
  ],
  [
    'LAUNCH_NOT_LISTED',
    'a launch page that is no file',
    withManifest('      <file href="index.html"/>\n', ''),
  ],
  ['FILE_MISSING', 'a listed file that is not there', without('media/oven.svg')],
  [
    'SCHEMAVERSION_WRONG',
    'an edition that Moodle takes for 1.2',
    withManifest('2004 4th Edition', '2004 4th edition'),
  ],
  [
    'NAMESPACE_WRONG',
    'the namespace of 1.2',
    withManifest(
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    ),
  ],
  [
    'NAMESPACE_PREFIX',
    'another prefix for sequencing',
    new Map([
      ...healthy,
      [MANIFEST, manifest.replaceAll('imsss:', 'seq:').replace('xmlns:imsss', 'xmlns:seq')],
    ]),
  ],
  ['SCHEMA_FILE_MISSING', 'a schema that is not there', without('adlseq_v1p3.xsd')],
  [
    'METADATA_INVALID',
    'metadata of another kind',
    new Map([...healthy, ['metadata.xml', '<dc/>']]),
  ],
  [
    'ELEMENT_ORDER',
    'a presentation before the sequencing',
    withManifest('<imsss:sequencing>', '<adlnav:presentation/><imsss:sequencing>'),
  ],
  ['DELIVERY_CONTROLS_MISSING', 'an item that the LMS may complete', withManifest(DELIVERY, '')],
  [
    'DELIVERY_CONTROLS_MISSING',
    'an item half reported',
    withManifest('objectiveSetByContent="true"', ''),
  ],
  [
    'SEQUENCING_REPEATED',
    'a second sequencing',
    withManifest('<imsss:sequencing>', '<imsss:sequencing/><imsss:sequencing>'),
  ],
  ['FLOW_MISSING', 'an organization that does not flow', withManifest(' flow="true"', '')],
  [
    'MAP_INFO',
    'mapped objectives',
    withManifest(DELIVERY, OBJECTIVE('<imsss:mapInfo targetObjectiveID="g"/>')),
  ],
  [
    'MEASURE_RANGE',
    'a measure in percent',
    withManifest(
      DELIVERY,
      OBJECTIVE('<imsss:minNormalizedMeasure>80</imsss:minNormalizedMeasure>'),
    ),
  ],
  [
    'COMPLETION_THRESHOLD_PRESENT',
    'a threshold',
    withManifest(
      '<imsss:sequencing>',
      '<adlcp:completionThreshold minProgressMeasure="0.9"/><imsss:sequencing>',
    ),
  ],
  ['LMS_VALUE_WRONG', 'an unknown button', withManifest('>continue<', '>next<')],
  [
    'LMS_VALUE_WRONG',
    'an unknown time limit action',
    withManifest(
      '<imsss:sequencing>',
      '<adlcp:timeLimitAction>stop</adlcp:timeLimitAction><imsss:sequencing>',
    ),
  ],
  [
    'SEQUENCING_COLLECTION',
    'shared sequencing',
    withManifest('</manifest>', '<imsss:sequencingCollection/></manifest>'),
  ],
];

describe('the rules of SCORM 2004 see', () => {
  for (const [code, what, files] of breaches) {
    it(`${what} (${code})`, () => {
      assert.ok(codesOf(files).includes(code), codesOf(files).join(', '));
    });
  }

  it('that a package is of the other edition', () => {
    assert.deepEqual(codesOf(healthy, 'scorm2004-3'), ['SCHEMAVERSION_WRONG']);
  });
});
