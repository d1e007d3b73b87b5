import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../lrs/support.ts';
import {
  COURSE,
  previewWorld,
  SESSION,
  structure,
  type Course,
  type JsonRecord,
  type World,
} from './launched-course.ts';

const ACTIVITY = `${COURSE}/launched-by/preview-lms`;
const EXTENSIONS = 'https://w3id.org/xapi/cmi5/context/extensions/';

/** A course that has its token. */
async function begun(world: World, ...launch: Parameters<World['launch']>): Promise<Course> {
  const course = await world.launch(...launch);
  await course.fetchToken();
  return course;
}

const verbOf = (statement: JsonRecord): string =>
  (statement.verb as { id: string }).id.split('/').at(-1)!;
const sessionOf = (statement: JsonRecord): unknown =>
  (statement.context as { extensions: JsonRecord }).extensions[SESSION];

async function verbs(world: World, { registration }: Course): Promise<string[]> {
  return (await world.statements(registration)).map(verbOf);
}

async function statementOf(world: World, course: Course, verb: string): Promise<JsonRecord> {
  const found = (await world.statements(course.registration)).filter(
    (statement) => verbOf(statement) === verb,
  );
  assert.equal(found.length, 1, `${verb}: ${found.length}`);
  return found[0]!;
}

async function refusedFor(response: Response, status: number, reason: RegExp): Promise<void> {
  assert.equal(response.status, status);
  assert.match(((await response.json()) as { message: string }).message, reason);
}

describe('cmi5: the launch (8.1)', () => {
  it('8.1: adds all parameters to the address of the unit and keeps its own', async () => {
    const { url } = await previewWorld().launch();
    assert.equal(url.pathname, '/content/map/cmi5/index.html');
    assert.equal(url.searchParams.get('skin'), 'plain');
    for (const name of ['endpoint', 'fetch', 'actor', 'registration', 'activityId'])
      assert.ok(url.searchParams.get(name), name);
  });

  it('8.1.3: names the learner by an account that is nobody’s name', async () => {
    const world = previewWorld();
    const { actor } = await world.launch('cmi5', 'ana');
    const { name } = actor.account as { name: string };
    assert.equal(actor.objectType, 'Agent');
    assert.ok(!name.includes('ana'));
    assert.deepEqual((await world.launch('cmi5', 'ana')).actor, actor);
    assert.notDeepEqual((await world.launch('cmi5', 'bea')).actor, actor);
  });

  it('8.1.4, 8.1.5: keeps registration and activity id from launch to launch', async () => {
    const world = previewWorld();
    const [first, second] = [await world.launch(), await world.launch()];
    assert.equal(second.registration, first.registration);
    assert.equal(second.activityId, first.activityId);
    assert.notEqual(first.activityId, COURSE, 'not the publisher’s id');
    await world.post('/preview/launches/map/cmi5/ana/new-registration');
    assert.notEqual((await world.launch()).registration, first.registration);
  });

  it('8.1: a unit that wants a window of its own is said to', async () => {
    const own = previewWorld(structure('moveOn="Completed" launchMethod="OwnWindow"'));
    assert.equal((await own.launch()).launched.isOwnWindow, true);
    assert.equal((await previewWorld().launch()).launched.isOwnWindow, false);
  });

  it('says why a package cannot be launched', async () => {
    for (const [xml, reason] of [
      ['<courseStructure>', /not well-formed/],
      [structure().replace(/<block.*<\/block>/s, ''), /no assignable unit/],
      [structure('moveOn="Whenever"'), /moves on by none of/],
      [structure().replace(/<url>.*<\/url>/, ''), /no url/],
    ] as const) {
      const response = await previewWorld(xml).post('/preview/launches/map/cmi5/ana', {});
      assert.equal(response.status, 422);
      assert.match(await response.text(), reason);
    }
  });

  it('refuses unknown modes, names and courses, and pages of other sites', async () => {
    const { app, post } = previewWorld();
    assert.equal((await post('/preview/launches/map/cmi5/ana', { mode: 'Exam' })).status, 400);
    assert.equal((await post('/preview/launches/map/cmi5/a%20b', {})).status, 400);
    assert.equal((await post('/preview/launches/other/cmi5/ana', {})).status, 404);
    assert.equal((await post('/preview/launches/map/scorm12/ana', {})).status, 404);
    const foreign = await app.request('/preview/launches/map/cmi5/ana', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
    assert.equal(foreign.status, 403);
  });
});

describe('cmi5: the fetch URL (8.2)', () => {
  it('8.2.3.1: gives a token once, then the error with code 1', async () => {
    const course = await previewWorld().launch();
    const first = await course.fetchToken();
    assert.equal(typeof first['auth-token'], 'string');
    const second = await course.fetchToken();
    assert.equal(second['error-code'], '1');
    assert.equal(typeof second['error-text'], 'string');
    assert.equal(second['auth-token'], undefined);
  });

  it('8.2.1: answers a POST only, and gives nothing to who guesses', async () => {
    const { app, launch } = previewWorld();
    const { url, launched } = await launch();
    const address = url.searchParams.get('fetch')!;
    assert.equal((await app.request(address)).status, 404);
    const guess = await app.request(`/preview/sessions/${launched.sessionId}/fetch/x`, {
      method: 'POST',
    });
    assert.equal(((await guess.json()) as JsonRecord)['error-code'], '2');
  });

  it('8.2.1: the token of another session opens nothing', async () => {
    const world = previewWorld();
    const ana = await begun(world, 'cmi5', 'ana');
    const bea = await begun(world, 'cmi5', 'bea');
    const state = `activities/state?${new URLSearchParams({
      agent: JSON.stringify(bea.actor),
      activityId: bea.activityId,
      registration: bea.registration,
      stateId: 'LMS.LaunchData',
    }).toString()}`;
    assert.equal((await bea.request('GET', state)).status, 200);
    assert.equal((await bea.request('GET', state, undefined, ana.token())).status, 401);
    // With her own token Ana asks at her own endpoint for what is Bea's.
    assert.equal((await ana.request('GET', state)).status, 403);
    const forged = { ...ana.statement('initialized'), actor: bea.actor };
    assert.equal((await ana.send(forged)).status, 403);
    assert.deepEqual(await verbs(world, bea), ['launched']);
  });

  it('8.2.1: the token lets nobody read statements, not even their own', async () => {
    const course = await begun(previewWorld());
    assert.equal((await course.request('GET', 'statements')).status, 403);
    assert.equal((await course.request('GET', 'statements', undefined, 'Basic x')).status, 401);
  });
});

describe('cmi5: what the platform says (9.3)', () => {
  it('9.3.1, 9.6.3: launched comes first, with mode, address, moveOn and mastery score', async () => {
    const world = previewWorld(
      structure(undefined, '<launchParameters>{"a":1}</launchParameters>'),
    );
    const course = await world.launch();
    const launched = await statementOf(world, course, 'launched');
    const { extensions, contextActivities, registration } = launched.context as JsonRecord & {
      extensions: JsonRecord;
      contextActivities: { grouping: JsonRecord[]; category: JsonRecord[] };
    };
    assert.equal(registration, course.registration);
    assert.deepEqual(extensions, {
      [SESSION]: course.launched.sessionId,
      [`${EXTENSIONS}launchmode`]: 'Normal',
      [`${EXTENSIONS}launchurl`]: 'http://localhost/content/map/cmi5/index.html',
      [`${EXTENSIONS}moveon`]: 'CompletedAndPassed',
      [`${EXTENSIONS}masteryscore`]: 0.7,
      [`${EXTENSIONS}launchparameters`]: '{"a":1}',
    });
    assert.deepEqual(
      contextActivities.grouping.map(({ id }) => id),
      [COURSE],
    );
    assert.equal((launched.object as JsonRecord).id, ACTIVITY);
  });

  it('9.3.6: a session that has not terminated is abandoned by the next launch, once', async () => {
    const world = previewWorld();
    const first = await begun(world);
    await first.say('initialized');
    const second = await begun(world);
    const abandoned = await statementOf(world, second, 'abandoned');
    assert.equal(sessionOf(abandoned), first.launched.sessionId);
    assert.match((abandoned.result as { duration: string }).duration, /^PT[\d.]+S$/);
    assert.equal((await first.say('terminated')).status, 401, 'its token is good for nothing');
    await second.say('initialized', 'terminated');
    await world.launch();
    assert.equal((await verbs(world, second)).filter((verb) => verb === 'abandoned').length, 1);
  });

  it('9.3.9: satisfied is said once for block and course, with the session that did it', async () => {
    const world = previewWorld();
    const course = await begun(world);
    await course.say('initialized');
    await course.say('completed');
    assert.equal((await course.status()).outcome.satisfied, false);
    await course.say('passed');
    assert.equal((await course.status()).outcome.satisfied, true);
    await course.say('terminated');
    const again = await begun(world);
    await again.say('initialized', 'terminated');
    const all = await world.statements(course.registration);
    const satisfied = all.filter((statement) => verbOf(statement) === 'satisfied');
    assert.deepEqual(
      satisfied.map(({ object }) => {
        const { id, definition } = object as { id: string; definition: { type: string } };
        return [id, definition.type.split('/').at(-1)];
      }),
      [
        [`${COURSE}/block/launched-by/preview-lms`, 'block'],
        [`${COURSE}/cmi5/launched-by/preview-lms`, 'course'],
      ],
    );
    for (const statement of satisfied)
      assert.equal(sessionOf(statement), course.launched.sessionId);
  });

  it('9.3.9, 13.1.4: each criterion is met by what it names', async () => {
    const cases: [moveOn: string, after: string[], satisfied: boolean][] = [
      ['Completed', ['completed'], true],
      ['Completed', ['passed'], false],
      ['Passed', ['passed'], true],
      ['Passed', ['failed'], false],
      ['CompletedOrPassed', ['completed'], true],
      ['CompletedOrPassed', ['passed'], true],
      ['CompletedAndPassed', ['passed'], false],
      ['CompletedAndPassed', ['passed', 'completed'], true],
    ];
    for (const [moveOn, after, satisfied] of cases) {
      const course = await begun(previewWorld(structure(`moveOn="${moveOn}"`)));
      assert.equal((await course.say('initialized', ...after)).status, 200);
      assert.equal(
        (await course.status()).outcome.satisfied,
        satisfied,
        `${moveOn}: ${after.join()}`,
      );
    }
  });

  it('9.6.1: what moves on by itself is satisfied with the registration', async () => {
    const world = previewWorld(structure(''));
    const course = await world.launch();
    assert.deepEqual(await verbs(world, course), ['launched', 'satisfied', 'satisfied']);
    await world.launch();
    assert.equal((await verbs(world, course)).filter((verb) => verb === 'satisfied').length, 2);
  });

  it('9.3.7: waived is said once, in a session of its own, and satisfies', async () => {
    const world = previewWorld();
    const course = await begun(world);
    await course.control('waive');
    await course.control('waive');
    const waived = await statementOf(world, course, 'waived');
    assert.notEqual(sessionOf(waived), course.launched.sessionId);
    assert.deepEqual(waived.result, {
      success: true,
      completion: true,
      extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/reason': 'Administrative' },
    });
    const { outcome } = await course.status();
    assert.equal(outcome.waived, true);
    assert.equal(outcome.satisfied, true);
  });

  it('keeps registrations and what was announced over a restart', async () => {
    const folder = temporaryFolder();
    const first = await begun(previewWorld(undefined, folder));
    await first.say('initialized', 'completed', 'passed');
    const world = previewWorld(undefined, folder);
    const second = await world.launch();
    assert.equal(second.registration, first.registration);
    assert.equal(second.launched.outcome.satisfied, true);
    assert.deepEqual(await verbs(world, second), ['abandoned', 'launched']);
  });
});

describe('cmi5: statements of a course (6.3, 9)', () => {
  it('9.3.2: nothing comes before initialized', async () => {
    const course = await begun(previewWorld());
    await refusedFor(await course.say('completed'), 400, /9\.3\.2/);
    // Without the category it is only called so, which is what its author has to hear.
    await refusedFor(
      await course.send(course.statement('initialized', {}, false)),
      400,
      /9\.6\.2\.1/,
    );
    const early = course.statement('experienced', {}, false);
    assert.equal((await course.say('initialized')).status, 200);
    await refusedFor(await course.send(early), 400, /9\.3\.2/);
    assert.equal((await course.send(course.statement('experienced', {}, false))).status, 200);
  });

  it('9.3: no verb is said twice in a session, nor completed and passed in a registration', async () => {
    const world = previewWorld();
    const first = await begun(world);
    await first.say('initialized', 'completed', 'passed');
    await refusedFor(await first.say('initialized'), 400, /in this session/);
    await refusedFor(await first.say('failed'), 400, /“passed” and “failed”/);
    await first.say('terminated');
    const second = await begun(world);
    await second.say('initialized');
    await refusedFor(await second.say('completed'), 400, /in this registration/);
    await refusedFor(await second.say('passed'), 400, /in this registration/);
    await refusedFor(await second.say('failed'), 400, /follows “passed”/);
  });

  it('takes a statement that is sent again, because its answer was lost', async () => {
    const world = previewWorld();
    const course = await begun(world);
    const [initialized, completed] = [
      course.statement('initialized'),
      course.statement('completed'),
    ];
    await course.send(initialized, completed);
    assert.equal((await course.send(initialized, completed)).status, 200);
    assert.deepEqual(await verbs(world, course), ['launched', 'initialized', 'completed']);
    await course.say('terminated');
    const next = await begun(world);
    assert.equal((await next.send(completed)).status, 200, 'also in the next session');
  });

  it('9.3.8: takes what was on its way when terminated arrives, and then no more', async (test) => {
    const course = await begun(previewWorld());
    await course.say('initialized');
    const late = course.statement('experienced', {}, false);
    await course.say('terminated');
    assert.equal((await course.send(late)).status, 200);
    test.mock.timers.enable({ apis: ['Date'], now: Date.now() + 11_000 });
    await refusedFor(await course.send(course.statement('experienced', {}, false)), 400, /9\.3\.8/);
  });

  it('9.3.4, 9.3.5, 9.6.3.2: a verdict fits the mastery score and names it', async () => {
    const course = await begun(previewWorld());
    await course.say('initialized');
    const verdict = (verb: string, scaled: number, changes: JsonRecord = {}) =>
      course.statement(verb, {
        result: { success: verb === 'passed', duration: 'PT5S', score: { scaled } },
        ...changes,
      });
    await refusedFor(await course.send(verdict('passed', 0.69)), 400, /mastery score is 0\.7/);
    await refusedFor(await course.send(verdict('failed', 0.7)), 400, /mastery score is 0\.7/);
    const { context } = verdict('passed', 0.9);
    const { extensions, ...rest } = context as { extensions: JsonRecord };
    const bare = { ...rest, extensions: { [SESSION]: extensions[SESSION] } };
    await refusedFor(
      await course.send(verdict('passed', 0.9, { context: bare })),
      400,
      /9\.6\.3\.2/,
    );
    assert.equal((await course.send(verdict('passed', 0.7))).status, 200);
    assert.equal((await course.status()).outcome.score, 0.7);
  });

  it('9.4–9.7: says what is wrong with object, result, context and time', async () => {
    const course = await begun(previewWorld());
    await course.say('initialized');
    const without = (statement: JsonRecord, name: string) =>
      Object.fromEntries(Object.entries(statement).filter(([key]) => key !== name));
    const completed = () => course.statement('completed');
    const context = (changes: JsonRecord) => ({
      ...completed(),
      context: { ...(completed().context as JsonRecord), ...changes },
    });
    const cases: [statement: JsonRecord, reason: RegExp][] = [
      [{ ...completed(), object: { id: `${COURSE}/page` } }, /9\.4/],
      [{ ...completed(), result: { duration: 'PT5S' } }, /9\.5\.3/],
      [{ ...completed(), result: { completion: true } }, /9\.5\.4\.1/],
      [
        { ...completed(), result: { completion: true, success: true, duration: 'PT1S' } },
        /9\.5\.2/,
      ],
      [without(completed(), 'timestamp'), /9\.7/],
      [{ ...completed(), timestamp: '2030-01-01T12:00:00+02:00' }, /9\.7/],
      [context({ extensions: {} }), /9\.6\.3\.1/],
      [
        context({
          contextActivities: {
            category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
          },
        }),
        /9\.6\.2\.3/,
      ],
      [course.statement('voided'), /not a verb that cmi5 defines/],
    ];
    for (const [statement, reason] of cases)
      await refusedFor(await course.send(statement), 400, reason);
    const { outcome, entries } = await course.status();
    assert.equal(outcome.completed, false);
    const refused = entries.filter(({ verdict }) => verdict === 'refused');
    assert.equal(refused.length, cases.length);
    assert.ok(refused.every(({ remarks }) => remarks.length > 0));
  });

  it('6.3: a course can void nothing', async () => {
    const world = previewWorld();
    const course = await begun(world);
    const initialized = course.statement('initialized');
    await course.send(initialized);
    const voiding = course.statement(
      'voided',
      { object: { objectType: 'StatementRef', id: initialized.id } },
      false,
    );
    assert.equal((await course.send(voiding)).status, 403);
    assert.deepEqual(await verbs(world, course), ['launched', 'initialized']);
  });
});

describe('cmi5: state and profile (10, 11)', () => {
  it('10.2: LMS.LaunchData has all that is known of the unit', async () => {
    const world = previewWorld(
      structure(
        undefined,
        '<launchParameters>x=1</launchParameters><entitlementKey>k-1</entitlementKey>',
      ),
    );
    const course = await begun(world);
    assert.deepEqual(await (await course.readState('LMS.LaunchData')).json(), {
      contextTemplate: {
        contextActivities: { grouping: [{ objectType: 'Activity', id: COURSE }] },
        extensions: { [SESSION]: course.launched.sessionId },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.7,
      returnURL: 'http://localhost/preview/returned',
      launchParameters: 'x=1',
      entitlementKey: { courseStructure: 'k-1' },
    });
    assert.equal((await world.app.request('/preview/returned')).status, 200);
  });

  it('10.2.1: a course cannot change LMS.LaunchData', async () => {
    const course = await begun(previewWorld());
    await refusedFor(await course.writeState('LMS.LaunchData', {}), 403, /10\.2\.1/);
    const data = (await (await course.readState('LMS.LaunchData')).json()) as JsonRecord;
    assert.equal(data.launchMode, 'Normal');
  });

  it('10.2.2: in Browse and Review a course says no more than that it began and ended', async () => {
    for (const mode of ['Browse', 'Review']) {
      const course = await begun(previewWorld(), 'cmi5', 'ana', mode);
      const data = (await (await course.readState('LMS.LaunchData')).json()) as JsonRecord;
      assert.equal(data.launchMode, mode);
      await course.say('initialized');
      await refusedFor(await course.say('completed'), 400, /10\.2\.2/);
      assert.equal((await course.say('terminated')).status, 200);
      assert.equal((await course.status()).outcome.completed, false);
    }
  });

  it('10: the state of a course comes back in the next session of the registration only', async () => {
    const world = previewWorld();
    const first = await begun(world);
    assert.equal((await first.writeState('place', { page: 2 })).status, 204);
    assert.equal((await first.status()).state, '{"page":2}');
    const second = await begun(world);
    assert.equal(second.launched.state, '{"page":2}');
    assert.deepEqual(await (await second.readState('place')).json(), { page: 2 });
    await world.post('/preview/launches/map/cmi5/ana/new-registration');
    const third = await begun(world);
    assert.equal(third.launched.state, '');
    assert.equal((await third.readState('place')).status, 404);
  });

  it('11: the learner’s languages are offered, and what a course has changed stays', async () => {
    const world = previewWorld();
    const profile = ({ actor }: Course) =>
      `agents/profile?${new URLSearchParams({
        agent: JSON.stringify(actor),
        profileId: 'cmi5LearnerPreferences',
      }).toString()}`;
    const first = await begun(world);
    const read = async (course: Course) => (await course.request('GET', profile(course))).json();
    assert.deepEqual(await read(first), { languagePreference: 'es,en', audioPreference: 'on' });
    const changed = { languagePreference: 'pt', audioPreference: 'off' };
    assert.equal((await first.request('POST', profile(first), changed)).status, 204);
    assert.deepEqual(await read(await begun(world)), changed);
  });
});

describe('faults on demand', () => {
  it('answer as a broken record store does, and leave nothing stored', async () => {
    const world = previewWorld();
    const course = await begun(world);
    for (const [fault, status] of [
      ['offline', 599],
      ['busy', 503],
      ['refusing', 400],
      ['logged-out', 401],
    ] as const) {
      assert.equal((await course.control('fault', 'PUT', fault)).status, 200);
      const response = await course.say('initialized');
      assert.equal(response.status, status, fault);
      if (fault === 'busy') assert.equal(response.headers.get('retry-after'), '2');
    }
    assert.equal((await course.control('fault', 'PUT', 'lossy')).status, 400, 'none of these');
    await course.control('fault', 'PUT', 'none');
    assert.deepEqual(await verbs(world, course), ['launched']);
    const { entries } = await course.status();
    assert.deepEqual(
      entries.filter(({ verdict }) => verdict === 'refused'),
      [],
      'a fault is not the course’s',
    );
    assert.equal((await course.say('initialized')).status, 200);
  });

  it('an expired token cannot be fetched anew', async () => {
    const course = await previewWorld().launch();
    await course.control('fault', 'PUT', 'logged-out');
    assert.equal((await course.fetchToken())['error-code'], '1');
  });
});

describe('Tin Can launches', () => {
  it('hand over a token for this session, the activity of tincan.xml and a registration', async () => {
    const world = previewWorld();
    const course = await world.launch('xapi');
    assert.equal(course.activityId, COURSE);
    assert.match(course.url.searchParams.get('auth')!, /^Basic [\w-]{43}$/);
    const initialized = course.statement('initialized', {}, false);
    assert.equal((await course.send(initialized)).status, 200);
    assert.deepEqual(await verbs(world, course), ['initialized']);
    const other = await world.launch('xapi', 'bea');
    assert.equal(
      (await other.request('POST', 'statements', [initialized], course.token())).status,
      401,
    );
    assert.equal((await other.send(initialized)).status, 403);
  });

  it('show how the course stands, over sessions', async () => {
    const world = previewWorld();
    const first = await world.launch('xapi');
    const passed = first.statement('passed', {
      result: { success: true, score: { scaled: 0.9 } },
    });
    await first.send(passed, first.statement('completed', {}, false));
    const second = await world.launch('xapi');
    assert.equal(second.registration, first.registration);
    assert.deepEqual(second.launched.outcome, {
      completed: true,
      success: true,
      score: 0.9,
      waived: false,
    });
  });
});

describe('forgetting a learner', () => {
  it('ends the sessions and begins a new registration', async () => {
    const world = previewWorld();
    const course = await begun(world);
    await world.app.request('/preview/launches/map/cmi5/ana', { method: 'DELETE' });
    assert.equal((await course.say('initialized')).status, 401);
    const list = await world.app.request('/preview/launches/map/cmi5');
    assert.deepEqual(await list.json(), { learners: [] });
    assert.notEqual((await world.launch()).registration, course.registration);
  });
});
