/** The look of the page: system fonts, light and dark, from 320 pixels to wide, and paper. Text has a contrast of 4.5:1 or more. */
import { CARDS } from './html-style-cards.js';
import { CONTROLS } from './html-style-controls.js';
import { PAPER } from './html-style-paper.js';
import { PARTS } from './html-style-parts.js';

const BASE = `
:root{color-scheme:light dark;--paper:#faf8f4;--card:#fff;--tint:#f3efe7;--ink:#1f1d1a;--soft:#5f5a51;--line:#ded9ce;--fix:#a31e22;--decide:#835000;--note:#2a5885;--good:#2f6846;
--mark:#fbe6a2;--del:#f9dcd8;--ins:#d9eedd;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter",Georgia,"DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--card:#201e1b;--tint:#282520;--ink:#ebe7de;--soft:#aca598;--line:#3a362f;--fix:#ff9d92;--decide:#f0bb62;--note:#9cc5f0;--good:#8fd0a8;
--mark:#57470f;--del:#56251f;--ins:#1e4429}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
header.top,main,footer.end{max-width:69rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
header.top{padding-top:clamp(1.25rem,4vw,2.5rem)}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote,table,figure{margin:0;padding:0}
h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.7rem);line-height:1.1;font-weight:600;letter-spacing:-.018em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.2;font-weight:600;letter-spacing:-.01em}
h3{font-size:1.3rem;line-height:1.3;font-weight:600;text-wrap:balance}
h4,.small{font:650 .8125rem/1.4 var(--sans);letter-spacing:0;color:var(--soft)}
a{color:var(--note);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:is(a,summary,button,input,select,textarea,.scroll,.card):focus-visible{outline:3px solid var(--note);outline-offset:3px;border-radius:2px}
code{font-family:var(--sans);font-size:.9em;background:var(--tint);padding:.08em .3em;border-radius:3px}
.soft,.total{color:var(--soft)}
.total{font-weight:400}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:3}
.brand{font:.8125rem/1.4 var(--sans);color:var(--soft);margin-bottom:.75rem}
.lead{font-size:1.1875rem;line-height:1.45;margin-top:.8rem;max-width:46em}
.lead+.lead{margin-top:.35rem}
.caution{margin-top:.9rem;padding-left:.9rem;border-left:3px solid var(--decide);max-width:46em}
.saved{font:.875rem/1.5 var(--sans);color:var(--soft);margin-top:.75rem;max-width:52em}
.first{display:grid;grid-template-columns:minmax(0,1fr);gap:1.75rem 3.5rem;margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
@media(min-width:60rem){.first{grid-template-columns:minmax(0,1fr) 18.5rem}}
.calm{grid-template-columns:minmax(0,1fr)!important}.calm .aside{order:-1;max-width:30rem}.calm .fair{margin-top:0}
.small{display:flex;align-items:baseline;gap:.4em;margin-bottom:.5rem;color:var(--ink)}
.small.error,.chip,.list.error>li::marker{color:var(--fix)}
.small.warning,.warning .chip,.list.warning>li::marker{color:var(--decide)}
.list{padding-left:1.6rem;max-width:46em}
.list li{padding-left:.25rem;margin-top:.55rem;line-height:1.45}
.list li::marker{font:650 .875rem var(--sans)}
.list a{font-weight:600}
.list .said{display:block;font-size:1rem}
.list+.small,.more+.small,.aside>*+.small{margin-top:1.6rem}
.state{font:650 .75rem/1.4 var(--sans);border:1px solid currentColor;border-radius:1em;padding:.05em .6em;margin-left:.5em;color:var(--decide);white-space:nowrap}
.whose{white-space:nowrap;font:.8125rem/1.4 var(--sans);color:var(--soft)}
.chip .whose{margin-left:.75em;white-space:normal}.whose.own{color:var(--ink);font-weight:650}
.others,.fair{margin-top:1.25rem}
.fair{font-style:italic;color:var(--soft)}
.aside{font:.9375rem/1.5 var(--sans)}
.aside p{margin-top:.25rem}
.bar{display:block;width:100%;height:.5rem;border-radius:.25rem;overflow:hidden;margin:.25rem 0 .6rem}
.agree{fill:var(--good);color:var(--good)}.differ{fill:var(--fix);color:var(--fix)}.single,.undated,.unmatched{fill:var(--soft);color:var(--soft)}.lost{fill:var(--line);color:var(--soft)}
.checked,.missing{list-style:none}.lost-line{margin-top:.5rem!important}.aside .soft{font-size:.875rem}
.checked li{display:flex;gap:.5em;align-items:baseline}
.checked a{padding:.125rem 0}
.checked i{font-style:normal;font-weight:700;width:1em;text-align:center}
.checked a,nav a{display:inline-block;padding:.15rem 0;min-height:1.625rem}
.checked b{min-width:2.2em;text-align:right;font-variant-numeric:tabular-nums}
.missing li+li{margin-top:.6rem}
.missing code:not(.inline),.hint code{display:block;margin-top:.25rem;padding:.4rem .6rem;white-space:pre-wrap;overflow-wrap:anywhere}
nav{margin-top:1.75rem;padding:.8rem 0;border:solid var(--line);border-width:1px 0;font:.9375rem/1.5 var(--sans)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem}
main>section{margin-top:3.25rem}
main>section>h2{margin-bottom:.9rem}
.lead-in{color:var(--soft);max-width:46em;margin-bottom:1rem}
footer.end{margin-top:3.5rem;padding-top:1.25rem;padding-bottom:3rem;color:var(--soft);font:.875rem/1.5 var(--sans)}
@media(max-width:30rem){.list{padding-left:1.3rem}}
`;

const STYLE = `${BASE}${CARDS}${PARTS}${PAPER}${CONTROLS}`;

/** The style sheet; the days that the articles cover stand at the head of every printed page. */
export function styleOf(days: string | null): string {
  return days !== null && /^(?:\d{1,2}(?: [A-Z][a-z]{2,8}(?: \d{4})?)? to )?\d{1,2} [A-Z][a-z]{2,8} \d{4}$/.test(days)
    ? `${STYLE}@page{@top-right{content:"${days}"}}\n`
    : STYLE;
}
