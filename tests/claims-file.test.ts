import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReference } from '../src/compare/reference.js';
import type { ClaimType } from '../src/model.js';
import { readClaims } from '../src/read/claims.js';
import { InputError } from '../src/read/input-error.js';

function faultOf(text: string): string {
  try {
    readClaims(text, 'claims.yaml');
    return 'no fault';
  } catch (error) {
    return error instanceof InputError ? error.message : `not an InputError: ${String(error)}`;
  }
}

/** `line:column message` of every problem. */
function faultsOf(text: string): string[] {
  return [...faultOf(text).matchAll(/^claims\.yaml:(\d+:\d+ {2}.*)$/gm)].map((m) => m[1] ?? '');
}

const EVERY_KEY = `\ufeffversion: 1
names:
  ro: {type: person, name: "Ana Ro", aliases: Annie, wrong: [Anna Ro], house: Ana Ro, title: Mayor, part_of: harne, spoken_for_by: [lund], speaks: no}
  lund: {name: Lund}
  harne: {type: place, name: Harne}
lists:
  two: {members: [Old, New], groups: {Both: [Old, New]}, called: [two mills], excludes: [Third], as_of: 2022-09}
claims:
  share:
    type: share
    match: {who: ro, does: [hold], of: [harne, land], what: [x], about: [y], where: [z], any: [a], all: [b, 7]}
    reference: {value: 20%, as_of: 2025-03, source: desk}
    tolerance: 2
    between: [2025-02, 2025-03-01]
    not_same_as: [year]
  year: {label: "The year", type: date, match: {any: [fire]}, reference: {value: 2014}, precision: year}
  mills: {type: list, list: two, match: {any: mill}, extent: {Old: part, Both: none}}
  state: {type: status, match: {any: deal}, steps: [open, signed], extent: whole}
rules: {quote-drift: off, list-count: note, share-conflict: {severity: error}}
output: {fail_on: warning}
style: {dates: day-month, names: house}
overrides: [{files: ["drafts/**"], rules: {number-conflict: error}}]
`;

describe('claims.yaml', () => {
  it('becomes knowledge, with places in the file', () => {
    const text = readFileSync('claims.yaml', 'utf8');
    const { knowledge, sources } = readClaims(text, 'claims.yaml');
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(knowledge.names.every(({ name, at }) => cut(at) === name)).toBe(true);
    expect(knowledge.lists.map(({ id, at }) => [id, cut(at)])).toEqual(knowledge.lists.map(({ id }) => [id, id]));
    expect(knowledge.claims.every(({ id, at }) => cut(at) === id)).toBe(true);
    const references = knowledge.claims.flatMap(({ reference }) => (reference === null ? [] : [reference]));
    expect(references.length).toBeGreaterThan(2);
    expect(references.every(({ value, at }) => cut(at) === value)).toBe(true);
    expect(sources.meta.length).toBeGreaterThan(0);
    expect(knowledge.raw).toBe(text);
  });

  it('every key has its place, values are kept as written', () => {
    const text = EVERY_KEY;
    const { knowledge } = readClaims(text, 'claims.yaml');
    const match = {
      who: ['ro'],
      does: ['hold'],
      of: ['harne', 'land'],
      what: ['x'],
      about: ['y'],
      where: ['z'],
      any: ['a'],
      all: ['b', '7'],
    };
    expect(knowledge.names[0]).toMatchObject({
      aliases: ['Annie'],
      wrong: ['Anna Ro'],
      partOf: 'harne',
      spokenForBy: ['lund'],
      speaks: 'no',
      type: 'person',
    });
    expect(knowledge.names[1]).toMatchObject({ type: 'other', aliases: [], house: null });
    expect(knowledge.lists[0]).toMatchObject({ id: 'two', groups: { Both: ['Old', 'New'] }, asOf: '2022-09', called: ['two mills'] });
    const [share, year, mills, state] = knowledge.claims;
    expect(share).toMatchObject({ label: 'share', match, tolerance: '2', between: ['2025-02-01', '2025-03-01'], notSameAs: ['year'] });
    expect(share?.reference).toMatchObject({ value: '20%', asOf: '2025-03', source: 'desk' });
    expect(year).toMatchObject({ label: 'The year', reference: { value: '2014' }, precision: 'year' });
    expect(mills).toMatchObject({ list: 'two', extent: { Old: 'part', Both: 'none' }, match: { any: ['mill'] } });
    expect(state).toMatchObject({ steps: ['open', 'signed'], extent: 'whole' });
    expect(knowledge.rules).toEqual({
      'quote-drift': { off: true, severity: null },
      'list-count': { off: false, severity: 'note' },
      'share-conflict': { off: false, severity: 'error' },
    });
    expect(knowledge.failOn).toBe('warning');
    expect(knowledge.names.map(({ at }) => text.slice(at.start, at.end))).toEqual(['Ana Ro', 'Lund', 'Harne']);
  });
});

describe('faults of claims.yaml', () => {
  it.each(['', '# nothing yet\n', '\ufeff', 'version: 1\n'])('%j is fine', (text) =>
    expect(readClaims(text, 'claims.yaml').knowledge.claims).toEqual([]),
  );

  it('a fault is shown with its line and a mark under the words', () => {
    expect(
      faultOf(`claims:
  land:
    type: share
    match: {any: [land]}
    reference: {value: "18-20%", as_of: 2025-03, source: desk map}
    tolerence: 1.5pp
`),
    ).toBe(`claims.yaml:6:5  unknown key "tolerence" in claim "land". Did you mean "tolerance"?
   5 |     reference: {value: "18-20%", as_of: 2025-03, source: desk map}
 > 6 |     tolerence: 1.5pp
     |     ^^^^^^^^^`);
  });

  it('all faults are shown at once, in the order of the file', () => {
    expect(
      faultsOf(`names:
  ana:
    nam: Ana
claims:
  a:
    type: shares
    match: {who: x, dose: y}
  b:
    type: date
  c:
    type: date
    match: {}
`),
    ).toEqual([
      '2:3  name "ana" has no "name". Add a line "name: …".',
      '3:5  unknown key "nam" in name "ana". Did you mean "name"?',
      '6:11  "shares" is not possible for "type". Write one of: share, number, money, duration, date, list, position, quotation, title, place, status, toll, vote, poll, age, result, rank, name. Did you mean "share"?',
      '7:21  unknown key "dose" in "match" of claim "a". Did you mean "does"?',
      '8:3  claim "b" has no "match". Add a line "match: …".',
      '12:5  "match" is empty. Write at least one line under it.',
    ]);
  });
});

describe('what claims.yaml says must hold together', () => {
  it('what names one another must exist, and values must fit', () => {
    expect(
      faultsOf(`names:
  ana: {name: Ana}
  ro: {name: Ro, spoken_for_by: [anna], part_of: hrane}
lists:
  mills: {members: [Old, New], groups: {Both: [Old, Nwe]}, as_of: 2022-13}
claims:
  a: {type: list, list: mils, match: {any: x}, not_same_as: [a, bb]}
  b: {type: date, match: {any: x}, reference: {value: soon}, between: [2025-03-20, 2025-03-01]}
  c: {type: share, match: {any: x}, reference: {value: lots}, between: [2025-02-29, 2025-03-01]}
  d: {type: position, match: {any: x}, reference: {value: accept}, tolerance: much}
  e: {type: duration, match: {any: x}, reference: {value: 30}}
  f: {type: status, match: {any: x}, steps: [open, signed], reference: {value: singed}}
  g: {type: list, list: mills, match: {any: x}, extent: {Odl: part}}
  h: {type: list, match: {any: x}}
  mills2: {type: date, match: {any: x}, reference: {value: 2025-02-30}}
rules: {quote-drift: of}
sources:
  meta: {"a*": {published: 2025-02-30}}
`),
    ).toEqual([
      '3:34  there is no "anna" under names. Did you mean "ana"?',
      '3:50  there is no "hrane" under names or lists.',
      '5:53  "Nwe" is no member of list "mills". Did you mean "New"?',
      '5:67  "2022-13" is no day. Write year-month-day, e.g. 2025-03-06.',
      '7:25  there is no "mils" under lists. Did you mean "mills"?',
      '7:62  "a" cannot differ from itself. Take it out.',
      '7:65  there is no "bb" under claims. Did you mean "b"?',
      '8:55  "soon" is no value for type date. Write for example 2025-03-06, 2025-03 or 2025.',
      '8:71  the first day, 2025-03-20, comes after the last one, 2025-03-01. Swap them.',
      '9:56  "lots" is no value for type share. Write for example 20% or one-fifth.',
      '9:73  there is no day 2025-02-29. Write year-month-day, e.g. 2025-03-06.',
      '10:59  "accept" is no value for type position. Write for example accepts, rejects, conditional, confirms or denies. Did you mean "accepts"?',
      '10:79  "much" is no tolerance. Write for example 2 points, 10 % or 1 day.',
      '11:59  "30" is no value for type duration. Write for example 30 days.',
      '12:80  "singed" is none of the steps. Did you mean "signed"?',
      '13:58  "Odl" is no member of list "mills". Did you mean "Old"?',
      '14:3  claim "h" is of type list and names no list. Add a line "list: …".',
      '15:60  "2025-02-30" is no value for type date. Write for example 2025-03-06, 2025-03 or 2025.',
      '16:22  "of" is not possible for rule "quote-drift". Write one of: off, on, error, warning, note. Did you mean "off"?',
      '18:28  there is no day 2025-02-30. Write year-month-day, e.g. 2025-03-06.',
    ]);
  });

  it.each([
    ['share', ['20%', '20 %', '18-20%', '20 percent', 'one-fifth', 'a third', 'half', '1/5', '0.2', 'about 20%', 'three quarters']],
    ['duration', ['30 days', 'one week', '48 hours', '30-day', '1.5 years']],
    ['date', ['2025', '2025-03', '2025-03-06', '6 March 2025', 'March 2025', 'Feb. 28, 2025']],
    ['number', ['1200', '1,200', 'about 40', 'twelve']],
    ['money', ['$3.5 billion', '€40m', 'USD 5', '1.2 million euros']],
    ['quotation', ['anything at all']],
    ['toll', ['12', 'at least 12', '1,200', 'twelve']],
    ['poll', ['41%', '41 percent', '0.41']],
    ['vote', ['52-48', '52 to 48', '52 votes to 48', '52–48', '52']],
    ['result', ['3-1', '3:1', '0-0']],
    ['rank', ['third', '3', '3rd']],
    ['place', ['Lurk']],
  ])('references of type %s', (type, values) => {
    for (const value of values) {
      expect(faultOf(`claims:\n  a: {type: ${type}, match: {any: x}, reference: {value: "${value}"}}\n`)).toBe('no fault');
      expect(readReference(value, type as ClaimType), `${value} is read`).not.toBeNull();
    }
  });
});

describe('questions of the types that count, order and place', () => {
  it('bad values are shown with their place and the cure', () => {
    expect(
      faultsOf(`names:
  ro: {type: person, name: Ana Ro}
claims:
  a: {type: toll, match: {any: fire}, reference: {value: many}}
  b: {type: vote, match: {any: bill}, reference: {value: 52 %}}
  c: {type: poll, match: {any: poll}, reference: {value: most}}
  d: {type: age, match: {who: ro}, reference: {value: young}}
  e: {type: result, match: {any: final}, reference: {value: won}}
  f: {type: rank, match: {any: largest city}, reference: {value: big}}
  g: {type: status, match: {any: deal}}
  h: {type: status, match: {any: deal}, steps: [signed]}
  i: {type: date, match: {any: deal}, steps: [announced, signed]}
  j: {type: age, match: {any: mayor}}
  k: {type: title, match: {any: mayor}}
`),
    ).toEqual([
      '4:58  "many" is no value for type toll. Write for example 12 or at least 12.',
      '5:58  "52 %" is no value for type vote. Write for example 52-48.',
      '6:58  "most" is no value for type poll. Write for example 41%.',
      '7:55  "young" is no value for type age. Write for example 41, born 1983 or born 1983-05-02.',
      '8:61  "won" is no value for type result. Write for example 3-1, the figure of `who` first.',
      '9:66  "big" is no value for type rank. Write for example second or 2.',
      '10:3  claim "g" is of type status and needs its steps in their order. Add a line "steps: [announced, signed]".',
      '11:3  claim "h" is of type status and needs its steps in their order. Add a line "steps: [announced, signed]".',
      '12:39  "steps" belongs to type status; claim "i" is of type date. Take it out, or write "type: status".',
      '13:18  a claim of type age is about a person. Add a line "who: …" with the short name of the person.',
      '14:20  a claim of type title is about a person. Add a line "who: …" with the short name of the person.',
    ]);
  });

  it.each(['41', 'about 41', 'born 1983', '1983', 'born 1983-05-02', 'born 2 May 1983', '2 May 1983'])('an age may be %s', (value) => {
    expect(
      faultOf(`names:\n  ro: {type: person, name: Ana Ro}\nclaims:\n  a: {type: age, match: {who: ro}, reference: {value: "${value}"}}\n`),
    ).toBe('no fault');
  });
});

describe('slips of the pen in claims.yaml', () => {
  it.each([
    ['names:\n\truss: {name: a}\n', '2:1', 'Indent with spaces'],
    ['names:\n  a:\n    type: \u201cperson\u201d\n    name: A\n', '3:11', 'curly quotation marks'],
    ['names:\n  a:\n\u00a0\u00a0\u00a0\u00a0name: A\n', '3:1', 'a no-break space'],
    ['claims:\n  a:\n    label: "Share" of it\n', '3:20', 'put the whole value in quotation marks'],
    ['claims:\n  a:\n    label: Harne: the fire\n', '3:12', 'Put the whole value in quotation marks'],
    ['names:\n  a: {name: A}\n  a: {name: B}\n', '3:3', '"a" stands twice (first on line 2)'],
    ['names:\n  a:\n    name: A\n   type: person\n', '4:1', 'same number of spaces'],
    ['names:\n  a: {name: "A}\n', '3:1', 'not closed'],
    ['%YAML 1.1\n---\nversion: 1\n', '1:1', 'lines that begin with %'],
    ['version: 1\n---\nversion: 1\n', '2:1', 'a second document'],
    ['names: {a: &x {name: b}, c: *x}\n', '1:29', 'Write the words out'],
    ['names: &x [*x]\n', '1:12', 'Write the words out'],
    ['names: !!js/function x\n', '1:8', 'begin with !'],
    ['__proto__: {x: 1}\n', '1:1', 'unknown key "__proto__"'],
    ['names: {__proto__: {name: x}}\n', '1:9', '"__proto__" cannot be used as a short name'],
    ['version: 2\n', '1:10', 'Write 1.'],
    ['names:\n', '1:1', '"names" must be "key: value" lines'],
    ['names: []\n', '1:1', '"names" must be "key: value" lines'],
    ['- a\n', '1:1', 'this file must hold "key: value" lines'],
    ['just words\n', '1:1', 'this file must hold "key: value" lines'],
    ['claims:\n  a:\n    type: date\n    match: {who: [x, {y: z}]}\n', '4:22', '"who" must be words'],
    ['extends: [x.yaml]\n', '1:1', '"extends" is not supported yet'],
    ['output: {fail_on: errors}\n', '1:19', 'Did you mean "error"?'],
  ])('%j', (text, place, message) => {
    const fault = faultOf(text);
    expect(fault).toMatch(new RegExp(`^claims\\.yaml:${place} {2}`, 'm'));
    expect(fault).toContain(message);
    expect(fault).toContain('\n > ');
  });
});

describe('hostile YAML is refused soon and without a crash', () => {
  it.each([
    ['deep brackets', '['.repeat(100_000)],
    ['the same again', '['.repeat(100_000)],
    ['deep braces', '{a: '.repeat(20_000)],
    ['deep dashes', '- '.repeat(20_000)],
    ['deep keys on one line', 'x: '.repeat(20_000)],
    ['deep lines', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
    ['100,000 quotation marks', '"'.repeat(100_000)],
    ['doubled keys', 'a: b\n'.repeat(100_000)],
    ['aliases', `a: &a [${'x,'.repeat(100)}]\n${Array.from({ length: 50 }, (_, i) => `b${i}: [${'*a,'.repeat(100)}]`).join('\n')}`],
    ['over 1 MB', `# ${'x'.repeat(1024 * 1024)}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(faultOf(text)).toMatch(/^claims\.yaml:\d+:\d+ /);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('many names are read in good time', () => {
    const start = performance.now();
    const { knowledge } = readClaims(
      `names:\n${Array.from({ length: 20_000 }, (_, i) => `  k${i}: {name: A${i}}`).join('\n')}\n`,
      'claims.yaml',
    );
    expect(knowledge.names).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('generated files', () => {
  it.each(['scripts/compile-schemas.mjs', 'scripts/generate-types.mjs'])('%s would write what is there', (script) => {
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('every property of the schemas is described', () => {
    for (const name of ['claims', 'decisions']) {
      const schema: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
      const open: { readonly at: string; readonly node: unknown }[] = [{ at: name, node: schema }];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { at, node } = next;
        if (typeof node !== 'object' || node === null) continue;
        for (const [key, value] of Object.entries(node)) open.push({ at: `${at}/${key}`, node: value });
        const properties: unknown = Reflect.get(node, 'properties');
        if (typeof properties !== 'object' || properties === null || at.endsWith('/properties')) continue;
        expect(Reflect.get(node, 'additionalProperties'), at).toBeDefined();
        for (const [key, value] of Object.entries(properties)) expect('description' in value || '$ref' in value, `${at}/${key}`).toBe(true);
      }
    }
  });
});
