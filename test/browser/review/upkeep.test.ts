import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import { ApiFailure } from '../../../src/review/page/client.ts';
import { guessRuns } from '../../../src/review/page/runs.ts';
import '../../../src/review/page/views/compare.element.ts';
import '../../../src/review/page/views/paper.element.ts';
import '../../../src/review/page/views/people.element.ts';
import '../../../src/review/page/views/quality.element.ts';
import '../../../src/review/page/views/transfer.element.ts';
import '../../../src/review/page/views/voids.element.ts';
import {
  allText,
  AXE,
  COURSE,
  dressPage,
  openView,
  overview,
  question,
  SCRIPT,
  SESSION,
  settle,
  timeline,
  view,
} from './support.ts';

const AT = '2026-06-30T10:00:00.000Z';
const KINDS: api.QualityKind[] = [
  'outside-profile',
  'unknown-verb',
  'no-course',
  'unnamed-activity',
  'no-registration',
  'clock-ahead',
  'clock-behind',
  'no-terminated',
  'duplicate',
  'long-answer',
  'claimed',
];

const quality = (count: number): api.Quality => ({
  view: view(),
  statements: 1200,
  voided: 3,
  issues: KINDS.map((kind, at) => ({
    kind,
    count,
    counted: (['yes', 'no', 'once', 'marked'] as const)[at % 4]!,
    examples: count > 0 ? ['e1', 'e2'] : [],
  })),
});

const side = (learners: number) => ({
  ...view(learners),
  outcomes: {
    enrolled: learners,
    started: learners,
    underWay: 0,
    completed: 5,
    passed: 5,
    failed: 0,
  },
});
const estimate = (value: number, n: number): api.Estimate => ({
  value,
  low: value - 0.1,
  high: value + 0.1,
  n,
});
const comparison = (verdict: api.Verdict): api.Comparison => ({
  a: side(18),
  b: side(22),
  measures: [
    {
      id: 'completion',
      unit: 'share',
      a: estimate(0.8, 18),
      b: estimate(0.4, 22),
      difference: { value: 0.4, low: 0.1, high: 0.6 },
      verdict,
    },
    { id: 'passing', unit: 'share', verdict: 'few' },
    { id: 'time', unit: 'seconds', a: estimate(900, 18), b: estimate(1200, 22), verdict },
  ],
  questions: [
    { question: 'urn:q:1', title: {}, verdict: 'few' },
    {
      question: 'urn:q:2',
      title: { en: 'Second' },
      a: estimate(0.9, 18),
      b: estimate(0.5, 22),
      difference: { value: -0.4, low: -0.6, high: -0.1 },
      verdict: 'b',
    },
  ],
});

const voids = (more: Partial<api.VoidList['voids'][number]>[] = []): api.VoidList => ({
  voids: more.map((one, at) => ({
    id: `v${at}`,
    at: AT,
    by: 'Ana',
    reason: 'Tried out by me',
    title: { en: 'Question one' },
    ...one,
  })),
});

const preview: api.VoidPreview = {
  statements: 1,
  refused: [{ id: 'x', code: 'voided' }],
  vanishing: 1,
  effects: [
    { measure: 'learners', before: 12, after: 11 },
    {
      measure: 'facility',
      question: 'urn:q:1',
      title: { en: SCRIPT },
      before: 0.5,
      after: 1,
      flagsBefore: [{ code: 'check-key', values: {} }],
      flagsAfter: [],
    },
  ],
};

const log: api.LogList = {
  total: 2,
  entries: [
    { at: AT, user: 'Ana', action: 'names', reason: SCRIPT, detail: 'A0001' },
    { at: AT, user: 'Ana', action: 'of-tomorrow' },
  ],
};

const questions: api.QuestionList = {
  view: view(),
  scoredQuestions: 3,
  questions: [
    question(),
    question({
      question: 'urn:q:num',
      type: 'numeric',
      options: [],
      title: { en: 'How many?' },
      text: {},
    }),
    question({ question: 'urn:q:match', type: 'matching', title: { en: 'Match' }, text: {} }),
    question({ version: '0.9.0', title: { en: 'An older version' }, text: {} }),
  ],
};
const open: api.OpenAnswers = {
  view: view(),
  offset: 0,
  total: 0,
  tags: [],
  answers: [],
  questions: [{ id: 'urn:q:open', title: { en: 'Your place' }, text: {}, answers: 2, unread: 0 }],
};
const PAPER = { questions, 'open-answers': open, overview: overview() };

const GOOD: [`eh-${string}`, Record<string, unknown>, Record<string, string>?][] = [
  ['eh-quality', { quality: quality(7) }],
  ['eh-compare', { overview: overview(), compare: comparison('a') }],
  [
    'eh-voids',
    { voids: voids([{}, { replacedBy: 'again' }]), 'voids/preview': preview },
    { pick: 'p' },
  ],
  ['eh-people', { log, learner: timeline() }, { learner: 'l1' }],
  ['eh-transfer', { source: { kind: 'own' } }],
  ['eh-paper', PAPER],
];

const fill = (form: HTMLFormElement, values: Record<string, string>): void => {
  for (const [name, value] of Object.entries(values)) {
    form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value;
  }
};

describe('upkeep on the trainer’s page', function () {
  this.timeout(60_000);
  dressPage();

  for (const [tag, answers, query] of GOOD) {
    it(`${tag} is accessible: light, dark, on a tablet and on a phone`, async () => {
      const { element, root } = await openView(tag, answers, query);
      await settle(element);
      for (const details of root.querySelectorAll('details')) details.open = true;
      await settle(element);
      expect(root.querySelector('script, img')).to.equal(null);
      await expect(element).to.be.accessible(AXE);
      document.documentElement.dataset['theme'] = 'dark';
      await setViewport({ width: 768, height: 1000 });
      await expect(element).to.be.accessible(AXE);
      await setViewport({ width: 390, height: 800 });
      expect(document.documentElement.scrollWidth, 'no sideways scrolling').to.be.at.most(390);
    });
  }

  it('explains every kind of oddity and what to do; a clean course is told so', async () => {
    const { element } = await openView('eh-quality', { quality: quality(3) });
    const text = allText(element);
    expect(text.match(/What to do/g)).to.have.length(KINDS.length);
    const { element: clean } = await openView('eh-quality', { quality: quality(0) });
    expect(allText(clean)).to.contain('Nothing odd was found');
  });

  it('claims no more than small numbers say', async () => {
    const { element } = await openView('eh-compare', {
      overview: overview(),
      compare: comparison('no-clear-difference'),
    });
    const text = allText(element);
    expect(text).to.contain('That is no proof that they are the same');
    expect(text).to.contain('Too few people (under ten on one side)');
    expect(text).to.contain('Clearly higher in B by 10 to 60 percentage points');
  });

  it('guesses the last two runs from the days on which nobody was there', () => {
    const day = (name: string): api.Overview['days'][number] => ({
      day: name,
      learners: 1,
      answers: 0,
      pages: 0,
    });
    const runs = guessRuns(
      'urn:c',
      ['2025-01-01', '2026-03-01', '2026-03-10', '2026-09-01', '2026-09-05'].map(day),
    );
    expect(runs).to.deep.equal({
      a: 'course=urn%3Ac&from=2026-03-01&to=2026-03-10',
      b: 'course=urn%3Ac&from=2026-09-01&to=2026-09-05',
    });
    expect(guessRuns('urn:c', [day('2026-03-01'), day('2026-03-09')])).to.equal(undefined);
    expect(guessRuns('urn:c', [])).to.equal(undefined);
  });

  it('shows what taking out would change, asks why, does it, and undoes it', async () => {
    const state = { list: voids() };
    const { element, root, client } = await openView(
      'eh-voids',
      {
        voids: (query: Record<string, string>) => {
          if (!('ids' in query)) return state.list;
          state.list = voids([{}]);
          return { written: ['w'] };
        },
        'voids/preview': preview,
        'voids/undo': () => {
          state.list = voids([{ replacedBy: 'again' }]);
          return { written: ['again'] };
        },
      },
      { pick: 'p' },
    );
    await settle(element);
    const text = () => allText(element);
    expect(text()).to.contain('1 record would be taken out');
    expect(text()).to.contain('50% 100%');
    expect(text()).to.contain('1 remark would go');
    expect(text()).to.contain('1 learner would have no record left');
    const form = root.querySelector<HTMLFormElement>('form')!;
    form.querySelector('input')!.focus();
    await sendKeys({ type: 'Tried out by me' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(
      client.asked.find((one) => one.startsWith('voids?') && one.includes('reason')),
    ).to.contain('Tried+out+by+me');
    element.place = { ...element.place, query: { course: COURSE } };
    await settle(element);
    root.querySelector<HTMLButtonElement>('li button')!.click();
    await settle(element);
    expect(root.activeElement?.localName, 'the keyboard is where one types').to.equal('input');
    await sendKeys({ type: 'It was real' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(text()).to.contain('It is back in the figures');
    expect(root.querySelector('li button')).to.equal(null);
  });

  it('asks for a name with a reason and says how long it shows', async () => {
    const { element, root, client } = await openView(
      'eh-people',
      { log, learner: timeline(), names: { names: { l1: 'Maria Soler' }, until: AT } },
      { learner: 'l1' },
    );
    await settle(element);
    expect(allText(element)).to.contain('Ask for the name behind A0001');
    const [form] = root.querySelectorAll('form');
    fill(form!, { reason: 'To call her back' });
    form!.requestSubmit();
    await settle(element);
    expect(client.asked.find((one) => one.startsWith('names'))).to.contain('learners=l1');
    expect(allText(element)).to.contain('Maria Soler');
  });

  it('erases nobody without the code typed once more, and only for administrators', async () => {
    const refuse = new ApiFailure(400, { code: 'PARAMETER', message: '', where: 'confirm' });
    const { element, root } = await openView(
      'eh-people',
      { log, learner: timeline(), 'person/erase': refuse },
      { learner: 'l1' },
    );
    await settle(element);
    const form = [...root.querySelectorAll('form')].at(-1)!;
    form.requestSubmit();
    await settle(element);
    expect(form.matches(':invalid'), 'reason and code are needed').to.equal(true);
    fill(form, { reason: 'Asked by letter', confirm: 'XXXXX' });
    form.requestSubmit();
    await settle(element);
    expect(root.querySelector('[role=alert] .note')!.textContent).to.contain('confirm');
    element.session = { ...SESSION, may: { ...SESSION.may, administer: false } };
    await settle(element);
    expect(allText(element)).not.to.contain('Erase');
  });

  it('exports what is chosen, with the filter, and explains the columns', async () => {
    const asked: string[] = [];
    const { element, root } = await openView('eh-transfer', {
      source: { kind: 'own' },
      export: (query: Record<string, string>) => {
        asked.push(`${query['what']} ${query['format']} ${query['ui']}`);
        return [{ id: 'n', title: 'Learners', meaning: 'How many answered' }];
      },
    });
    root.querySelector<HTMLInputElement>('input[value="answers"]')!.click();
    await settle(element);
    expect(
      [...root.querySelectorAll('a[download]')].map((one) => one.textContent.trim()),
    ).to.deep.equal(['Excel (XLSX)', 'CSV', 'NDJSON']);
    root.querySelector<HTMLElement>('summary')!.click();
    await settle(element);
    expect(asked).to.deep.equal(['answers dictionary en']);
    expect(allText(element)).to.contain('How many answered');
    element.session = { ...SESSION, may: { ...SESSION.may, learners: false, change: false } };
    await settle(element);
    expect(root.querySelectorAll('input[name="what"]')).to.have.length(2);
  });

  it('takes in handed-in files one by one and says what is wrong with each', async () => {
    let turn = 0;
    const { element, root } = await openView('eh-transfer', {
      source: { kind: 'own' },
      'handed-in': () => {
        turn += 1;
        if (turn === 1)
          return { learner: { id: 'l9', code: 'NEW01' }, added: 9, known: 1, problems: [] };
        if (turn === 2)
          return { added: 0, known: 0, problems: [{ code: 'RESULTS_DAMAGED', values: {} }] };
        throw new ApiFailure(413, { code: 'TOO_LARGE', message: '' });
      },
    });
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    for (const name of ['a.json', 'b.json', 'c.json']) files.items.add(new File(['x'], name));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await settle(element);
    const lines = [...root.querySelectorAll('ul li')].map((one) => one.textContent);
    expect(lines[0]).to.contain('New records: 9').and.to.contain('NEW01');
    expect(lines[1]).to.contain('changed after it was saved');
    expect(lines[2]).to.contain('larger than what is taken');
  });

  it('types a sheet in: by code, options and text; the next sheet keeps day and group', async () => {
    const { element, root, client } = await openView('eh-paper', {
      ...PAPER,
      paper: { learner: { id: 'l9', code: 'NEW01' }, added: 3, known: 0, problems: [] },
    });
    await settle(element);
    expect(allText(element)).to.contain('1 question of matching and ordering');
    expect(allText(element), 'one version of a question').not.to.contain('An older version');
    const form = root.querySelector('form')!;
    fill(form, {
      sheet: 'B7',
      date: '2026-03-01',
      group: 'Morning',
      'q-1': '12',
      'open-0': 'My oven',
    });
    root.querySelector<HTMLInputElement>('[name="q-0"][value="b"]')!.click();
    form.requestSubmit();
    await settle(element);
    const sent = decodeURIComponent(client.asked.find((one) => one.startsWith('paper?'))!);
    expect(sent)
      .to.contain('sheet=B7')
      .and.to.contain('date=2026-03-01')
      .and.to.contain('group=Morning');
    expect(allText(element)).to.contain('Sheet B7 is saved as learner NEW01. New answers: 3');
    const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value;
    expect([value('sheet'), value('date'), value('group'), value('q-1')]).to.deep.equal([
      '',
      '2026-03-01',
      'Morning',
      '',
    ]);
    expect((root.activeElement as HTMLInputElement).name).to.equal('sheet');
  });
});
