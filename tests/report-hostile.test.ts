import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type FormatName, formatters } from '../src/report/index.js';
import { byCodePoint, oneLine, quiet, visible } from '../src/report/safe.js';
import { hostileReport } from './fixtures/report.js';

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
const PLAIN_PAGE = formatters.html(hostileReport('plain words'));
const NAMES = Object.keys(formatters) as FormatName[];

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/;

describe.each(ROWS)('article text with %s', (_, payload) => {
  const report = hostileReport(payload);
  it.each(NAMES)('%s holds no character that acts on a terminal', (name) => {
    expect(FORBIDDEN.exec(formatters[name](report, { all: true }))?.[0]).toBeUndefined();
  });
  it.each(['text', 'concise', 'md', 'html', 'csv', 'json', 'sarif'] as const)(
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
  it('html has no element, attribute, script or address but our own', () => checkPage(formatters.html(report), PLAIN_PAGE));
  it('md has no link, image, mention, element, table or fence from it', () => checkMarkdown(formatters.md(report, { all: true })));
});

/** Elements that fetch, frame or run something: the page has none beside its own style sheet and script. */
const ACTIVE = /^(?:img|image|iframe|frame|object|embed|link|base|audio|video|source|form|use|animate|set|foreignobject|math|template)$/;

interface Shape {
  /** Each element with the names of its attributes, in the order of the page. */
  readonly elements: string[];
  /** What stands in style sheets, scripts and the title. */
  readonly raw: string[];
}

function shapeOf(page: string): Shape {
  const shape: Shape = { elements: [], raw: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      shape.elements.push([name, ...Object.keys(attributes)].join(' '));
      if (name === 'script' || name === 'style') shape.raw.push('');
      expect(name).not.toMatch(ACTIVE);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(?:on.*|style|src|srcset|srcdoc|action|formaction|ping|xlink:href)$/i);
        if (key === 'href') expect(value).toMatch(/^(?:#|[.][.]?\/|https?:\/\/)/);
      }
    },
    ontext: (text) => {
      if (shape.elements.length > 0 && /^(?:script|style)\b/.test(shape.elements.at(-1) ?? '')) shape.raw[shape.raw.length - 1] += text;
    },
    oncomment: (words) => expect(words).toBe('none'),
  });
  parser.write(page);
  parser.end();
  return shape;
}

/** The page has the same elements and attributes as one about plain words, and its own script and style, letter by letter. */
function checkPage(page: string, plain: string): void {
  const [one, other] = [shapeOf(page), shapeOf(plain)];
  expect(one.elements).toEqual(other.elements);
  const code = ({ raw }: Shape) => raw.filter((text) => !text.startsWith('{'));
  expect(code(one)).toEqual(code(other));
  for (const island of one.raw.filter((text) => text.startsWith('{'))) {
    expect(island).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(island)).toHaveProperty('version', 1);
  }
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
