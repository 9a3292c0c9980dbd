import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model.js';
import { formatters } from '../src/report/index.js';
import { wordDiff } from '../src/report/worddiff.js';
import { cleanReport, fullReport, nothingRead, oneArticle } from './fixtures/report.js';

const { html, md } = formatters;
const page = html(fullReport);
const style = /<style>(?<css>[\s\S]*?)<\/style>/.exec(page)?.groups?.css ?? '';
/** What a reader sees, tags gone. */
const seen = (text: string) =>
  text
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe('html', () => {
  it('has one style sheet, which the policy names by its hash, and loads nothing', () => {
    expect(page.match(/<style/g)).toHaveLength(1);
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}';`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=|\sstyle=|url\(|@import|https?:/i);
  });
  it('begins with where the run stands, what was compared and the counts', () => {
    expect(page).toContain('<h1>Not ready: 2 to fix, 2 to decide.</h1>');
    expect(seen(page)).toContain('5 articles (1 draft), 4 origins, 6 to 14 March 2025 (1 without a date)');
    expect(seen(page)).toContain('2to fix2to decide1note1decided');
    expect(seen(page)).toContain('1 file could not be read, so this report is incomplete.');
  });
});

describe('html, further down', () => {
  it('shows cards worst first, the words marked', () => {
    const titles = [...page.matchAll(/<h3 id="[a-z]+-\d+">(?<title>[^<]*)<\/h3>/g)].map((m) => m.groups?.title);
    expect(titles).toEqual([
      'Share of the Orlen valley under water',
      'Spelling of Orlen',
      'Two renderings of what looks like one quotation',
      'Number of bridges named',
      'Forms of a name',
      'The mayor’s answer to the dam plan',
    ]);
    expect(page).toContain('the river had covered <mark>about a third</mark> of the valley floor');
    expect(seen(page)).toContain('Harbour Post, draft 14 March 2025, par. 7');
  });
  it('shows two renderings of a quotation word by word', () => {
    expect(seen(page)).toContain('Word by word: only River Gazette, only Valley Times');
    expect(page).toMatch(
      /<del><span class="vh">[^<]*<\/span>We<span class="vh">[^<]*<\/span><\/del><ins><span class="vh">[^<]*<\/span>The town/,
    );
  });
  it('has the claims table, near misses, gaps, coverage and method', () => {
    const words = seen(page);
    expect(words).toContain('Share of the Orlen valley under water≠ differabout a thirda fifth');
    expect(words).toContain('Length of the levee∅ matches no article');
    expect(words).toContain('Two different meetings: River Gazette speaks of the council');
    expect(words).toContain('Pairs not compared, by reason: 14 another subject, 3 another event.');
    expect(words).toContain('This page says that sources differ, not who is right.');
    expect(words).toContain('Decided both stand (Ada Lund, 10 March 2025, until 1 June 2025)');
  });
});

describe('html as a page', () => {
  it('has headings in order, landmarks, a language, and targets for every link', () => {
    const levels = [...page.matchAll(/<h(?<level>[1-6])[ >]/g)].map((m) => Number(m.groups?.level));
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1);
    expect(page).toMatch(/<html lang="en">[\s\S]*<header[\s\S]*<nav[\s\S]*<main[\s\S]*<footer/);
    const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/g)].map((m) => m.groups?.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const m of page.matchAll(/ (?:href="#|aria-labelledby=")(?<id>[^"]+)"/g)) expect(ids).toContain(m.groups?.id);
  });
  it('stays readable: every text colour has a contrast of 4.5 to 1 on every ground it stands on', () => {
    const [light, dark] = style.split('@media(prefers-color-scheme:dark)');
    for (const css of [light ?? '', (dark ?? '').split('}}')[0] ?? '']) {
      const color = (name: string) => new RegExp(`--${name}:#(?<hex>[0-9a-f]{3,6})`).exec(css)?.groups?.hex ?? '';
      for (const ground of ['paper', 'card'])
        for (const ink of ['ink', 'soft', 'fix', 'decide', 'note', 'good'])
          expect(contrast(color(ink), color(ground)), `${ink} on ${ground}`).toBeGreaterThan(4.5);
      for (const ground of ['mark', 'del', 'ins']) expect(contrast(color('ink'), color(ground)), ground).toBeGreaterThan(4.5);
    }
  });
  it('says what a clean, a single and an unread run are', () => {
    expect(seen(html(cleanReport))).toContain('No disagreement found in 5 articles: 14 shared facts agree');
    expect(seen(html(oneArticle))).toContain('One article: only checks inside the article');
    expect(html(nothingRead)).toContain('<h1>Nothing was checked.</h1>');
  });
  it('stays small with a thousand articles that all say something else', () => {
    const big = explosion(1000);
    for (const name of ['html', 'json', 'md', 'text', 'sarif'] as const) expect(formatters[name](big).length, name).toBeLessThan(8_000_000);
    expect(html(explosion(2000)).length / html(big).length).toBeLessThan(2.3);
  });
});

function explosion(number: number): Report {
  const [first] = fullReport.discrepancies;
  const [side] = first?.sides ?? [];
  const [source] = fullReport.sources;
  const [said] = fullReport.statements;
  const [claim] = fullReport.claims;
  if (!first || !side || !source || !said || !claim) throw new Error('the fixture is empty');
  const each = Array.from({ length: number }, (_, i) => i);
  return {
    ...fullReport,
    sources: each.map((i) => ({ ...source, id: `s${i}`, publisher: `Paper ${i}` })),
    statements: each.map((i) => ({ ...said, id: `s${i}#1`, source: `s${i}`, text: `${i} boats` })),
    claims: [{ ...claim, statements: each.map((i) => `s${i}#1`) }],
    discrepancies: [{ ...first, sides: each.map((i) => ({ ...side, source: `s${i}`, text: `${i} boats` })) }],
  };
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const c = Number.parseInt(full.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('md', () => {
  it('reads as recorded', async () => {
    await expect(md(fullReport)).toMatchFileSnapshot('fixtures/report.md.txt');
  });
  it('has a section per group, the words in brackets, coverage and the summary', () => {
    const text = md(fullReport);
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Fix (2)',
      '## Decide (2)',
      '## Note (1)',
      '## Questions of claims.yaml (3)',
      '## Not compared (6)',
      '## Could not be decided (2)',
      '## Could not be read (1)',
      '## Decisions to look at again (2)',
      '## Coverage',
    ]);
    expect(text).toContain(
      '- **Valley Times**, 6 March 2025, headline: River swallows \\[**a fifth**\\] of Orlen (sources/times.txt:4:16)',
    );
    expect(text).toContain('| share | 5 | 5 | 4 | 4 |');
  });
});

describe('word by word', () => {
  const shown = (a: string, b: string) =>
    wordDiff(a, b)
      .map(({ kind, left, right }) => (kind === 'same' ? left : kind === 'removed' ? `[-${left}-]` : `{+${right}+}`))
      .join('');
  it.each([
    ['the same words', 'the same words', 'the same words'],
    [
      'we agree to proposals to cease fire',
      'we agree to propositions to stop fire',
      'we agree to [-proposals-]{+propositions+} to [-cease-]{+stop+} fire',
    ],
    ['a long-term peace', 'a lasting peace', 'a [-long-term-]{+lasting+} peace'],
    ['one two three', 'uno due tre', '[-one two three-]{+uno due tre+}'],
    ['peace', '', '[-peace-]'],
    ['', 'peace', '{+peace+}'],
    ['don’t – stop', "don't - stop", 'don’t – stop'],
    ['мир и труд', 'мир или труд', 'мир [-и-]{+или+} труд'],
    ['😀 fine', '😀 good', '😀 [-fine-]{+good+}'],
  ])('%s / %s', (a, b, expected) => expect(shown(a, b)).toBe(expected));
  it('gives back both texts', () => {
    const [a, b] = ['“We must choose, for ourselves.”', 'We ought to choose (for us), 1,000 times'];
    const pieces = wordDiff(a, b);
    expect([pieces.map(({ left }) => left).join(''), pieces.map(({ right }) => right).join('')]).toEqual([a, b]);
  });
  it('is fast on long texts that share nothing', () => {
    const started = performance.now();
    const words = (letter: string) => Array.from({ length: 50_000 }, (_, i) => `${letter}${i}x`).join(' ');
    expect(wordDiff(words('a'), words('b'))).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
