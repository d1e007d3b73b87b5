import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { isObject, type Json, type JsonObject, textOf } from '../../src/lrs/json.ts';
import { agentNamed, plainStatement, statementsOf, testLrs } from './support.ts';

/** One line for each rule of the standard, by the number ADL's test suite knows it by. */
const lrs = testLrs();
const post = (statement: Json, version = '1.0.3') =>
  lrs.call('POST', '/statements', { body: statement, version });

const IRI = 'https://example.org/x';
const account = { homePage: 'https://example.org', name: 'ana' };
const activity = (definition: Json): JsonObject => ({ object: { id: IRI, definition } });
const context = (value: JsonObject): JsonObject => ({ context: value });
const score = (value: Json): JsonObject => ({ result: { score: value } });
const sub = (changes: JsonObject): JsonObject => ({
  object: { ...plainStatement(), objectType: 'SubStatement', ...changes },
});
const file = (changes: JsonObject): JsonObject => ({
  attachments: [
    {
      usageType: IRI,
      display: { en: 'A file' },
      contentType: 'text/plain',
      length: 3,
      sha2: 'a'.repeat(64),
      fileUrl: IRI,
      ...changes,
    },
  ],
});
const without = (name: string): JsonObject => {
  const { [name]: _gone, ...rest } = plainStatement();
  return rest;
};
const authority = (member: Json): JsonObject => ({ authority: { objectType: 'Group', member } });

const refused: [string, JsonObject, RegExp][] = [
  ['XAPI-00001: null', { result: { response: null } }, /response: must not be null/],
  ['XAPI-00006: a number as text', score({ scaled: '1' }), /scaled: must be a number/],
  ['XAPI-00007: an empty IRI', { verb: { id: '' } }, /verb\.id: must be an absolute IRI/],
  ['XAPI-00008: a name in capitals', { Result: {} }, /Result: is not known/],
  ['XAPI-00009: a value in capitals', { actor: { objectType: 'agent', account } }, /objectType/],
  ['XAPI-00011: an IRI without scheme', { object: { id: 'example.org/x' } }, /object\.id/],
  ['XAPI-00022: a timestamp that is none', { timestamp: 'today' }, /timestamp: must be an ISO/],
  ['XAPI-00023: stored that is no time', { stored: 'today' }, /stored: must be an ISO/],
  ['XAPI-00024: an authority that is text', { authority: 'me' }, /authority: must be an object/],
  [
    'XAPI-00025: attachments that are no list',
    { attachments: {} },
    /attachments: must be an array/,
  ],
  ['XAPI-00027: a short UUID', { id: randomUUID().slice(0, -1) }, /id: must be a UUID/],
  ['XAPI-00032: an agent’s name as number', { actor: { account, name: 1 } }, /actor\.name/],
  ['XAPI-00034: no identifier', { actor: { name: 'Ana' } }, /needs exactly one of/],
  ['XAPI-00034: three identifiers', { actor: { account, mbox: 'mailto:a@b.c', openid: IRI } }, /3/],
  ['XAPI-00035: an anonymous group without members', { actor: { objectType: 'Group' } }, /member/],
  [
    'XAPI-00036: a group in a group',
    { actor: { objectType: 'Group', member: [{ objectType: 'Group', account }] } },
    /member\[0\]\.objectType/,
  ],
  [
    'XAPI-00037: a group with two identifiers',
    { actor: { objectType: 'Group', account, openid: IRI } },
    /one identifier only/,
  ],
  ['XAPI-00038: mbox that is no mailto', { actor: { mbox: IRI } }, /mbox: must look like/],
  ['XAPI-00039: a short SHA-1', { actor: { mbox_sha1sum: 'ab12' } }, /mbox_sha1sum/],
  ['XAPI-00040: openid that is no URI', { actor: { openid: 'ana' } }, /openid/],
  [
    'XAPI-00042: a homePage that is no IRL',
    { actor: { account: { ...account, homePage: 'x' } } },
    /homePage/,
  ],
  [
    'XAPI-00043: an account without name',
    { actor: { account: { homePage: IRI } } },
    /account\.name/,
  ],
  ['XAPI-00044: a verb without id', { verb: { display: { en: 'saw' } } }, /verb\.id/],
  ['XAPI-00045: display that is text', { verb: { id: IRI, display: 'saw' } }, /verb\.display/],
  ['XAPI-00046: an unknown objectType', { object: { objectType: 'Verb', id: IRI } }, /objectType/],
  ['XAPI-00047: an activity without id', { object: { definition: {} } }, /object\.id/],
  ['XAPI-00048: a definition that is text', activity('x'), /definition: must be an object/],
  ['XAPI-00056: a name that is text', activity({ name: 'x' }), /definition\.name/],
  ['XAPI-00059: a description that is text', activity({ description: 'x' }), /description/],
  ['XAPI-00060: a type that is no IRI', activity({ type: 'course' }), /definition\.type/],
  ['XAPI-00061: moreInfo that is no IRL', activity({ moreInfo: 'see there' }), /moreInfo/],
  ['XAPI-00057: extensions that are a list', activity({ extensions: [] }), /extensions: must be/],
  ['XAPI-00050: an unknown interaction', activity({ interactionType: 'guess' }), /interactionType/],
  [
    'XAPI-00054: choices with the same id twice',
    activity({ interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] }),
    /appears twice/,
  ],
  [
    'XAPI-00064: choices without interactionType',
    activity({ choices: [{ id: 'a' }] }),
    /is needed/,
  ],
  [
    'XAPI-00065: an object that is nobody',
    { object: { objectType: 'Agent', name: 'x' } },
    /exactly one/,
  ],
  ['XAPI-00066: a substatement without verb', sub({ verb: {} }), /object\.verb/],
  ['XAPI-00067: a substatement with id', sub({ id: randomUUID() }), /object\.id: is not known/],
  ['XAPI-00068: a substatement with stored', sub({ stored: '2026-01-01T00:00:00Z' }), /stored/],
  ['XAPI-00069: a substatement with version', sub({ version: '1.0.0' }), /object\.version/],
  ['XAPI-00070: a substatement with authority', sub({ authority: { account } }), /authority/],
  ['XAPI-00071: a substatement in one', sub(sub({})), /cannot be a SubStatement again/],
  [
    'XAPI-00072: a reference without UUID',
    { object: { objectType: 'StatementRef', id: '1' } },
    /UUID/,
  ],
  ['XAPI-00074: success as text', { result: { success: 'yes' } }, /success: must be true or false/],
  ['XAPI-00075: completion as number', { result: { completion: 1 } }, /completion/],
  ['XAPI-00076: a response as number', { result: { response: 3 } }, /response: must be a string/],
  ['XAPI-00077: a duration in words', { result: { duration: 'an hour' } }, /duration/],
  ['XAPI-00078: result extensions as text', { result: { extensions: 'x' } }, /extensions/],
  ['XAPI-00079: a score as number', score(1), /score: must be an object/],
  ['XAPI-00081: min above max', score({ min: 2, max: 1 }), /min: must be smaller/],
  ['XAPI-00082: raw above max', score({ raw: 3, max: 2 }), /raw: must lie between/],
  ['XAPI-00083: scaled below −1', score({ scaled: -1.01 }), /scaled: must lie between/],
  [
    'XAPI-00084: revision without activity',
    { ...sub({}), ...context({ revision: '1' }) },
    /revision/,
  ],
  [
    'XAPI-00085: platform without activity',
    { ...sub({}), ...context({ platform: 'x' }) },
    /platform/,
  ],
  [
    'XAPI-00086: contextActivities as list',
    context({ contextActivities: [] }),
    /contextActivities/,
  ],
  ['XAPI-00087: an instructor without identifier', context({ instructor: {} }), /instructor/],
  [
    'XAPI-00088: a team of one',
    context({ team: { account } }),
    /team\.objectType: must be "Group"/,
  ],
  ['XAPI-00089: revision as number', context({ revision: 1 }), /revision: must be a string/],
  ['XAPI-00091: a language of nowhere', context({ language: 'en_gb_!' }), /language tag/],
  [
    'XAPI-00092: a statement that is no reference',
    context({ statement: { id: IRI } }),
    /statement/,
  ],
  [
    'XAPI-00093: an unknown kind of context activity',
    context({ contextActivities: { near: [] } }),
    /near/,
  ],
  [
    'XAPI-00094: an agent as context activity',
    context({ contextActivities: { parent: agentNamed('x') } }),
    /parent/,
  ],
  ['XAPI-00098: an authority of three', authority(['a', 'b', 'c'].map(agentNamed)), /two agents/],
  ['XAPI-00101: version 0.9', { version: '0.9' }, /version: must be 1\.0/],
  ['XAPI-00102: a length in words', file({ length: 'three' }), /length/],
  ['XAPI-00103: a hash as number', file({ sha2: 1 }), /sha2: must be a string/],
  ['XAPI-00104: a fileUrl that is no IRL', file({ fileUrl: 'x' }), /fileUrl/],
  ['XAPI-00105: a media type without slash', file({ contentType: 'text' }), /contentType/],
  ['XAPI-00106: display that is text', file({ display: 'x' }), /display/],
  ['XAPI-00107: a usage that is no IRI', file({ usageType: 'photo' }), /usageType/],
  ['XAPI-00118: an extension without IRI', context({ extensions: { x: 1 } }), /extensions\.x/],
  ['XAPI-00121: a language that is none', { verb: { id: IRI, display: { '1': 'x' } } }, /language/],
  ['XAPI-00123: the 30th of February', { timestamp: '2026-02-30T00:00:00Z' }, /timestamp/],
  ['XAPI-00124: a duration of mixed weeks', { result: { duration: 'P1W2D' } }, /duration/],
];

const taken: [string, JsonObject][] = [
  [
    'XAPI-00031: a group with an identifier and no members',
    { actor: { objectType: 'Group', account } },
  ],
  ['XAPI-00080: seven digits of a score', score({ scaled: 0.1234567 })],
  ['XAPI-00083: both ends of scaled', score({ scaled: -1, raw: 0, min: 0, max: 100 })],
  ['XAPI-00097: stored, which is replaced', { stored: '2013-05-18T05:32:34.804Z' }],
  [
    'XAPI-00119: extensions of every kind',
    context({ extensions: { [IRI]: null, [`${IRI}1`]: '', [`${IRI}2`]: {} } }),
  ],
  ['XAPI-00071: a substatement', sub({ context: { registration: randomUUID() } })],
  ['XAPI-00124: a duration in weeks', { result: { duration: 'P4W' } }],
];

describe('xAPI: statements', () => {
  for (const name of ['actor', 'verb', 'object']) {
    it(`XAPI-00003 to 00005: refuses a statement without ${name}`, async () => {
      const answer = await post(without(name));
      assert.equal(answer.status, 400);
      assert.match(answer.text, new RegExp(`statement\\.${name}`));
    });
  }
  for (const [rule, changes, message] of refused) {
    const [id, what] = rule.split(': ');
    it(`${id}: refuses ${what}, in both versions`, async () => {
      const before = (await lrs.store.scan(0, 10_000)).length;
      for (const version of ['1.0.3', '2.0.0']) {
        const answer = await post(plainStatement(changes), version);
        assert.equal(answer.status, 400, answer.text);
        const told = isObject(answer.json) ? textOf(answer.json['message']) : '';
        assert.match(told, message);
      }
      assert.equal((await lrs.store.scan(0, 10_000)).length, before, 'nothing was stored');
    });
  }
  for (const [rule, changes] of taken) {
    const [id, what] = rule.split(': ');
    it(`${id}: takes ${what}, and gives it back as it came`, async () => {
      const statement = plainStatement({ id: randomUUID(), ...changes });
      const answer = await post(statement);
      assert.equal(answer.status, 200, answer.text);
      const query = { statementId: textOf(statement['id']), format: 'exact' };
      const back = (await lrs.call('GET', '/statements', { query })).json;
      assert.ok(isObject(back));
      for (const name of ['actor', 'object', 'result', 'context']) {
        assert.deepEqual(back[name], statement[name], name);
      }
      assert.notEqual(back['stored'], '2013-05-18T05:32:34.804Z');
    });
  }

  it('XAPI-00122: keeps milliseconds of a timestamp', async () => {
    const statement = plainStatement({ id: randomUUID(), timestamp: '2026-05-04T10:00:00.123Z' });
    await post(statement);
    const query = { statementId: textOf(statement['id']) };
    const back = (await lrs.call('GET', '/statements', { query })).json;
    assert.equal(isObject(back) && back['timestamp'], '2026-05-04T10:00:00.123Z');
  });

  it('XAPI-00026, 00096, 00099, 00332: sets id, arrays, authority and version', async () => {
    const single = { parent: { id: IRI } };
    const answer = await post(plainStatement({ context: { contextActivities: single } }));
    const [id] = answer.json as string[];
    const query = { statementId: id ?? '' };
    const back = (await lrs.call('GET', '/statements', { query })).json;
    assert.ok(isObject(back));
    assert.match(textOf(back['id']), /^[0-9a-f-]{36}$/);
    assert.deepEqual(isObject(back['context']) && back['context']['contextActivities'], {
      parent: [{ id: IRI }],
    });
    assert.ok(isObject(back['authority']));
    assert.equal(back['version'], '1.0.0');
  });

  it('XAPI-00326: stores none of a batch of which one is refused', async () => {
    const good = plainStatement({ id: randomUUID() });
    const answer = await post([good, plainStatement({ verb: { id: 'x' } })]);
    assert.equal(answer.status, 400);
    const query = { statementId: textOf(good['id']) };
    assert.equal((await lrs.call('GET', '/statements', { query })).status, 404);
  });

  it('XAPI-00109 to 00113: answers a list and more, which is empty at the end', async () => {
    const query = { agent: JSON.stringify(agentNamed('nobody at all')) };
    const answer = await lrs.call('GET', '/statements', { query });
    assert.equal(answer.status, 200);
    assert.deepEqual(statementsOf(answer), []);
    assert.equal(isObject(answer.json) ? (answer.json['more'] ?? '') : 'none', '');
  });
});
