/** The look of tables, lists, documents and pictures. */
export const PARTS = `
main:not(:has([data-card])) [data-slot=tools]{display:none}
.plain{padding-left:1.15rem;max-width:48em}
.plain li{margin-top:.65rem}
.plain li::marker{color:var(--soft)}
.hint{display:block;color:var(--soft);font:.875rem/1.5 var(--sans);margin-top:.15rem}
.scroll{position:relative;overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:.375rem;background:var(--card)}
table{border-collapse:separate;border-spacing:0;width:100%;font:.9375rem/1.4 var(--sans)}
th,td{text-align:left;vertical-align:top;padding:.6rem .9rem;border-top:1px solid var(--line);min-width:7.5rem;max-width:20rem}
thead th{font-weight:650;font-size:.8125rem;border-top:0;border-bottom:1px solid var(--line);position:sticky;top:0;background:var(--card);z-index:1}
tbody :is(a,button,input){scroll-margin-top:3.5rem}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:500;min-width:12rem}
.in{display:block;font:.8125rem/1.4 var(--sans);color:var(--soft);margin-top:.15rem}
.in.differ{color:var(--fix)}.in.agree{color:var(--good)}
.claims tbody th,.claims thead th:first-child{position:sticky;left:0;background:var(--card);border-right:1px solid var(--line)}
.claims thead th:first-child{z-index:2}
.cell{list-style:none}
.cell span:first-child{font-weight:700}
.says-nothing{color:var(--soft)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;min-width:5.5rem}
.sheet th,.sheet td{min-width:5.5rem}
.sheet tbody th{min-width:13rem}.sheet td:nth-child(4){min-width:11rem}
.sentence td{max-width:none;background:var(--tint);font:.9375rem/1.45 var(--serif);padding-top:.45rem;padding-bottom:.45rem}.sentence .in{display:inline;margin-right:.75em}
.sheet .tick{min-width:4.5rem;text-align:center;font-size:1.125rem}
.alone+.alone,.document+.document{margin-top:.6rem}
.document{border:1px solid var(--line);border-radius:.375rem;background:var(--card);padding:.6rem clamp(.9rem,3vw,1.75rem)}
.document .text{max-width:44em;padding-bottom:1rem}
.zone{margin-top:.7rem;position:relative;padding-left:2.4rem}
.zone.headline{font-size:1.3rem;line-height:1.3;font-weight:600}
.zone.deck,.zone.caption{font-style:italic}
.zone.subheading{font-weight:600}
.par{position:absolute;left:0;top:.2em;font:.75rem/1.6 var(--sans);font-style:normal;color:var(--soft)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin-bottom:1rem;font:.9375rem/1.5 var(--sans)}
.gaps{padding-left:1.15rem;font:.875rem/1.5 var(--sans);color:var(--decide)}
.m{color:inherit;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.22em;text-decoration-skip-ink:none}
.m.agree{text-decoration-color:var(--good)}
.m.differ{text-decoration-color:var(--fix);text-decoration-style:double;font-weight:600}
.m.single{text-decoration-color:var(--soft);text-decoration-style:dashed;text-decoration-thickness:1px}
.m.not-understood{text-decoration-color:var(--decide);text-decoration-style:wavy;text-decoration-thickness:1px}
.m:target{background:var(--mark)}
.picture{margin-top:1.4rem;padding-top:.9rem;border-top:1px solid var(--line)}
.picture h4{margin-bottom:.5rem}
.axis{width:100%;font:.875rem/1.35 var(--sans)}
.axis th,.axis td{min-width:0;max-width:none;padding:.25rem .75rem .25rem 0;border:0;vertical-align:middle}
.axis th{font-weight:500;min-width:0;width:20%}.axis td:nth-child(2){width:24%}
.axis .amount{white-space:nowrap;width:1%;font-variant-numeric:tabular-nums}
.axis .line{width:40%;padding-right:0}
.axis svg{display:block;width:100%;height:1rem;background:var(--tint);border-radius:2px}
.range{fill:var(--ink)}.ours .range{fill:var(--note)}.ref{fill:var(--fix)}.open-end{fill:var(--soft)}
.ends{display:flex;justify-content:space-between;color:var(--soft);font:.8125rem/1.4 var(--sans)}
.key svg{vertical-align:baseline}.key{font:.8125rem/1.5 var(--sans);margin-top:.3rem}
.moves{margin-top:1.75rem}
.chart{display:block;width:100%;max-width:40rem;height:auto;margin-top:.4rem}
.chart .grid{stroke:var(--line);stroke-width:1}.chart .step{fill:none;stroke:var(--soft);stroke-width:1.5}.chart .span{stroke:var(--ink);stroke-width:2}.chart .dot{fill:var(--ink)}
.chart text{fill:var(--soft);font:11px var(--sans)}
@media(max-width:34rem){.claims tbody th,.claims thead th:first-child{position:static}.axis,.axis tbody,.axis tr,.axis th,.axis td,.axis tfoot{display:block;width:auto!important}.axis tr{margin-top:.5rem}.zone{padding-left:1.6rem}th,td{padding:.5rem .6rem}}
`;
