/** What the strictest of LMSs take as interactions (SCORM 2004 4th Edition, Run-Time 4.2.9). */

const ID = /^[A-Za-z0-9_.:-]{1,4000}$/;
const WORD = String.raw`[A-Za-z0-9_.]{1,250}`;
const TEXT = String.raw`(\{lang=[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*\})?(?!\{)[^\n\r]`;
const REAL = String.raw`-?\d{1,5}(\.\d{1,7})?`;
const TIMESTAMP =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/;
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

const list = (part: string): RegExp => new RegExp(String.raw`^${part}(\[,\]${part})*$`);
const pair = String.raw`${WORD}\[\.\]${WORD}`;

const RESPONSES: Record<string, RegExp> = {
  'true-false': /^(true|false)$/,
  choice: list(WORD),
  'fill-in': list(`${TEXT}{0,250}`),
  'long-fill-in': new RegExp(`^${TEXT}{0,4000}$`),
  matching: list(pair),
  performance: list(pair),
  sequencing: list(WORD),
  likert: new RegExp(`^${WORD}$`),
  numeric: new RegExp(`^${REAL}$`),
  other: /^[^\n\r]{0,4000}$/,
};
const PATTERNS: Record<string, RegExp> = {
  ...RESPONSES,
  numeric: new RegExp(String.raw`^(${REAL})?\[:\](${REAL})?$`),
};
const MOST: Record<string, number> = {
  choice: 36,
  matching: 36,
  sequencing: 36,
  'fill-in': 10,
  performance: 250,
};

export const INTERACTION_CHILDREN =
  'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description';

function checkResponse(type: string, value: string, rules: Record<string, RegExp>): boolean {
  const items = value.split('[,]');
  if (!rules[type]?.test(value) || items.length > (MOST[type] ?? Infinity)) return false;
  return type !== 'choice' || new Set(items).size === items.length;
}

/** The error number of setting a field of one interaction; `0` when it is taken. */
export function checkInteraction(
  field: string,
  value: string,
  get: (field: string) => string | undefined,
): string {
  const fits = (isGood: boolean): string => (isGood ? '0' : '406');
  if (field === 'id') {
    const before = get('id');
    return before !== undefined && before !== value ? '351' : fits(ID.test(value));
  }
  if (get('id') === undefined) return '408';
  const type = get('type');
  if (field === 'type') return fits(value in RESPONSES);
  if (field === 'timestamp') return fits(TIMESTAMP.test(value));
  if (field === 'latency') return fits(DURATION.test(value));
  if (field === 'description') return fits(new RegExp(`^${TEXT}{0,250}$`).test(value));
  if (field === 'weighting') return fits(new RegExp(`^${REAL}$`).test(value));
  if (field === 'result') {
    const isWord = ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value);
    return fits(isWord || new RegExp(`^${REAL}$`).test(value));
  }
  const isPattern = /^correct_responses\.\d+\.pattern$/.test(field);
  if (field !== 'learner_response' && !isPattern) return '401';
  if (type === undefined) return '408';
  return fits(checkResponse(type, value, isPattern ? PATTERNS : RESPONSES));
}
