import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import '../../../src/review/page/app.element.ts';
import type { EhReview } from '../../../src/review/page/app.element.ts';
import { ApiFailure } from '../../../src/review/page/client.ts';
import {
  allText,
  AXE,
  COURSE,
  dressPage,
  fakeClient,
  matrix,
  matrixRow,
  overview,
  SESSION,
  settle,
  view,
  type Answers,
} from './support.ts';

const list = (more: Partial<api.CourseList> = {}): api.CourseList => ({
  courses: [
    {
      course: COURSE,
      title: { en: 'Our village' },
      demo: false,
      learners: 12,
      last: '2026-06-30T10:00:00Z',
    },
    { course: 'urn:x:nameless', title: {}, demo: false, learners: 1, last: '2026-01-30T10:00:00Z' },
  ],
  source: { kind: 'own' },
  offersDemonstration: true,
  ...more,
});

const SIGNED_OUT: api.SessionInfo = {
  may: { learners: false, names: false, change: false, administer: false },
  needsFirstUser: false,
};

const NORMAL: Answers = {
  session: SESSION,
  courses: list(),
  overview: overview(),
  matrix: matrix([matrixRow(1)]),
  views: { views: [] },
};

const at = (view: string, query: Record<string, string> = {}): string =>
  `#/${view}?${new URLSearchParams({ course: COURSE, ...query })}`;

async function open(answers: Answers, hash = '#/') {
  history.replaceState(null, '', hash);
  const app = document.createElement('eh-review') as EhReview;
  const client = fakeClient({ ...NORMAL, ...answers });
  app.client = client;
  document.body.append(app);
  await settle(app);
  await settle(app);
  const root = app.shadowRoot!;
  return { app, root, client, text: () => allText(app) };
}

const inside = (root: ShadowRoot, tag: string): ShadowRoot => root.querySelector(tag)!.shadowRoot!;

async function goTo(app: EhReview, hash: string): Promise<void> {
  location.hash = hash;
  await settle(app);
  await settle(app);
}

describe('the frame of the trainer’s page', function () {
  this.timeout(60_000);
  dressPage();
  before(() => localStorage.setItem('eco-review-language', 'en'));
  after(() => localStorage.removeItem('eco-review-language'));

  it('lists the courses that have records; one without a name shows its address', async () => {
    const { app, root, text } = await open({});
    expect(text()).to.contain('Our village 12 learners').and.to.contain('urn:x:nameless');
    const [first] = inside(root, 'eh-courses').querySelectorAll('a');
    expect(first!.getAttribute('href')).to.equal(at('overview'));
    await expect(app).to.be.accessible(AXE);
  });

  it('without records says what will come, and one click shows the demonstration', async () => {
    const demo = `${COURSE}#demonstration`;
    let isThere = false;
    const { app, root, text } = await open({
      courses: () =>
        list(
          isThere
            ? { courses: [{ ...list().courses[0]!, course: demo, demo: true }] }
            : { courses: [] },
        ),
      demo: () => {
        isThere = true;
        return { course: demo };
      },
      overview: overview({ view: { ...view(), course: demo, demo: true } }),
    });
    expect(text())
      .to.contain('Nobody has started yet')
      .and.to.contain('Learners appear here as soon as');
    await expect(app).to.be.accessible(AXE);
    inside(root, 'eh-courses').querySelector('button')!.click();
    await settle(app);
    await settle(app);
    expect(location.hash).to.contain(encodeURIComponent('#demonstration'));
    expect(root.querySelector('.demo-band')!.textContent).to.contain(
      'Everything on this page is invented',
    );
    expect(root.querySelector('.course')!.textContent).to.contain('Demonstration');
    await expect(app).to.be.accessible(AXE);
  });

  it('asks to sign in, says what was wrong beside the form and leads on to the address', async () => {
    let answer: unknown = new ApiFailure(401, { code: 'WRONG_PASSWORD', message: 'x' });
    let session: api.SessionInfo = SIGNED_OUT;
    const { app, root, text, client } = await open(
      { session: () => session, 'sign-in': () => answer },
      at('matrix'),
    );
    await expect(app).to.be.accessible(AXE);
    expect(client.asked).to.deep.equal(['session?']);
    const form = inside(root, 'eh-sign-in');
    const [name, password] = form.querySelectorAll('input');
    const submit = async (): Promise<void> => {
      form.querySelector('form')!.requestSubmit();
      await settle(app);
    };
    await submit();
    expect(text()).to.contain('Enter your name and your password.');
    expect(form.activeElement).to.equal(name);
    name!.value = 'Ana';
    password!.value = 'wrong';
    await submit();
    expect(text()).to.contain('Name and password do not match.');
    expect(form.activeElement).to.equal(password);
    expect(password!.getAttribute('aria-describedby')).to.equal('problem');
    answer = new ApiFailure(429, { code: 'TOO_MANY_TRIES', message: 'x', retryAfter: 40 });
    await submit();
    expect(text()).to.contain('Too many tries. Wait 40 sec, then try again.');
    await expect(app).to.be.accessible(AXE);
    answer = session = SESSION;
    await submit();
    await settle(app);
    expect(root.querySelector('h1')!.textContent).to.equal('Learners');
    expect(text()).to.contain('Signed in as Ana');
  });

  it('tells how the first trainer is made where nobody can sign in', async () => {
    const { text } = await open({ session: { ...SIGNED_OUT, needsFirstUser: true } });
    expect(text()).to.contain('Nobody can sign in yet').and.to.contain('eco lrs user add');
  });

  it('leads back and forward through views and filters, and keeps the filter from view to view', async () => {
    const { app, root, client } = await open({}, at('overview', { group: 'Morning' }));
    const menu = [...root.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(menu.find(({ textContent }) => textContent === 'Overview')!.ariaCurrent).to.equal(
      'page',
    );
    menu.find(({ textContent }) => textContent === 'Learners')!.click();
    await settle(app);
    await settle(app);
    expect(location.hash).to.equal(at('matrix', { group: 'Morning' }));
    expect(client.asked.at(-1)).to.contain('matrix?').and.to.contain('group=Morning');
    expect(root.activeElement!.localName).to.equal('h1');
    expect(document.title).to.equal('Learners · Our village · What learners did');
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settle(app);
    expect(root.querySelector('h1')!.textContent).to.equal('Overview');
    history.forward();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settle(app);
    expect(root.querySelector('h1')!.textContent).to.equal('Learners');
  });

  it('writes every choice of the filters into the address, by keyboard alone', async () => {
    const { app, root } = await open({}, at('overview'));
    const bar = inside(root, 'eh-filters');
    const summary = bar.querySelector('summary')!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await settle(app);
    const query = (): URLSearchParams => new URLSearchParams(location.hash.split('?')[1]);
    // A comma in a name is no separator.
    expect(query().get('group')).to.equal('Evening%2C%20town');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await settle(app);
    expect(query().get('group')).to.equal('Evening%2C%20town,Morning');
    expect(bar.querySelector('.value')!.textContent).to.equal('2 chosen');
    await sendKeys({ press: 'Escape' });
    expect(bar.activeElement).to.equal(summary);
    expect(bar.querySelector('details')!.open).to.equal(false);
    const [from] = bar.querySelectorAll<HTMLInputElement>('input[type=date]');
    from!.value = '0020-03-01';
    from!.dispatchEvent(new Event('change'));
    expect(query().get('from'), 'a year that is still being typed').to.equal(null);
    from!.value = '2026-03-01';
    from!.dispatchEvent(new Event('change'));
    await settle(app);
    const tries = bar.querySelector('select')!;
    tries.value = 'best';
    tries.dispatchEvent(new Event('change'));
    await settle(app);
    expect([query().get('from'), query().get('attempt')]).to.deep.equal(['2026-03-01', 'best']);
    [...bar.querySelectorAll('button')]
      .find(({ textContent }) => /Clear/.test(textContent))!
      .click();
    await settle(app);
    expect(location.hash).to.equal(at('overview'));
    // One version and one choice less: what offers no choice is not shown.
    expect(allText(bar)).not.to.contain('Version');
  });

  it('keeps selections under a name and takes them away again', async () => {
    let saved: api.SavedView[] = [];
    const { app, root, text } = await open(
      {
        views: (query: Record<string, string>) => {
          if (query['title']) {
            saved = [
              {
                id: 'v1',
                title: query['title'],
                address: query['address']!,
                by: 'Ana',
                isShared: false,
                created: '',
              },
            ];
          } else if (query['id']) saved = [];
          return { views: saved };
        },
      },
      at('overview', { group: 'Morning' }),
    );
    const menu = inside(inside(root, 'eh-filters'), 'eh-saved-views');
    menu.querySelector('details')!.open = true;
    await settle(app);
    expect(text()).to.contain('Nothing saved yet');
    await expect(app).to.be.accessible(AXE);
    menu.querySelector<HTMLInputElement>('input[name=title]')!.value = 'Mornings <b>';
    menu.querySelector('form')!.requestSubmit();
    await settle(app);
    const link = menu.querySelector<HTMLAnchorElement>('li a')!;
    expect(link.textContent).to.equal('Mornings <b>');
    expect(link.getAttribute('href')).to.equal(at('overview', { group: 'Morning' }));
    menu.querySelector<HTMLButtonElement>('button.remove')!.click();
    await settle(app);
    expect(menu.querySelector('li')).to.equal(null);
  });

  it('asks to sign in again when the session ends, and says so', async () => {
    let isOver = false;
    const { app, text } = await open({}, at('overview'));
    // What the client of the page does when the server says SIGNED_OUT.
    const original = globalThis.fetch;
    app.remove();
    globalThis.fetch = async (input) => {
      const path = new URL(String(input instanceof Request ? input.url : input)).pathname;
      if (path.endsWith('session')) return Response.json(SESSION);
      if (path.endsWith('courses')) return Response.json(list());
      if (isOver) return Response.json({ code: 'SIGNED_OUT', message: 'x' }, { status: 401 });
      return Response.json(overview());
    };
    try {
      const own = document.createElement('eh-review') as EhReview;
      document.body.append(own);
      await settle(own);
      await settle(own);
      expect(allText(own)).to.contain('12 learners');
      isOver = true;
      await goTo(own, at('overview', { attempt: 'last' }));
      expect(allText(own)).to.contain('Your session has ended. Sign in to go on where you were.');
      expect(text()).not.to.equal('');
    } finally {
      globalThis.fetch = original;
    }
  });

  it('answers odd addresses and a silent server with words, never with a blank page', async () => {
    const unknown = await open({}, at('nonsense'));
    expect(unknown.text()).to.contain('There is no such page.').and.to.contain('Our village');
    unknown.app.remove();
    const broken = await open({}, '#/%E0%A4%A/?&&=%&course');
    expect(broken.text()).to.contain('Our village');
    broken.app.remove();
    const away = await open({ session: new ApiFailure(0, { code: 'OFFLINE', message: 'x' }) });
    expect(away.text()).to.contain('The server does not answer.').and.to.contain('Try again');
    await expect(away.app).to.be.accessible(AXE);
    away.app.remove();
    const few = await open(
      { overview: new ApiFailure(403, { code: 'TOO_FEW', message: 'x' }) },
      at('overview'),
    );
    expect(few.text()).to.contain('Fewer than five learners are in this selection.');
  });

  it('speaks another language at once and remembers it', async () => {
    const { app, root, text } = await open({}, at('overview'));
    const select = root.querySelector<HTMLSelectElement>('header select')!;
    select.value = 'es';
    select.dispatchEvent(new Event('change'));
    await settle(app);
    expect(document.documentElement.lang).to.equal('es');
    expect(text()).to.contain('Resumen').and.to.contain('Qué mirar primero');
    expect(localStorage.getItem('eco-review-language')).to.equal('es');
    localStorage.setItem('eco-review-language', 'en');
  });

  it('hides from people without the right what they may not see', async () => {
    const may = { learners: false, names: false, change: false, administer: false };
    const { root } = await open({ session: { ...SESSION, may } }, at('overview'));
    expect(allText(root.querySelector('nav')!)).not.to.contain('Learners');
    expect(root.querySelector('.demo-band')).to.equal(null);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`passes axe with a view in it, in ${theme}, on a tablet too, without scrolling sideways`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { app } = await open({}, at('matrix'));
      await expect(app).to.be.accessible(AXE);
      await setViewport({ width: 768, height: 1024 });
      await settle(app);
      await expect(app).to.be.accessible(AXE);
      expect(document.documentElement.scrollWidth).to.be.at.most(768);
    });
  }

  it('leads past the menu to the content by the first key', async () => {
    const { root } = await open({}, at('overview'));
    root.querySelector<HTMLElement>('.skip')!.click();
    expect(root.activeElement!.localName).to.equal('main');
    expect(location.hash).to.equal(at('overview'));
  });
});
