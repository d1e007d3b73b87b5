import { AS_FILE, type Line, type LmsTable } from './lms-table.ts';

const CARTRIDGE: Line = ['yes', 'Import it into a course.', 'documented'];

const CANVAS_SCORM: Line = [
  'limits',
  'Through its SCORM tool, where the institution has switched it on; not by course import.',
  'documented',
];

export const CANVAS: LmsTable = {
  id: 'canvas',
  name: 'Canvas',
  kinds: {
    scorm12: CANVAS_SCORM,
    'scorm2004-2': CANVAS_SCORM,
    'scorm2004-3': CANVAS_SCORM,
    'scorm2004-4': CANVAS_SCORM,
    cmi5: ['no', 'It launches no cmi5 by itself.', 'known'],
    xapi: ['no', 'It launches no xAPI packages by itself.', 'known'],
    cc10: CARTRIDGE,
    cc11: CARTRIDGE,
    cc12: CARTRIDGE,
    cc13: CARTRIDGE,
    mbz: ['limits', 'Its Moodle import takes pages, files and quizzes, not SCORM.', 'documented'],
    epub: AS_FILE('As a file to download'),
    h5p: ['limits', 'Only with H5P.com or another tool beside it.', 'known'],
    single: AS_FILE('As a file'),
  },
  findings: {
    SCO_SEVERAL: ['limits', 'All parts share one assignment and one grade.', 'known'],
  },
};

const ENGINE: Line = ['yes', 'Upload it as a content package.', 'documented'];

export const BLACKBOARD: LmsTable = {
  id: 'blackboard',
  name: 'Blackboard',
  kinds: {
    scorm12: ENGINE,
    'scorm2004-2': ENGINE,
    'scorm2004-3': ENGINE,
    'scorm2004-4': ENGINE,
    cmi5: ['limits', 'It depends on the version of the SCORM engine.', 'known'],
    xapi: ['limits', 'Basic xAPI: launch and completion.', 'documented'],
    cc10: CARTRIDGE,
    cc11: CARTRIDGE,
    cc12: CARTRIDGE,
    cc13: CARTRIDGE,
    aicc: ENGINE,
    epub: AS_FILE('As a file to download'),
    h5p: ['limits', 'Only with H5P.com or another tool beside it.', 'known'],
    web: AS_FILE('Unzipped into the content collection'),
    single: AS_FILE('As a file'),
  },
  findings: {},
};

const D2L: Line = [
  'limits',
  'A grade is written only if the course sets score.raw and score.max and ends with Finish.',
  'documented',
];

export const BRIGHTSPACE: LmsTable = {
  id: 'brightspace',
  name: 'Brightspace',
  kinds: {
    scorm12: D2L,
    'scorm2004-2': D2L,
    'scorm2004-3': D2L,
    'scorm2004-4': D2L,
    cmi5: ['no', 'It launches no cmi5 by itself.', 'known'],
    xapi: ['no', 'It launches no xAPI packages by itself.', 'known'],
    cc10: CARTRIDGE,
    cc11: CARTRIDGE,
    cc12: CARTRIDGE,
    cc13: CARTRIDGE,
    epub: AS_FILE('As a file to download'),
    h5p: ['limits', 'Only with H5P.com or another tool beside it.', 'known'],
    web: AS_FILE('Unzipped into the files of a course'),
    single: AS_FILE('As a file'),
  },
  findings: {},
};
