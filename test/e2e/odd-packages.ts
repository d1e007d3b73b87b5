import type { PackageFiles } from '../../packaging/rules/rule.ts';

const manifest = (type: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Ovens</title>
    <item identifier="i" identifierref="r"><title>Ovens</title></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="${type}" href="index.html">
    <file href="index.html"/></resource></resources>
</manifest>`;

/** Where a package of the test departs from good manners. */
export interface Habits {
  /** HTML at the end of the page. */
  more?: string;
  /** Script before the course begins; `api` is the LMS's. */
  first?: string;
  /** Script when the course has begun. */
  begun?: string;
  /** Script in place of saving the answer at once. */
  answered?: string;
  /** Events at which it ends the session. */
  leaves?: string[];
  body?: string;
  scormType?: string;
}

/** Saves the answer and the place, and commits. */
const SAVE = `set('cmi.suspend_data', chosen()); set('cmi.core.score.raw', '100'); api.LMSCommit('');`;

/** A SCORM 1.2 course of two pages and one question that behaves well but for the given habits. */
export const oddPackage = ({
  more = '',
  first = '',
  begun = '',
  answered = SAVE,
  leaves = ['pagehide'],
  body,
  scormType = 'sco',
}: Habits): PackageFiles =>
  new Map([
    ['imsmanifest.xml', manifest(scormType)],
    [
      'index.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ovens</title>
<body>${
        body ??
        `<section id="one"><h1>Ovens</h1><p>Bread is baked on Saturdays.</p>
<button id="next">Next</button></section>
<section id="two" hidden><h1>A question</h1><p>When is bread baked?</p>
<label><input type="radio" name="day" value="sat"> Saturdays</label>
<label><input type="radio" name="day" value="sun"> Sundays</label>
<button id="check">Check</button><p role="status"></p></section>`
      }
<script>
const api = parent.API;
const $ = (id) => document.getElementById(id);
const set = (name, value) => api.LMSSetValue(name, value);
const chosen = () => document.querySelector('input:checked')?.value ?? '';
const go = () => { $('one').hidden = true; $('two').hidden = false; };
${first}
api.LMSInitialize('');
const state = api.LMSGetValue('cmi.suspend_data');
if (api.LMSGetValue('cmi.core.lesson_location') === 'two') go();
if (state) { const one = document.querySelector('[value=' + state + ']'); if (one) one.checked = true; }
if (api.LMSGetValue('cmi.core.lesson_status') === 'not attempted') set('cmi.core.lesson_status', 'incomplete');
${begun}
$('next')?.addEventListener('click', () => {
  go(); set('cmi.core.lesson_location', 'two'); set('cmi.core.exit', 'suspend'); api.LMSCommit('');
});
$('check')?.addEventListener('click', () => {
  document.querySelector('[role=status]').textContent = 'Right.';
  ${answered}
  set('cmi.core.lesson_status', 'completed');
});
let isOver = false;
const leave = () => { if (isOver) return; isOver = true; set('cmi.core.exit', 'suspend'); api.LMSFinish(''); };
for (const name of ${JSON.stringify(leaves)}) addEventListener(name, leave);
</script>${more}</body></html>`,
    ],
    ['help.html', '<!doctype html><title>Help</title><p>Ask the baker.</p>'],
  ]);
