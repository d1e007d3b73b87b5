import { expect } from '@open-wc/testing';
import { renderActivity } from '../../../activities/documents.ts';
import { example as choiceExample } from '../../../activities/choice/choice.example.ts';
import { example as scenarioExample } from '../../../activities/scenario/scenario.example.ts';
import { en } from '../../../ui/locales/en.ts';
import { passagesOf } from './passages.ts';

const page = document.createElement('main');

const read = (html: string): [string, string][] => {
  page.innerHTML = html;
  return passagesOf(page, (alt) => `Picture: ${alt}`).map(({ element, text }) => [
    element.localName,
    text,
  ]);
};

describe('what of a page is read aloud', () => {
  it('is headings, paragraphs and lists in their order, without numbers of sources', () => {
    const source =
      '<a class="ref" href="#ref-a" aria-label="Source 1"><span aria-hidden="true">[1]</span></a>';
    expect(
      read(
        `<header class="page-head"><p class="minutes">2 min</p><h1>A map</h1></header><section class="prose"><h2>Why</h2><p>One <em>two</em> <a class="term" href="#t">three</a>. ${source}</p><ul><li>Four<ul><li>Five</li></ul></li><li><p>Six</p></li></ul></section><span class="sources">Sources: ${source}</span>`,
      ),
    ).to.deep.equal([
      ['h1', 'A map'],
      ['h2', 'Why'],
      ['p', 'One two three.'],
      ['li', 'Four'],
      ['li', 'Five'],
      ['p', 'Six'],
    ]);
  });

  it('is what pictures show, those that wait too, and nothing of decorations', () => {
    expect(
      read(
        '<figure><img src="data:," alt="A valley."><figcaption>Look.</figcaption></figure><figure><img src="data:," alt=""></figure><figure><img src="data:," alt="A mill." data-show="x"><p class="waiting"><span>A mill.</span><button>Show</button></p></figure>',
      ),
    ).to.deep.equal([
      ['img', 'Picture: A valley.'],
      ['figcaption', 'Look.'],
      ['img', 'Picture: A mill.'],
    ]);
  });

  it('is a table by its name and its rows, each cell with its heading', () => {
    expect(
      read(
        '<div class="table" aria-label="Two maps"><table><caption>Two maps</caption><thead><tr><th>Question</th><th>Ordinary</th></tr></thead><tbody><tr><th scope="row">Who makes it?</th><td data-label="Ordinary">People who measure</td></tr></tbody></table></div>',
      ),
    ).to.deep.equal([
      ['caption', 'Two maps'],
      ['tr', 'Who makes it? Ordinary: People who measure.'],
    ]);
  });

  it('is what stands open, and not what is closed or without words', () => {
    const details = '<summary>In easy words</summary><div><p>Easy.</p></div>';
    expect(
      read(
        `<p>Usual.</p><details>${details}</details><details open>${details}</details><p>☐ –</p><p hidden>No.</p>`,
      ),
    ).to.deep.equal([
      ['p', 'Usual.'],
      ['p', 'Easy.'],
    ]);
  });

  it('is the question and the options of a task, shown at its element', () => {
    const form = renderActivity(choiceExample, { language: 'en', words: en }).text;
    const passages = read(
      `<eh-choice data-activity="q"><p class="tag">Task 1</p>${form}</eh-choice>`,
    );
    expect(passages.every(([element]) => element === 'eh-choice')).to.equal(true);
    const texts = passages.map(([, text]) => text);
    expect(texts[0]).to.equal('Task 1');
    page.innerHTML = choiceExample.prompt;
    expect(texts).to.include(page.textContent.trim());
    for (const { text } of choiceExample.options) {
      page.innerHTML = text;
      expect(texts).to.include(page.textContent.trim());
    }
    expect(texts.join(' ')).to.not.contain('☐');
  });

  it('gives nothing away of a story that goes on by deciding', () => {
    const form = renderActivity(scenarioExample, { language: 'en', words: en }).text;
    const said = read(`<eh-scenario data-activity="q">${form}</eh-scenario>`)
      .map(([, text]) => text)
      .join(' ');
    expect(said).to.not.equal('');
    for (const { title } of scenarioExample.endings) expect(said).to.not.contain(title);
  });
});
