import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model.js';
import { formatters } from '../src/report/index.js';
import { crop, size, wrap } from '../src/report/lines.js';
import { dayInWords, whatWasCompared } from '../src/report/plain.js';
import { cleanReport, fullReport, nothingRead, nothingShared, oneArticle } from './fixtures/report.js';

const { text, concise } = formatters;
const ENDING = 'This says that sources differ, not who is right.\n';

describe('text', () => {
  it('reads as recorded at 80 columns', async () => {
    await expect(text(fullReport)).toMatchFileSnapshot('fixtures/report.text.txt');
  });
  it('reads as recorded with everything shown', async () => {
    await expect(text(fullReport, { all: true, width: 100 })).toMatchFileSnapshot('fixtures/report.all.txt');
  });
  it('begins with what was compared and what was found', () => {
    expect(text(fullReport).split('\n').slice(0, 3)).toEqual([
      '5 articles (1 draft), 4 origins, 6 to 14 March 2025 (1 without a date)',
      '44 statements checked: 29 agree, 6 differ, 9 stand in one source only; 3 more',
      'were not understood.',
    ]);
  });
  it('shows Fix, Decide and Note with counts, in that order', () => {
    const headings = text(fullReport).match(/^(?:Fix|Decide|Note|Decided) \(.*\)$/gm);
    expect(headings).toEqual(['Fix (2)', 'Decide (2)', 'Note (1)']);
  });
  it('puts the words in brackets, crops at words and gives the place', () => {
    const lines = text(fullReport).split('\n');
    expect(lines).toContain('  Harbour Post, draft  par. 7    …had covered [about a third] of the valley …');
    expect(lines).toContain('  Valley Times         headline  River swallows [a fifth] of Orlen');
    expect(lines).toContain('                                 sources/times.txt:4:16, read as 20 %');
    expect(lines).toContain('  claims.yaml          line 21  wrong: - [Orlenn]');
  });
  it('says what to do, why the sides are comparable, and names the rule last', () => {
    expect(text(fullReport)).toContain(
      '  → Find the origin of each figure and cite it, or say that estimates differ.\n  comparable because: same subject, same month\n  share-conflict  9f2c1\n',
    );
  });
  it('gives ids as short as they are unique, of at least four digits', () => {
    const shown = text(fullReport);
    expect(shown).toContain('  share-conflict  9f2c1\n');
    expect(shown).toContain('  place-spelling  9f2c7\n');
    expect(shown).toContain('  quote-drift  c04d\n');
  });
});

describe('text, what is left out', () => {
  it('never lists the decided without being asked, but counts them', () => {
    expect(text(fullReport)).not.toContain('dam plan');
    expect(text(fullReport)).toContain('1 discrepancy already decided');
    expect(text(fullReport, { all: true })).toContain('decided: both stand (Ada Lund, 10 March 2025, until 1 June 2025)');
  });
  it('keeps listing what somebody was asked about', () => {
    expect(text(fullReport, { width: 120 })).toContain('still open: asked, no answer yet (Ada Lund, 10 March 2025, with Ben Ro): Mailed');
  });
  it('shows five near misses and counts the rest', () => {
    expect(text(fullReport)).toMatch(/Not compared \(6\)\n(?:[^\n]+\n){6}and 1 more\n/);
    expect(text(fullReport, { all: true })).toContain('differently (e).');
  });
  it('ends with the summary in words and with what it does not say', () => {
    expect(text(fullReport).replaceAll('\n', ' ')).toContain(
      '2 to fix, 2 to decide, 1 note, 1 decided; exit 2: not everything could be read or checked.',
    );
    expect(text(fullReport).endsWith(ENDING)).toBe(true);
  });
});

describe('text, as asked for', () => {
  it('keeps every line within the width, paths excepted', () => {
    for (const width of [40, 60, 80, 120]) {
      const wide = text(fullReport, { width })
        .split('\n')
        .filter((line) => size(line) > width);
      expect(wide).toEqual([]);
    }
  });
  it('colours only when asked, and says the same without', () => {
    const colored = text(fullReport, { color: true });
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text(fullReport));
  });
  it('caps what is shown and says so', () => {
    const capped = text(fullReport, { maxFindings: 1 });
    expect(capped).toContain('Fix (2)');
    expect(capped).not.toContain('Spelling of Orlen');
    expect(capped).toContain('and 4 more;');
  });
  it('leaves out what is less severe and says so', () => {
    const short = text(fullReport, { minSeverity: 'error' });
    expect(short).not.toContain('Decide (');
    expect(short).toContain('3 less severe ones are left out here.');
  });
});

describe('text without discrepancies', () => {
  const flat = (report: Report) => text(report).replaceAll('\n', ' ');
  it('says how much agrees, never just OK', () => {
    expect(flat(cleanReport)).toContain(
      'No disagreement found in 5 articles: 14 shared facts agree, 31 statements stand in one source only.',
    );
    expect(flat(cleanReport)).toContain('not that it is right');
  });
  it('says that one article is checked inside itself only', () => {
    expect(flat(oneArticle)).toContain('One article: only checks inside the article and against claims.yaml were made.');
  });
  it('says that articles may be about different things', () => {
    expect(flat(nothingShared)).toContain('these articles may be about different things');
  });
  it('says that nothing could be read', () => {
    expect(flat(nothingRead)).toContain('No article could be read, so nothing was checked.');
    expect(flat(nothingRead)).toContain('sources/scan.pdf: this is a PDF');
  });
});

describe('concise', () => {
  it('gives one line for each open discrepancy, worst first, at the place to correct', () => {
    expect(concise(fullReport).split('\n')).toEqual([
      'drafts/flood.md:12:42: error Harbour Post says “about a third”, Valley Times and River Gazette say “a fifth”, Northern Wire says “20 percent”. [share-conflict 9f2c1]',
      'drafts/flood.md:14:14: error Harbour Post writes “Orlenn”; claims.yaml lists it as a wrong spelling of “Orlen”. [place-spelling 9f2c7]',
      'sources/gazette.txt:15:2: warning River Gazette and Valley Times give words of Ada Lund differently. [quote-drift c04d]',
      'sources/herald.txt:3:16: warning The list says “four” and names three bridges. (still open: asked, no answer yet) [list-count 77aa]',
      'sources/gazette.txt:15:6: note River Gazette writes “Ada Lund”, Valley Times writes “Ada Lundt”. [name-variant 51e0]',
      '',
    ]);
    expect(concise(cleanReport)).toBe('');
  });
});

describe('words about the run', () => {
  it.each([
    [['2025-03-06', '2025-03-14'], '6 to 14 March 2025'],
    [['2025-02-28', '2025-03-06'], '28 February to 6 March 2025'],
    [['2024-12-31', '2025-01-01'], '31 December 2024 to 1 January 2025'],
    [['2025-03-06', '2025-03-06'], '6 March 2025'],
    [['2025-03-06', null], '6 March 2025 (1 without a date)'],
    [[null, null], 'none with a date'],
  ])('%j is %s', (days, words) => {
    const sources = days.map((published, i) => ({ ...(fullReport.sources[1] as Report['sources'][number]), id: `s${i}`, published }));
    expect(whatWasCompared({ ...fullReport, sources })).toBe(`2 articles, 4 origins, ${words}`);
  });
  it('writes days in words', () => {
    expect([dayInWords('2025-03-06'), dayInWords('soon')]).toEqual(['6 March 2025', 'soon']);
  });
});

describe('cropping', () => {
  const side = fullReport.discrepancies[0]?.sides[2];
  it('keeps the words and cuts around them at words', () => {
    if (side === undefined) throw new Error('no side');
    const { before, words, after } = crop(side, 40);
    expect(`${before}[${words}]${after}`).toBe('…held some [a fifth] of the valley, …');
  });
  it('shortens long words in the middle', () => {
    if (side === undefined) throw new Error('no side');
    const { words } = crop({ ...side, text: 'word '.repeat(100) }, 40);
    expect(size(words)).toBeLessThanOrEqual(38);
    expect(words).toMatch(/^word word .*…word.* word$/);
  });
  it('breaks words longer than a line and stays fast on very long ones', () => {
    expect(wrap('aaaa bb', 3)).toEqual(['aaa', 'a', 'bb']);
    const started = performance.now();
    expect(wrap('x'.repeat(200_000), 80)).toHaveLength(2500);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
