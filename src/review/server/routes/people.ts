import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { agentOfKey } from '../../../lrs/agent-key.ts';
import { erasePerson, exportPerson } from '../../../lrs/privacy/person.ts';
import type { GroupList, Names, SavedView, ViewList } from '../../api/people.ts';
import { MERGED, mergeSmall } from '../../views/overview.ts';
import type { Study } from '../../views/study.ts';
import { learnerKey } from '../activity-list.ts';
import { learnerId, type Desk } from '../desk.ts';
import { assignedGroups, assignGroup } from '../groups.ts';
import { note, readLog } from '../log.ts';
import { personName } from '../person-name.ts';
import { fields, readJson, whole } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';
import { wholeCourse } from './reading.ts';

const NAMES_MS = 30 * 60_000;
const MOST_NAMES = 2000;

/** Groups, saved views, names, the log, and what one person may ask for. */
export function peopleRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  const studyFor = async (c: Context<ReviewEnv>, course: string): Promise<Study> =>
    (await ready()).desk.study(c.get('visitor'), ...wholeCourse(course));
  const courseOf = (c: Context<ReviewEnv>): string => {
    const course = c.req.query('course');
    if (!course) throw refuse.parameter('course', 'Name a course.');
    c.get('visitor').mustSee(course);
    return course;
  };

  api.get('/groups', async (c) => {
    const { desk } = await ready();
    return c.json(await groupList(desk, await studyFor(c, courseOf(c))));
  });

  api.post('/groups', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('change');
    const { desk } = await ready();
    const body = await readJson(c.req.raw);
    const read = fields(body);
    const course = read.text('course', 1, 2000);
    const group = body['group'] === null ? undefined : read.text('group', 1, 100);
    if (group !== undefined && visitor.user.groups.length > 0) {
      if (!visitor.user.groups.includes(group)) throw refuse.scope();
    }
    if (group === '-' || group === MERGED) {
      throw refuse.parameter('group', 'This name has a meaning of its own; take another.');
    }
    const study = await studyFor(c, course);
    const learners = await learnersIn(desk, study, read.list('learners', 1000));
    await assignGroup(desk.store, course, learners, group);
    const detail = `${learners.length} → ${group ?? '–'}`;
    await note(desk.store, { user: visitor.user.name, action: 'group', course, detail });
    return c.json(await groupList(desk, await studyFor(c, course)));
  });

  api.get('/views', async (c) => {
    const { desk } = await ready();
    return c.json(await viewList(desk, courseOf(c), c.get('visitor').user.name));
  });

  api.post('/views', async (c) => {
    const visitor = c.get('visitor');
    const { desk } = await ready();
    const read = fields(await readJson(c.req.raw));
    const course = read.text('course', 1, 2000);
    visitor.mustSee(course);
    const address = read.text('address', 1, 4000);
    // An address of this page only: what is shared must not lead elsewhere.
    if (!/^[#?a-z0-9]/i.test(address) || /^[a-z][a-z0-9+.-]*:/i.test(address)) {
      throw refuse.parameter('address', 'Must be an address within the page.');
    }
    const view: SavedView = {
      id: randomUUID(),
      title: read.text('title', 1, 100),
      address,
      by: visitor.user.name,
      isShared: read.flag('isShared') ?? false,
      created: new Date().toISOString(),
    };
    const entry = { kind: 'view', key: `${course} ${view.id}`, subject: '', updated: Date.now() };
    await desk.store.entries.put([{ ...entry, body: JSON.stringify(view) }]);
    return c.json(await viewList(desk, course, visitor.user.name));
  });

  api.delete('/views', async (c) => {
    const visitor = c.get('visitor');
    const { desk } = await ready();
    const [course, id] = [courseOf(c), c.req.query('id') ?? ''];
    const entry = await desk.store.entries.get('view', `${course} ${id}`);
    if (entry === undefined) throw refuse.missing('view');
    const view = JSON.parse(entry.body) as SavedView;
    if (view.by !== visitor.user.name && !visitor.may.administer) throw refuse.scope();
    await desk.store.entries.remove('view', `${course} ${id}`);
    return c.json(await viewList(desk, course, visitor.user.name));
  });

  api.post('/names', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('names');
    const { desk, book } = await ready();
    const body = await readJson(c.req.raw);
    const read = fields(body);
    const course = read.text('course', 1, 2000);
    const reason = read.text('reason', 8, 500);
    const study = await studyFor(c, course);
    const { frame, present } = study.selection;
    const everybody = frame.learners.numbers.filter((_, place) => present[place] === 1);
    const ids =
      body['learners'] === undefined ? everybody.map(learnerId) : read.list('learners', 1000);
    if (ids.length > MOST_NAMES) {
      throw refuse.parameter('learners', `Ask for at most ${MOST_NAMES} names at a time.`);
    }
    const learners = await learnersIn(desk, study, ids);
    const detail = learners
      .map(({ actor }) => desk.code(actor))
      .join(' ')
      .slice(0, 2000);
    // First the note: a name that was shown is always in the log.
    await note(desk.store, { user: visitor.user.name, action: 'names', course, reason, detail });
    const found = new Map<number, string>();
    for (const { actor, key } of learners) {
      const name = await personName(desk.store, key);
      if (name !== undefined) found.set(actor, name);
    }
    const until = Date.now() + NAMES_MS;
    book.add(visitor.session, course, found, until);
    const names: Names = {
      names: Object.fromEntries([...found].map(([actor, name]) => [learnerId(actor), name])),
      until: new Date(until).toISOString(),
    };
    return c.json(names);
  });

  api.get('/log', async (c) => {
    const visitor = c.get('visitor');
    const course = c.req.query('course');
    if (course) visitor.mustSee(course);
    else visitor.must('administer');
    visitor.mustSeeLearners();
    const { desk } = await ready();
    const offset = whole(c.req.query(), 'offset', 1e9) ?? 0;
    const limit = whole(c.req.query(), 'limit', 500) ?? 100;
    return c.json(await readLog(desk.store, { ...(course && { course }), offset, limit }));
  });

  api.get('/person', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('administer');
    const { desk } = await ready();
    const course = courseOf(c);
    const reason = c.req.query('reason') ?? '';
    if (reason.trim().length < 8) throw refuse.parameter('reason', 'Say why, in a few words.');
    const [one] = await learnersIn(desk, await studyFor(c, course), [c.req.query('learner') ?? '']);
    if (one === undefined) throw refuse.missing('learner in this course');
    const detail = desk.code(one.actor);
    await note(desk.store, {
      user: visitor.user.name,
      action: 'export-person',
      course,
      reason,
      detail,
    });
    const file = await exportPerson(desk.store, agentOfKey(one.key));
    return c.body(JSON.stringify(file, null, 2), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="learner-${detail}.json"`,
    });
  });

  api.post('/person/erase', async (c) => {
    const visitor = c.get('visitor');
    visitor.must('administer');
    const { desk } = await ready();
    const read = fields(await readJson(c.req.raw));
    const course = read.text('course', 1, 2000);
    const mode = read.text('mode', 1, 10);
    if (mode !== 'scrub' && mode !== 'delete') {
      throw refuse.parameter('mode', 'Must be scrub or delete.');
    }
    const reason = read.text('reason', 8, 500);
    const study = await studyFor(c, course);
    const [one] = await learnersIn(desk, study, [read.text('learner', 1, 20)]);
    if (one === undefined) throw refuse.missing('learner in this course');
    const code = desk.code(one.actor);
    if (read.text('confirm', 1, 20).toUpperCase() !== code) {
      throw refuse.parameter('confirm', 'Type the learner’s code once more.');
    }
    const counts = await erasePerson(desk.store, agentOfKey(one.key), mode);
    const detail = `${mode}: ${counts.statements} statements`;
    await note(desk.store, { user: visitor.user.name, action: 'erase', course, reason, detail });
    return c.json(counts);
  });
}

/** Learners of this course by their ids; others are left out. */
async function learnersIn(
  desk: Desk,
  study: Study,
  ids: readonly string[],
): Promise<{ actor: number; key: string }[]> {
  const { frame, present } = study.selection;
  const found: { actor: number; key: string }[] = [];
  for (const id of ids) {
    const one = await learnerKey(desk, id);
    const place = frame.learners.find(one.actor);
    if (place !== undefined && present[place] === 1) found.push(one);
  }
  return found;
}

async function groupList(desk: Desk, study: Study): Promise<GroupList> {
  const { frame, groups, present } = study.selection;
  const assigned = (await assignedGroups(desk.store, study.asked.course)).groups;
  const members = new Map<string, number[]>();
  for (const [place, group] of groups.entries()) {
    if (present[place] !== 1) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [place]);
    else list.push(place);
  }
  const ungrouped = members.get('')?.length ?? 0;
  members.delete('');
  const shown = study.merged ? mergeSmall(members) : members;
  return {
    groups: [...shown]
      .map(([id, places]) => ({
        id,
        learners: places.length,
        assigned: places.filter((place) => assigned.has(frame.learners.numbers[place] ?? 0)).length,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ungrouped,
  };
}

async function viewList({ store }: Desk, course: string, user: string): Promise<ViewList> {
  const entries = await store.entries.list('view', `${course} `);
  const views = entries.map(({ body }) => JSON.parse(body) as SavedView);
  return {
    views: views
      .filter((view) => view.isShared || view.by === user)
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
  };
}
