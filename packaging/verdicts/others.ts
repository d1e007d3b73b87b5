import { AS_FILE, type Line, type LmsTable } from './lms-table.ts';

const LEARNING_MODULE: Line = ['yes', 'Add it as a SCORM learning module.', 'documented'];
const NO_CARTRIDGE: Line = ['no', 'It imports no cartridges.', 'known'];

export const ILIAS: LmsTable = {
  id: 'ilias',
  name: 'ILIAS',
  kinds: {
    scorm12: LEARNING_MODULE,
    'scorm2004-2': ['limits', 'It is made for the 3rd and 4th Edition.', 'known'],
    'scorm2004-3': LEARNING_MODULE,
    'scorm2004-4': LEARNING_MODULE,
    cmi5: ['yes', 'Add it as a cmi5/xAPI object; it needs a record store.', 'documented'],
    xapi: ['yes', 'Add it as a cmi5/xAPI object; it needs a record store.', 'documented'],
    cc10: NO_CARTRIDGE,
    cc11: NO_CARTRIDGE,
    cc12: NO_CARTRIDGE,
    cc13: NO_CARTRIDGE,
    epub: AS_FILE('As a file to download'),
    h5p: ['limits', 'Only with a plug-in.', 'known'],
    web: AS_FILE('As an HTML learning module'),
    single: AS_FILE('As an HTML learning module'),
  },
  findings: {},
};

const XBLOCK: Line = [
  'limits',
  'Only with the SCORM XBlock; status and score cannot be read back.',
  'documented',
];

export const OPEN_EDX: LmsTable = {
  id: 'open-edx',
  name: 'Open edX',
  kinds: {
    scorm12: XBLOCK,
    'scorm2004-2': XBLOCK,
    'scorm2004-3': XBLOCK,
    'scorm2004-4': XBLOCK,
    cmi5: ['no', 'It launches no cmi5 by itself.', 'known'],
    xapi: ['no', 'It launches no xAPI packages by itself.', 'known'],
    cc10: ['no', 'It imports its own format (OLX) only; converters exist.', 'known'],
    cc11: ['no', 'It imports its own format (OLX) only; converters exist.', 'known'],
    cc12: ['no', 'It imports its own format (OLX) only; converters exist.', 'known'],
    cc13: ['no', 'It imports its own format (OLX) only; converters exist.', 'known'],
    epub: AS_FILE('As a file to download'),
    h5p: ['limits', 'Only with an H5P XBlock.', 'known'],
  },
  findings: {
    SCO_SEVERAL: [
      'limits',
      'All parts share one saved state and overwrite each other.',
      'documented',
    ],
    ASSET_FIRST: [
      'no',
      'It starts the first resource with an href, which is no SCO here.',
      'documented',
    ],
    ITEM_NOT_VISIBLE: ['limits', 'Its menu shows only items with isvisible="true".', 'documented'],
  },
};
