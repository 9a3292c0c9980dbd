import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type FormatName, formatters } from '../src/report/index.js';
import { byCodePoint, oneLine, quiet, visible } from '../src/report/safe.js';
import { fullReport, hostileReport } from './fixtures/report.js';

const PAYLOADS = {
  script: '<script>alert(1)</script>',
  image: '<img src=x onerror=alert(1)>',
  'attribute, double quote': '" onmouseover="alert(1)',
  'attribute, single quote': "' onmouseover='alert(1)",
  'style end': '</style></title></textarea><svg onload=alert(1)>',
  comment: '--><iframe src="http://x.example"></iframe><!--',
  entity: '&lt;b&gt; &#60;script&#62;',
  'markdown image': '![a](http://x.example/a.png)',
  'markdown link': '[a](http://x.example) <http://x.example> http://x.example www.x.example a@x.example',
  mention: '@everyone and @org/team, #12, GH-12',
  'table break': 'a | b |\n| --- | --- |\n| c',
  'fence break': '```\n~~~\n# head\n> quote\n- item\n1. one\n---\n===',
  'code span': '`` ` `` `',
  details: '<details open><summary>x</summary>',
  'github command': '::error file=a::b',
  'github command, indented': '\n  \u00a0\t::set-env name=A::b',
  'github stop': 'x\n::stop-commands::token',
  'azure command': 'x ##vso[task.setvariable variable=a]b',
  'azure group': 'x ##[group]b ##[error] ###[command]c',
  'teamcity command': '##teamcity[buildProblem description=x]',
  'encoded break': '%0A::error::x',
  'terminal escapes': '\u001b[31mred\u001b]0;title\u0007\u001b]8;;http://x.example\u0007x\u009b31m\u0090q\u009c',
  'carriage return': 'good\rbad\b\b\b',
  separators: 'a\u2028::error::b\u2029c\u0085d',
  bidi: '\u202eabc\u202c \u2066x\u2069 \u200f\u061c',
  'lone surrogate': 'a\ud800b\udc00',
  nul: 'a\u0000b\u007f',
  prototype: '__proto__',
} as const;
const ROWS = Object.entries(PAYLOADS);
const NAMES = Object.keys(formatters) as FormatName[];

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe.each(ROWS)('article text with %s', (_, payload) => {
  const report = hostileReport(payload);
  it.each(NAMES)('%s holds no character that acts on a terminal', (name) => {
    expect(formatters[name](report, { all: true })).not.toMatch(FORBIDDEN);
  });
  it.each(['text', 'concise', 'md', 'html', 'json', 'sarif'] as const)(
    '%s holds no line that a build server takes for a command',
    (name) => {
      for (const width of [40, 61, 80]) {
        const lines = formatters[name](report, { all: true, width }).split('\n');
        expect(lines.filter((line) => line.trim().startsWith('::') || /##(?:vso|teamcity)?\[/i.test(line))).toEqual([]);
      }
    },
  );
  it('github writes nothing but its own annotations', () => {
    const lines = formatters.github(report).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice)(?: [^:]*)?::/);
  });
  it('json and sarif can be read back', () => {
    const discrepancies = JSON.parse(formatters.json(report)).discrepancies;
    expect(discrepancies[0].sides[0].text).toBe(payload);
    expect(JSON.parse(formatters.sarif(report)).runs).toHaveLength(1);
  });
  it('html has no element, attribute or address but our own', () => checkPage(formatters.html(report)));
  it('md has no link, image, mention, element, table or fence from it', () => checkMarkdown(formatters.md(report, { all: true })));
});

const TAGS = new Set(
  'html head meta title style body a header p h1 h2 h3 h4 ul li b span svg rect dl dt dd div i nav main section article blockquote mark del ins table thead tbody tr th td footer'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class id href aria-label aria-labelledby aria-hidden focusable viewbox preserveaspectratio x y width height role tabindex scope'.split(
    ' ',
  ),
);

function checkPage(page: string): void {
  const count = new Map<string, number>();
  const parser = new Parser({
    onopentag(name, attributes) {
      count.set(name, (count.get(name) ?? 0) + 1);
      expect(TAGS.has(name), name).toBe(true);
      for (const [key, value] of Object.entries(attributes)) {
        expect(ATTRIBUTES.has(key.toLowerCase()), key).toBe(true);
        if (key === 'href') expect(value).toMatch(/^#[a-z-]+$/);
      }
    },
    oncomment: (words) => expect(words).toBe('none'),
  });
  parser.write(page);
  parser.end();
  expect([count.get('style'), count.get('title'), count.get('h1'), count.get('main')]).toEqual([1, 1, 1, 1]);
  expect(count.get('article')).toBe(fullReport.discrepancies.length);
}

function checkMarkdown(page: string): void {
  const own = formatters.md(hostileReport('plain words'), { all: true });
  const shape = (text: string) => text.split('\n').map((line) => /^(?:#{1,3} |- |\| |→ |<sub>|)/.exec(line)?.[0]);
  expect(shape(page)).toEqual(shape(own));
  const lines = page.replace(/^<sub>.*<\/sub>$/gm, '').split('\n');
  for (const line of lines) {
    const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/[<>[\]`~]|@[\p{L}\p{N}_-]|(?<!^#{0,2})#(?=\d)|GH-\d|:\/\/|www\./u);
    if (line.startsWith('|')) expect(bare.split('|')).toHaveLength(7);
    else expect(bare).not.toContain('|');
    expect(bare).toMatch(/^(?:#{1,3} |- |\| |→ |\*\d|[^#>+=\-\d*_].*|\d+ (?:articles|statements|discrepancy).*|)/);
  }
}

describe('safe text', () => {
  it.each([
    ['\u001b[1m', '\\u{1b}[1m'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['plain “words” – é 東', 'plain “words” – é 東'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['\ud83d', '\\u{d83d}'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('%j is shown as %s', (text, shown) => expect(visible(text)).toBe(shown));
  it('is one line', () => expect(oneLine('a\r\nb\t \n c\rd')).toBe('a b c d'));
  it.each([
    ['::error::x', ':\\:error::x'],
    ['  \u00a0::error::x', '  \u00a0:\\:error::x'],
    ['\u001b[2m::error::x', '\u001b[2m:\\:error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['a ##[group]x', 'a #\\#[group]x'],
    ['a ###[group]x', 'a ##\\#[group]x'],
    ['##VSO[task]', '#\\#VSO[task]'],
    ['## heading [1]', '## heading [1]'],
  ])('%j is quiet as %j', (text, shown) => expect(quiet(text)).toBe(shown));
  it('orders by code points, not by UTF-16 units or by language', () => {
    expect(['b', 'é', '\u{1f600}', 'B', '\uff5e', 'a', ''].sort(byCodePoint)).toEqual(['', 'B', 'a', 'b', 'é', '\uff5e', '\u{1f600}']);
  });
});
