/** The look of the form, on its own page and inside the activity: always black on white. */
export const FORM_STYLE = `
.consent-form{max-width:44rem;margin:0 auto;padding:1.5rem;background:#fff;color:#000;color-scheme:light;font:1rem/1.45 'Noto Sans','Segoe UI',Arial,sans-serif;text-align:start}
.consent-form h3{margin:0 0 .8em;font-size:1.6em;line-height:1.2;color:#000}
.consent-form h4{margin:1.4em 0 .4em;font-size:1.2em;line-height:1.25;color:#000}
.consent-form h5{margin:.9em 0 .2em;font-size:1em;color:#000}
.consent-form small{font-weight:400;font-size:.9em}
.consent-form p{margin:.3em 0}
.consent-form dl{margin:0;display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.3em 1em}
.consent-form dt{font-weight:700}
.consent-form dd{margin:0;overflow-wrap:anywhere}
.consent-form ul{margin:.2em 0;padding-inline-start:1.2em}
.consent-form .know li{margin-block-end:.25em}
.consent-form .clause{break-inside:avoid}
.consent-form .clause ul{padding:0;list-style:none}
.consent-form .clause li{display:flex;gap:.6em;padding-block:.12em}
.consent-form .box{font-size:1.35em;line-height:1.1}
.consent-form .line{display:flex;flex-wrap:wrap;align-items:end;gap:0 .6em;margin-block-start:.8em}
.consent-form .fill{flex:1 1 12rem;min-height:1.5em;border-block-end:1px solid #000;overflow-wrap:anywhere}
.consent-form .signature .fill{min-height:2.6em}
.consent-form .sign{break-inside:avoid}
.consent-form .copies{margin-block-start:1.2em;font-weight:700}
#large:checked~main .consent-form,.large-print .consent-form{font-size:18pt}
body>.screen{max-width:44rem;font:1rem/1.5 Arial,sans-serif}
p.screen{margin:1rem auto}
@page{size:A4;margin:16mm}
@media (max-width:30rem){.consent-form{padding:1rem}.consent-form dl{grid-template-columns:1fr}.consent-form dd{margin-block-end:.4em}}
@media print{.screen{display:none}.consent-form{max-width:none;padding:0;font-size:11pt}}
`;
