import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionAnalysis } from '../../api/questions.ts';
import type { Format } from '../format.ts';
import type { ReviewStrings } from '../words.ts';
import { separates } from './separates.ts';

const HARD = 0.3;
const EASY = 0.9;

/** Every figure of a question with its meaning in words beside it. */
export function renderFigures(
  one: QuestionAnalysis,
  { questions, shell }: ReviewStrings,
  format: Format,
): TemplateResult {
  const { n, tries, facility, meanScore, pointBiserial, discrimination, time } = one;
  const figure = (name: string, value: string, ...texts: string[]) =>
    html`<div>
      <dt>${name}</dt>
      <dd class="big">${value}</dd>
      ${texts.map((text) => html`<dd class="soft">${text}</dd>`)}
    </div>`;
  const words = facility && questions.facility.words;
  const level =
    facility && words
      ? facility.value < HARD
        ? words.hard
        : facility.value > EASY
          ? words.easy
          : words.middle
      : '';
  return html`<dl class="figures">
    ${figure(questions.count.name, format.number(n), questions.count.text(format.number(tries)))}
    ${
      facility
        ? figure(
            questions.facility.name,
            format.share(facility.value),
            one.few ? '' : level,
            questions.facility.text(format.share(facility.low), format.share(facility.high)),
          )
        : html`<div>
            <dt>${questions.facility.name}</dt>
            <dd class="soft">${questions.unkeyed}</dd>
          </div>`
    }
    ${
      meanScore !== undefined && facility && Math.abs(meanScore - facility.value) > 0.005
        ? figure(questions.mean.name, format.share(meanScore), questions.mean.text)
        : nothing
    }
    ${
      facility === undefined
        ? nothing
        : renderSeparation(one, questions, shell.nothing, format, figure)
    }
    ${
      discrimination && pointBiserial
        ? figure(
            questions.discrimination.name,
            questions.discrimination.points(format.number(discrimination.index * 100)),
            questions.discrimination.text(
              format.share(discrimination.upper),
              format.share(discrimination.lower),
              format.number(discrimination.size),
            ),
          )
        : nothing
    }
    ${
      time === undefined
        ? nothing
        : figure(questions.time.name, format.duration(time), questions.time.text)
    }
  </dl>`;
}

function renderSeparation(
  one: QuestionAnalysis,
  { pointBiserial: words }: ReviewStrings['questions'],
  missing: string,
  format: Format,
  figure: (name: string, value: string, ...texts: string[]) => TemplateResult,
): TemplateResult {
  const how = separates(one);
  if (one.pointBiserial === undefined || how === 'unknown') {
    return figure(words.name, missing, words.unknown);
  }
  return figure(
    words.name,
    format.number(one.pointBiserial.r, 2),
    one.few ? '' : words.words[how],
    words.text(format.number(one.pointBiserial.pairs)),
  );
}
