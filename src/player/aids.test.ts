import { expect } from '@open-wc/testing';
import { easyFirst, holdMedia, holdPictures, keepingPlace } from './aids.ts';

const easyBlock = (name: string) =>
  `<section class="prose"><h2>${name}</h2><div class="usual"><p>Usual ${name}</p></div><details class="easy" data-usual="The full text"><summary>In easy words</summary><div><p>Easy ${name}</p></div></details></section>`;

/** A picture of some bytes that a browser can show. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;

let page: HTMLElement;

const show = (html: string): HTMLElement => {
  page.innerHTML = html;
  return page;
};

describe('the aids to reading', () => {
  beforeEach(() => {
    page = document.createElement('main');
    document.body.append(page);
  });

  afterEach(() => {
    page.remove();
    document.documentElement.className = '';
    delete document.documentElement.dataset.saves;
  });

  describe('easy words', () => {
    const visible = () =>
      [...page.querySelectorAll('p')]
        .filter((text) => text.checkVisibility())
        .map((text) => text.textContent);
    const labels = () => [...page.querySelectorAll('summary')].map((label) => label.textContent);

    it('stand first when they are wanted; the full text waits behind its name', () => {
      show(easyBlock('one') + easyBlock('two'));
      expect(visible()).to.deep.equal(['Usual one', 'Usual two']);
      easyFirst(page, true);
      expect(visible()).to.deep.equal(['Easy one', 'Easy two']);
      expect(labels()).to.deep.equal(['The full text', 'The full text']);
      page.querySelector('summary')!.click();
      expect(visible()).to.deep.equal(['Easy one', 'Usual one', 'Easy two']);
    });

    it('are where they were after going there and back, however often that is said', () => {
      const before = show(easyBlock('one')).innerHTML;
      easyFirst(page, false);
      easyFirst(page, true);
      easyFirst(page, true);
      easyFirst(page, false);
      expect(page.innerHTML.replace('class="easy"', '')).to.equal(
        before.replace('class="easy"', ''),
      );
    });

    it('keep a reader at the part that was read, though all texts above change their length', () => {
      const long = '<p style="height:900px">Long</p>';
      show(
        ['one', 'two', 'three', 'four']
          .map((name) => easyBlock(name).replace('<p>Usual', `${long}<p>Usual`))
          .join('') + '<p style="height:2000px"></p>',
      );
      const third = page.children[2]!;
      scrollBy(0, third.getBoundingClientRect().top + 450);
      const height = third.getBoundingClientRect().height;
      expect(height).to.be.above(900);
      keepingPlace(page, () => easyFirst(page, true));
      const { top, bottom } = third.getBoundingClientRect();
      expect(top).to.be.at.most(0);
      expect(bottom).to.be.at.least(0);
      keepingPlace(page, () => easyFirst(page, false));
      expect(Math.abs(third.getBoundingClientRect().top + 450)).to.be.below(12);
    });
  });

  describe('pictures on request', () => {
    const picture = `<figure class="figure"><img src="${PICTURE}" alt="A valley with a mill." data-show="Show picture (120 kB)" loading="lazy"><figcaption>Look.</figcaption></figure>`;

    it('say what they show and how large they are, and come when the button is pressed', () => {
      show(picture + picture.replace(' data-show="Show picture (120 kB)"', ''));
      holdPictures(page, true);
      holdPictures(page, true);
      const buttons = page.querySelectorAll('button');
      expect([...buttons].map((button) => button.textContent)).to.deep.equal([
        'Show picture (120 kB)',
      ]);
      expect(page.querySelector('.waiting')!.textContent).to.contain('A valley with a mill.');
      buttons[0]!.click();
      expect(page.querySelector('.waiting')).to.equal(null);
      expect(document.activeElement).to.equal(page.querySelector('img'));
      // What was shown once does not wait again.
      holdPictures(page, true);
      expect(page.querySelector('button')).to.equal(null);
    });

    it('are all there again when data are no longer saved', () => {
      const before = show(picture).innerHTML;
      holdPictures(page, true);
      holdPictures(page, false);
      expect(page.innerHTML).to.equal(before);
    });
  });

  describe('sound and film', () => {
    const film =
      '<figure class="media" data-play="Play film (0.8 MB)"><figcaption>Film</figcaption><img src="data:," alt="The first scene"><video controls preload="none" src="data:video/mp4;base64,"></video><details><summary>Transcript</summary></details></figure>';

    it('play only when the button with their size is pressed, once', () => {
      show(film);
      holdMedia(page);
      holdMedia(page);
      const video = page.querySelector('video')!;
      let plays = 0;
      video.play = () => {
        plays++;
        return Promise.reject(new DOMException('', 'NotSupportedError'));
      };
      const [button, ...more] = page.querySelectorAll('button');
      expect(more).to.deep.equal([]);
      expect(button!.textContent).to.equal('Play film (0.8 MB)');
      expect(video.hidden).to.equal(true);
      button!.click();
      expect(plays).to.equal(1);
      expect(video.hidden).to.equal(false);
      expect(page.querySelector('button, img')).to.equal(null);
    });
  });
});
