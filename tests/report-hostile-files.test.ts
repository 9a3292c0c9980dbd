/** Formats for programs and for mail, about a report in which every text from outside is hostile: they parse, and hold our own marks only. */
import { describe, expect, it } from 'vitest';
import { type FormatName, formatters } from '../src/report/index.js';
import { matrixFormatters } from '../src/report/matrix.js';
import { sheetFormatters } from '../src/report/sheet.js';
import { hostile, PAYLOADS } from './fixtures/hostile.js';

const MORE = {
  'markdown image': '![a](http://x.example/a.png)',
  'markdown link': '[a](http://x.example) <http://x.example> http://x.example www.x.example a@x.example',
  reference: '[a]: http://x.example "t"\n[a] [a][] ![a]',
  mention: '@everyone and @org/team, #12, GH-12, o/r#12, :tada: https://github.com/o/r/issues/1',
  'table break': 'a | b |\n| --- | --- |\n| c',
  'fence break': '```\n~~~~\n````\n# head\n> quote\n- item\n---',
  details: '<details open><summary>x</summary>',
  'formula, equals': '=HYPERLINK("http://x.example")',
  'formula, plus': '+1+1',
  'formula, minus': '-2+3',
  'formula, at': '@SUM(1)',
  'formula, tab': '\t=1',
  'formula, return': '\r=1',
  'quotation marks and commas': '",",""\r\n=1,"',
  'absolute path': '/etc/passwd',
  'file address': 'file:///etc/x y?#[a](http://b.c)%00%',
  'control characters': '\u0001\u0007\u001b[31m\u0085\u009b\ufffe\uffff]]>',
};
const ROWS = Object.entries({ ...PAYLOADS, ...MORE });
const NAMES = Object.keys(formatters) as FormatName[];
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)|\p{Cs}/u;

describe.each(ROWS)('files about %s', (_, payload) => {
  const report = hostile(payload);
  it.each(NAMES)('%s holds nothing that acts on a terminal', (name) => {
    expect(FORBIDDEN.exec(formatters[name](report, { all: true }))).toBeNull();
  });
  it('json gives back what was put in', () => expect(JSON.parse(formatters.json(report))).toEqual(JSON.parse(JSON.stringify(report))));
  it('sarif has relative addresses and plain words', () => checkSarif(formatters.sarif(report, { all: true })));
  it('github has a line for each discrepancy, with its own properties only', () => {
    const lines = formatters.github(report).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(
        /^::(?:error|warning|notice)(?: (?:file|line|endLine|col|endColumn|title)=[^:,]*(?:,(?:file|line|endLine|col|endColumn|title)=[^:,]*)*)?::/,
      );
  });
  it('concise has a line for each discrepancy', () => {
    const lines = (text: string) => text.split('\n').length;
    expect(lines(formatters.concise(report, { all: true }))).toBe(lines(formatters.concise(hostile('plain words'), { all: true })));
  });
});

function checkSarif(text: string): void {
  const { runs } = JSON.parse(text);
  expect(runs).toHaveLength(1);
  for (const { message, locations, relatedLocations = [] } of runs[0].results) {
    const links = [...message.text.matchAll(/\]\((?<target>[^)]*)\)/g)].map((m) => m.groups.target);
    expect(links).toEqual(relatedLocations.map(({ id }: { id: number }) => String(id)));
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.!~*'()-]|%[0-9A-F]{2})(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/);
    }
  }
}

describe.each(ROWS)('spreadsheets about %s', (_, payload) => {
  const report = hostile(payload);
  const sheet = report.sheets[0];
  if (sheet === undefined) throw new Error('the report has a sheet');
  it.each([
    ['sheet', sheetFormatters.csv(sheet), sheet.rows.length],
    ['matrix', matrixFormatters.csv(report), null],
    ['report', formatters.csv(report, { all: true }), null],
  ] as const)('the %s is a table, and no field is a formula', (_name, text, rows) => {
    const table = parseCsv(text);
    const [head] = table;
    expect(table.filter((row) => row.length !== head?.length)).toEqual([]);
    if (rows !== null) expect(table).toHaveLength(rows + 1);
    expect(table.flat().filter((field) => /^\s*[=+\-@]/.test(field))).toEqual([]);
  });
});

/** The fields of a CSV file, as RFC 4180 has them; throws where it is none. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const m = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/y;
    m.lastIndex = at;
    const found = m.exec(text);
    if (found === null) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const { quoted, bare = '', end } = found.groups ?? {};
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    at = m.lastIndex;
  }
  return rows;
}

/** What Markdown acts upon; counted, it must be the same as about plain words. */
const MARKS = {
  image: /!\[/g,
  link: /\]\(|\]\[|\]:/g,
  element: /<(?=[a-z/!?])/gi,
  address: /:\/\/|www\.|\b\w+@\w/g,
  mention: /(?<![\w\\])@\w/g,
  issue: /(?<![\w&\\])#\d|GH-\d/g,
  heading: /^ {0,3}#{1,6} /gm,
  quote: /^ {0,3}>/gm,
  fence: /^ {0,3}(?:```|~~~)/gm,
  rule: /^ {0,3}(?:---|===|\*\*\*)/gm,
  cell: /\|/g,
};

function marksOf(text: string): Record<string, number> {
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
  return Object.fromEntries(Object.entries(MARKS).map(([name, pattern]) => [name, bare.match(pattern)?.length ?? 0]));
}

describe.each(ROWS)('Markdown about %s', (_, payload) => {
  const plain = hostile('plain words');
  const report = hostile(payload);
  it('the report has our own marks only', () => {
    expect(marksOf(formatters.md(report, { all: true }))).toEqual(marksOf(formatters.md(plain, { all: true })));
  });
  it('the cards that are copied from the page have our own marks only', () => {
    const cards = (one: typeof report) => {
      const island = /<script type="application\/json" id="factdiff-data">(?<data>[^<]*)<\/script>/.exec(formatters.html(one))?.groups
        ?.data;
      return JSON.parse(island ?? '')
        .discrepancies.map(({ markdown }: { markdown: string }) => markdown)
        .join('\n\n');
    };
    expect(marksOf(cards(report))).toEqual(marksOf(cards(plain)));
  });
  it('the sheet and the matrix have our own marks only', () => {
    const both = ({ sheets, ...rest }: typeof report) =>
      sheets.map((one) => sheetFormatters.md(one)).join('') + matrixFormatters.md({ sheets, ...rest });
    expect(marksOf(both(report))).toEqual(marksOf(both(plain)));
  });
});
