import { describe, expect, it } from 'vitest';
import { decisionOn, recordLines, tickOn } from '../src/judge/record.js';
import type { Decision, Tick } from '../src/model.js';
import { decisionSentence, tickSentence } from '../src/page/answers.js';
import { dayOf } from '../src/page/day.js';
import { readRecords } from '../src/page/jsonl.js';
import { Ledger } from '../src/page/ledger.js';
import type { Memory } from '../src/page/memory.js';
import { recorded } from '../src/page/recorded.js';
import { type Facts, fromHash, matches, parse, toggled, toHash } from '../src/page/search.js';
import { PAGE_SCRIPT } from '../src/report/page-script.generated.js';

const facts: Facts = {
  rule: 'number-conflict',
  family: 'number',
  severity: 'error',
  claim: 'Flood-Toll',
  sources: ['draft', 'river-gazette'],
  status: 'open',
  isNew: false,
  text: 'dead in the flood the gazette says 12, two days later: http://a.example',
};
const fits = (query: string, more: Partial<Facts> = {}) => matches({ ...facts, ...more }, parse(query));

describe('the script of the page', () => {
  it('is small, plain ASCII and cannot end the element it stands in', () => {
    expect(PAGE_SCRIPT.length).toBeLessThan(60_000);
    expect(PAGE_SCRIPT.length).toBeGreaterThan(10_000);
    expect(PAGE_SCRIPT).toMatch(/^[\x20-\x7e\n]*$/);
    expect(PAGE_SCRIPT).not.toMatch(/<\/script|<script|<!--|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\b|\beval\b/i);
  });
});

describe('the search box', () => {
  it.each([
    ['', true],
    ['flood', true],
    ['FLOOD', true],
    ['flood fire', false],
    ['"two days"', true],
    ['"days two"', false],
    ['!fire', true],
    ['!flood', false],
    ['rule:number', true],
    ['rule:date', false],
    ['rule:date rule:number', true],
    ['!rule:number', false],
    ['source:gazette', true],
    ['source:herald', false],
    ['claim:flood-toll', true],
    ['family:number severity:error', true],
    ['severity:fix', true],
    ['severity:decide', false],
    ['status:decided', false],
    ['status:open', true],
    ['http://a.example', true],
    ['days:', false],
    ['later:', true],
    ['!', true],
    ['rule:', true],
    ['source:"river-gazette"', true],
  ])('%s shows the card: %s', (query, shown) => expect(fits(query)).toBe(shown));

  it('counts questions and re-opened rulings as open, and finds them by name', () => {
    expect([fits('status:open', { status: 'asked' }), fits('status:asked', { status: 'asked' })]).toEqual([true, true]);
    expect([fits('status:open', { status: 'reopened' }), fits('status:re-opened', { status: 'reopened' })]).toEqual([true, true]);
    expect([fits('status:open', { status: 'decided' }), fits('status:new', { isNew: true })]).toEqual([false, true]);
  });
  it('has one filter of a kind, which a second click takes away', () => {
    expect(toggled('flood status:new', 'status', 'open')).toBe('flood status:open');
    expect(toggled('flood status:open', 'status', 'open')).toBe('flood');
    expect(toggled('"two days"', 'severity', 'error')).toBe('"two days" severity:error');
  });
  it.each(['flood', 'rule:date !"two days"', '100 % + 5 & # ?', 'Orlén 東'])('%j comes back from an address', (query) => {
    expect(toHash(query)).toMatch(/^#q=[^ "#]+$/);
    expect(fromHash(toHash(query))).toBe(query);
  });
  it('leaves addresses of places on the page alone, and broken ones', () => {
    expect([fromHash('#d-0123'), fromHash(''), fromHash('#q=%'), toHash('  ')]).toEqual([null, '', '', '']);
  });
});

const subject = {
  id: '0123456789abcdef',
  rule: 'number-conflict',
  claim: 'toll',
  judged: ['draft: [12] dead'],
  ours: ['draft'],
  theirs: ['wire'],
};
const ruled = (status: Decision['status'], reason = '') => decisionOn(subject, { status, reason, by: 'Ann', on: '2025-03-06' });
const tick: Tick = tickOn(
  'draft',
  { id: 'fedcba9876543210', kind: 'number', value: '12', text: '12', sentence: '[12] dead' },
  { method: 'phone', source: 'called the coroner', by: 'Ann', on: '2025-03-06' },
);

describe('a file of decisions that somebody sent', () => {
  it('is read as it was written, ticks among it, whatever ends its lines', () => {
    const text = recordLines([ruled('both-stand', 'Two days.'), tick]);
    expect(readRecords(`\ufeff${text.replaceAll('\n', '\r\n')}\n`)).toEqual({
      records: [ruled('both-stand', 'Two days.'), tick],
      problems: [],
    });
  });
  it('needs no dates and words that may be left out', () => {
    const { until, owner, judged, ...short } = ruled('ask');
    expect(readRecords(JSON.stringify(short)).records).toEqual([{ ...short, until: null, owner: null, judged: [] }]);
  });
  it.each([
    ['{"v":1,"id":"01', 'Line 1 is not a record: it is cut off, or something was typed into it.'],
    ['[1]', 'Line 1 is not a record of a decision.'],
    ['{"v":2}', 'Line 1 was written by another version of factdiff.'],
    ['{"v":1,"id":"x"}', 'Line 1 has no id: 16 digits and letters from a to f.'],
    [JSON.stringify({ ...ruled('ask'), status: 'no' }), 'Line 1 has no known answer: "status" must be'],
    [JSON.stringify({ ...ruled('ask'), by: 7 }), 'Line 1 has no "by".'],
    [JSON.stringify({ ...ruled('ask'), wrong: 'wire' }), 'Line 1 has no list of texts as "wrong".'],
    [JSON.stringify({ ...ruled('ask'), on: 'today' }), 'Line 1 has no day: "on" must be like 2025-03-06.'],
    [JSON.stringify({ ...ruled('ask'), until: 'soon' }), 'Line 1 has no day: "until" must be like 2025-03-06.'],
    [JSON.stringify({ ...tick, source: undefined }), 'Line 1 has no "source".'],
  ])('says in words what is wrong with %s', (line, problem) => {
    const { records, problems } = readRecords(line);
    expect(records).toEqual([]);
    expect(problems.join()).toContain(problem);
  });
  it('takes the good lines and names the broken one by its number', () => {
    const { records, problems } = readRecords(`${recordLines([ruled('ask')])}<<<<<<< mine\n${recordLines([tick])}`);
    expect(records).toHaveLength(2);
    expect(problems).toEqual(['Line 2 is not a record: it is cut off, or something was typed into it.']);
  });
});

function memory(): Memory & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const write = (name: string, value: unknown) => kept.set(name, JSON.parse(JSON.stringify(value))).size > 0;
  return { kept, works: true, read: (name) => kept.get(name) ?? null, write };
}
const nothingShown = () => false;

describe('answers given on a page', () => {
  it('replace one another until they are saved, and are undone one by one', () => {
    const ledger = new Ledger(memory(), nothingShown);
    ledger.add([ruled('ask')]);
    ledger.add([ruled('both-stand', 'Two days.')]);
    expect(ledger.unsaved()).toEqual([ruled('both-stand', 'Two days.')]);
    ledger.markSaved();
    ledger.add([ruled('not-the-same')]);
    expect([ledger.unsaved().length, ledger.all().length]).toEqual([1, 2]);
    ledger.takeBack(subject.id);
    expect(ledger.of(subject.id)).toEqual({ record: ruled('both-stand', 'Two days.'), saved: true });
  });
  it('survive a closed tab, until the page itself shows what was saved', () => {
    const kept = memory();
    const first = new Ledger(kept, nothingShown);
    first.add([ruled('ask')]);
    expect(new Ledger(kept, () => true).unsaved()).toEqual([ruled('ask')]);
    first.markSaved();
    expect(new Ledger(kept, nothingShown).all()).toEqual([ruled('ask')]);
    expect(new Ledger(kept, () => true).all()).toEqual([]);
    expect(new Ledger(kept, nothingShown).all()).toEqual([]);
  });
  it('are not overruled by a file that is read in', () => {
    const ledger = new Ledger(memory(), nothingShown);
    ledger.add([ruled('ask')]);
    ledger.add([ruled('not-the-same')], true);
    expect(ledger.of(subject.id)?.record.status).toBe('ask');
    expect(ledger.all().map(({ status }) => status)).toEqual(['not-the-same', 'ask']);
  });
  it('are the same in two tabs with one page', () => {
    const kept = memory();
    const [here, there] = [new Ledger(kept, nothingShown), new Ledger(kept, nothingShown)];
    const changed: string[] = [];
    there.onChange((ids) => changed.push(...ids));
    here.add([ruled('ask')]);
    there.sync();
    there.add([tick]);
    here.sync();
    expect([here.all().length, there.all().length, changed]).toEqual([2, 2, [subject.id, tick.id]]);
  });
  it('are given up when they are discarded, and whatever a browser kept that is no record is left out', () => {
    const kept = memory();
    const ledger = new Ledger(kept, nothingShown);
    ledger.add([ruled('ask'), tick]);
    expect(ledger.lastIds()).toEqual([subject.id, tick.id]);
    ledger.discard();
    expect([ledger.all(), kept.kept.get('decisions')]).toEqual([[], null]);
    kept.write('decisions', [{ record: { v: 1, id: 'x' }, saved: false }, null, 7]);
    expect(new Ledger(kept, nothingShown).all()).toEqual([]);
  });
});

describe('what was answered, as a sentence', () => {
  it('says the answer once, then why, by whom and when', () => {
    expect(decisionSentence(ruled('tool-misread'))).toEqual(['The program misread', ' the text. Ann, 6 March 2025.']);
    expect(decisionSentence({ ...ruled('their-text-wrong', 'Corrected since'), owner: 'Bo', until: '2025-04-01' })).toEqual([
      'Their text is wrong',
      '. Corrected since. Wrong: wire. To be seen to by Bo. Holds until 1 April 2025. Ann, 6 March 2025.',
    ]);
    expect(tickSentence(tick)).toBe('phone: called the coroner. Ann, 6 March 2025.');
  });
  it('has the day of the person, not that of another time zone', () => {
    expect(dayOf(new Date(2025, 2, 6, 23, 59))).toBe('2025-03-06');
    expect(dayOf(new Date(2025, 11, 31, 0, 1))).toBe('2025-12-31');
  });
});

describe('the id that an answer is recorded under', () => {
  const whole = (short: string) => short.padEnd(16, '0');
  const idsOf = (...pairs: readonly (readonly [string, string | null])[]) =>
    recorded(pairs.map(([id, record]) => ({ id: whole(id), record: record && whole(record) }))).map(({ record }) => record.slice(0, 1));
  it('is that of the record in the file, else its own', () => {
    expect(idsOf(['a', null], ['b', 'c'], ['d', 'd'])).toEqual(['a', 'c', 'd']);
  });
  it('is never that of the record of another one, nor something that is no id', () => {
    expect(idsOf(['a', null], ['b', 'a'])).toEqual(['b', 'a']);
    expect(idsOf(['a', null], ['b', 'a'], ['c', 'b'])).toEqual(['c', 'a', 'b']);
    expect(idsOf(['a', 'b'], ['b', 'a'], ['c', null])).toEqual(['b', 'a', 'c']);
    expect(idsOf(['a', 'x'], ['b', 'c'], ['d', 'c'])).toEqual(['a', 'c', 'd']);
  });
});
