import { AS_FILE, type Line, type LmsTable } from './lms-table.ts';

const SCORM_2004: Line = [
  'limits',
  'It runs; sequencing has no effect, the grade is score.raw of 100, and progress comes back only after exit “suspend”.',
  'measured',
];

export const MOODLE: LmsTable = {
  id: 'moodle',
  name: 'Moodle',
  kinds: {
    scorm12: ['yes', 'Add it as a SCORM package activity.', 'measured'],
    'scorm2004-2': SCORM_2004,
    'scorm2004-3': SCORM_2004,
    'scorm2004-4': SCORM_2004,
    cmi5: ['limits', 'Only with a plug-in such as mod_cmi5.', 'measured'],
    xapi: ['limits', 'Only with the plug-in mod_tincanlaunch and a record store.', 'measured'],
    cc10: ['limits', 'Restore it as a course; scripts are taken out of its pages.', 'measured'],
    cc11: ['limits', 'Restore it as a course; scripts are taken out of its pages.', 'measured'],
    cc12: ['no', 'Restore answers “Unknown backup format”. Version 1.1 works.', 'measured'],
    cc13: ['no', 'Restore answers “Unknown backup format”. Version 1.1 works.', 'measured'],
    imscp: AS_FILE('As an IMS content package activity, for reading'),
    aicc: ['limits', 'As a SCORM activity where the administrator allows AICC.', 'documented'],
    mbz: ['yes', 'Restore it as a course.', 'measured'],
    epub: AS_FILE('As a file to download'),
    h5p: ['yes', 'Add it as an H5P activity or to the content bank.', 'documented'],
    web: AS_FILE('As a File resource: unzip it there and set index.html as the main file'),
    single: AS_FILE('As a File resource'),
  },
  findings: {
    MANIFEST_IN_SUBFOLDER: ['no', 'It wants imsmanifest.xml at the root of the zip.', 'measured'],
    MAP_INFO: ['no', 'The upload fails on imsss:mapInfo.', 'measured'],
    TITLE_OVER_255: ['no', 'Titles over 255 characters: “Error writing to database”.', 'measured'],
    BASE_ON_RESOURCES: [
      'no',
      'It does not read xml:base on resources: nothing is found.',
      'measured',
    ],
    SCHEMAVERSION_WRONG: [
      'limits',
      'It takes every version text it does not know for SCORM 1.2.',
      'measured',
    ],
    NAMESPACE_PREFIX: [
      'limits',
      'It compares prefixes as text: with others than adlcp, imsss, adlnav, adlseq it reads less.',
      'measured',
    ],
    HREF_CHARACTERS: ['limits', 'A double quote in an address breaks the launch.', 'measured'],
    PATH_STRIPPED: ['limits', 'It takes & \' " < > | : out of file names.', 'measured'],
    PATH_NFD: ['limits', 'Names with accents in NFD are not found.', 'measured'],
    ZIP_NAME_UNMARKED: ['limits', 'Names beyond ASCII need the zip’s UTF-8 mark.', 'measured'],
    MODULE_FILE: ['limits', 'It serves .mjs as text, so such scripts do not run.', 'measured'],
    MASTERYSCORE_PRESENT: [
      'limits',
      'At the end it sets passed or failed by the mastery score, whatever the course says.',
      'measured',
    ],
    COMPLETION_THRESHOLD_PRESENT: [
      'limits',
      'At the end it sets completion by the threshold, whatever the course says.',
      'measured',
    ],
    PLAY_STATE_TOO_LARGE: [
      'limits',
      'It takes up to 64,000 characters of state, unless the site keeps to the standard; then the state is lost.',
      'measured',
    ],
    SEQUENCING_COLLECTION: ['limits', 'It does not read shared sequencing.', 'documented'],
    SCO_SEVERAL: [
      'limits',
      'All parts share one grade; tick “all SCOs” for completion, or one part is enough.',
      'documented',
    ],
    NAMESPACE_LATE: ['no', 'It does not recognise the cartridge.', 'documented'],
    TRUE_FALSE_IDENTS: ['no', 'It breaks off the whole import.', 'measured'],
    XSD_CARTRIDGE: [
      'no',
      'It validates cartridges by the schemas and refuses this one.',
      'documented',
    ],
  },
};

const APP_NO: Line = ['no', 'The app plays SCORM 1.2 only.', 'documented'];

export const MOODLE_APP: LmsTable = {
  id: 'moodle-app',
  name: 'Moodle app',
  kinds: {
    scorm12: ['yes', 'Also offline, if the site allows packages to be downloaded.', 'documented'],
    'scorm2004-2': APP_NO,
    'scorm2004-3': APP_NO,
    'scorm2004-4': APP_NO,
    cmi5: ['no', 'The plug-ins for it do not work in the app.', 'known'],
    xapi: ['no', 'The plug-ins for it do not work in the app.', 'known'],
    cc10: ['limits', 'It shows what Moodle made of it.', 'known'],
    cc11: ['limits', 'It shows what Moodle made of it.', 'known'],
    cc12: ['no', 'Moodle does not take it.', 'measured'],
    cc13: ['no', 'Moodle does not take it.', 'measured'],
    imscp: AS_FILE('For reading'),
    mbz: ['yes', 'It shows the restored course; SCORM parts in version 1.2 only.', 'documented'],
    epub: AS_FILE('As a file to download'),
    h5p: ['yes', 'Also offline.', 'documented'],
    web: AS_FILE('As a file'),
    single: AS_FILE('As a file'),
  },
  findings: {
    ...MOODLE.findings,
    FOREIGN_HOST: ['limits', 'Offline, what comes from another host is missing.', 'known'],
  },
};
