/** The look on paper: everything opened, addresses written out, marks as underlines, no card broken where it can be helped. */
export const PAPER = `
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--tint:#fff;--ink:#000;--soft:#444;--line:#bbb;--mark:#fff;--del:#fff;--ins:#fff;--fix:#000;--decide:#000;--note:#000;--good:#000}
@page{margin:15mm 12mm 14mm;font:8pt sans-serif;@top-left{content:"factdiff: where the articles differ"}@bottom-right{content:counter(page) " / " counter(pages)}}
html{font-size:12.5px}.first-only{text-decoration:line-through}.second-only{text-decoration:underline}
body{font-size:9pt;line-height:1.35}h1{font-size:17pt}h2{font-size:14pt}h3{font-size:12pt}.lead{font-size:9.5pt;max-width:none}.list .said{font-size:8.5pt}.list li{margin-top:3pt;line-height:1.3}.first{margin-top:6pt;padding-top:6pt}
nav,.skip,[data-slot]:not(.tick),.near,.query,.screen{display:none}a{color:inherit}a[href^="#"]:not(.m){text-decoration:none}
.foot{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;margin-top:8pt;break-before:avoid;break-inside:avoid}.rule{font-size:7pt}
.pen{display:block;flex:1;font:8pt var(--sans);white-space:nowrap}.pen i{display:inline-block;width:18%;border-bottom:.5pt solid #000}.pen i:first-child{width:38%}
details::details-content{content-visibility:visible;block-size:auto;height:auto;overflow:visible;opacity:1}
summary{list-style:none;font-weight:650}
.card,.side,tr,.plain li,.list li,.todo,.diff{break-inside:avoid}
.card{border:0;border-top:2pt solid #000;border-radius:0;padding:5pt 0 0;margin-top:10pt}
h2,h3,h4,.chip,.message,.stand,thead{break-after:avoid}
.first{grid-template-columns:minmax(0,1fr) 13rem;gap:1rem 2rem}
.scroll{overflow:visible;max-height:none;border:0}
thead{display:table-header-group}
thead th,.claims tbody th,.claims thead th:first-child{position:static}
th,td{min-width:0!important;max-width:none;padding:2pt 4pt}.in{margin-top:0}
table{font-size:7.5pt}.in{font-size:7pt}
mark,ins{text-decoration:underline;text-underline-offset:.2em}mark{text-decoration-thickness:2px;font-weight:600;padding:0}
[data-slot=ruling]:empty{display:none}
.stands{grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:.6rem 1.4rem;margin-top:5pt}.stands>li{padding-top:3pt}
.who,.where,.file,.silent,.todo h4,summary{font-size:8pt}
.todo,.diffs,.picture,.silent,.more{margin-top:4pt}.diffs,.picture{padding-top:4pt}.todo{padding:2pt 6pt}.todo h4,.todo p{display:inline}.todo h4::after{content:": "}.chip{margin:0}.message,.silent{margin-top:2pt}blockquote{margin:2pt 0}.side+.side:not(.brief){margin-top:4pt;padding-top:4pt}.stand{margin-bottom:2pt}
.folds{display:block;margin-top:.5rem}.folds,.why dl{font-size:8pt;line-height:1.3}.why dl{display:block;max-width:none}.why dl>div:not(:first-child){display:inline}.why dl>div:not(:first-child)>*{display:inline}.why dl>div:not(:first-child)::after{content:" "}.why dt::after{content:": "}.why>summary{padding:0}.why>dl,.why>:not(summary){margin-top:1pt}.file{font-size:7pt}.file a{padding:0}
.why dl>div{grid-template-columns:5.5rem minmax(0,1fr)}
.todo{border:.5pt solid #999}
a.out::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
.bar,.range,.ref,.axis svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.range{fill:#000}.axis svg{background:#eee}.bar .agree{fill:#555}.bar .differ{fill:#000}.bar .single{fill:#999}.bar .lost{fill:#ddd}
main>section{margin-top:1.75rem}header.top,main,footer.end{max-width:none;padding:0}}
`;
