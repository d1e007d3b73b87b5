import { css, html, nothing, type TemplateResult } from 'lit';
import type { PageFigure, PageFigures } from '../../api/course.ts';
import '../charts/reach-chart.element.ts';
import type { Step } from '../charts/reach-chart.element.ts';
import { rangeMark, shareBar, smallMarkStyles } from '../charts/small-marks.ts';
import { sayFinding } from '../finding-text.ts';
import { ReviewView } from '../review-view.ts';
import { nameOf } from '../text.ts';
import { findingStyles, renderFlag } from './finding-list.ts';

/** @summary Where learners stop, and how long each page takes them. */
export class EhPages extends ReviewView<PageFigures> {
  static override ownStyles = [
    findingStyles,
    smallMarkStyles,
    css`
      section {
        margin-block-end: var(--eh-space-xl);
      }
      tbody th {
        min-width: 13rem;
        font-weight: 600;
      }
      td {
        min-width: 7rem;
      }
      td.wide {
        min-width: 11.5rem;
      }
      .small-bar {
        margin-block: 0.3rem 0.1rem;
      }
      .flag {
        white-space: normal;
      }
      tr.module th {
        padding-block-start: var(--eh-space-l);
        font-family: var(--eh-font-display);
        font-size: var(--eh-text-l);
      }
    `,
  ];

  protected override get path(): string {
    return 'pages';
  }

  protected override renderData({ pages, gapCap }: PageFigures): TemplateResult {
    const { pages: words } = this.words;
    if (pages.length === 0) {
      return html`<section class="note">
        <h2>${words.none.title}</h2>
        <p>${words.none.text}</p>
      </section>`;
    }
    const most = Math.max(...pages.map(({ time }) => time?.upper ?? 0));
    return html`<section aria-labelledby="reached">
        <h2 id="reached">${words.reached}</h2>
        <div class="card">${this.renderReach(pages)}</div>
      </section>
      <section aria-labelledby="list">
        <h2 id="list">${words.list}</h2>
        <div class="card scroll" tabindex="0" role="group" aria-labelledby="list">
          <table>
            <thead>
              <tr>
                <th scope="col">${words.page}</th>
                <th scope="col">${words.opened}</th>
                <th scope="col">${words.stopped}</th>
                <th scope="col">${words.time}</th>
                <th scope="col">${words.look}</th>
              </tr>
            </thead>
            <tbody>
              ${pages.map((page, at) => this.renderPage(page, at, pages[at - 1], most))}
            </tbody>
          </table>
        </div>
        <p class="soft small">${words.orderText} ${words.timeText(this.format.duration(gapCap))}</p>
      </section>`;
  }

  private renderReach(pages: readonly PageFigure[]): TemplateResult {
    const { pages: words } = this.words;
    const { format } = this;
    const steps = pages.map(({ id, title, reached, learners, views, findings }, at): Step => {
      const name = nameOf(title, id, this.languageTag);
      const row = [
        `${at + 1}. ${name}`,
        format.number(learners),
        format.share(reached),
        format.number(views),
      ];
      const isMarked = findings.some(({ code }) => code === 'drop-off');
      return { name, share: reached, isMarked, row };
    });
    return html`<eh-reach-chart
      .label=${words.reachedLabel(
        format.share(pages[0]!.reached),
        format.share(pages.at(-1)!.reached),
      )}
      .steps=${steps}
      .heads=${[words.page, words.learners, words.share, words.views]}
    ></eh-reach-chart>`;
  }

  private renderPage(
    page: PageFigure,
    at: number,
    before: PageFigure | undefined,
    most: number,
  ): TemplateResult {
    const { pages: words, shell } = this.words;
    const { format } = this;
    const { id, title, module, isTest, learners, reached, stopped, dropOff, time, findings } = page;
    const isNewModule = module !== undefined && module.id !== before?.module?.id;
    return html`${
        isNewModule
          ? html`<tr class="module">
              <th scope="colgroup" colspan="5">${this.named(module.title, module.id)}</th>
            </tr>`
          : nothing
      }
      <tr>
        <th scope="row">
          ${at + 1}. ${this.named(title, id)}
          ${isTest ? html`<span class="tag">${words.test}</span>` : nothing}
        </th>
        <td class="wide">
          ${shareBar(reached)}
          ${words.openedText(format.number(learners), learners, format.share(reached))}
        </td>
        <td>
          ${
            stopped === 0
              ? html`<span class="soft">${words.none0}</span>`
              : `${format.number(stopped)} (${format.share(dropOff)})`
          }
        </td>
        <td>
          ${
            time
              ? html`${rangeMark(time, most)}${format.duration(time.median)}<br /><span
                    class="small soft"
                    >${words.timeRange(format.duration(time.lower), format.duration(time.upper))}</span
                  >`
              : shell.nothing
          }
        </td>
        <td>
          ${findings.map((finding) => {
            const said = sayFinding(finding, this.words, format);
            return html`${renderFlag(said)}<br /><span class="small soft">${said.text}</span>`;
          })}
        </td>
      </tr>`;
  }
}

customElements.define('eh-pages', EhPages);
