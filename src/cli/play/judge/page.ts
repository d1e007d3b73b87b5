import type { Problem } from '../../../core/user-error.ts';
import type { Played } from './played.ts';

/** What a package did as a web page: what it showed, asked for, and failed at. */
export function pageFindings(played: Played): Problem[] {
  return [...standing(played), ...requests(played), ...faults(played), ...manners(played)];
}

function standing({ notice, hangs, hasContent, isSlow }: Played): Problem[] {
  if (hangs) {
    return [
      {
        code: 'PLAY_HANGS',
        message: `The page does not answer any more ${hangs === 'opening' ? 'from the start on' : 'on the way'}: a script does not come to an end.`,
        hint: 'Look for a loop that waits for something, such as for the answer of the LMS.',
      },
    ];
  }
  if (!hasContent && notice !== '') {
    return [
      {
        code: 'PLAY_CANNOT_START',
        message: `The LMS cannot start it: ${notice.replace(/\s+/g, ' ').trim()}`,
        hint: 'Look at what the manifest says about the first item.',
      },
    ];
  }
  if (hasContent) return [];
  return [
    {
      code: 'PLAY_NOTHING_SHOWN',
      message: isSlow
        ? 'It had not shown anything when the time was up.'
        : 'It shows nothing: the page stays empty.',
      hint: 'The other findings may say why. “--play-seconds” gives it more time.',
    },
  ];
}

function requests({ sightings }: Played): Problem[] {
  const { foreign, missing, outside } = sightings;
  return [
    ...[...foreign].map(([host, address]): Problem => {
      const isPlain = address.startsWith('http:') || address.startsWith('ws:');
      return {
        code: isPlain ? 'PLAY_MIXED_CONTENT' : 'PLAY_FOREIGN_HOST',
        path: address,
        message: isPlain
          ? `It asks ${host} for something without encryption: browsers block that in an LMS with https.`
          : `It asks ${host} for something: that host learns who learns here, and without it something is missing.`,
        hint: 'Put the file into the package.',
        severity: 'warning',
      };
    }),
    ...[...missing].map((file): Problem => ({
      code: 'PLAY_FILE_MISSING',
      file,
      message: 'It asks for this file, and the package does not have it.',
      hint: 'Add the file, or mind capital letters in its name.',
      severity: 'warning',
    })),
    ...[...outside].map((path): Problem => ({
      code: 'PLAY_OUTSIDE_PACKAGE',
      path,
      message: 'It asks the LMS’s own server for something outside the package.',
      hint: 'Write the address relative to the page, without a slash at its start.',
      severity: 'warning',
    })),
  ];
}

const faults = ({ sightings: { errors, complaints } }: Played): Problem[] => [
  ...[...errors].map(([text, file]): Problem => ({
    code: 'PLAY_PAGE_ERROR',
    ...(file !== '' && { file }),
    message: `A script fails: ${text}`,
    severity: 'warning',
  })),
  ...[...complaints].map((text): Problem => ({
    code: 'PLAY_CONSOLE_ERROR',
    message: `It writes an error to the console: ${text}`,
    severity: 'note',
  })),
];

const manners = ({ sightings: { dialogs, windows } }: Played): Problem[] => [
  ...(dialogs.length === 0
    ? []
    : [
        {
          code: 'PLAY_DIALOG',
          message: `It stops the learner with ${dialogs.length === 1 ? 'a dialog' : `${dialogs.length} dialogs`} of the browser: ${dialogs[0]!.type}(“${dialogs[0]!.text}”). Browsers do not show these in frames of other origins, and apps not at all.`,
          hint: 'Say it in the page.',
          severity: 'warning' as const,
        },
      ]),
  ...[...windows].map((address): Problem => ({
    code: 'PLAY_OPENS_WINDOW',
    path: address,
    message: 'It opens a window: browsers block that, and phones lose the way back.',
    hint: 'Stay in the frame that the LMS gives.',
    severity: 'warning',
  })),
];
