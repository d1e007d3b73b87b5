import type { Problem } from '../../../core/user-error.ts';
import { closingFindings } from './closings.ts';
import { launchFindings } from './launch.ts';
import { pageFindings } from './page.ts';
import type { Played } from './played.ts';
import { scormFindings } from './scorm.ts';
import { talkFindings } from './talk.ts';

/** Everything that is to be said of a package after it was played. */
export const judge = (played: Played): Problem[] => [
  ...pageFindings(played),
  ...(played.playable.way === 'scorm' ? scormFindings(played) : []),
  ...(played.playable.way === 'launch' ? launchFindings(played) : []),
  ...talkFindings(played),
  ...closingFindings(played),
  ...howFar(played),
];

function howFar({ walk, hangs }: Played): Problem[] {
  if (!walk || walk.isThrough || hangs) return [];
  return [
    {
      code: 'PLAY_NOT_TO_THE_END',
      message: `It was played for ${walk.steps} steps, then the time was up: what comes later was not seen.`,
      hint: 'Give it more time with “--play-seconds”.',
      severity: 'note',
    },
  ];
}
