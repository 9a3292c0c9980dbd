/**
 * Whether any text makes reading and extraction slower than in proportion to its length: pieces that patterns might stumble
 * over are repeated to a text and to one twice as long, and the times are compared.
 *   node bench/doubling.mjs [--kb 100] [--enforce]
 * A ratio above 2.3 is measured again on four times as much text. Prints every piece that stays above 2.3, the slowest pieces, and the worst ratio. --enforce: end with 1 when one is above 3,
 * which quadratic time (4) is and noise is not. Needs dist/ (npm run build).
 */
import { parseArgs } from 'node:util';
import { extract, toDocument } from '../dist/index.js';

const { values } = parseArgs({ options: { kb: { type: 'string', default: '100' }, enforce: { type: 'boolean', default: false } } });
const SIZE = Number(values.kb) * 1000;
/** Shorter times than this, in milliseconds, say nothing about a ratio. */
const SHORTEST = 8;

const PIECES = [
  '7',
  '7 ',
  '1.',
  '1. ',
  '1,',
  '3.5 ',
  '20 percent ',
  '$5 ',
  '1-',
  '1/',
  '12:30 ',
  '2014-',
  '6 March ',
  'March ',
  'Thursday ',
  'last week ',
  'in ',
  'one ',
  'one hundred and ',
  'a third of ',
  'three in ten ',
  'dozens of ',
  'about ',
  'between 5 and ',
  'from 5 to ',
  '20 to ',
  'aged 30, ',
  '"',
  '" ',
  '“',
  '”',
  '“a” ',
  '“a ',
  "'",
  "'a ",
  '‘a’ ',
  '« ',
  '(',
  ')',
  '[',
  ']',
  '{',
  '()',
  '“(',
  '. ',
  '.',
  '...',
  '…',
  '!',
  '?',
  ',',
  ', ',
  ';',
  ':',
  ': ',
  '-',
  '- ',
  '–',
  '— ',
  '_',
  '*',
  '**a** ',
  '#',
  '>',
  '|',
  '&',
  '&amp;',
  '<',
  '<b>',
  '<div>',
  '</p>',
  '`',
  '~',
  '\\',
  '/',
  '@',
  '%',
  '°',
  'A',
  'A ',
  'A. ',
  'Anna ',
  'Anna, ',
  'Anna and ',
  'Anna Bell said ',
  'Mr. ',
  'the Bank of ',
  'the ',
  'of ',
  'and ',
  'or ',
  'no ',
  'not ',
  'O’',
  'al-',
  'said ',
  'said that ',
  'Anna said “a” ',
  'according to ',
  'rejected ',
  'Anna rejected the plan of ',
  'would ',
  'rose ',
  'rose from 5 to 3 ',
  'four regions: ',
  'including ',
  'part of ',
  'U.S. ',
  'é',
  'я',
  'я ',
  '漢',
  '👩‍👩‍👧 ',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u0301',
  '\n',
  '\n\n',
  'a\n',
  'a\n\n',
  'A\n\n',
  '\t',
  ' ',
  '\u00a0',
  '\r\n',
  '\ud800',
];

const source = (raw, format) => ({
  id: 'x',
  file: 'x',
  digest: '',
  format,
  publisher: null,
  title: null,
  url: null,
  published: '2025-03-07',
  publishedAt: null,
  role: 'source',
  kind: 'article',
  story: null,
  basedOn: [],
  lang: null,
  translatedFrom: null,
  headline: null,
  gaps: [],
  offsetsIn: 'file',
  raw,
});

function time(text, format) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    extract(toDocument(source(text, format)), text);
    best = Math.min(best, performance.now() - begun);
    if (best > 2000) break;
  }
  return best;
}

/**
 * The ratio of a piece at a size; one that looks bad is measured again, twice at most, on four times as much, where a pause of the
 * collector counts less. What is truly more than linear is so every time.
 */
function measure(format, piece) {
  let least = pair(format, piece, SIZE);
  for (let again = 0; again < 2 && least.ratio > 2.3; again++) {
    const next = pair(format, piece, 4 * SIZE);
    if (next.ratio < least.ratio) least = next;
  }
  return least;
}

function pair(format, piece, size) {
  const text = piece.repeat(Math.ceil(size / piece.length));
  const [once, twice] = [time(text, format), time(text + text, format)];
  return { format, piece, once, twice, ratio: once < SHORTEST ? 0 : twice / once };
}

const rows = ['text', 'markdown'].flatMap((format) => PIECES.map((piece) => measure(format, piece)));
const show = ({ format, piece, once, twice, ratio }) =>
  `${format.padEnd(9)} ${JSON.stringify(piece).padEnd(32)} ${once.toFixed(0).padStart(7)} ms ${twice.toFixed(0).padStart(7)} ms  ${ratio.toFixed(2)}`;
rows.sort((a, b) => b.ratio - a.ratio);
const above = rows.filter(({ ratio }) => ratio > 2.3);
process.stdout.write(`${rows.length} repeated pieces, ${values.kb} KB and twice that; above 2.3: ${above.length}\n`);
for (const row of above) process.stdout.write(`  ${show(row)}\n`);
process.stdout.write('slowest:\n');
for (const row of [...rows].sort((a, b) => b.twice - a.twice).slice(0, 8)) process.stdout.write(`  ${show(row)}\n`);
const worst = rows[0]?.ratio ?? 0;
process.stdout.write(`worst ratio ${worst.toFixed(2)}, bar 3\n`);
process.exitCode = values.enforce && worst > 3 ? 1 : 0;
