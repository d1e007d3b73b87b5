/**
 * The style of the book. The reader decides on type, size and colours, so nothing here sets a
 * colour, a size in pixels or a page background; lines take the colour of the text.
 */
export const EPUB_STYLE = `body { margin: 0 4%; line-height: 1.5; hyphens: auto; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: none; break-after: avoid; page-break-after: avoid; text-align: start }
h1 { font-size: 1.7em; margin: 1em 0 1.2em }
h2 { font-size: 1.4em; margin: 2em 0 .6em }
h3 { font-size: 1.2em; margin: 1.6em 0 .5em }
h4, h5 { font-size: 1.05em; margin: 1.2em 0 .4em }
p { margin: 0 0 .8em }
ul, ol { margin: 0 0 .8em; padding-inline-start: 1.5em }
li { margin-bottom: .3em }
img { max-width: 100%; height: auto }
figure { margin: 1.2em 0; break-inside: avoid; page-break-inside: avoid }
figcaption, .soft, .sources, .help, .time { font-size: .88em }
.sources { display: block }
.left-out { display: block; font-style: italic }
.page + .page { break-before: page; page-break-before: always }
.callout, .case, .task, .template, .download, .transcript { margin: 1.4em 0; padding: .8em 1em; border: 1px solid; border-radius: .4em }
.easy { margin: 1em 0; padding: .6em .8em; border: 1px dashed; border-radius: .4em }
.callout { border-width: 0 0 0 .3em; border-radius: 0 }
.tag, .instruction, .label { font-weight: bold }
.tag { font-size: .88em; margin-bottom: .3em }
.task h2, .task h3, .callout h3, .case h3 { margin-top: .2em }
.hint { margin: .8em 0 }
.to-key, .to-task { text-align: end; font-size: .92em }
.task ul, .task ol { padding-inline-start: 1.8em }
.lesson { padding-top: .5em; border-top: 1px solid }
dt { font-weight: bold }
dd { margin: 0 0 .8em }
.facts dl > div { padding: .4em 0; border-top: 1px solid }
table { width: 100%; border-collapse: collapse }
caption { text-align: start; font-weight: bold; margin-bottom: .4em }
th, td { padding: .35em .5em; border-bottom: 1px solid; text-align: start; vertical-align: top }
blockquote { margin: 0; font-style: italic; font-size: 1.1em }
.tick, .write { display: inline-block; border: 1px solid; vertical-align: middle }
.tick { width: .8em; height: .8em }
.write { width: 1.8em; height: 1.4em }
.ticks, .numbers, .match .right-side { list-style: none; padding: 0 }
.task .ticks, .task .numbers, .task .match .right-side { padding: 0 }
.groups td { text-align: center }
.groups tbody th { font-weight: normal }
.hint-tag { margin: 0 }
.place { padding: .7em 0; border-top: 1px solid }
.place-number { margin-bottom: .2em }
.place p:last-child { margin: 0 }
/* Nobody writes on an e-reader's lines: those of a task are for other paper. */
.lines { display: none }
.template .lines { display: block; height: 1.6em; border-bottom: 1px solid }
.frame { height: 12em; border: 1px dashed }
.answer { margin-top: 1.5em; padding-top: .5em; border-top: 1px solid }
.answer h2 { margin-top: .6em; font-size: 1.15em }
.answer .why::before { content: '– ' }
.notes { list-style: none; padding: 0 }
a.ref { font-size: .8em; vertical-align: super; line-height: 0 }
.sources a.ref { vertical-align: baseline; font-size: 1em }
.cover { margin: 0; text-align: center }
.cover img { max-width: 100%; max-height: 98vh }
nav ol { list-style: none; padding-inline-start: 1.2em }
nav > ol { padding: 0 }
`;
