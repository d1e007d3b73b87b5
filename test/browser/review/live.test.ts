import { expect } from '@open-wc/testing';
import type * as api from '../../../src/review/api.ts';
import { followLive, type LineState } from '../../../src/review/page/live-line.ts';
import '../../../src/review/page/views/live.element.ts';
import { allText, AXE, dressPage, learner, openView, RTL, SCRIPT, settle } from './support.ts';

/** Stands for the browser's own while a test runs. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 1;
  isClosed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  say(event: unknown): void {
    const data = typeof event === 'string' ? event : JSON.stringify(event);
    this.dispatchEvent(new MessageEvent('live', { data }));
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const person = (at: number, more: Partial<api.LiveLearner> = {}): api.LiveLearner => ({
  learner: learner(at, { group: 'Workshop' }),
  page: 'urn:p:1',
  since: new Date().toISOString(),
  last: new Date().toISOString(),
  idleSeconds: 0,
  state: 'working',
  why: [],
  progress: 0.4,
  ...more,
});

const event = (): api.LiveEvent => ({
  at: new Date().toISOString(),
  learners: [
    person(1, {
      state: 'stuck',
      why: [
        { code: 'wrong-again', values: { tries: 3 } },
        { code: 'long-on-page', values: { seconds: 600, usual: 120 } },
        { code: 'of-tomorrow', values: {} },
      ],
    }),
    person(2, { state: 'idle', why: [{ code: 'idle', values: { seconds: 240 } }] }),
    person(3, { learner: learner(3, { name: SCRIPT }), page: undefined as never }),
  ],
  pages: [
    { id: 'urn:p:1', title: { he: RTL }, here: 2, stuck: 1 },
    { id: 'urn:p:2', title: {}, here: 1, stuck: 0 },
  ],
  left: 4,
  demo: false,
});

describe('the live view', function () {
  this.timeout(60_000);
  dressPage();
  const real = globalThis.EventSource;
  beforeEach(() => {
    FakeSource.opened = [];
    globalThis.EventSource = FakeSource as unknown as typeof EventSource;
  });
  afterEach(() => void (globalThis.EventSource = real));

  async function open(query: Record<string, string> = {}) {
    const { element, root } = await openView('eh-live', { source: {} }, query);
    return { element, root, source: FakeSource.opened.at(-1)! };
  }

  it('shows who is where and who may be stuck, and why; accessible in light and dark', async () => {
    const { element, root, source } = await open();
    expect(allText(element)).to.contain('Connecting');
    source.say(event());
    await settle(element);
    const text = allText(element);
    expect(text).to.contain('Live: what you see is of now');
    expect(text).to.contain('3 wrong tries in a row').and.to.contain('On this page for 10 min');
    expect(text).to.contain('wrong several times in a row and much longer here than others');
    expect([...root.querySelectorAll('.figures dd')].map((one) => one.textContent)).to.deep.equal([
      '1',
      '1',
      '1',
      '4',
    ]);
    expect(root.querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible(AXE);
    document.documentElement.dataset['theme'] = 'dark';
    await expect(element).to.be.accessible(AXE);
  });

  it('shows on a projector no code and no name of anybody', async () => {
    const { element, source } = await open({ big: '1' });
    source.say(event());
    await settle(element);
    const text = allText(element);
    expect(text).not.to.match(/A000\d|onerror|Workshop/);
    expect(text).to.contain('1 learner');
    await expect(element).to.be.accessible(AXE);
  });

  it('says that it is not live when the line breaks, and goes on with the next event', async () => {
    const { element, source } = await open();
    source.say(event());
    await settle(element);
    source.fail(0);
    await settle(element);
    expect(allText(element)).to.contain('Not live since');
    expect(allText(element), 'what was known stays').to.contain('A0001');
    source.say('not JSON');
    source.say(event());
    await settle(element);
    expect(allText(element)).to.contain('Live: what you see is of now');
  });

  it('closes its line when it goes, and opens another for another filter', async () => {
    const { element, source } = await open();
    element.client = {
      ...element.client,
      url: (path, query = {}) => `${path}?idle=${query['idle']}`,
    };
    element.place = { ...element.place, query: { ...element.place.query, idle: '60' } };
    await settle(element);
    expect(source.isClosed).to.equal(true);
    const second = FakeSource.opened.at(-1)!;
    expect(second).not.to.equal(source);
    element.remove();
    expect(second.isClosed).to.equal(true);
  });

  it('tries again when it was refused or when the line falls silent', async () => {
    const states: LineState['is'][] = [];
    let refused = 0;
    const line = followLive('live', {
      onEvent: () => undefined,
      onState: ({ is }) => states.push(is),
      onRefused: () => (refused += 1),
      silence: 60,
      again: 20,
    });
    const until = async (count: number): Promise<void> => {
      while (FakeSource.opened.length < count) await new Promise((done) => setTimeout(done, 5));
    };
    FakeSource.opened[0]!.fail(FakeSource.CLOSED);
    await until(2);
    expect([states.at(-1), refused]).to.deep.equal(['refused', 1]);
    FakeSource.opened[1]!.say(event());
    expect(states.at(-1)).to.equal('live');
    await until(3);
    expect(states.at(-1), 'silence is no life').to.equal('lost');
    line.close();
    expect(FakeSource.opened[2]!.isClosed).to.equal(true);
  });
});
