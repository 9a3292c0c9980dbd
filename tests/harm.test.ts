import { describe, expect, it } from 'vitest';
import type { ClaimType, Discrepancy } from '../src/model.js';
import { byHarm, harmOf } from '../src/report/harm.js';
import { fullReport } from './fixtures/report.js';

const [base] = fullReport.discrepancies;
if (base === undefined) throw new Error('the fixture is empty');

function about(
  more: Partial<Discrepancy>,
  words: readonly string[] = ['one', 'another'],
  role: 'draft' | 'source' = 'source',
): Discrepancy {
  const [side] = base?.sides ?? [];
  if (base === undefined || side === undefined) throw new Error('the fixture has no side');
  return { ...base, title: '', claim: '', sides: words.map((text) => ({ ...side, role, text })), ...more };
}

describe('what a mistake would do', () => {
  it.each<[string, Discrepancy, ClaimType | null, string]>([
    [
      'charged against convicted',
      about({ rule: 'predicate-conflict', family: 'stance', claim: 'predicate:justice:bell' }),
      'predicate',
      'accusation',
    ],
    [
      'a count of people arrested',
      about({ rule: 'number-conflict', family: 'number' }, ['12 suspects', '9 suspects']),
      'number',
      'accusation',
    ],
    ['an allegation told as a fact', about({ rule: 'hedge-dropped', family: 'attribution' }), null, 'accusation'],
    ['how many died', about({ rule: 'number-conflict', family: 'number' }, ['12 dead', '15 people were killed']), 'number', 'death'],
    ['a toll', about({ rule: 'number-conflict', family: 'number' }), 'toll', 'death'],
    ['the words of a quotation', about({ rule: 'quote-wording', family: 'quote' }), 'quotation', 'quotation'],
    ['who said it', about({ rule: 'quote-speaker', family: 'attribution' }), null, 'quotation'],
    ['a sum of money', about({ rule: 'number-conflict', family: 'number' }), 'money', 'money'],
    ['a vote', about({ rule: 'number-conflict', family: 'number' }), 'vote', 'money'],
    ['a day', about({ rule: 'date-conflict', family: 'date' }), 'date', 'date'],
    ['the day somebody died is a day', about({ rule: 'date-conflict', family: 'date', title: 'Day he died' }), 'date', 'date'],
    ['a name', about({ rule: 'name-known', family: 'spelling' }), 'name', 'name'],
    ['a name beside the word “killed” is a name', about({ rule: 'name-spelling', family: 'spelling' }, ['Killed', 'Bell']), 'name', 'name'],
    ['style', about({ rule: 'text-repeated', family: 'style' }), null, 'style'],
  ])('%s', (_, d, type, harm) => expect(harmOf(d, type)).toBe(harm));
});

describe('the order of the cards', () => {
  it('is by harm, then our drafts, then the report’s own order', () => {
    const all = [
      about({ id: 'style', rule: 'text-repeated', family: 'style' }),
      about({ id: 'day', rule: 'date-conflict', family: 'date' }),
      about({ id: 'our day', rule: 'date-conflict', family: 'date' }, ['1 May', '2 May'], 'draft'),
      about({ id: 'later day', rule: 'date-conflict', family: 'date' }),
      about({ id: 'dead', rule: 'number-conflict', family: 'number' }, ['two dead', 'three dead']),
      about({ id: 'quote', rule: 'quote-wording', family: 'quote' }),
    ];
    expect(byHarm({ claims: [] }, all).map(({ id }) => id)).toEqual(['dead', 'quote', 'our day', 'day', 'later day', 'style']);
  });
  it('leaves nothing out and changes nothing', () => {
    const sorted = byHarm(fullReport, fullReport.discrepancies);
    expect(new Set(sorted)).toEqual(new Set(fullReport.discrepancies));
    expect(sorted).toHaveLength(fullReport.discrepancies.length);
  });
});
