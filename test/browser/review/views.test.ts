import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import { ApiFailure } from '../../../src/review/page/client.ts';
import '../../../src/review/page/views/learner.element.ts';
import '../../../src/review/page/views/matrix.element.ts';
import '../../../src/review/page/views/overview.element.ts';
import '../../../src/review/page/views/pages.element.ts';
import '../../../src/review/page/views/question.element.ts';
import '../../../src/review/page/views/questions.element.ts';
import {
  allText,
  AXE,
  COURSE,
  dressPage,
  learner,
  matrix,
  matrixRow,
  openView,
  overview,
  pages,
  question,
  RTL,
  SCRIPT,
  settle,
  timeline,
  view,
} from './support.ts';

const list = (questions: api.QuestionAnalysis[]): api.QuestionList => ({
  view: view(),
  questions,
  scoredQuestions: 5,
});

const FEW = question({
  n: 4,
  few: true,
  flags: [{ code: 'few-answers', values: { n: 4, needed: 10 } }],
});

describe('views of the trainer’s page', function () {
  this.timeout(60_000);
  dressPage();

  const all: [`eh-${string}`, Record<string, unknown>][] = [
    ['eh-overview', { overview: overview() }],
    [
      'eh-matrix',
      {
        matrix: matrix([
          matrixRow(1),
          matrixRow(2, { stuck: [{ code: 'quiet', values: { days: 9 } }] }),
        ]),
      },
    ],
    ['eh-learner', { learner: timeline() }],
    ['eh-questions', { questions: list([question(), FEW]) }],
    ['eh-question', { question: question({ versions: ['2.0.0', '1.0.0'] }) }],
    ['eh-pages', { pages: pages() }],
  ];

  for (const [tag, answers] of all) {
    for (const theme of ['light', 'dark'] as const) {
      it(`<${tag}> passes axe in ${theme}, with every table open, on a tablet too`, async () => {
        document.documentElement.dataset['theme'] = theme;
        const { element, root } = await openView(tag, answers);
        const open = (under: ParentNode): void => {
          for (const details of under.querySelectorAll('details')) details.open = true;
          for (const inner of under.querySelectorAll('*')) {
            if (inner.shadowRoot) open(inner.shadowRoot);
          }
        };
        open(root);
        await expect(element.parentElement).to.be.accessible(AXE);
        await setViewport({ width: 768, height: 1024 });
        await settle(element);
        await expect(element.parentElement).to.be.accessible(AXE);
        expect(document.documentElement.scrollWidth).to.be.at.most(768);
      });
    }
  }

  it('the overview says the figures with their words, and links each finding to its place', async () => {
    const { root } = await openView('eh-overview', { overview: overview() });
    const text = allText(root);
    for (const part of [
      'started 12',
      'of 14 enrolled',
      'completed the course 67%',
      'passed 75%',
      '2 did not pass',
      '37 min',
      'Breaks count as 5 min at most',
      'What is a parish map?',
      '3 learners may need help.',
      'Something to look at',
      'In no group',
      'too few to compare',
      '118 days without anybody',
    ]) {
      expect(text).to.contain(part);
    }
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    const key = links.find((href) => href.startsWith('#/question?'));
    expect(new URLSearchParams(key?.split('?')[1]).get('question')).to.equal(`${COURSE}/q/1`);
    expect(links).to.include(`#/matrix?${new URLSearchParams({ course: COURSE, sort: 'stuck' })}`);
    // A group with a comma in its name stays one group.
    const group = links.find((href) => href.includes('group='))!;
    expect(new URLSearchParams(group.split('?')[1]).get('group')).to.equal('Evening%2C%20town');
  });

  it('behind each chart stands a table with the same numbers', async () => {
    const { root } = await openView('eh-overview', { overview: overview() });
    const tables = [...root.querySelectorAll('eh-column-chart, eh-part-chart')].map((chart) =>
      [...chart.shadowRoot!.querySelectorAll('tbody tr')].map((row) => allText(row)),
    );
    expect(tables[0]).to.deep.equal(['Passed 6 50%', 'Not passed 2 17%', 'Under way 4 33%']);
    expect(tables[1]).to.deep.equal([
      'Mar 1, 2026 5 20 30',
      'Mar 2, 2026 0 0 0',
      'Mar 3, 2026 2 4 6',
      '118 days without anybody',
      'Jun 30, 2026 1 1 2',
    ]);
    expect(tables[2]).to.have.length(10);
    expect(tables[2]![7]).to.equal('70 to 80% 3');
  });

  it('a question is explained in words: what to check, what each figure means', async () => {
    const { root } = await openView('eh-question', { question: question() });
    const text = allText(root);
    for (const part of [
      'Check the key',
      'Most who know the subject chose “Option b” (75%) rather than the answer that counts as right (25%).',
      'Nobody chose “Option c”.',
      'likely between 22% and 61%',
      'The other way round: check the key.',
      '−0.31',
      '−50 points',
      'Of the 5 learners who do best at the other questions 25% answered right, of the 5 who do worst 75%.',
      '26 tries in all',
    ]) {
      expect(text).to.contain(part);
    }
    const rows = [...root.querySelectorAll('.options tbody tr')].map((row) => allText(row));
    expect(rows[0]).to.equal('counts as right: Option a 40% 8 60% 50% 40%');
    expect(rows[2]).to.equal('Option c 0% 0 – 50% 40%');
  });

  it('with too few answers the figures are grey and say so, and no verdict is given', async () => {
    const { root } = await openView('eh-question', { question: FEW });
    expect(allText(root)).to.contain('Too few answers so far (4). From 10 on');
    expect(allText(root)).not.to.contain('check the key.');
    expect(root.querySelector('.few .figures')).not.to.equal(null);
    const rows = await openView('eh-questions', { questions: list([FEW]) });
    expect(rows.root.querySelector('tr.few')).not.to.equal(null);
  });

  it('a question without right or wrong says so and shows no share of right answers', async () => {
    const {
      facility: _f,
      meanScore: _m,
      pointBiserial: _p,
      discrimination: _d,
      ...rest
    } = question();
    const opinion = {
      ...rest,
      flags: [],
      options: rest.options.map((one) => ({ ...one, isKey: false })),
    };
    const { root } = await openView('eh-question', { question: opinion });
    expect(allText(root)).to.contain('Nothing is right or wrong here.');
    expect(allText(root)).not.to.contain('Goes with knowing the subject');
    expect(allText(root)).not.to.contain('The star marks');
  });

  it('the list of questions can be cut to what needs a look', async () => {
    const fine = question({ question: `${COURSE}/q/2`, title: { en: 'A good one' }, flags: [] });
    const answers = { questions: list([question(), fine, FEW]) };
    const { root } = await openView('eh-questions', answers, { show: 'flagged' });
    expect(root.querySelectorAll('tbody tr')).to.have.length(1);
    expect(allText(root)).not.to.contain('A good one');
  });

  it('versions of a question are led to by their own links', async () => {
    const answers = { question: question({ versions: ['2.0.0', '1.0.0'] }) };
    const { root } = await openView('eh-question', answers, { question: `${COURSE}/q/1` });
    const link = [...root.querySelectorAll('a')].find(
      ({ textContent }) => textContent === '2.0.0',
    )!;
    const query = new URLSearchParams(link.getAttribute('href')!.split('?')[1]);
    expect([query.get('version'), query.get('question')]).to.deep.equal(['2.0.0', `${COURSE}/q/1`]);
  });

  it('the pages say where people stop and how long they stay', async () => {
    const { root } = await openView('eh-pages', { pages: pages() });
    const rows = [...root.querySelectorAll('.card.scroll tbody tr')].map((row) => allText(row));
    expect(rows[0]).to.equal('Start here');
    expect(rows[2]).to.contain(
      '2. Page 2 11 learners, 92% 2 (18%) 2 min half take 30 sec to 3 min',
    );
    expect(rows[2]).to.contain('2 learners (18% of those who came) stopped here');
  });

  it('a learner’s sittings come newest first, with what was answered how', async () => {
    const { root } = await openView('eh-learner', { learner: timeline() });
    const cards = [...root.querySelectorAll('.card')].map((card) => allText(card));
    expect(cards[0]).to.contain('Jun 30').and.to.contain('Left without closing the course');
    expect(cards[1]).to.contain('answered · not right · result 50% · try 2 · 12 sec');
    expect(cards[1]).to.contain(`${COURSE}/q/1`);
  });

  it('stored scripts, foreign scripts and missing names are shown as text', async () => {
    const evil = { en: SCRIPT };
    const cases: [`eh-${string}`, Record<string, unknown>, string][] = [
      [
        'eh-overview',
        {
          overview: overview({
            groups: [
              ...overview().groups,
              {
                id: SCRIPT,
                enrolled: 1,
                started: 1,
                underWay: 0,
                completed: 0,
                passed: 0,
                failed: 0,
              },
            ],
            findings: [{ code: SCRIPT, values: { question: 'x' }, view: 'questions', title: evil }],
          }),
        },
        SCRIPT,
      ],
      [
        'eh-matrix',
        {
          matrix: matrix([matrixRow(1, { learner: learner(1, { name: SCRIPT, group: RTL }) })], {
            columns: matrix([]).columns.map((one) => ({ ...one, title: evil })),
          }),
        },
        SCRIPT,
      ],
      [
        'eh-learner',
        { learner: timeline({ learner: learner(1, { name: RTL, group: SCRIPT }) }) },
        SCRIPT,
      ],
      [
        'eh-questions',
        { questions: list([question({ title: evil, page: { id: 'p', title: { ar: RTL } } })]) },
        SCRIPT,
      ],
      [
        'eh-question',
        {
          question: question({
            text: { he: RTL },
            options: [{ id: SCRIPT, text: {}, isKey: false, count: 3, share: 1 }],
          }),
        },
        SCRIPT,
      ],
    ];
    for (const [tag, answers, shown] of cases) {
      const { root } = await openView(tag, answers);
      expect(allText(root), tag).to.contain(shown.replace(/\s+/g, ' '));
      expect(root.querySelector('img, script'), tag).to.equal(null);
    }
    expect(allText(document.body)).to.contain(RTL);
    expect((window as { wasRun?: boolean }).wasRun).to.equal(undefined);
    const bare = await openView('eh-questions', {
      questions: list([question({ title: {}, text: {} })]),
    });
    expect(allText(bare.root)).to.contain(`${COURSE}/q/1`);
  });

  it('an answer of 100 kB is folded, and there as a whole', async () => {
    const long = 'valley '.repeat(15_000);
    const typed = question({
      type: 'fill-in',
      options: [{ id: long, text: {}, isKey: false, count: 1, share: 1 }],
    });
    const { root } = await openView('eh-question', { question: typed });
    const details = root.querySelector<HTMLDetailsElement>('.options details')!;
    expect(details.querySelector('summary')!.textContent.length).to.be.below(200);
    details.open = true;
    expect(details.querySelector('.long')!.textContent.length).to.be.above(100_000);
    expect(details.getBoundingClientRect().height).to.be.below(400);
  });

  it('without learners each view says so in words and offers a way on', async () => {
    for (const [tag, answers] of all.filter(([tag]) => !/question$|learner$/.test(tag))) {
      const [path, data] = Object.entries(answers)[0]!;
      const empty = { ...(data as object), view: view(0) };
      const { root } = await openView(tag, { [path]: empty }, { group: 'nobody' });
      expect(allText(root), tag).to.contain('Nobody is in this selection');
      expect(root.querySelector('a.button')!.getAttribute('href'), tag).not.to.contain('group');
    }
    const none = await openView('eh-questions', { questions: list([]) });
    expect(allText(none.root)).to.contain('Nobody has answered a question yet');
    const noPages = await openView('eh-pages', { pages: { ...pages(), pages: [] } });
    expect(allText(noPages.root)).to.contain('Nobody has opened a page yet');
  });

  it('a refusal is said in words, without the server’s own, and can be tried again', async () => {
    let tries = 0;
    const { root, element } = await openView('eh-pages', {
      pages: () => {
        tries += 1;
        return tries === 1
          ? new ApiFailure(500, { code: 'INTERNAL', message: 'SELECT * FROM' })
          : pages();
      },
    });
    expect(allText(root)).to.contain('Something went wrong on the server');
    expect(allText(root)).not.to.contain('SELECT');
    await expect(element.parentElement).to.be.accessible(AXE);
    root.querySelector('button')!.click();
    await settle(element);
    expect(allText(root)).to.contain('Page by page');
  });

  it('speaks Spanish when the page does', async () => {
    document.documentElement.lang = 'es';
    const { root } = await openView('eh-question', { question: question() });
    expect(allText(root)).to.contain('Revise la clave').and.to.contain('−0,31');
    expect(allText(root)).to.contain('La mayoría de quienes dominan el tema eligió «Option b»');
  });
});
