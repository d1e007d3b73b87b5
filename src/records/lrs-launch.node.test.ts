import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentOf, isLanguage, parseJson, UUID } from './lrs-launch.ts';

const account = { homePage: 'https://lms.example', name: 'f3b1' };

test('an actor is taken as its account, without a name', () => {
  const expected = { objectType: 'Agent', account };
  assert.deepEqual(agentOf({ account, name: 'Ana Moreno' }), expected);
  assert.deepEqual(agentOf({ objectType: 'Agent', account, mbox: 'mailto:a@b.example' }), expected);
});

test('an actor of an old Tin Can launch is in lists, with other names', () => {
  const old = {
    name: ['Ana'],
    account: [{ accountServiceHomePage: account.homePage, accountName: account.name }],
    objectType: ['Agent'],
  };
  assert.deepEqual(agentOf(old), { objectType: 'Agent', account });
  assert.deepEqual(agentOf({ mbox: ['mailto:a@b.example'] }), {
    objectType: 'Agent',
    mbox: 'mailto:a@b.example',
  });
});

test('what names nobody is no actor', () => {
  for (const value of [
    undefined,
    null,
    'Ana',
    [],
    {},
    { name: 'Ana' },
    { account: { homePage: 'https://lms.example' } },
    { account: { homePage: '', name: '' } },
    { mbox: 7 },
    { objectType: 'Group', account },
  ]) {
    assert.equal(agentOf(value), undefined, JSON.stringify(value));
  }
});

test('only what has the right form is taken from a launch', () => {
  assert.equal(parseJson('{'), undefined);
  assert.equal(parseJson(null), undefined);
  assert.ok(UUID.test('0190163C-0b1c-7000-8000-000000000001'));
  assert.ok(!UUID.test('0190163c-0b1c-7000-8000-00000000000'));
  assert.ok(isLanguage('pt-PT') && isLanguage('es') && !isLanguage('') && !isLanguage('<b>'));
});
