import type { ActivityKind } from '../activity.ts';
import { choice } from '../choice/choice.ts';
import type { Choice } from '../choice/choice.schema.ts';
import { plain } from '../plain.ts';
import { repeatedTexts, type ActivityProblem } from '../problems.ts';
import type { Hotspot, HotspotResponse, Region } from './hotspot.schema.ts';
import { areaOf, isInside, middleOf } from './regions.ts';

/** Places are options: what is right, saved and recorded is that of a choice. */
const asChoice = ({ mode = 'one', regions, ...rest }: Hotspot): Choice => ({
  ...rest,
  type: 'choice',
  mode,
  options: regions,
});

/** Height by width of the picture; as most photographs where it is not known. */
export const aspectOf = ({ picture }: Pick<Hotspot, 'picture'>): number =>
  picture?.width && picture.height ? picture.height / picture.width : 2 / 3;

/** Choose places on a picture. */
export const hotspot: ActivityKind<Hotspot, HotspotResponse> = {
  type: 'hotspot',
  tag: 'eh-hotspot',
  assessed: true,
  shape: (activity) => choice.shape(asChoice(activity)),
  pack: (activity, response) => choice.pack(asChoice(activity), response),
  unpack: (activity, value) => choice.unpack(asChoice(activity), value),
  isComplete: (activity, response): response is HotspotResponse =>
    choice.isComplete(asChoice(activity), response),
  score: (activity, response) => choice.score(asChoice(activity), response),
  solution: (activity) => choice.solution(asChoice(activity)),
  interaction: (activity) => choice.interaction(asChoice(activity)),
  interactionResponse: (activity, response) =>
    choice.interactionResponse(asChoice(activity), response),

  check(activity) {
    const { regions } = activity;
    const forms = regions.flatMap((region) => formProblems(region, `regions/${region.id}/coords`));
    return [
      ...choice.check!(asChoice(activity)).map((problem) => ({
        ...problem,
        path: problem.path.replace(/^options/, 'regions'),
        message: problem.message.replace('option', 'place'),
        ...(problem.hint ? { hint: problem.hint.replaceAll('option', 'place') } : {}),
      })),
      ...repeatedTexts(
        'regions',
        regions.map(({ text }) => plain(text)),
      ),
      ...forms,
      ...(forms.length > 0 ? [] : covered(activity)),
    ];
  },
};

const COUNTS = { circle: 'three numbers', rect: 'four numbers', poly: 'three corners or more' };

function formProblems({ shape, coords }: Region, path: string): ActivityProblem[] {
  const count = coords.length;
  const fits =
    shape === 'circle'
      ? count === 3
      : shape === 'rect'
        ? count === 4
        : count >= 6 && count % 2 === 0;
  if (!fits) {
    return [
      {
        path,
        message: `A "${shape}" has ${COUNTS[shape]}; there are ${count} numbers.`,
        hint: 'circle: x, y, radius. rect: left, top, right, bottom. poly: x, y of each corner.',
      },
    ];
  }
  const [left = 0, top = 0, right = 0, bottom = 0] = coords;
  if (shape === 'rect' && (left >= right || top >= bottom)) {
    return [{ path, message: 'The left edge must be left of the right one, the top above.' }];
  }
  return areaOf({ shape, coords }, 1) < 0.0005
    ? [
        {
          path,
          message: 'The place is too small to be hit by a finger.',
          hint: 'Make it at least 3 % of the width of the picture, or nearer to it in shape.',
        },
      ]
    : [];
}

/** Places whose number lies under a later one: a finger would choose the wrong one. */
function covered(activity: Hotspot): ActivityProblem[] {
  const { regions } = activity;
  const aspect = aspectOf(activity);
  return regions.flatMap((region, index) => {
    const above = regions
      .slice(index + 1)
      .find((other) => isInside(other, middleOf(region), aspect));
    return above
      ? [
          {
            path: `regions/${region.id}/coords`,
            message: `The place "${above.id}" covers the number of "${region.id}".`,
            hint: 'Make it smaller, or put the smaller place after the larger one.',
          },
        ]
      : [];
  });
}
