import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhConsent } from './consent.element.ts';
import { example, exampleWork } from './consent.example.ts';
import { PEOPLE } from './form.ts';

const open = (setting?: Setting) => stage<EhConsent>(example, { attempts: 0, ...setting });

const type = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
};

const choose = (field: HTMLElement, value: string) => {
  (field as HTMLSelectElement).value = value;
  field.dispatchEvent(new Event('change'));
};

const SECRET = 'Maria Ferreira';

/** Everything that this origin keeps on the device, as text. */
async function stored(): Promise<string> {
  const databases = (await indexedDB.databases?.()) ?? [];
  const contents = await Promise.all(
    databases.map(
      ({ name }) =>
        new Promise<unknown>((resolve) => {
          const request = indexedDB.open(name!);
          request.onsuccess = () => {
            const { result } = request;
            const stores = [...result.objectStoreNames];
            if (stores.length === 0) return resolve([]);
            const all = stores.map(
              (store) =>
                new Promise((done) => {
                  const read = result.transaction(store).objectStore(store).getAll();
                  read.onsuccess = () => done(read.result);
                }),
            );
            void Promise.all(all).then(resolve);
          };
        }),
    ),
  );
  return JSON.stringify([localStorage, sessionStorage, document.cookie, contents]);
}

describe('<eh-consent>', () => {
  it('is filled in by keyboard alone, and kept with choices only', async () => {
    const { one, heard, spoken, element } = await open();
    expect(one<HTMLInputElement>('[name="c-photos"][value=""]').checked).to.equal(true);
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('Choose in at least one clause');
    one('[name="c-photos"][value="all"]').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await settle(element);
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown;
    };
    expect(response).to.eql([{ group: 'photos', symbol: 'things' }]);
    expect(spoken()).to.contain('Your work is kept.');
  });

  it('takes a choice back, by its button and by undo', async () => {
    const { one, heard, press, element } = await open({ response: exampleWork });
    one('[name="c-photos"][value=""]').click();
    await settle(element);
    const last = () => (heard.at(-1)!.detail as { response: { group: string }[] }).response;
    expect(last().some(({ group }) => group === 'photos')).to.equal(false);
    await press('.actions button:not(.primary)');
    expect(last().length).to.equal(exampleWork.length);
    expect(one<HTMLInputElement>('[name="c-photos"][value="things"]').checked).to.equal(true);
  });

  it('keeps names on the paper alone: no event, no store, no file has them', async () => {
    const { one, element, heard, press } = await open({ response: exampleWork });
    const downloads: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      downloads.push(blob);
      return '#';
    };
    try {
      one<HTMLDetailsElement>('.people').open = true;
      for (const field of PEOPLE) {
        one(`#p-${field}`).focus();
        type(one(`#p-${field}`), SECRET);
      }
      one('[name="c-web"][value="no"]').focus();
      one('[name="c-web"][value="no"]').click();
      await settle(element);
      expect(one('#sheet').textContent.split(SECRET).length - 1).to.equal(PEOPLE.length);
      await press('[type="submit"]');
      for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.files button')) {
        button.click();
        await settle(element);
      }
      await press('.actions button:not(.primary)');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(heard.map(({ type }) => type)).to.include.members(['eh-draft', 'eh-respond']);
    expect(JSON.stringify(heard)).to.not.contain('Maria');
    expect(downloads.length).to.equal(4);
    const texts = await Promise.all(downloads.map((blob) => blob.text()));
    expect(texts.join('')).to.contain(example.project).and.to.not.contain('Maria');
    expect(await stored()).to.not.contain('Maria');
  });

  it('forgets names with the page, and asks the browser not to remember them', async () => {
    const { one, element } = await open();
    type(one('#p-name'), SECRET);
    await settle(element);
    expect(one('#p-name').getAttribute('autocomplete')).to.equal('off');
    expect(one('#p-name').hasAttribute('name')).to.equal(false);
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await settle(element);
    expect(one<HTMLInputElement>('#p-name').value).to.equal('');
    expect(one('#sheet').textContent).to.not.contain('Maria');
  });

  it('makes the form in another language and in large print', async () => {
    const { one, element, press } = await open({ response: exampleWork });
    await press('#show');
    expect(one('#show').getAttribute('aria-expanded')).to.equal('true');
    choose(one('#language'), 'es');
    await settle(element);
    expect(one('.consent-form').lang).to.equal('es');
    expect(one('.consent-form').textContent).to.contain('Quiero figurar solo con mi nombre');
    const size = () => Number.parseFloat(getComputedStyle(one('.consent-form')).fontSize);
    const before = size();
    await press('#large');
    expect(before).to.be.below(24);
    expect(Math.round(size())).to.equal(24); // 18 pt
  });

  it('is printed as the form alone, chosen or not', async () => {
    const { press, element } = await open();
    let shown: string | undefined;
    element.addEventListener('eh-print', () => {
      const card = element.shadowRoot!.querySelector('.card')!;
      shown = card.className;
    });
    element.append(document.createElement('p')); // the readable form
    await press('#print');
    await settle(element);
    expect(shown).to.be.a('string').and.to.not.contain('unanswered');
  });

  it('shows what was typed as text', async () => {
    const { one, all, element } = await open();
    type(one('#p-name'), '<img src=x onerror="window.hacked = 1">');
    await settle(element);
    expect(all('#sheet img').length).to.equal(0);
    expect(one('#sheet').textContent).to.contain('<img src=x');
  });

  it('takes nothing in a review, and still shows and prints the form', async () => {
    const { all } = await open({ response: exampleWork, mode: 'review' });
    expect(all('[type="radio"]:not([disabled]), .people, [type="submit"]').length).to.equal(0);
    expect(all('#show, #print').length).to.equal(2);
  });

  it('is accessible with the form shown and the names open', async () => {
    const { element, one, press } = await open({ response: exampleWork });
    one<HTMLDetailsElement>('.people').open = true;
    await press('#show');
    await expect(element).to.be.accessible();
    document.documentElement.dataset.theme = 'dark';
    await expect(element).to.be.accessible();
    delete document.documentElement.dataset.theme;
  });
});
