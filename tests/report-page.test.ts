import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Discrepancy, Report } from '../src/model.js';
import { withoutWords } from '../src/report/embed.js';
import { formatters } from '../src/report/index.js';
import { PAGE_SCRIPT } from '../src/report/page-script.generated.js';
import { wordDiff } from '../src/report/worddiff.js';
import { cleanReport, fullReport, hostileReport, nothingRead, nothingShared, oneArticle } from './fixtures/report.js';

const { html, md } = formatters;
const page = html(fullReport);
const style = /<style>(?<css>[\s\S]*?)<\/style>/.exec(page)?.groups?.css ?? '';
/** What a reader sees, tags gone. */
const seen = (text: string) =>
  text
    .replace(/<(?<name>style|script)>[\s\S]*?<\/\k<name>>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe('html', () => {
  it('has one style sheet and one script, which the policy names by their hashes, and loads nothing', () => {
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page.match(/<script/g)).toHaveLength(2);
    const [styleHash, scriptHash] = [style, PAGE_SCRIPT].map((text) => createHash('sha256').update(text, 'utf8').digest('base64'));
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}';`);
    const rest = page.replace(`<script>${PAGE_SCRIPT}</script>`, '').replace('<script type="application/json" id="factdiff-data">', '');
    expect(rest).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=|\sstyle=|url\(|@import|https?:/i);
  });
  it('begins with where the run stands, what was compared and the counts', () => {
    expect(page).toContain('<h1>Not ready: 2 to fix, 2 to decide.</h1>');
    expect(seen(page)).toContain('5 articles (1 draft), 4 origins, 6 to 14 March 2025 (1 without a date)');
    expect(seen(page)).toContain('Also: 1 note, 1 decided, decisions to look at again.');
    expect(seen(page)).toContain(
      '5 statements of the draft = 1 agree≠ 2 differ· 2 only in your draft 3 passages in all articles were not understood.',
    );
    expect(seen(page)).toContain('1 file could not be read, so this report is incomplete.');
  });
});

describe('html of a report without the words of the articles', () => {
  it('has values in their place, and quotes nothing that is not there', () => {
    const bare = html(withoutWords(fullReport));
    expect(seen(bare)).not.toContain('“”');
    expect(bare).not.toMatch(/writes: *</);
  });
});

describe('html, further down', () => {
  it('shows cards worst first, the words marked', () => {
    const titles = [...page.matchAll(/<h3 id="d-[0-9a-f]{16}-title">(?<title>[^<]*)<\/h3>/g)].map((m) => m.groups?.title);
    expect(titles).toEqual([
      'Share of the Orlen valley under water',
      'Spelling of Orlen',
      'Two renderings of what looks like one quotation',
      'Number of bridges named',
      'Forms of a name',
      'The mayor’s answer to the dam plan',
    ]);
    expect(page).toContain('By Tuesday evening the river had covered <mark>about a third</mark> of the valley floor');
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
    expect(words).toContain('Share of the Orlen valley under water≠ differreference: a fifth≠differ: about a third');
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
    expect(seen(html(cleanReport))).toContain('Not checked: whatever is worded in a way the program does not know.');
    expect(seen(html(nothingShared))).toContain('these articles may be about different things');
    expect(html(nothingRead)).toContain('<h1>Nothing was checked.</h1>');
    expect(seen(html(nothingRead))).toContain('sources/scan.pdf: this is a PDF; save it as text first (byte 0)');
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

/** The data that the page hands to its script. */
function island(text: string) {
  const found = /<script type="application\/json" id="factdiff-data">(?<json>[\s\S]*?)<\/script>/.exec(text)?.groups?.json ?? '';
  return JSON.parse(found);
}

describe('html for its script', () => {
  it('has a card for every discrepancy of its data, in the same order, with what the script asks for', () => {
    const cards = [
      ...page.matchAll(/<article class="card [a-z]+" id="d-(?<anchor>[0-9a-f]{16})" tabindex="-1"[^>]* data-id="(?<id>[^"]*)"/g),
    ];
    const data = island(page);
    expect(cards.map((m) => m.groups?.id)).toEqual(data.discrepancies.map(({ id }: { id: string }) => id));
    expect(cards.map((m) => m.groups?.anchor)).toEqual(cards.map((m) => m.groups?.id));
    expect(data.discrepancies.map(({ status }: { status: string }) => status)).toEqual([
      'open',
      'open',
      'reopened',
      'asked',
      'open',
      'decided',
    ]);
    expect(page.match(/data-slot="ruling"/g)).toHaveLength(cards.length);
    for (const slot of ['tools', 'session']) expect(page.match(new RegExp(`data-slot="${slot}"`, 'g')), slot).toHaveLength(1);
    for (const group of ['error', 'warning', 'note', 'decided']) expect(page).toContain(`<section data-group="${group}"`);
  });
  it('asks the reporter politely, with both passages', () => {
    const [share] = island(page).discrepancies;
    expect(share.query).toMatch(
      /^About “Share of the Orlen valley under water”: Harbour Post, draft \(14 March 2025, par\. 7\) writes: By Tuesday/,
    );
    expect(share.query).toContain('Valley Times (6 March 2025, headline) writes: River swallows a fifth of Orlen');
    expect(share.query).toMatch(/Could you check which of them holds, and tell us what it rests on\? Thank you\.$/);
    expect(seen(page)).toContain('Could you check which of them holds, and tell us what it rests on? Thank you.');
    expect(share.markdown).toContain('**a fifth**');
  });
  it('names those with the same values, and keeps one key while the articles are the same', () => {
    const twins = fullReport.discrepancies.map((d, i) => ({
      ...d,
      id: `${i}`.repeat(16),
      sides: fullReport.discrepancies[0]?.sides ?? [],
      rule: 'r',
      claim: 'c',
    }));
    const data = island(html({ ...fullReport, discrepancies: twins }));
    expect(data.discrepancies[0].same).toHaveLength(twins.length - 1);
    expect(data.key).toBe(island(page).key);
    expect(island(html({ ...fullReport, sources: fullReport.sources.slice(1) })).key).not.toBe(data.key);
  });
  it('may talk to its server in a review and to nobody else', () => {
    expect(page).not.toContain('connect-src');
    expect(html(fullReport, { review: true })).toContain("form-action 'none'; connect-src 'self'\"");
    expect(island(html(fullReport, { review: true })).review).toBe(true);
  });
});

const METADATA: Readonly<Record<string, object>> = {
  times: { url: 'https://valley.example/flood?id=1&x=2', translatedFrom: 'tr', lang: 'not a language' },
  gazette: { url: 'javascript:alert(1)', lang: 'uk' },
  wire: { url: 'file:///etc/passwd' },
};

describe('html, every side', () => {
  const linked = html({ ...fullReport, sources: fullReport.sources.map((s) => ({ ...s, ...METADATA[s.id] })) }, { root: '../the project' });
  it('links files from where the page lies and addresses of the web, and nothing else', () => {
    const links = [...linked.matchAll(/href="(?<to>[^"#][^"]*)"/g)].map((m) => m.groups?.to ?? '');
    expect(links).toContain('../the%20project/sources/times.txt');
    expect(links).toContain('https://valley.example/flood?id=1&amp;x=2');
    expect(links.filter((to) => !/^\.\.\/the%20project\/|^https:\/\/valley\.example\//.test(to))).toEqual([]);
    expect(linked).toMatch(/<a class="out" rel="noreferrer noopener" href="https:\/\/valley\.example/);
  });
  it.each(['javascript:alert(1)//', '../../etc/passwd?x#y', '" onclick="alert(1)', '\\\\host\\share', 'a\ud800b ☃'])(
    'a file named %j is linked as a file of the project and as nothing else',
    (name) => {
      const hrefs = [...html(hostileReport(name), { root: '..' }).matchAll(/ href="(?<to>[^"#][^"]*)"/g)].map((m) => m.groups?.to ?? '');
      expect(hrefs.length).toBeGreaterThan(5);
      for (const to of hrefs) expect(to).toMatch(/^\.\.\/sources\/(?:[\w.!~*()/-]|%[0-9A-F]{2}|&#39;)+$/);
    },
  );
  it('says what language a quotation is in and what was translated', () => {
    expect(linked).toContain('<blockquote dir="auto" lang="uk">');
    expect(seen(linked)).toContain('translated from Turkish');
    expect(seen(linked)).toContain('Translated? Two renderings may both be faithful');
    expect(linked).not.toContain('lang="not a language"');
  });
  it('puts equal values together, counts the origins, and names who says nothing', () => {
    expect(seen(page)).toContain('20 %3 articles, 2 origins');
    expect(seen(page)).toContain('Says nothing on this, which is not agreement: herald.');
  });
  it('loses no side of very many', () => {
    const text = seen(html(explosion(300)));
    for (const i of [0, 7, 8, 150, 299]) expect(text).toContain(`${i} boats`);
    expect(text).toContain('and 292 more sides');
  });
});

describe('html, pictures', () => {
  it('draws values that part over time, with a table beside the picture', () => {
    const days = ['2025-03-05', '2025-03-08'];
    const [one, , other] = fullReport.statements;
    if (one === undefined || other === undefined) throw new Error('the fixture is empty');
    const statements = [one, other].map((s, i) => ({ ...s, asOf: days[i] ?? null }));
    const text = html({ ...fullReport, statements });
    expect(text).toMatch(
      /<svg class="chart"[^>]* role="img" aria-labelledby="moves-0-title moves-0-desc"><title id="moves-0-title">Share of the Orlen/,
    );
    expect(seen(text)).toMatch(/5 March 2025[^<]*“about a third”read as 31 to 36 %.*8 March 2025[^<]*“a fifth”read as 19\.5 to 20\.5 %/);
    expect(page).not.toContain('class="chart"');
  });
  it('draws very many values a row a value, the lowest and the highest among them', () => {
    const [said] = fullReport.statements;
    const [claim] = fullReport.claims;
    if (said === undefined || claim === undefined) throw new Error('the fixture is empty');
    const statements = Array.from({ length: 90 }, (_, i) => ({
      ...said,
      id: `s${i}`,
      source: `s${i}`,
      text: `${i % 30} boats`,
      value: { low: i % 30, high: i % 30, amount: i % 30, unit: null },
    }));
    const words = seen(html({ ...fullReport, statements, claims: [{ ...claim, statements: statements.map(({ id }) => id) }] }));
    expect(words).toContain('s0 and 2 more“0 boats”0');
    expect(words).toContain('s29 and 2 more“29 boats”29');
    expect(words).toContain('and 16 values between');
  });
  it('draws values that differ, with their words and the reference in a table', () => {
    expect(seen(page)).toContain('All values on one line, lowest first');
    expect(seen(page)).toContain('“a fifth”read as 19.5 to 20.5 %');
    expect(seen(page)).toContain('“about a third”read as 31 to 36 %');
  });
});

/** What a reader sees of the first card of a report, told of what differs from the full one. */
function firstCard(report: Report): string {
  const found = /<article class="card[\s\S]*?<\/article>/.exec(html(report))?.[0] ?? '';
  return seen(found).trim();
}

const [SHARE, , , BRIDGES] = fullReport.discrepancies;
if (SHARE === undefined || BRIDGES === undefined) throw new Error('the fixture is empty');
const share = (more: Partial<Discrepancy>): Report => ({ ...fullReport, discrepancies: [{ ...SHARE, ...more }] });
const noDraft = (report: Report): Report => ({ ...report, sources: report.sources.map((s) => ({ ...s, role: 'source' })), sheets: [] });

describe('html, whose problem it is', () => {
  const [draft, times, gazette, wire] = SHARE.sides;
  if (!draft || !times || !gazette || !wire) throw new Error('the fixture is empty');
  const others = [times, gazette, wire];
  it('says on each card whether it stands in the draft, and in whose text it stands otherwise', () => {
    expect(firstCard(share({}))).toMatch(/^✗ Fix 1 Your draft Share of the Orlen valley/);
    expect(firstCard(share({ sides: others }))).toMatch(/^✗ Fix 1 Not about your draft: Valley Times, River Gazette, Northern Wire Share/);
  });
  it('says that the draft agrees with most only where most others of other origins say the same', () => {
    const most = 'Your draft agrees with most';
    const lone = { ...gazette, source: 'herald', value: '33 %' };
    expect(firstCard(share({ sides: [lone, { ...draft, value: '20 %' }, times] }))).not.toContain(most);
    expect(firstCard(share({ sides: [lone, { ...draft, value: '20 %' }, times, gazette] }))).toContain(most);
    expect(firstCard(share({ sides: [times, { ...draft, value: '33 %' }, { ...gazette, value: '33 %' }, wire] }))).not.toContain(most);
    expect(firstCard(share({ sides: [lone, { ...draft, value: '' }, times, gazette] }))).not.toContain(most);
  });
  it('counts on top what is to be fixed in the draft, and says nothing of a draft where there is none', () => {
    const two = { ...fullReport, discrepancies: [SHARE, { ...SHARE, id: '1'.repeat(16), sides: others }] };
    expect(html(two)).toContain('<h1>Not ready: 2 to fix (1 in your draft), 2 to decide.</h1>');
    const [first, second] = [...html(two).matchAll(/<li><a href="#d-[0-9a-f]{16}">.*?<\/li>/gs)].map(([item]) => seen(item));
    expect(first).not.toContain('not in your draft');
    expect(second).toContain('Share of the Orlen valley under water not in your draft');
    expect(seen(html(noDraft(two)).split('<main')[0] ?? '')).not.toContain('your draft');
    expect(firstCard(noDraft(share({ sides: others })))).toMatch(/^✗ Fix 1 Share/);
  });
  it('has the draft first, then what most say, on the card, in the query and in the copied card', () => {
    const sides = [{ ...wire, source: 'herald', value: '50 %', text: 'half' }, times, gazette, draft];
    const at = (text: string, names: readonly string[]) => names.map((name) => text.indexOf(name));
    const page = html(share({ sides }));
    const sorted = (places: readonly number[]) => places.every((place, i) => place > (places[i - 1] ?? -1));
    const card = firstCard(share({ sides, message: '' })).replace(/^.*?What to do/, '');
    expect(sorted(at(card, ['Harbour Post, draft', 'Valley Times', 'River Gazette', 'herald']))).toBe(true);
    const [{ query, markdown }] = island(page).discrepancies;
    expect(sorted(at(query, ['Harbour Post, draft (', 'Valley Times (', 'herald (']))).toBe(true);
    expect(sorted(at(markdown, ['**Harbour Post, draft**', '**Valley Times**', '**River Gazette**', '**herald**']))).toBe(true);
  });
});

describe('html, a card', () => {
  it('has the number under which the first screen lists it', () => {
    const listed = [...page.matchAll(/<ol class="list (?<kind>\w+)">(?<items>[\s\S]*?)<\/ol>/g)].flatMap(({ groups }) =>
      [...(groups?.items ?? '').matchAll(/#(?<id>d-[0-9a-f]{16})"/g)].map((m, i) => [
        m.groups?.id,
        groups?.kind === 'error' ? `Fix ${i + 1}` : `Decide ${i + 1}`,
      ]),
    );
    expect(listed).toHaveLength(4);
    for (const [id, name] of listed) expect(seen(page.split(`id="${id}" `)[1]?.slice(0, 900) ?? '')).toContain(`${name}`);
  });
  it('has two of those who say the same in full and the others in a line each', () => {
    const text = firstCard(fullReport);
    expect(text).toContain('and 1 more passage with the sameNorthern Wire 6 March 2025, par. 3 “20 percent”');
    expect(text).toContain('River swallows a fifth of Orlen');
  });
  it('accounts for every article: the sides, who else speaks of it, and who says nothing', () => {
    const [draft, times] = SHARE.sides;
    const text = firstCard(share({ sides: draft && times ? [draft, times] : [] }));
    expect(text).toContain('Also speaks of it: River Gazette “a fifth”.');
    expect(text).toContain('Says nothing on this, which is not agreement: herald, Northern Wire.');
  });
  it('names whose text it is where the message does not', () => {
    const one = { ...fullReport, discrepancies: [{ ...BRIDGES, message: 'Says 4, names 3: Mill, Ferry, Market.' }] };
    expect(firstCard(one)).toContain('Number of bridges named herald says 4, names 3: Mill, Ferry, Market.');
    expect(firstCard({ ...one, discrepancies: [BRIDGES] })).toContain('herald: The list says “four”');
  });
  it('says what to do before the sides, and calls the desk’s list by what it is', () => {
    const text = firstCard({ ...fullReport, discrepancies: fullReport.discrepancies.slice(1, 2) });
    expect(text.indexOf('What to do')).toBeLessThan(text.indexOf('Desk list (claims.yaml)'));
  });
  it('has a line for the pen while it is open, and its rule last', () => {
    const cards = page.match(/<article class="card[\s\S]*?<\/article>/g) ?? [];
    for (const card of cards) expect(card.includes('class="pen"')).toBe(!card.includes('data-status="decided"'));
    for (const card of cards) expect(card).toMatch(/<p class="rule">[a-z-]+<\/p><\/div>\s*<\/article>$/);
  });
  it('shows an apostrophe between letters as it is printed', () => {
    expect(firstCard(share({ title: "The mayor's 'no'" }))).toContain("The mayor’s 'no'");
  });
});

describe('html, the first screen and the tables', () => {
  it('has numbers that add up', () => {
    const [, all, agree, differ, alone] = /(\d+) statements of the draft = (\d+) agree≠ (\d+) differ· (\d+) only in/.exec(seen(page)) ?? [];
    expect(Number(agree) + Number(differ) + Number(alone)).toBe(Number(all));
    expect(page.match(/<svg class="bar"[\s\S]*?<\/svg>/)?.[0].match(/<rect/g)).toHaveLength(3);
    expect(seen(page)).toContain('One point may concern several statements, and other articles’.');
  });
  it('says once which articles are called by their files, and not where all have a publisher', () => {
    const told = '1 article has no publisher, so it is called by its file name: add publisher: …';
    expect(seen(page).split(told)).toHaveLength(3);
    const named = { ...fullReport, sources: fullReport.sources.map((s) => ({ ...s, publisher: s.publisher ?? 'Herald' })) };
    expect(seen(html(named))).not.toContain('called by');
  });
  it('never shows a source as neutral on a claim on which it is a side', () => {
    const text = html(share({ sides: SHARE.sides.map((side) => ({ ...side, statement: null, start: 9000, end: 9001 })) }));
    const row = /<th scope="row">Share of the Orlen[\s\S]*?<\/tr>/.exec(text)?.[0] ?? '';
    expect(row.match(/<span class="differ" aria-hidden="true">≠/g)).toHaveLength(3);
    expect(row).not.toContain('class="single"');
  });
  it('names the point where the words of the draft have a problem of their own', () => {
    const sheets = fullReport.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, differ: [], discrepancies: [SHARE.id] })),
    }));
    expect(html({ ...fullReport, sheets })).toContain(`see <a href="#d-${SHARE.id}">Fix 1</a>`);
  });
});

describe('html, when a picture is drawn', () => {
  const [one] = fullReport.statements;
  if (one === undefined) throw new Error('the fixture is empty');
  const drawn = (values: readonly object[]) => {
    const statements = values.map((value, i) => ({ ...one, id: `s${i}`, source: ['draft', 'times', 'gazette'][i] ?? 'wire', value }));
    const claims = fullReport.claims.map((claim) => ({ ...claim, reference: null }));
    return firstCard({ ...share({}), statements, claims });
  };
  const day = (iso: string) => ({ from: iso, to: iso, precision: 'day' });
  const number = (low: number, more: object = {}) => ({ low, high: low, amount: low, unit: null, ...more });
  it.each([
    ['two exact values', [number(60), number(30)], false],
    ['two days', [day('2025-03-06'), day('2025-03-07')], false],
    ['one value', [number(30, { approximate: true }), number(30)], false],
    ['three values', [number(60), number(30), number(20)], true],
    ['a value with room', [number(30), { ...number(50, { approximate: true }), high: 70 }], true],
  ] as const)('%s', (_, values, expected) => expect(drawn(values).includes('on one line')).toBe(expected));
  it('calls days earlier and later, and says which mark is the draft’s', () => {
    const text = drawn([day('2025-03-06'), day('2025-03-07'), day('2025-03-09')]);
    expect(text).toContain('All days on one line, earliest first');
    expect(text).toContain('Each bar covers what the words allow. your draft');
    expect(drawn([number(60), number(30), number(20)])).toContain('All values on one line, lowest first');
  });
});

describe('html on paper', () => {
  it('has page numbers and the days of the articles at the head, and nothing else of theirs', () => {
    expect(style).toContain('@bottom-right{content:counter(page)');
    expect(style).toContain('@page{@top-right{content:"6 to 14 March 2025"}}');
    const odd = { ...fullReport, sources: fullReport.sources.map((s) => ({ ...s, published: '2025"}}*{display:none}' })) };
    expect(html(odd).split('</style>')[0]).not.toContain('*{display:none}');
  });
  it('tells a highlight from a link: no line under it but in print and where colours are forced', () => {
    const [screen, print] = style.split('@media print');
    expect(/mark\{[^}]*\}/.exec(screen ?? '')?.[0]).not.toContain('underline');
    expect(screen).toContain('@media(forced-colors:active){mark,ins{text-decoration:underline}}');
    expect(print).toContain('mark,ins{text-decoration:underline');
  });
});

describe('html, decisions and sheet', () => {
  it('shows a ruling that no longer holds with its words then and now, and earlier decisions', () => {
    const words = seen(page);
    expect(words).toContain('Open again: a value has changed since this was decided. It was: both stand (Ada Lund, 10 March 2025)');
    expect(words).toContain('[We must choose for ourselves a bridge that suits us]');
    expect(words).toContain('Earlier decisions');
    expect(words).toContain('Text changed since, the value did not: Valley Times. Also now in Northern Wire.');
  });
  it('has the sheet with a summary, ticks, changed values and links to cards', () => {
    expect(seen(page)).toContain('1 of 5 checked, 1 changed since sign-off.');
    expect(page).toContain('<table class="sheet" data-sheet="draft">');
    expect(page.match(/ data-row="/g)).toHaveLength(5);
    for (const box of ['☐', '☑', '⚠']) expect(page).toContain(`<span aria-hidden="true">${box}</span>`);
    expect(seen(page)).toContain('phone: called the mayor’s office');
    expect(
      island(page)
        .rows.map(({ ticked }: { ticked: boolean }) => ticked)
        .filter(Boolean),
    ).toHaveLength(1);
  });
  it('has the articles with what was recognised in them, where the report holds them', () => {
    expect(page).toMatch(/<a class="m differ"[^>]* href="#d-9f2c1a0000000000">about a third/);
    expect(page).toContain('class="m not-understood"');
    expect(html({ ...fullReport, documents: [] })).not.toContain('id="documents"');
  });
  it('says on the first screen what was not compared, and the line to add for what could not be checked', () => {
    const [top] = page.split('<main');
    expect(seen(top ?? '')).toContain('Looks alike, but: another way of counting (5); another event (1).');
    expect(seen(top ?? '')).toContain('add to claims.yaml under sources.meta');
    for (const d of fullReport.discrepancies.filter(({ severity, decision }) => severity !== 'note' && decision?.status !== 'both-stand'))
      expect(top).toContain(`<a href="#d-${d.id}">`);
  });
  it('stays under two megabytes with 200 discrepancies', () => {
    const many = Array.from({ length: 200 }, (_, i) => {
      const d = fullReport.discrepancies[i % 3];
      if (d === undefined) throw new Error('the fixture is empty');
      return { ...d, id: i.toString(16).padStart(16, '0') };
    });
    expect(html({ ...fullReport, discrepancies: many }, { root: '..' }).length).toBeLessThan(2_000_000);
  });
});

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
