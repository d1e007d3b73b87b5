import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentNamed, testLrs } from './support.ts';

/** The document resources, by the numbers of ADL's test suite. */
const lrs = testLrs();
const IRI = 'https://example.org/x';
const agent = JSON.stringify(agentNamed('ana'));
const resources: [string, string, Record<string, string>, Record<string, RegExp>][] = [
  [
    'state (XAPI-00187 to 00233)',
    '/activities/state',
    { activityId: IRI, agent, stateId: 'place' },
    { activityId: /activityId/, agent: /agent/ },
  ],
  [
    'agent profile (XAPI-00254 to 00284)',
    '/agents/profile',
    { agent, profileId: 'wishes' },
    { agent: /agent/ },
  ],
  [
    'activity profile (XAPI-00285 to 00314)',
    '/activities/profile',
    { activityId: IRI, profileId: 'notes' },
    { activityId: /activityId/ },
  ],
];

describe('xAPI: documents', () => {
  for (const [name, path, query, needed] of resources) {
    for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
      const more = method === 'GET' || method === 'DELETE' ? {} : { body: { a: 1 } };
      it(`${name}: ${method} refuses a parameter that is missing, unknown or wrong`, async () => {
        for (const [parameter, message] of Object.entries(needed)) {
          const { [parameter]: _gone, ...rest } = query;
          const answer = await lrs.call(method, path, { query: rest, ...more });
          assert.equal(answer.status, 400, `${parameter}: ${answer.text}`);
          assert.match(answer.text, message);
        }
        const wrong: Record<string, string>[] = [
          { ...query, colour: 'red' },
          ...('agent' in query
            ? [
                { ...query, agent: 'ana' },
                { ...query, agent: '{}' },
              ]
            : []),
          ...('stateId' in query ? [{ ...query, registration: '1' }] : []),
        ];
        for (const one of wrong) {
          const answer = await lrs.call(method, path, { query: one, ...more });
          assert.equal(answer.status, 400, JSON.stringify(one));
        }
      });
    }
    it(`${name}: lists ids stored after a moment, and refuses one that is none`, async () => {
      const own = { ...query, ...('activityId' in query ? { activityId: `${IRI}/list` } : {}) };
      const created = await lrs.call('PUT', path, {
        query: own,
        body: { a: 1 },
        headers: { 'if-none-match': '*' },
      });
      assert.equal(created.status, 204, created.text);
      const { stateId, profileId, ...scope } = own as Record<string, string>;
      const id = stateId ?? profileId ?? '';
      const list = async (since: string) => lrs.call('GET', path, { query: { ...scope, since } });
      assert.ok(((await list('2020-01-01T00:00:00Z')).json as string[]).includes(id));
      assert.deepEqual((await list('2999-01-01T00:00:00Z')).json, []);
      assert.equal((await list('yesterday')).status, 400);
    });
  }
});
