import { expect, waitUntil } from '@open-wc/testing';
import { answeredExamples } from '../activities/examples.ts';
import './gallery.element.ts';

const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const;

describe('<eh-gallery>', () => {
  afterEach(() => {
    document.querySelector('eh-gallery')?.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function open() {
    const gallery = document.createElement('eh-gallery');
    document.body.append(gallery);
    await gallery.updateComplete;
    return { gallery, root: gallery.shadowRoot! };
  }

  it('shows every example live, on paper, with its settings and its record', async () => {
    const { gallery, root } = await open();
    for (const { activity } of answeredExamples) {
      location.hash = activity.id;
      // The browser tells of the new address when it has time to.
      await waitUntil(() => root.textContent.includes(`"id": "${activity.id}"`), activity.id);
      await gallery.updateComplete;
      const stage = root.querySelector('.stage')!;
      expect(stage.querySelector(`eh-${activity.type}`)!.shadowRoot!.textContent).to.contain(
        activity.title ?? 'Task',
      );
      const text = root.textContent;
      expect(text, activity.id).to.contain(`"id": "${activity.id}"`).and.to.contain('scorm2004');
    }
  });

  it('shows an answered activity, in another language, from right to left', async () => {
    const { gallery, root } = await open();
    const choose = async (index: number, value: string) => {
      const select = root.querySelectorAll('select')[index]!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await gallery.updateComplete;
    };
    await choose(0, 'right');
    await choose(3, 'es');
    await choose(4, 'rtl');
    const stage = root.querySelector<HTMLElement>('.stage')!;
    expect(stage.dir).to.equal('rtl');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stage.firstElementChild!.shadowRoot!.textContent).to.contain('Es correcto');
  });

  it('is accessible with everything open', async () => {
    const { gallery, root } = await open();
    for (const details of root.querySelectorAll('details')) details.open = true;
    await expect(gallery).to.be.accessible(AXE);
  });
});
