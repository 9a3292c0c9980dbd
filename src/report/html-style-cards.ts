/** The look of cards: the sides beside one another, the words marked, what to do, what is folded away. */
export const CARDS = `
.card{background:var(--card);border:1px solid var(--line);border-top:3px solid var(--soft);border-radius:.375rem;padding:clamp(1rem,3vw,1.9rem);margin-top:1.25rem;scroll-margin-top:1rem}
.card.error{border-top-color:var(--fix)}.card.warning{border-top-color:var(--decide)}.card.note{border-top-color:var(--note)}
.chip{font:650 .8125rem/1.4 var(--sans);margin-bottom:.3rem}
.note .chip{color:var(--note)}.settled .chip{color:var(--good)}
.message{margin-top:.45rem}
.stands{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1.5rem 2.25rem;margin-top:1.4rem}
.stands>li{min-width:0;border-top:2px solid var(--ink);padding-top:.6rem}
.stand{font:.875rem/1.4 var(--sans);color:var(--soft);display:flex;flex-wrap:wrap;gap:0 .75em;align-items:baseline;margin-bottom:.35rem}
.stand b{font:600 1.125rem/1.3 var(--serif);color:var(--ink)}
.sides{list-style:none}
.side{min-width:0}
.side+.side{border-top:1px solid var(--line);padding-top:.75rem;margin-top:.75rem}
.who{font:650 .9375rem/1.4 var(--sans)}
.where,.rule,.id{font:.8125rem/1.5 var(--sans);color:var(--soft)}
.file{font:.75rem/1.5 var(--mono);color:var(--soft);overflow-wrap:anywhere}
.file a{color:inherit;display:inline-block;max-width:100%;padding:.2rem 0}
.address{font:.8125rem/1.5 var(--sans)}.out{display:inline-block;padding:.2rem 0}
.brief blockquote{display:inline;margin:0}.side.brief{border:0;padding:0;margin-top:.4rem}
.brief .who{font-size:.875rem;color:var(--ink);margin-right:.3em}
blockquote{margin:.5rem 0 .4rem}
.near{color:var(--soft);font-size:.94em}
mark{background:var(--mark);color:inherit;padding:.05em .15em;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
del{background:var(--del);text-decoration:line-through;text-decoration-thickness:1px;padding:0 .12em;border-radius:2px}
ins{background:var(--ins);text-decoration:none;padding:0 .12em;border-radius:2px}
.silent{margin-top:1rem;font:.875rem/1.5 var(--sans);color:var(--soft)}
.diffs{margin-top:1.25rem;padding-top:.9rem;border-top:1px solid var(--line);}
.diff+.diff,.diffs .soft{margin-top:.9rem}
.diff h4{margin-bottom:.35rem}
.diff h4 span{color:var(--ink);padding:.1em .3em;border-radius:2px}.first-only{background:var(--del)}.second-only{background:var(--ins)}
.todo{margin-top:.9rem;background:var(--tint);border-radius:.375rem;padding:.7rem 1rem}
.todo h4{color:var(--ink)}
.fix{display:block;margin-top:.2rem}
.ruled,.since,.reopened{margin-top:1rem;max-width:46em;padding-left:.9rem;border-left:3px solid var(--good)}
.reopened,.since{border-left-color:var(--decide)}
.ruled b,.reopened b{font:650 .875rem/1.4 var(--sans)}
.then{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:.75rem 2rem;margin-top:.6rem}
.then ul,.lines,.why ul{list-style:none}
.then li+li,.lines li+li{margin-top:.35rem}
.folds{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;margin-top:1.2rem}
.folds details[open]{flex-basis:100%}
summary{font:600 .875rem/1.5 var(--sans);cursor:pointer;padding:.15rem 0;width:fit-content;max-width:100%}
details>:not(summary){margin-top:.4rem}
.more,.history{margin-top:.75rem}
.lines{font-size:.9375rem}
.lines>li>span:not(.who,.file){color:var(--soft);font:.8125rem var(--sans)}
.why dl,.glossary{display:grid;gap:.5rem;max-width:48em;font:.9375rem/1.5 var(--sans)}
.why dl>div,.glossary>div{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:0 1rem}
.why dt,.glossary dt{color:var(--soft)}
.glossary dt{font-weight:650;color:var(--ink)}
.query div{background:var(--tint);border-radius:.375rem;padding:.75rem 1rem;max-width:46em}
.query p+p{margin-top:.4rem}
.foot{margin-top:1rem}.rule,.id{font-size:.75rem}.pen{display:none}
@media(forced-colors:active){mark,ins{text-decoration:underline}}
@media(max-width:34rem){.why dl>div,.glossary>div{grid-template-columns:1fr}}
`;
