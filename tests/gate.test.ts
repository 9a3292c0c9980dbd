/** The comparability gate, reason by reason: what it must refuse, and what stands beside it and must be compared. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memberOf } from '../src/align/slot.js';
import { refusal } from '../src/compare/comparable.js';
import { extract } from '../src/extract/index.js';
import type { ClaimType, GateReason, MentionKind } from '../src/model.js';
import { toDocument } from '../src/read/document.js';
import { textSource } from './source.js';

interface Row {
  readonly expect: GateReason | 'compared';
  readonly beside?: GateReason;
  readonly as?: ClaimType;
  readonly on?: readonly [string, string];
  readonly declared?: boolean;
  readonly same?: boolean;
  readonly a: string;
  readonly b: string;
}

const rows = parse(readFileSync('tests/gate.cases.yaml', 'utf8')) as Row[];
const REASONS: readonly GateReason[] = [
  ...(['subject', 'measure', 'base', 'place', 'as-of', 'unit', 'counting', 'period'] as const),
  ...(['modality', 'level', 'bound', 'precision', 'event', 'independence', 'revision'] as const),
];
const KINDS: Partial<Record<ClaimType, MentionKind>> = { share: 'share', duration: 'duration', date: 'date' };

/** The value between the marks, read as the program reads an article. */
function comparand(row: Row, side: 'a' | 'b') {
  const [before = '', marked = '', after = ''] = row[side].split('__');
  const published = row.on?.[side === 'a' ? 0 : 1] ?? null;
  const source = textSource(row.same ? 'one' : side, before + marked + after, { published, headline: 'none' });
  const reading = extract(toDocument(source), source.raw);
  const kind = KINDS[row.as ?? 'number'] ?? 'number';
  const found = reading.mentions.find((one) => one.kind === kind && one.start < before.length + marked.length && one.end > before.length);
  if (!found) throw new Error(`no ${kind} is read in “${row[side]}”`);
  return memberOf(reading, found);
}

describe('the gate', () => {
  test.each(rows.map((row) => [`${row.beside ? `beside ${row.beside}` : row.expect}: ${row.a}`, row] as const))('%s', (_, row) => {
    const [a, b] = [comparand(row, 'a'), comparand(row, 'b')];
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(refusal(x, y, row.as ?? 'number', row.declared ?? false)?.reason ?? 'compared').toBe(row.expect);
    }
  });

  test.each(REASONS)('%s has at least four rows, half of them compared', (reason) => {
    const refused = rows.filter((row) => row.expect === reason);
    const compared = rows.filter((row) => row.beside === reason);
    expect(refused.length + compared.length).toBeGreaterThanOrEqual(4);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(compared.length).toBeGreaterThanOrEqual(2);
    expect(compared.every((row) => row.expect === 'compared')).toBe(true);
  });

  test('a refusal is one sentence with the words of both sides', () => {
    for (const row of rows.filter((one) => one.expect !== 'compared')) {
      const refused = refusal(comparand(row, 'a'), comparand(row, 'b'), row.as ?? 'number', row.declared ?? false);
      expect(refused?.message).toMatch(/“[^”]+”.*“[^”]+”/);
    }
  });
});
