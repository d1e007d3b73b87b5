import { fontFaces } from '../../theme/style.ts';
import type { BuiltTheme } from '../../theme/theme.ts';

export type PaperSize = 'a4' | 'a5';

/** What differs between the sheets. Text has 12 pt on both: nobody reads smaller in a village hall. */
const SHEETS = {
  a4: {
    size: 'A4',
    width: '210mm',
    height: '297mm',
    top: '20mm',
    bottom: '24mm',
    inner: '26mm',
    outer: '22mm',
    picture: '96mm',
    line: '9.5mm',
    title: '40pt',
    h2: '25pt',
    gap: '.7em',
    contents: '1rem',
  },
  a5: {
    size: 'A5',
    width: '148mm',
    height: '210mm',
    top: '14mm',
    bottom: '18mm',
    inner: '17mm',
    outer: '13mm',
    picture: '68mm',
    line: '8.5mm',
    title: '30pt',
    h2: '20pt',
    gap: '.2em',
    contents: '.92rem',
  },
};

/** A text as a CSS string. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `).replace(/\s+/g, ' ')}"`;

/**
 * The style of a workbook: black ink on white paper, page numbers outside, room to write. On a
 * screen it shows the same as one long sheet.
 */
export function workbookStyle(paper: PaperSize, title: string, theme?: BuiltTheme): string {
  const sheet = SHEETS[paper];
  const foot = 'font: 10pt var(--text); color: #333; vertical-align: top; padding-top: 4mm';
  return `${theme ? fontFaces(theme, (path) => path) : ''}
:root {
  --text: ${theme?.type.text ? `${theme.type.text}, ` : ''}'Source Sans 3', 'Noto Sans', 'Segoe UI', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif;
  --display: ${theme?.type.display ? `${theme.type.display}, ` : ''}'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'TeX Gyre Pagella', 'Noto Serif', Georgia, serif;
  --ink: #111; --soft: #333; --rule: #999; --accent: ${theme ? theme.palette.light['accent-strong'] : '#17543f'}; --line: ${sheet.line};
  color-scheme: light;
}
@page {
  size: ${sheet.size};
  margin: ${sheet.top} ${sheet.outer} ${sheet.bottom} ${sheet.inner};
}
@page :right {
  margin-left: ${sheet.inner}; margin-right: ${sheet.outer};
  @bottom-left { content: ${quoted(title)}; ${foot} }
  @bottom-right { content: counter(page); ${foot}; font-weight: 700 }
}
@page :left {
  margin-left: ${sheet.outer}; margin-right: ${sheet.inner};
  @bottom-left { content: counter(page); ${foot}; font-weight: 700 }
  @bottom-right { content: ${quoted(title)}; ${foot} }
}
@page cover {
  margin: 0;
  @bottom-left { content: none }
  @bottom-right { content: none }
}
* { box-sizing: border-box }
html { font-size: 12pt; background: #fff }
body { margin: 0; color: var(--ink); font: 1rem/1.45 var(--text); overflow-wrap: break-word; hyphens: manual }
h1, h2, h3, h4, h5, h6 { margin: 0 0 .5em; font-family: var(--display); font-weight: 600; line-height: 1.2; text-wrap: balance; break-after: avoid; break-inside: avoid }
h1 { font-size: ${sheet.title} }
h2 { font-size: ${sheet.h2}; padding-bottom: .3em; border-bottom: 1.2mm solid var(--accent); margin-bottom: .8em }
h3 { font-size: 1.5rem }
h4 { font-size: 1.2rem }
h5, h6 { font-size: 1.05rem; margin-bottom: .25em }
p, ul, ol, dl, dd { margin: 0 0 .65em; orphans: 2; widows: 2 }
p:last-child, ul:last-child, ol:last-child, dl:last-child { margin-bottom: 0 }
ul, ol { padding-inline-start: 1.5em }
li + li { margin-top: .3em }
a { color: inherit; text-decoration: none }
a.term { text-decoration: underline dotted .35mm; text-underline-offset: .18em }
a.ref { font-size: .8em; padding-inline-start: .15em; vertical-align: .25em; line-height: 0 }
.sources, .soft, .help, figcaption, .on-page { color: var(--soft); font-size: .875rem }
.sources { display: block }
.sources .ref { vertical-align: baseline; font-size: 1em }
img { display: block; max-width: 100%; max-height: ${sheet.picture}; height: auto; object-fit: contain; margin-inline: auto }
figure { margin: 0 0 1.2em; break-inside: avoid }
figcaption { margin-top: .4em }
.figure.small img { max-width: 60% }
.number { color: var(--accent); padding-inline-end: .3em }

/* cover and back */
.cover, .back-cover { page: cover; display: flex; flex-direction: column; width: ${sheet.width}; height: calc(${sheet.height} - 1px); padding: calc(${sheet.inner} * .9) ${sheet.inner}; overflow: hidden }
.cover { break-after: page }
.cover-logo { height: 16mm; width: auto; max-width: 70mm; margin: 0 auto 8mm 0; object-fit: contain }
.cover-logo:dir(rtl) { margin: 0 0 8mm auto }
.cover-kind { font-size: 1.2rem; font-weight: 700; letter-spacing: .02em; color: var(--accent) }
.cover h1 { margin: .15em 0 .2em; font-size: calc(${sheet.title} * 1.25); line-height: 1.05; break-after: auto }
.cover-subtitle { font: 1.4rem/1.35 var(--display); text-wrap: balance }
img.cover-picture { width: 100%; max-width: none; max-height: 48%; margin: auto 0; object-fit: contain }
div.cover-picture { height: 40%; margin: auto 0; border: .6mm solid var(--ink); border-radius: 4mm }
.belongs-to { display: flex; gap: .6em; align-items: flex-end; margin-top: 1em; font-size: 1.1rem }
.name-line { flex: 1; height: 11mm; border-bottom: .4mm solid var(--ink) }
.cover-foot { margin-top: 1em; font-size: .875rem; color: var(--soft) }
.back-cover { break-before: page; justify-content: space-between; gap: 8mm }
.back-cover .about { margin-top: 10%; font: 1.25rem/1.5 var(--display) }
.online { display: flex; gap: 6mm; align-items: center; break-inside: avoid }
.how-to .online { margin-top: 10mm; padding-top: 6mm; border-top: .4mm solid var(--rule) }
.qr { flex: none; width: 38mm; height: 38mm; margin: -3mm }
.address { font-weight: 700 }
.imprint { font-size: .875rem; color: var(--soft) }
.how-to { font-size: 1.1rem }
.how-to ol { padding: 0; list-style: none; counter-reset: step }
.how-to ol > li { position: relative; margin-bottom: 5mm; padding-inline-start: 14mm; min-height: 9mm; counter-increment: step }

/* contents */
.contents { break-before: page; font-size: ${sheet.contents} }
.contents h2 { margin-bottom: .5em }
.contents ol { padding: 0; margin: 0; list-style: none }
.contents > ol > li { margin-top: ${sheet.gap}; font-weight: 700; break-inside: avoid }
.contents > ol > li > ol { font-weight: 400; padding-inline-start: 1.4em }
.contents li li { margin-top: .1em; line-height: 1.35 }
.contents a { display: flex; align-items: baseline; gap: .4em }
.contents .entry { white-space: pre-wrap }
.contents .leader { flex: 1; min-width: 1em; border-bottom: .5mm dotted var(--rule) }
.contents .page-number { min-width: 1.6em; text-align: end }

/* text */
.module, .back { break-before: page }
.page + .page { margin-top: 2.2em; padding-top: .4em }
.page > * { margin-bottom: 1.2em }
.page > h3 { margin-bottom: .5em }
.callout, .case { padding: 4mm 5mm; border: .3mm solid var(--rule); border-inline-start: 1.6mm solid var(--ink); border-radius: 1mm; -webkit-box-decoration-break: clone; box-decoration-break: clone }
.callout { break-inside: avoid }
.callout.warning { border-inline-start-style: double; border-inline-start-width: 2.4mm }
.easy { margin-top: .8em; padding: 3mm 4mm; border: .3mm dashed var(--ink); border-radius: 2mm; break-inside: avoid }
.case { border-inline-start-width: .3mm; border-top-width: 1.2mm }
.case header { break-after: avoid }
.case img { max-height: calc(${sheet.picture} * .75); margin-bottom: .6em }
.tag { margin-bottom: .2em; font-size: .875rem; font-weight: 700; color: var(--accent); break-after: avoid }
.lesson { padding-top: .5em; border-top: .3mm solid var(--rule) }
.steps > ol { padding: 0; list-style: none; counter-reset: step }
.steps > ol > li { position: relative; margin-bottom: .8em; padding-inline-start: 14mm; min-height: 10mm; counter-increment: step; break-inside: avoid }
.steps > ol > li::before, .how-to ol > li::before { content: counter(step); position: absolute; inset-inline-start: 0; inset-block-start: 0; display: grid; place-items: center; width: 9mm; height: 9mm; border: .5mm solid var(--ink); border-radius: 50%; font-weight: 700; font-size: 1rem }
.time { font: 400 .875rem var(--text); color: var(--soft); white-space: nowrap }
dt { font-weight: 700; break-after: avoid }
dd { margin-inline-start: 0 }
.terms dd { margin-bottom: .8em }
.facts dl { margin: 0 }
.facts dl > div { display: grid; grid-template-columns: 9em 1fr; gap: 1em; padding: .4em 0; border-top: .3mm solid var(--rule); break-inside: avoid }
.facts dd { margin: 0 }
.outcomes li { margin-bottom: .5em; break-inside: avoid }
.outcomes .soft { display: block }
blockquote { margin: 0; font: italic 1.2rem/1.45 var(--display) }
table { width: 100%; border-collapse: collapse }
caption { margin-bottom: .4em; font-weight: 700; text-align: start; break-after: avoid }
th, td { padding: 1.6mm 2mm; border-bottom: .3mm solid var(--rule); text-align: start; vertical-align: top }
thead th { border-bottom: .7mm solid var(--ink); vertical-align: bottom }
tr { break-inside: avoid }

/* tasks */
.task { padding: 4mm 5mm 4mm; border: .5mm solid var(--ink); border-radius: 3mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; break-inside: avoid }
.task-scenario { break-inside: auto }
.task .prompt { margin-bottom: .6em }
.instruction { margin-bottom: .7em; font-weight: 700; break-after: avoid }
.tick, .write { display: inline-block; flex: none; border: .5mm solid var(--ink); background: #fff }
.tick { width: 4.6mm; height: 4.6mm; border-radius: .8mm; vertical-align: -.8mm }
.write { width: 9mm; height: 8mm; border-radius: 1mm; vertical-align: middle }
.ticks, .numbers, .match ul, .match ol { padding: 0; list-style: none }
.ticks > li { display: flex; gap: 2.5mm; align-items: baseline; margin-bottom: 1.6mm; break-inside: avoid }
.ticks > li > .tick { align-self: flex-start; margin-top: .9mm }
.ticks.short { display: flex; flex-wrap: wrap; gap: 2mm 12mm }
.numbers > li { display: flex; gap: 3mm; align-items: center; margin-bottom: 1.6mm; break-inside: avoid }
.match { display: grid; grid-template-columns: fit-content(48%) 1fr; gap: 4mm 9mm }
.match > * { display: grid; gap: 2.4mm; align-content: start; margin: 0; counter-reset: item }
.match li { display: flex; gap: 2.5mm; align-items: flex-start; margin: 0; break-inside: avoid }
.match .left li { justify-content: space-between; counter-increment: item }
.match .left li::before { content: counter(item); font-weight: 700 }
.match .left li > span:first-child { flex: 1 }
.groups td { text-align: center; vertical-align: middle }
.groups thead th:not(:first-child) { text-align: center; font-size: .93rem }
.groups tbody th { font-weight: 400 }
.lines i { display: block; height: var(--line); border-bottom: .3mm solid #777; break-inside: avoid }
.hint { margin-top: .8em; padding-top: .5em; border-top: .3mm dashed var(--rule); font-size: .93rem }
.hint-tag { float: inline-start; margin: 0 .5em 0 0 }
.to-key { margin: .7em 0 0; font-size: .875rem; color: var(--soft); text-align: end; break-before: avoid }
.story { margin-top: .4em }
.place { display: grid; grid-template-columns: 10mm 1fr; gap: 3mm; padding: 2.6mm 0; border-top: .3mm solid var(--rule); break-inside: avoid }
.place-number { display: grid; place-items: center; width: 9mm; height: 9mm; border: .5mm solid var(--ink); border-radius: 50%; margin: 0 }
.go { font-weight: 700; white-space: nowrap }
.template { padding: 4mm 5mm; border: .5mm dashed var(--ink); border-radius: 3mm; -webkit-box-decoration-break: clone; box-decoration-break: clone }
.template .field { margin-top: 1.1em; break-inside: avoid }
.template .label { margin: 0; break-after: avoid }
.frame { aspect-ratio: 3 / 2; max-height: ${sheet.picture}; width: 100%; margin-top: 2mm; border: .5mm dashed #777; border-radius: 2mm }

/* the back */
.answer { margin-bottom: 1.3em; padding-top: .7em; border-top: .3mm solid var(--rule) }
.answer h3 { font-size: 1.15rem }
.answer-name { font-weight: 400; font-style: italic }
.answer .on-page { font: .875rem var(--text); white-space: nowrap }
.answer-title { margin-bottom: .2em; break-after: avoid }
.answer li { break-inside: avoid }
.answer .right { padding-inline-start: 1.5em }
.answer ul.right { list-style: '✓  ' }
.answer .why, .notes { font-size: .93rem }
.answer .why::before { content: '– ' }
.notes { padding: 0; list-style: none }
.back dt, .back dd { break-inside: avoid }
.references li, .credits li { margin-bottom: .5em; break-inside: avoid }
.references a[href^='http']::after, .credits a[href^='http']:not([rel~='license'])::after, .prose a[href^='http']::after { content: ' ' attr(href); font-size: .875rem; overflow-wrap: anywhere }
.credits a[href^='http'][rel~='license']::after { content: none }
.notes-page .lines i { height: calc(var(--line) * 1.2) }

@media screen {
  html { background: #ddd }
  body { max-width: ${sheet.width}; margin: 0 auto; background: #fff }
  main, .cover, .back-cover { padding: ${sheet.top} min(6vw, ${sheet.inner}) }
  .cover, .back-cover { width: auto; height: auto; min-height: 60vh; gap: 1.5rem }
  .module, .back, .contents { margin-top: 4rem }
  .match { grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)) }
  .groups :is(th, td) { padding-inline: .25rem; overflow-wrap: anywhere }
  .contents a { padding-block: .3rem }
  .contents li li { margin-top: 0 }
  img.cover-picture { max-height: 60vh }
}
`;
}
