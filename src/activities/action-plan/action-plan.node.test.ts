import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDate } from '../work/behaviour.ts';
import { actionPlan } from './action-plan.ts';
import { example, exampleWork } from './action-plan.example.ts';
import { calendar } from './calendar.ts';

test('action plan: the steps survive packing', () => {
  assert.deepEqual(actionPlan.unpack(example, actionPlan.pack(example, exampleWork)), exampleWork);
});

test('action plan: steps stand by date, those without one at the end', () => {
  assert.deepEqual(byDate([{}, { when: '2027-03-01' }, { when: '2026-12-31' }, {}]), [2, 1, 0, 3]);
});

test('action plan: the table has a row a step under plain headings', () => {
  const [table, dates] = actionPlan.files!(example, exampleWork, { language: 'en' });
  const [head, first, ...rest] = table!.content.slice(1).trim().split('\r\n');
  assert.equal(head, 'What is to be done?,How it stands,With what?,Who does it?,Until when?');
  assert.equal(first, 'Ask the parish who owns the fountain,done,,Rosa,2027-02-10');
  assert.equal(rest.length, 1);
  assert.equal(dates!.name, 'from-map-to-action.ics');
});

test('action plan: the calendar has the steps with a date, escaped, in lines of 75 octets', () => {
  const text = calendar(
    [...exampleWork, { title: 'no date' }, { title: 'x', when: 'soon' }],
    'Our plan',
    'plan',
    '2026-11-23T10:20:30.123Z',
  );
  assert.equal(text.match(/BEGIN:VEVENT/g)!.length, 2);
  assert.match(text, /DTSTAMP:20261123T102030Z\r\nDTSTART;VALUE=DATE:20270210\r\n/);
  assert.match(text, /DESCRIPTION:Gloves\\, two barrows\\, soup\r\n/);
  const long = calendar(
    [{ title: 'é'.repeat(200), when: '2027-01-01' }],
    'x',
    'y',
    '2026-11-23T10:20:30Z',
  );
  for (const line of long.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75);
  assert.ok(long.replaceAll('\r\n ', '').includes('é'.repeat(200)));
});
