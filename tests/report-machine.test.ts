import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Discrepancy, Report } from '../src/model.js';
import { formatters } from '../src/report/index.js';
import { cleanReport, fullReport, hostileReport, nothingRead, nothingShared, oneArticle } from './fixtures/report.js';

const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'));
const { json, sarif, github } = formatters;
const REPORTS = { fullReport, cleanReport, oneArticle, nothingShared, nothingRead };

function many(number: number): Report {
  const [first] = fullReport.discrepancies;
  if (first === undefined) throw new Error('no discrepancy');
  const discrepancies = Array.from({ length: number }, (_, i): Discrepancy => ({ ...first, id: i.toString(16).padStart(16, '0') }));
  return { ...fullReport, unreadable: [], discrepancies };
}

describe('json', () => {
  const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);
  it.each(Object.entries(REPORTS))('%s matches the schema', (_, report) => {
    validate(JSON.parse(json(report)));
    expect(validate.errors).toBeNull();
  });
  it.each([
    ['an unknown key', { ...fullReport, extra: 1 }],
    ['an unknown severity', { ...fullReport, discrepancies: fullReport.discrepancies.map((d) => ({ ...d, severity: 'fatal' })) }],
    ['a discrepancy without sides', { ...fullReport, discrepancies: fullReport.discrepancies.map((d) => ({ ...d, sides: [] })) }],
    ['a missing summary', { ...fullReport, summary: undefined }],
  ])('the schema refuses %s', (_, report) => {
    expect(validate(JSON.parse(JSON.stringify(report)))).toBe(false);
  });
  it('is exactly the report, two spaces a step, one line break at the end', () => {
    expect(JSON.parse(json(fullReport))).toEqual(fullReport);
    expect(json(fullReport)).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n {2}"tool": \{\n {4}"name"/);
    expect(json(fullReport)).toMatch(/[^\n]\n$/);
  });
  it('gives the same bytes whatever order the keys were made in', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    expect(json(turned(fullReport) as Report)).toBe(json(fullReport));
  });
  it('keeps keys that look like a prototype', () => {
    const seen = JSON.parse('{"__proto__": 3, "date": 1}') as Record<string, number>;
    expect(json({ ...fullReport, coverage: { ...fullReport.coverage, seen } })).toContain('"__proto__": 3');
  });
});

describe('the schema', () => {
  const objects: Record<string, unknown>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && (value as { type?: unknown }).type === 'object') objects.push(value as Record<string, unknown>);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(schema);
  it('lets no unknown key in and requires every known one but that of text taken out of a file', () => {
    for (const object of objects.filter((o) => o.properties !== undefined)) {
      expect(object.additionalProperties).toBe(false);
      expect(object.required).toEqual(Object.keys(object.properties as object).filter((key) => key !== 'offsetsIn'));
    }
  });
  it('describes every property', () => {
    for (const { properties } of objects)
      for (const [name, property] of Object.entries(properties ?? {}))
        expect((property as { description?: string }).description ?? '', name).toMatch(/^.{4,}\.$/);
  });
});

describe('sarif', () => {
  const run = (report: Report, all = false) => JSON.parse(sarif(report, { all })).runs[0];
  it('has one place for each result, the other sides as related places, and rules by index', () => {
    const { results, tool, columnKind } = run(fullReport);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results).toHaveLength(5);
    for (const result of results) {
      expect(result.locations).toHaveLength(1);
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
    }
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'drafts/flood.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 42, endLine: 12, endColumn: 55 },
    });
    expect(results[0].relatedLocations.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
    expect(results[0].message.text).toContain(
      'The other sides: [Valley Times, headline](1); [River Gazette, par. 5](2); [Northern Wire, par. 3](3).',
    );
    expect(results[0].partialFingerprints).toEqual({ primaryLocationLineHash: '9f2c1a0000000000:1', 'factdiff/v1': '9f2c1a0000000000' });
  });
  it('leaves decided ones out, and shows them as suppressed when asked', () => {
    const { results } = run(fullReport, true);
    expect(results).toHaveLength(6);
    expect(results[5].suppressions[0]).toMatchObject({ kind: 'external', status: 'accepted' });
  });
  it('names unreadable files and says that the run is not whole', () => {
    const [invocation] = run(fullReport).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('sources/scan.pdf could not be read');
  });
  it('stops at 5,000 results and says how many are left out', () => {
    const { results, invocations } = run(many(5003));
    expect(results).toHaveLength(5000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('3 more results are left out here; the JSON report holds all.');
  });
  it('has relative, percent-encoded addresses only, and no link from article text', () => {
    const { results } = run(hostileReport('file:///etc/x y?#[a](http://b.c)'));
    for (const { locations, message } of results) {
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9._~!'()*%/-]+$/);
      expect(message.text).not.toMatch(/\]\(http/);
    }
  });
  it('counts lines and columns over line breaks', () => {
    const [first] = fullReport.discrepancies;
    const [side] = first?.sides ?? [];
    if (first === undefined || side === undefined) throw new Error('no side');
    const { results } = run({ ...fullReport, discrepancies: [{ ...first, sides: [{ ...side, exact: 'one\r\ntwo\nthree' }] }] });
    expect(results[0].locations[0].physicalLocation.region).toEqual({ startLine: 12, startColumn: 42, endLine: 14, endColumn: 6 });
  });
});

describe('github', () => {
  it('writes one annotation a line, worst first, then how many more there are', () => {
    expect(github(fullReport).split('\n')).toEqual([
      '::error file=sources/scan.pdf,title=Could not be read::this is a PDF; save it as text first (byte 0)',
      expect.stringMatching(
        /^::error file=drafts\/flood\.md,line=12,endLine=12,col=42,endColumn=55,title=Share of the Orlen valley under water::Harbour Post says .*%0A→ Find .*%0A\[share-conflict 9f2c1\]$/,
      ),
      expect.stringMatching(/^::error file=drafts\/flood\.md,line=14,/),
      expect.stringMatching(/^::warning file=sources\/gazette\.txt,line=15,/),
      expect.stringMatching(/^::warning file=sources\/herald\.txt,line=3,/),
      '::notice::1 more in the report',
      '',
    ]);
  });
  it('shows at most ten of a kind', () => {
    const lines = github(many(25)).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[10]).toBe('::notice::15 more in the report');
  });
  it('is empty when there is nothing to say', () => expect(github(cleanReport)).toBe(''));
  it('escapes data and properties', () => {
    const lines = github(hostileReport('a%b:c,d\n::warning::x\r')).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain('title=a%25b%3Ac%2Cd %3A%3Awarning%3A%3Ax');
    expect(lines[1]).toMatch(/::a%25b:c,d ::warning::x%0A/);
  });
});
