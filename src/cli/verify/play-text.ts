import { CLOSINGS, type Fate } from '../play/closing-result.ts';
import { countWords } from '../report.ts';
import { harmless, paint, wrap, type Colour } from './paint.ts';
import type { PlaySummary } from './play.ts';

const FATES: Record<Fate, [word: string, colour: Colour]> = {
  kept: ['kept', 'green'],
  partly: ['result only', 'yellow'],
  lost: ['lost', 'red'],
  'not-applicable': ['–', 'dim'],
};

/** How a package did when it was played: a line of figures, and the closing tests as a table. */
export function playText(play: PlaySummary): string[] {
  const { steps, places, answers, heard, stateCharacters, seconds, closings } = play;
  const result = [
    play.completed ? 'completed' : 'not completed',
    ...(play.success === null ? [] : [play.success ? 'passed' : 'failed']),
    ...(play.score === null ? [] : [`${play.score} %`]),
  ].join(', ');
  const figures = [
    `${countWords(steps, 'step')} in ${countWords(places, 'place')}${play.through ? ', to the end' : ''}`,
    `${countWords(answers, 'answer')} handed in`,
    ...(heard > 0
      ? [
          `the LMS heard ${countWords(heard, 'call')}, at most ${play.peak} in a second${
            play.perAnswer === null ? '' : ` and about ${play.perAnswer} an answer`
          }`,
          `in the end ${result}`,
        ]
      : []),
    ...(stateCharacters > 0 ? [`state of ${countWords(stateCharacters, 'character')}`] : []),
    `${seconds.toFixed(1)} s`,
  ].join(' · ');
  return [
    paint('bold', 'Played'),
    wrap(figures, '  '),
    ...(closings.length > 0 ? table(play) : []),
  ];
}

const WIDTH = 32;

const table = ({ closings }: PlaySummary): string[] => [
  '',
  paint(
    'dim',
    `  ${'After a bad end'.padEnd(WIDTH)}${'answer'.padEnd(13)}${'place'.padEnd(13)}told`,
  ),
  ...closings.map(({ test, answer, place, said, words }) => {
    const cell = (fate: Fate): string => paint(FATES[fate][1], FATES[fate][0].padEnd(13));
    const told =
      said === undefined ? (words ?? '') : said ? `“${words ?? ''}”` : paint('yellow', 'nothing');
    return `  ${CLOSINGS[test].padEnd(WIDTH)}${cell(answer)}${cell(place)}${harmlessUnlessPainted(told)}`.trimEnd();
  }),
];

/** What a course told the learner comes from a stranger. */
const harmlessUnlessPainted = (text: string): string =>
  text.startsWith('\u001b') ? text : harmless(text);
