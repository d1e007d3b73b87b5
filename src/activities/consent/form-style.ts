/** The look of the form, on its own page and inside the activity: always black on white. */
export const FORM_STYLE = `
.consent-form{max-width:44rem;margin:0 auto;padding:clamp(1rem,4vw,1.5rem);background:#fff;color:#000;color-scheme:light;font:1rem/1.45 'Noto Sans','Segoe UI',Arial,sans-serif;overflow-wrap:anywhere}
.consent-form :is(h3,h4,h5){margin:1em 0 .3em;font-size:1em;line-height:1.25;color:#000}
.consent-form h3{margin-block-start:0;font-size:1.6em}
.consent-form h4{margin-block-start:1.4em;font-size:1.2em}
.consent-form small{font-weight:400}
.consent-form p{margin:.3em 0}
.consent-form dt{float:inline-start;margin-inline-end:.5em;font-weight:700}
.consent-form dt::after{content:':'}
.consent-form dd{margin:0 0 .3em}
.consent-form ul{margin:.2em 0;padding-inline-start:1.2em}
.consent-form .clause{break-inside:avoid}
.consent-form .clause ul{padding:0}
.consent-form .clause li{display:flex;gap:.6em}
.consent-form .box{font-size:1.35em;line-height:1.1}
.consent-form .line{display:flex;flex-wrap:wrap;align-items:end;gap:0 .6em;margin-block-start:.8em}
.consent-form .fill{flex:1 1 12rem;min-height:1.5em;border-block-end:1px solid #000}
.consent-form .signature .fill{min-height:2.6em}
.consent-form .sign{break-inside:avoid}
.consent-form .copies{margin-block-start:1.2em;font-weight:700}
#large:checked~main .consent-form,.large-print .consent-form{font-size:18pt}
@page{size:A4;margin:16mm}
@media print{.screen{display:none}.consent-form{max-width:none;padding:0;font-size:11pt}}
`;
