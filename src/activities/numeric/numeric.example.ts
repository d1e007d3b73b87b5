import type { Numeric } from './numeric.schema.ts';

export const example: Numeric = {
  type: 'numeric',
  id: 'length-of-the-walk',
  title: 'How long is the walk?',
  prompt:
    '<p>On a map at 1 : 25 000 the way from the mill to the chapel is 10 cm long. How long is it on foot?</p>',
  hint: '<p>One centimetre on this map is 250 metres outside.</p>',
  answer: 2.5,
  tolerance: 0.05,
  unit: 'km',
  decimals: 1,
  near: { within: 0.5, feedback: 'Measure again, and follow the bends of the way.' },
  wrongUnit: { feedback: 'The digits are right. Look at metres and kilometres again.' },
  tooLow: { feedback: 'That would be over in a few minutes.' },
  tooHigh: { feedback: 'Nobody would be back for lunch.' },
  feedback: {
    correct:
      '<p>10 times 250 metres are 2,500 metres. That is a good half hour for most people.</p>',
    wrong: '<p>Take the scale step by step: what is one centimetre?</p>',
  },
};

/** A range: every number in it is right. */
export const rangeExample: Numeric = {
  type: 'numeric',
  id: 'people-at-a-table',
  prompt: '<p>How many people fit round one table so that everybody still gets a word in?</p>',
  min: 5,
  max: 8,
  unit: 'people',
  tooLow: { feedback: 'That works, but few memories meet.' },
  tooHigh: { feedback: 'Some will only listen. Take two tables.' },
};
