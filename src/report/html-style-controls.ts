/** The look of what the script adds: search and filters, answers, forms, the bar of a session. On paper only what was answered. */
export const CONTROLS = `
button,input,select,textarea{font:inherit;color:inherit}
button,.file-button{font:500 .9375rem/1.3 var(--sans);min-height:2.25rem;padding:.3rem .8rem;border:1px solid var(--soft);border-radius:.375rem;background:var(--card);cursor:pointer}
button:hover{background:var(--tint);border-color:var(--ink)}
button[aria-pressed=true],button.main{background:var(--ink);border-color:var(--ink);color:var(--paper)}
button.quiet{border-color:transparent;background:none;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;padding-left:.35rem;padding-right:.35rem}
button.quiet:hover{text-decoration-thickness:2px}
button[hidden]{display:none}
input:not([type=checkbox],[type=radio],.vh),textarea{font:1rem/1.4 var(--sans);width:100%;min-height:2.25rem;padding:.35rem .6rem;border:1px solid var(--soft);border-radius:.375rem;background:var(--card)}
textarea{resize:vertical}
input[type=checkbox],input[type=radio]{width:1.25rem;height:1.25rem;margin:.125rem;flex:none;accent-color:var(--note)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.row[hidden]{display:none}
.field label,.choices legend,.check{font:500 .875rem/1.5 var(--sans)}
.field label{display:block;margin-bottom:.15rem}
.check{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem;cursor:pointer}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.75rem 1.25rem}
.choices{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;min-width:0}
.choices[hidden]{display:none}
.choices legend{padding:0;margin-bottom:.15rem}
.problem{font:600 .9375rem/1.4 var(--sans);color:var(--fix)}
.problem:empty{display:none}
.tip{display:block;margin-top:.25rem;font:.8125rem/1.5 var(--sans);color:var(--soft)}
.tools{margin-top:2.25rem;display:grid;gap:.9rem;font-family:var(--sans)}
.tools .field{max-width:46em}
.filters{display:flex;flex-wrap:wrap;gap:.35rem}
.filters+.filters{margin-left:auto}
.filters button{padding:.2rem .7rem;min-height:2rem;border-radius:1rem;border-color:var(--line)}
.filters .number{font-variant-numeric:tabular-nums;opacity:.85;margin-left:.15em}
.result{font:600 .9375rem/1.4 var(--sans);margin-right:auto}
.tools .row button:not(.filters button){border-color:var(--line)}
.state.fresh{color:var(--note)}.state[data-here]{color:var(--good)}
[data-slot=ruling]{margin-top:1.2rem;font-family:var(--sans)}
.answers{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.4rem}
.answers button{font-size:.875rem;padding:.3rem .6rem;border-color:var(--line)}.answers button:hover,.answers button[aria-pressed=true]{border-color:var(--ink)}
.answers button:last-child:nth-child(odd){grid-column:span 2}
@media(min-width:40rem){.answers{grid-template-columns:repeat(6,minmax(0,1fr))}.answers button,.answers button:last-child:nth-child(odd){grid-column:span 2}.answers:not(:has(:nth-child(6))) button:nth-child(n+4){grid-column:span 3}}
@media(min-width:64rem){.answers{grid-auto-flow:column;grid-template-columns:none;grid-auto-columns:auto}.answers button:nth-child(n):nth-child(n),.answers:not(:has(:nth-child(6))) button:nth-child(n){grid-column:auto}}
.answers button::before{content:attr(aria-keyshortcuts);content:attr(aria-keyshortcuts)/"";font:600 .75rem/1 var(--mono);color:var(--soft);margin-right:.5em}
.answers [aria-pressed=true]::before{color:inherit}
.no-keys .answers button::before{content:none}
.answers+.check,.copies{margin-top:.35rem}
.copies{gap:.25rem .75rem}
.copies .row button{font-size:.875rem;min-height:1.875rem;padding:.15rem .7rem;border-color:var(--line)}
.copies>[aria-expanded]::after{content:" ▾"/"";display:inline-block;margin-left:.3em}.copies>[aria-expanded=true]::after{content:" ▴"/""}
.given{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;margin-bottom:.75rem;padding:.6rem .9rem;border-left:3px solid var(--good);background:var(--tint);border-radius:0 .375rem .375rem 0;font:.9375rem/1.5 var(--sans)}
.given[hidden]{display:none}
.given p{flex:1 1 18rem;max-width:52em}
.ruling-form{display:grid;gap:.8rem;margin-top:.9rem;padding:1rem;border:1px solid var(--line);border-radius:.375rem;background:var(--paper)}
.by-hand{margin-top:.6rem;display:grid;gap:.5rem;font:.875rem/1.5 var(--sans);justify-items:start}
.session{display:grid;gap:.5rem;margin-top:1rem;font:.875rem/1.5 var(--sans)}
.session [hidden]{display:none}
.session button{font-size:.875rem;min-height:1.875rem;padding:.15rem .7rem;border-color:var(--line)}.session button.main{border-color:var(--ink)}
.session .field input{font-size:.875rem;min-height:1.875rem;padding:.15rem .5rem}
.session .field:not([hidden]){display:flex;flex-wrap:wrap;gap:.15rem .6rem;align-items:center;margin-right:.5rem}
.session .field label{margin:0}
.session .field input{width:10rem;max-width:100%}
.unsaved[hidden]{display:none}
.unsaved{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.state-line{flex:1 1 16rem;color:var(--soft)}
.has-unsaved .state-line{color:var(--ink);font-weight:650}
.unsaved.has-unsaved,.notice:not(:empty){padding:.5rem .9rem;border:1px solid var(--decide);border-left-width:4px;border-radius:.375rem;background:var(--card)}
.notice{font:600 .9375rem/1.5 var(--sans)}
.notice:not(.dock *){margin-bottom:1rem}
.dock{display:grid;gap:.5rem}
.brand:has(button){display:flex;flex-wrap:wrap;gap:.25rem .5em;align-items:baseline}
.brand button{font-size:.875rem;min-height:1.875rem;padding:.15rem .7rem;margin-left:auto}
.paste{margin-bottom:1.25rem;font-family:var(--sans)}
.paste .field,.paste .row{margin-top:.6rem}
.paste .field{max-width:46em}
tr.is-ticked>*{background:var(--tint)}
.tick .check{flex-wrap:wrap;justify-content:center}
.changed{font:.75rem/1.4 var(--sans);color:var(--decide)}
.tick-note>td,.tick-form>td{max-width:none;border-top:0;padding-top:0}
.tick-note>td>*,.tick-form form{position:sticky;left:.9rem;width:fit-content;max-width:min(60rem,calc(100vw - 5rem))}
.tick-form form{display:grid;gap:.75rem;width:calc(100vw - 5rem);padding:.9rem;border:1px solid var(--line);border-radius:.375rem;background:var(--paper)}
.toast:not(.vh){position:fixed;z-index:4;left:1rem;top:1rem;max-width:calc(100vw - 2rem);padding:.5rem .9rem;border-radius:.375rem;background:var(--ink);color:var(--paper);font:500 .9375rem/1.4 var(--sans);box-shadow:0 2px 16px rgb(0 0 0/.3);pointer-events:none}
.help{color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:.5rem;padding:clamp(1rem,4vw,2rem);width:min(46rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);overflow:auto}
.help::backdrop{background:rgb(0 0 0/.55)}
.help>*+*{margin-top:1rem}
.help h3{font-size:1.0625rem}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.2rem 1.5rem;margin-top:.5rem;font:.9375rem/1.5 var(--sans)}
.keys div{display:grid;grid-template-columns:minmax(6.5rem,max-content) 1fr;gap:.75rem}
.keys kbd,.keys code{font:.875rem/1.5 var(--mono)}
@media(min-height:22rem){html.has-unsaved,html:has(.dock .notice:not(:empty)){scroll-padding-bottom:7.5rem}
.has-unsaved body{padding-bottom:6rem}
.dock:has(.unsaved.has-unsaved,.notice:not(:empty)){position:fixed;z-index:2;left:max(.5rem,50vw - 34rem);right:max(.5rem,50vw - 34rem);bottom:.5rem}
.dock :is(.unsaved.has-unsaved,.notice:not(:empty)){box-shadow:0 2px 16px rgb(0 0 0/.25)}}
@media(max-width:40rem){.has-unsaved .rest{display:none}.unsaved.has-unsaved{padding:.35rem .6rem;gap:.25rem}.unsaved .state-line{flex-basis:100%}}
@media(max-width:30rem){.toast:not(.vh){left:.5rem;right:.5rem;top:.5rem;max-width:none}.session .row button{font-size:.8125rem;padding:.15rem .5rem}.filters+.filters{margin-left:0}.unsaved .row{gap:.25rem}.unsaved .row button{flex:1 1 auto;padding:.15rem .2rem}}
.on-paper{display:none}
@media print{.tick .check{display:none}.on-paper{display:inline}[data-slot=ruling]:not(.tick){display:block}:focus-visible.card{outline:0}[data-slot=ruling]>:not(.given),.given button,.brand button,.paste,.tick-note button,.tick-form,.help,.toast{display:none}
.given{border-left:2pt solid #000;background:none;padding:0 0 0 6pt}.has-unsaved body{padding:0}}
`;
