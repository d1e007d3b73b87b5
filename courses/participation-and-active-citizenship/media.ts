import type { Course } from '../../src/course/course.schema.ts';

const drawing = (
  id: string,
  title: string,
  width: number,
  height: number,
  alt: string,
): Course['media'][number] => ({
  id,
  file: `${id}.svg`,
  kind: 'image',
  title,
  alt,
  author: 'EcoHeritage courses',
  licence: 'CC-BY-4.0',
  width,
  height,
});

/** The drawings: made for this course. */
export const media: Course['media'] = [
  drawing(
    'cover',
    'An evening about the old school',
    960,
    560,
    'People of different ages sit and stand around a table in a hall. On the table lies a large sheet with a house and a question mark. A woman with white hair raises her hand; a man in a wheelchair, a girl and others listen. One chair is free. The house on the sheet is not finished yet.',
  ),
  drawing(
    'ladder',
    'The ladder of participation',
    720,
    760,
    'A ladder with eight numbered rungs leans against a house. Rungs 1 and 2 are dark, 3 to 5 ochre, 6 to 8 green. At the foot somebody listens with folded arms, in the middle somebody speaks up, at the top somebody holds a large key.',
  ),
  drawing(
    'spectrum',
    'Five promises side by side',
    960,
    360,
    'A band that grows wider from left to right, with five round signs: a loudspeaker, a speech bubble with a question mark, a pencil on a sheet, two hands that meet, and a key. The more to the right, the more of the band lies with the people.',
  ),
  drawing(
    'circles',
    'Circles around a question',
    720,
    720,
    'Three circles around a question mark. In the inner circle people are touched by it: a child, an old woman, a man with a spade. In the middle circle stand a club with a flag, a school, a shop. In the outer circle a town hall and a signpost. A dotted gap is left free in the inner circle for somebody who is missing.',
  ),
  drawing(
    'empty-box',
    'A box for ideas, seen from behind',
    960,
    460,
    'A box with a slot and a light bulb on it. From the right three hands put in folded papers. On the left the box has no back: the papers fall into a waste basket. From the front one sees only the box.',
  ),
  drawing(
    'meeting',
    'A first meeting',
    960,
    500,
    'A circle of chairs in a bright room. One person stands at a wall full of cards and writes; another holds up a hand and speaks; people of different ages listen, one in a wheelchair, one with a baby. On the wall hang a clock and a large question mark. One chair near the door is free.',
  ),
];
