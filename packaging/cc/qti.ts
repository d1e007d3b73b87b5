import { markup, type Markup } from '../../src/core/markup.ts';
import type { Question, QuestionOption } from '../../src/document/questions.ts';

/** Questions with a title, as an LMS offers them: a quiz, a test. */
export interface QuestionSet {
  id: string;
  title: string;
  questions: Question[];
}

/** QTI 1.2.1 in the profile of Common Cartridge 1.1, which LMSs turn into questions of their own. */
export function assessmentXml({ id, title, questions }: QuestionSet): string {
  const points = pointsOf(questions);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd">
<assessment ident="${id}" title="${title}">
<qtimetadata>
${field('cc_profile', 'cc.exam.v0p1')}${field('qmd_assessmenttype', 'Examination')}${field('qmd_scoretype', 'Percentage')}${field('qmd_feedbackpermitted', 'Yes')}${field('qmd_solutionspermitted', 'Yes')}${field('cc_maxattempts', 'unlimited')}</qtimetadata>
<section ident="root_section">
${questions.map((question, index) => itemXml(question, points[index]!))}</section>
</assessment>
</questestinterop>
`.text;
}

const field = (label: string, entry: string): Markup =>
  markup`<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>\n`;

/**
 * Whole points up to 99 in the proportion of the weights, as the profile wants them; 60 can be shared
 * among many parts.
 */
function pointsOf(questions: readonly Question[]): number[] {
  const weights = questions.map(({ weight }) => weight);
  const isWhole = weights.every((weight) => Number.isInteger(weight) && weight <= 99);
  const unit = isWhole ? 1 : Math.min(60, Math.floor(99 / Math.max(...weights)));
  return weights.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round(weight * unit))));
}

const PROFILES: Record<Question['type'], string> = {
  one: 'cc.multiple_choice.v0p1',
  several: 'cc.multiple_response.v0p1',
  'true-false': 'cc.true_false.v0p1',
  'fill-in': 'cc.fib.v0p1',
  essay: 'cc.essay.v0p1',
};

/** What an item is made of, beyond its text. */
interface ItemParts {
  response: Markup;
  /** Conditions in the order in which they are tried. */
  conditions: Markup[];
  feedback: Markup[];
}

function itemXml(question: Question, points: number): Markup {
  const { response, conditions, feedback } = itemParts(question);
  return markup`<item ident="${question.id}" title="${question.title}">
<itemmetadata><qtimetadata>
${field('cc_profile', PROFILES[question.type])}${field('cc_weighting', String(points))}</qtimetadata></itemmetadata>
<presentation>
${material(question.prompt)}${response}</presentation>
${
  conditions.length > 0 &&
  markup`<resprocessing>
<outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
${conditions}</resprocessing>
`
}${feedback}</item>
`;
}

function itemParts(question: Question): ItemParts {
  switch (question.type) {
    case 'one':
    case 'true-false':
      return choiceParts(question);
    case 'several':
      return severalParts(question);
    case 'fill-in':
      return {
        response: textResponse,
        conditions: [
          general,
          markup`<respcondition continue="No"><conditionvar>${question.accepted.map((text) => equal(text))}</conditionvar>${FULL_SCORE}</respcondition>\n`,
        ],
        feedback: [feedbackXml(GENERAL, question.feedback)],
      };
    case 'essay':
      return {
        response: textResponse,
        conditions: question.feedback ? [general] : [],
        feedback: question.feedback ? [feedbackXml(GENERAL, question.feedback)] : [],
      };
  }
}

type Choice = Extract<Question, { options: QuestionOption[] }>;

/** Moodle refuses a true-false question whose answers have any other names. */
const namesOf = ({ type, options }: Choice): string[] =>
  options.map(({ id }, index) => (type === 'true-false' ? ['true', 'false'][index]! : id));

/** One answer: every option has its condition, with score and feedback in one. */
function choiceParts(question: Choice): ItemParts {
  const names = namesOf(question);
  const said = question.options.map(({ correct, feedback }) =>
    [feedback && `<p>${feedback}</p>`, correct ? question.correct : question.wrong]
      .filter(Boolean)
      .join(''),
  );
  return {
    response: choices(question, names, 'Single'),
    conditions: question.options.map(
      ({ correct }, index) =>
        markup`<respcondition continue="No"><conditionvar>${equal(names[index]!)}</conditionvar>${correct && FULL_SCORE}${said[index] && shows(`${names[index]!}_fb`)}</respcondition>\n`,
    ),
    feedback: said
      .map((html, index) => html && feedbackXml(`${names[index]!}_fb`, html))
      .filter(isMarkup),
  };
}

/** Several answers: right when all right ones are ticked and no other; what is true of each, below. */
function severalParts(question: Choice): ItemParts {
  const names = namesOf(question);
  const said = question.options.flatMap(({ text, feedback }) =>
    feedback ? [`<li>${text} – ${feedback}</li>`] : [],
  );
  const html = (said.length > 0 ? `<ul>${said.join('')}</ul>` : '') + (question.correct ?? '');
  const tests = question.options.map(({ correct }, index) => {
    const test = equal(names[index]!, 'Yes');
    return correct ? test : markup`<not>${test}</not>`;
  });
  return {
    response: choices(question, names, 'Multiple'),
    conditions: [
      ...(html ? [general] : []),
      markup`<respcondition continue="No"><conditionvar><and>${tests}</and></conditionvar>${FULL_SCORE}</respcondition>\n`,
    ],
    feedback: html ? [feedbackXml(GENERAL, html)] : [],
  };
}

const isMarkup = (value: Markup | string | undefined): value is Markup => typeof value === 'object';

const RESPONSE = 'response1';
const GENERAL = 'general_fb';
const FULL_SCORE = markup`<setvar varname="SCORE" action="Set">100</setvar>`;

const equal = (text: string, respectsCase: 'Yes' | 'No' = 'No'): Markup =>
  markup`<varequal respident="${RESPONSE}" case="${respectsCase}">${text}</varequal>`;

const shows = (feedback: string): Markup =>
  markup`<displayfeedback feedbacktype="Response" linkrefid="${feedback}"/>`;

/** What is shown whatever the answer was. */
const general = markup`<respcondition continue="Yes"><conditionvar><other/></conditionvar>${shows(GENERAL)}</respcondition>\n`;

const material = (html: string): Markup =>
  markup`<material><mattext texttype="text/html">${html}</mattext></material>\n`;

const feedbackXml = (ident: string, html: string): Markup =>
  markup`<itemfeedback ident="${ident}"><flow_mat>${material(html)}</flow_mat></itemfeedback>\n`;

const textResponse = markup`<response_str ident="${RESPONSE}" rcardinality="Single"><render_fib/></response_str>\n`;

const choices = (
  { options }: Choice,
  names: readonly string[],
  cardinality: 'Single' | 'Multiple',
): Markup =>
  markup`<response_lid ident="${RESPONSE}" rcardinality="${cardinality}"><render_choice>
${options.map(
  ({ text }, index) =>
    markup`<response_label ident="${names[index]}">${material(text)}</response_label>\n`,
)}</render_choice></response_lid>
`;
