/** `-f md`: fit for an e-mail or a pull-request comment, from its first lines to the correction note. */
import { describe, expect, test } from 'vitest';
import type { Decision, Discrepancy, Report } from '../src/model.js';
import { formatters } from '../src/report/index.js';
import { cleanReport, fullReport } from './fixtures/report.js';

const { md } = formatters;

/** The report with the first discrepancies decided so. */
function decided(report: Report, status: Decision['status'], more: Partial<Decision> = {}): Report {
  const rule = (d: Discrepancy): Decision => ({
    ...{ v: 1, id: d.id, rule: d.rule, claim: d.claim, status, wrong: [d.sides[0]?.source ?? ''], reason: 'Internal.', by: 'Ada Lund' },
    ...{ on: '2025-03-15', until: null, owner: null, judged: [] },
    ...more,
  });
  return { ...report, discrepancies: report.discrepancies.map((d, i) => (i < 2 ? { ...d, decision: rule(d) } : d)) };
}

const note = (report: Report): string => /^## Correction note\n(?<note>[\s\S]*?)\n\n\*/m.exec(md(report))?.groups?.note ?? '';

describe('the first lines', () => {
  test('are the verdict, what was compared, and each point in one line with both sides’ words', () => {
    const [verdict, , compared, found, , , , fix, , first, second, , decide] = md(fullReport).split('\n');
    expect(verdict).toBe('# Not ready: 2 to fix, 2 to decide.');
    expect(compared).toContain('5 articles (1 draft)');
    expect(found).toContain('44 statements checked');
    expect(fix).toBe('**Fix**');
    expect(first).toBe(
      '- Share of the Orlen valley under water: Harbour Post, draft “about a third”; Valley Times, River Gazette “a fifth”; Northern Wire “20 percent”',
    );
    expect(second).toContain('Spelling of Orlen: ');
    expect(decide).toBe('**Decide**');
  });

  test('say what a text has against itself, and who was asked', () => {
    expect(md(fullReport)).toMatch(/^- Number of bridges named \(asked\): The list says “four” and names three bridges\.$/m);
  });

  test('name a dozen points of many and count the rest', () => {
    const one = fullReport.discrepancies[0];
    const discrepancies = one ? Array.from({ length: 40 }, (_, i) => ({ ...one, id: String(i).padStart(16, '0') })) : [];
    const text = md({ ...fullReport, discrepancies });
    expect(text.slice(0, text.indexOf('## Fix')).match(/^- Share of/gm)).toHaveLength(12);
    expect(text).toContain('\n- and 28 more below\n');
  });

  test('of a clean run list nothing', () => {
    expect(md(cleanReport)).not.toMatch(/^\*\*(?:Fix|Decide)\*\*$/m);
  });

  test('do not lean on the articles’ words where the report leaves them out', () => {
    const bare = fullReport.discrepancies.map((d) => ({ ...d, sides: d.sides.map((side) => ({ ...side, text: '', exact: '' })) }));
    expect(md({ ...fullReport, discrepancies: bare, embed: 'none' })).toContain('Valley Times, River Gazette, Northern Wire “20 %”');
  });
});

describe('the correction note', () => {
  test('gives our words, the others’, and a gap for what is right, and blames nobody', () => {
    const text = note(decided(fullReport, 'our-text-wrong'));
    expect(text).toContain(
      '- An earlier version of this article gave “about a third” (Share of the Orlen valley under water); \\[what is right\\]; Valley Times and River Gazette give “a fifth”; Northern Wire gives “20 percent”.',
    );
    expect(text).toContain('(Spelling of Orlen); it should have been “Orlen”.');
    expect(text).not.toMatch(/Ada Lund|Internal|wrong/);
  });

  test('names the article by its title where it has one', () => {
    const sources = fullReport.sources.map((one) => (one.id === 'draft' ? { ...one, title: 'River [rises] @desk' } : one));
    expect(note(decided({ ...fullReport, sources }, 'our-text-wrong'))).toContain('An earlier version of “River \\[rises\\] @ desk” gave');
  });

  test('keeps what was put right since, as it was judged', () => {
    const stale: Decision = {
      ...{
        v: 1,
        id: 'ab'.repeat(8),
        rule: 'share-conflict',
        claim: 'x',
        status: 'our-text-wrong',
        wrong: ['draft'],
        reason: '',
        by: 'Ada',
      },
      ...{ on: '2025-03-15', until: null, owner: null, judged: ['times: It took [a fifth].', 'draft: The river took [a third] of it.'] },
    };
    const text = note({ ...fullReport, decisions: { ...fullReport.decisions, stale: [stale] } });
    expect(text).toContain(
      'An earlier version of this article said: “The river took a third of it.” This has been corrected: \\[what is right\\].',
    );
  });

  test.each(['their-text-wrong', 'both-stand', 'not-the-same', 'tool-misread', 'ask'] as const)(
    'has nothing of what was decided as %s',
    (status) => {
      const text = md(decided({ ...fullReport, decisions: { applied: 0, stale: [], expired: [] } }, status));
      expect(text).not.toContain('Correction note');
    },
  );
});

/** Everything in it that a site would act on; of the report's own tables and headings there is a number. */
function active(text: string): readonly string[] {
  return text.match(/!\[|(?<!\\)\]\(|@\w|^ {0,3}```|^\||<details|^#(?= )|http:\/\//gm) ?? [];
}

test.each([
  '![x](http://x.invalid/a.png)',
  '[a](javascript:x)',
  '@everyone',
  '```\nx',
  '| a | b |',
  '<details>',
  '# x',
  'http://x.invalid',
])('%j of an article does nothing in summary and note', (payload) => {
  const { discrepancies, sources, decisions } = fullReport;
  const saying = (words: string): string => {
    const hostile: Report = {
      ...fullReport,
      sources: sources.map((one) => ({ ...one, title: words, publisher: words })),
      discrepancies: discrepancies.map((d) => ({
        ...d,
        ...{ title: words, message: words, sides: d.sides.map((s) => ({ ...s, text: words, value: words })) },
      })),
      decisions: {
        ...decisions,
        stale: decisions.stale.map((one) => ({ ...one, status: 'our-text-wrong' as const, judged: [`draft: ${words} [${words}]`] })),
      },
    };
    return md(decided(hostile, 'our-text-wrong'));
  };
  expect(saying(payload)).toContain('Correction note');
  expect(active(saying(payload))).toEqual(active(saying('plain words')));
});
