/** The look of the page: system fonts, light and dark, from 320 pixels to wide, and paper. Text has a contrast of 4.5:1 or more. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#faf8f4;--card:#fff;--ink:#1f1d1a;--soft:#5f5a51;--line:#ded9ce;--fix:#a31e22;--decide:#835000;--note:#2a5885;--good:#2f6846;
--mark:#fbe6a2;--del:#f9dcd8;--ins:#d9eedd;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--card:#201e1b;--ink:#ebe7de;--soft:#aca598;--line:#3a362f;--fix:#ff9d92;--decide:#f0bb62;--note:#9cc5f0;--good:#8fd0a8;
--mark:#57470f;--del:#56251f;--ins:#1e4429}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
header.top,main,footer.end{max-width:70rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
header.top{padding-top:clamp(1.5rem,5vw,3.5rem)}
h1,h2,h3,h4,p,ul,dl,dd,blockquote,table{margin:0;padding:0}
h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.9rem);line-height:1.12;font-weight:600;letter-spacing:-.015em;text-wrap:balance;max-width:22em}
h2{font-size:1.5rem;line-height:1.2;font-weight:600;letter-spacing:-.01em}
h3{font-size:1.25rem;line-height:1.3;font-weight:600;text-wrap:balance}
h4,.label{font:600 .8125rem/1.4 var(--sans);color:var(--soft)}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--note);outline-offset:3px}
.brand{font:600 .8125rem/1.4 var(--sans);color:var(--soft);margin-bottom:.9rem}
.lead{font-size:1.1875rem;margin-top:1rem;max-width:44em}
.lead+.lead{margin-top:.25rem}
.soft{color:var(--soft)}
.caution{margin-top:1rem;padding-left:.9rem;border-left:3px solid var(--decide);max-width:44em}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;margin-top:1.75rem;padding:1rem 0;border:solid var(--line);border-width:1px 0;font:1rem/1.3 var(--sans)}
.counts a{text-decoration:none}
.counts a:hover span{text-decoration:underline}
.counts b{font:600 1.75rem/1 var(--serif);margin-right:.35rem;font-variant-numeric:lining-nums}
.counts .error b,.error .level{color:var(--fix)}
.counts .warning b,.warning .level{color:var(--decide)}
.counts .note b,.note .level{color:var(--note)}
.bar{display:block;width:100%;height:.625rem;margin-top:1.5rem;border-radius:.3125rem;overflow:hidden}
.agree{fill:var(--good);color:var(--good)}.differ{fill:var(--fix);color:var(--fix)}.single{fill:var(--soft);color:var(--soft)}.lost{fill:var(--line)}
.key{display:flex;flex-wrap:wrap;gap:.15rem 1.75rem;margin-top:.6rem;font:.9375rem/1.5 var(--sans)}
.key div{display:flex;gap:.45em;align-items:baseline}
.key dd{order:-1;font-weight:650;font-variant-numeric:tabular-nums}
.key i{order:-2;width:.7rem;height:.7rem;border-radius:2px;background:currentColor;outline:1px solid var(--soft)}
.key i.lost{color:var(--line)}
nav{margin-top:1.25rem;font:.9375rem/1.5 var(--sans)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem}
main>section{margin-top:3.25rem}
main>section>h2{margin-bottom:1.1rem}
.total{font-weight:400;color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-top:3px solid var(--soft);border-radius:.375rem;padding:clamp(1rem,3vw,1.75rem);margin-top:1.25rem}
.settled .level{color:var(--soft)}
.card.error{border-top-color:var(--fix)}.card.warning{border-top-color:var(--decide)}.card.note{border-top-color:var(--note)}
.level{font:650 .8125rem/1.4 var(--sans);margin-bottom:.25rem}
.message{margin-top:.5rem;max-width:44em}
.sides{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1.25rem 2rem;margin-top:1.25rem}
.side{border-top:1px solid var(--line);padding-top:.75rem;min-width:0}
.who{font:650 .9375rem/1.4 var(--sans)}
.where,.read,.file,.rule{font:.8125rem/1.5 var(--sans);color:var(--soft)}
.file,.rule{font-family:var(--mono);font-size:.75rem}
blockquote{margin:.6rem 0}
mark{background:var(--mark);color:inherit;padding:.05em .15em;border-radius:2px;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
del{background:var(--del);text-decoration:line-through;text-decoration-thickness:1px;padding:0 .12em;border-radius:2px}
ins{background:var(--ins);text-decoration:underline;text-underline-offset:.2em;padding:0 .12em;border-radius:2px}
.diff{margin-top:1.25rem;padding-top:.75rem;border-top:1px solid var(--line);max-width:44em}
.diff h4{margin-bottom:.35rem}
.diff h4 :is(del,ins){color:var(--ink);text-decoration-thickness:1px}
.todo{margin-top:1.25rem;max-width:44em}
.todo+.todo{margin-top:.35rem}
.todo b{font:650 .8125rem/1.4 var(--sans);margin-right:.35em}
.rule{margin-top:1.1rem}
.plain{padding-left:1.15rem;max-width:46em}
.plain li{margin-top:.5rem}
.plain li::marker{color:var(--soft)}
.hint{display:block;color:var(--soft)}
.scroll{position:relative;overflow-x:auto;border:1px solid var(--line);border-radius:.375rem;background:var(--card)}
table{border-collapse:collapse;width:100%;font:.9375rem/1.4 var(--sans)}
caption{text-align:left;padding:.75rem .9rem;color:var(--soft);font-size:.8125rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .9rem;border-top:1px solid var(--line);min-width:7.5rem;max-width:20rem}
thead th{font-weight:650;font-size:.8125rem;white-space:nowrap}
tbody th{font-weight:500;min-width:11rem}
.claims tbody th,.claims thead th:first-child{position:sticky;left:0;background:var(--card)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;min-width:5.5rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
footer.end{margin-top:3.5rem;padding-top:1.25rem;padding-bottom:3rem;color:var(--soft);font:.875rem/1.5 var(--sans)}
section+section p+.scroll{margin-top:1rem}
@media(max-width:34rem){.claims tbody th,.claims thead th:first-child{position:static}.counts{gap:.5rem 1.5rem}.counts b{font-size:1.4rem}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--mark:#fff;--del:#fff;--ins:#fff;--fix:#000;--decide:#000;--note:#000}
body{font-size:10.5pt}nav,.skip{display:none}.card,.side,tr,.plain li{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible;border:0}
mark{text-decoration-thickness:2px}main>section{margin-top:1.75rem}header.top,main,footer.end{max-width:none;padding:0}}
`;
