import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import '../../../src/review/page/views/activity.element.ts';
import '../../../src/review/page/views/answers.element.ts';
import '../../../src/review/page/views/statement.element.ts';
import '../../../src/review/page/views/work.element.ts';
import {
  allText,
  AXE,
  COURSE,
  dressPage,
  learner,
  openView,
  RTL,
  SCRIPT,
  SESSION,
  settle,
  view,
} from './support.ts';

const AT = '2026-06-30T10:00:00.000Z';

const openAnswer = (at: number, more: Partial<api.OpenAnswer> = {}): api.OpenAnswer => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  question: `${COURSE}/q/open`,
  at: AT,
  learner: learner(at),
  text: `Answer ${at}`,
  language: 'en',
  attempt: 1,
  isRead: false,
  tags: [],
  comments: [],
  ...more,
});

const openAnswers = (answers: api.OpenAnswer[]): api.OpenAnswers => ({
  view: view(),
  offset: 0,
  total: answers.length,
  questions: [
    { id: `${COURSE}/q/open`, title: { en: 'Your place' }, text: {}, answers: 9, unread: 3 },
  ],
  tags: [{ tag: 'milk', count: 1 }],
  answers,
});

const sentence = (more: Partial<api.Sentence> = {}): api.Sentence => ({
  code: 'answered-wrong',
  object: { en: 'Question one' },
  objectId: `${COURSE}/q/1`,
  verb: { en: 'answered' },
  response: 'Option b',
  score: 0,
  attempt: 2,
  seconds: 12,
  ...more,
});

const entry = (at: number, more: Partial<api.ActivityEntry> = {}): api.ActivityEntry => ({
  id: `00000000-0000-4000-8000-0000000000${10 + at}`,
  at: AT,
  stored: AT,
  learner: learner(at),
  sentence: sentence(),
  isVoided: false,
  ...more,
});

const activity = (entries: api.ActivityEntry[], cursor?: string): api.ActivityList => ({
  view: view(),
  entries,
  ...(cursor && { cursor }),
});

const statement = (more: Partial<api.StatementView> = {}): api.StatementView => ({
  entry: entry(1),
  raw: { id: 'x', result: { response: SCRIPT } },
  isVoided: false,
  comments: [{ id: 'c', at: AT, by: 'Ana', text: SCRIPT }],
  ...more,
});

const made = (at: number, kind: string, items: api.WorkItemView[]): api.WorkEntry => ({
  id: `w${kind}${at}`,
  about: `${COURSE}/w/${kind}`,
  kind,
  at: AT,
  learner: learner(at),
  items,
  names: {
    groups: { risks: 'Risks', listen: 'We listen' },
    symbols: { yes: 'For it', no: 'Against' },
  },
  files: [],
});

const WORKS: api.WorkEntry[] = [
  made(1, 'parish-map', [
    { title: 'Bread oven', text: 'Each family had its day', symbol: 'yes', at: [0.4, 0.3] },
    {
      title: RTL,
      symbol: 'no',
      path: [
        [0, 0],
        [1, 1],
      ],
    },
    { title: 'Nowhere' },
  ]),
  made(1, 'canvas', [{ group: 'risks', text: SCRIPT }, { text: 'In no area' }]),
  made(1, 'action-plan', [
    { title: 'Later', who: 'Rosa', when: '2027-03-01', symbol: 'yes' },
    { title: 'Earlier', when: '2027-02-01' },
    { title: 'Some day', when: 'when the roof is done' },
  ]),
  made(1, 'deliberate', [
    { group: 'before', symbol: 'yes', text: 'It is an honour' },
    { group: 'after', symbol: 'no' },
    { group: 'thieves', value: 2 },
  ]),
  made(2, 'deliberate', [
    { group: 'before', symbol: 'yes' },
    { group: 'after', symbol: 'yes' },
  ]),
  made(1, 'self-assess', [{ group: 'listen', symbol: 'often', value: 3 }]),
  made(2, 'self-assess', [{ group: 'listen', symbol: 'seldom', value: 1 }]),
  made(1, 'inventory', [
    { title: 'Calling the sheep', symbol: 'living', fields: { danger: 'Ivy' } },
  ]),
  made(1, 'timeline', [
    { title: 'The strike', when: '1974' },
    { title: 'The road', when: '1961-05' },
  ]),
  made(1, 'of-tomorrow', [{ text: 'Something new', value: 4 }, {}]),
  made(1, 'empty', []),
];

const wall = (works: api.WorkEntry[] = WORKS): api.WorkWall => ({
  view: view(),
  offset: 0,
  total: works.length,
  activities: [...new Set(works.map(({ kind }) => kind))].map((kind) => ({
    id: `${COURSE}/w/${kind}`,
    title: kind === 'empty' ? {} : { en: `The ${kind}` },
    kind,
    works: works.filter((one) => one.kind === kind).length,
  })),
  works,
});

const HOSTILE: [`eh-${string}`, Record<string, unknown>][] = [
  [
    'eh-answers',
    {
      'open-answers': {
        ...openAnswers([
          openAnswer(1, {
            text: SCRIPT,
            learner: learner(1, { name: SCRIPT, group: SCRIPT }),
            tags: [SCRIPT],
            comments: [{ id: 'c', at: AT, by: SCRIPT, text: SCRIPT }],
          }),
          openAnswer(2, { text: RTL, question: 'urn:x:none' }),
        ]),
        tags: [{ tag: SCRIPT, count: 1 }],
        questions: [
          { id: `${COURSE}/q/open`, title: { en: SCRIPT }, text: {}, answers: 1, unread: 1 },
          { id: 'urn:x:none', title: {}, text: {}, answers: 1, unread: 1 },
        ],
      },
    },
  ],
  [
    'eh-activity-list',
    {
      activity: activity([
        entry(1, { sentence: sentence({ code: 'other', verb: { en: SCRIPT }, response: SCRIPT }) }),
        entry(2, {
          sentence: sentence({ code: 'of-tomorrow', object: {}, objectId: SCRIPT, verb: {} }),
        }),
        entry(3, {
          learner: learner(3, { name: RTL }),
          sentence: sentence({ object: { he: RTL } }),
        }),
        { ...entry(4, { isVoided: true }), learner: undefined as never },
      ]),
    },
  ],
  [
    'eh-statement',
    { statement: statement({ entry: entry(1, { sentence: sentence({ object: {} }) }) }) },
  ],
  [
    'eh-work-wall',
    {
      work: wall(
        [
          'parish-map',
          'canvas',
          'action-plan',
          'deliberate',
          'self-assess',
          'inventory',
          'timeline',
          '',
        ].map((kind) =>
          made(1, kind, [
            {
              title: SCRIPT,
              text: SCRIPT,
              who: SCRIPT,
              when: SCRIPT,
              group: SCRIPT,
              symbol: SCRIPT,
            },
            { text: RTL, fields: { [SCRIPT]: SCRIPT }, at: [0.5, 0.5], value: Number.NaN },
          ]),
        ),
      ),
    },
  ],
];

const GOOD: [`eh-${string}`, Record<string, unknown>][] = [
  [
    'eh-answers',
    {
      'open-answers': openAnswers([
        openAnswer(1, {
          tags: ['milk'],
          comments: [{ id: 'c', at: AT, by: 'Ana', text: 'Ask for the driver' }],
        }),
        openAnswer(2, { isRead: true, attempt: 2 }),
      ]),
    },
  ],
  ['eh-activity-list', { activity: activity([entry(1), entry(2, { isVoided: true })], '77') }],
  ['eh-statement', { statement: statement({ isVoided: true, replacedBy: 'y' }) }],
  ['eh-work-wall', { work: wall() }],
];

describe('reading what single people did', function () {
  this.timeout(60_000);
  dressPage();

  for (const [tag, answers] of GOOD) {
    it(`${tag} is accessible: light, dark, on a tablet and on a phone`, async () => {
      const { element } = await openView(tag, answers);
      await expect(element).to.be.accessible(AXE);
      document.documentElement.dataset['theme'] = 'dark';
      await setViewport({ width: 768, height: 1000 });
      await expect(element).to.be.accessible(AXE);
      await setViewport({ width: 390, height: 800 });
      expect(document.documentElement.scrollWidth, 'no sideways scrolling').to.be.at.most(390);
    });
  }

  for (const [tag, answers] of HOSTILE) {
    it(`${tag} shows scripts, right-to-left and unknown things as text`, async () => {
      const { element, root } = await openView(tag, answers, { codes: '1' });
      expect(root.querySelector('script, img')).to.equal(null);
      expect('wasRun' in window).to.equal(false);
      const text = allText(element);
      expect(text).to.contain('onerror');
      await expect(element).to.be.accessible(AXE);
    });
  }

  it('folds an answer of 100 kB and shows all of it on request', async () => {
    const long = '👩🏽‍🌾'.repeat(15_000);
    const { root } = await openView('eh-answers', {
      'open-answers': openAnswers([openAnswer(1, { text: long })]),
    });
    const [first, whole] = root.querySelectorAll<HTMLElement>('.answer .text');
    expect(first!.textContent.length).to.be.below(1600);
    expect(whole!.checkVisibility()).to.equal(false);
    root.querySelector<HTMLDetailsElement>('.answer > details')!.open = true;
    expect(whole!.textContent.trim()).to.equal(long);
  });

  it('marks, tags and comments an answer by keyboard', async () => {
    const { element, root, client } = await openView('eh-answers', {
      'open-answers': openAnswers([openAnswer(1)]),
      'open-answers/marks': { done: true },
      comments: { id: 'c', at: AT, by: 'Ana', text: 'Ask' },
    });
    const sent = (path: string) => client.asked.filter((one) => one.startsWith(path));
    const control = root.querySelector<HTMLButtonElement>('.controls > button')!;
    control.focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(sent('open-answers/marks')[0]).to.contain('read=true');
    root.querySelector<HTMLInputElement>('.controls input')!.focus();
    await sendKeys({ type: 'water' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(sent('open-answers/marks')[1]).to.contain('addTags=water');
    const comment = root.querySelector<HTMLDetailsElement>('.controls details')!;
    comment.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    comment.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Ask the driver' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(sent('comments')[0]).to.contain('Ask+the+driver');
    expect(root.querySelector('[role=status] .said')!.textContent).to.contain('saved');
  });

  it('gives those who may only read nothing to change', async () => {
    const { element, root } = await openView('eh-answers', GOOD[0]![1]);
    element.session = { ...SESSION, may: { ...SESSION.may, change: false } };
    await settle(element);
    expect(root.querySelectorAll('.answer button, .answer form')).to.have.length(0);
  });

  it('puts all places on one sheet, names them below, and says what has no place', async () => {
    const { root } = await openView('eh-work-wall', { work: wall() });
    expect(root.querySelectorAll('.sheet .place')).to.have.length(2);
    expect(root.querySelectorAll('.sheet .line')).to.have.length(1);
    const place = root.querySelector('.sheet .place')!;
    expect(place.getAttribute('transform')).to.equal('translate(480 240)');
    expect(root.querySelector('.made')!.textContent).to.contain('1 more have no place');
  });

  it('puts steps in order of time, and counts positions before and after', async () => {
    const { root } = await openView('eh-work-wall', { work: wall() });
    const section = (kind: string): Element =>
      [...root.querySelectorAll('.made')].find((one) =>
        one.querySelector('h2')!.textContent.includes(`The ${kind}`),
      )!;
    const steps = [...section('action-plan').querySelectorAll('tbody strong')];
    expect(steps.map((one) => one.textContent)).to.deep.equal(['Earlier', 'Later', 'Some day']);
    const stands = [...section('deliberate').querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((one) => one.textContent.trim()),
    );
    expect(stands).to.deep.equal([
      ['For it', '2', '1'],
      ['Against', '0', '1'],
    ]);
    expect(section('deliberate').textContent).to.contain('1 of 2 changed their mind');
    const years = [...section('timeline').querySelectorAll('.years h3')];
    expect(years.map((one) => one.textContent)).to.deep.equal(['1961', '1974']);
    const heads = [...section('self-assess').querySelectorAll('thead th')];
    expect(heads.map((one) => one.textContent)).to.deep.equal(['Statement', 'Seldom', 'Often']);
    expect(section('of-tomorrow').textContent).to.contain('Something new');
  });

  it('shows whose a work is only when codes are asked for', async () => {
    const { root } = await openView('eh-work-wall', { work: wall() });
    expect(root.textContent).not.to.contain('A0001');
    const { root: named } = await openView('eh-work-wall', { work: wall() }, { codes: '1' });
    expect(named.textContent).to.contain('A0001');
  });

  it('shows the record as it was sent on request, and leads from picked ones to taking out', async () => {
    const { element, root, client } = await openView('eh-activity-list', {
      activity: activity([entry(1), entry(2)]),
      statement: statement(),
    });
    expect(client.asked).to.have.length(1);
    root.querySelector<HTMLElement>('.entry summary')!.click();
    await settle(element);
    expect(root.querySelector('.entry pre')!.textContent).to.contain('"response": "<img src=x');
    const boxes = root.querySelectorAll<HTMLInputElement>('.pick input');
    for (const box of boxes) box.click();
    await settle(element);
    const link = root.querySelector<HTMLAnchorElement>('.picked a')!;
    expect(link.textContent).to.contain('2 records');
    expect(new URLSearchParams(link.hash.split('?')[1]).get('pick')).to.equal(
      `${entry(1).id},${entry(2).id}`,
    );
  });

  it('says it in Spanish', async () => {
    document.documentElement.lang = 'es';
    for (const [tag, answers] of GOOD) {
      const { element } = await openView(tag, answers);
      const text = allText(element);
      expect(text, tag).not.to.match(/undefined|\[object|Print|Show|Mark/);
      expect(text, tag).to.match(/Imprimir|Mostrar|registro/);
    }
  });
});
