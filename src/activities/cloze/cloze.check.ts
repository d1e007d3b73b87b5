import { plain } from '../plain.ts';
import { repeatedIds, repeatedTexts, type ActivityProblem } from '../problems.ts';
import type { Cloze, Gap } from './cloze.schema.ts';
import { gapsIn } from './gaps.ts';
import { answersOf, LONGEST_ANSWER } from './spelling.ts';

/** Mistakes in a text with gaps; a translation is looked at in the same way. */
export function checkCloze({ text, gaps }: Cloze): ActivityProblem[] {
  const written = gapsIn(text).map(({ id }) => id);
  const names = gaps.map(({ id }) => id);
  return [
    ...repeatedIds('gaps', gaps),
    ...[...new Set(written)]
      .filter((id) => !names.includes(id))
      .map((id) => ({
        path: 'text',
        message: `The text has a gap "${id}", but nothing says what belongs there.`,
        hint: `The gaps are: ${names.join(', ')}.`,
      })),
    ...[...new Set(written)]
      .filter((id) => written.indexOf(id) !== written.lastIndexOf(id))
      .map((id) => ({
        path: 'text',
        message: `The gap "${id}" stands twice in the text.`,
        hint: 'Give each its own id: answers are saved under it.',
      })),
    ...gaps.flatMap((gap) => [
      ...(written.includes(gap.id)
        ? []
        : [
            {
              path: 'text',
              message: `The gap "${gap.id}" does not stand in the text.`,
              hint: `Write [ ](gap:${gap.id}) where it belongs.`,
            },
          ]),
      ...gapProblems(gap, `gaps/${gap.id}`),
    ]),
  ];
}

function gapProblems({ accept, choices, exact }: Gap, path: string): ActivityProblem[] {
  if ((accept === undefined) === (choices === undefined)) {
    return [
      {
        path,
        message: 'A gap has either answers to type or choices.',
        hint: 'Give it `accept` or `choices`, not both.',
      },
    ];
  }
  if (choices) {
    const right = choices.filter(({ correct }) => correct).length;
    return [
      ...repeatedIds(`${path}/choices`, choices),
      ...repeatedTexts(
        `${path}/choices`,
        choices.map(({ text }) => plain(text)),
      ),
      ...(right === 1
        ? []
        : [
            {
              path: `${path}/choices`,
              message: `${right === 0 ? 'No choice is' : `${right} choices are`} right; a gap has one.`,
              hint: 'Set `correct: true` on the right one.',
            },
          ]),
      ...(exact ? [{ path: `${path}/exact`, message: 'Choices are not typed.' }] : []),
    ];
  }
  const answers = answersOf(accept);
  return [
    ...(answers.length > 0
      ? []
      : [{ path: `${path}/accept`, message: 'There is no answer besides the bars.' }]),
    ...answers
      .filter((answer) => answer.length > LONGEST_ANSWER)
      .map((answer) => ({
        path: `${path}/accept`,
        message: `"${answer}" has ${answer.length} characters; a gap takes ${LONGEST_ANSWER}.`,
        hint: 'Ask for a word or two, or use a `reflect` for longer answers.',
      })),
  ];
}
