/** HTML entities as they occur in Markdown articles; pages of HTML are read by a full parser instead. */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  bdquo: '\u201e',
  sbquo: '\u201a',
  laquo: '\u00ab',
  raquo: '\u00bb',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  shy: '\u00ad',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  minus: '\u2212',
  middot: '\u00b7',
  bull: '\u2022',
  deg: '\u00b0',
  times: '\u00d7',
  frac12: '\u00bd',
  frac14: '\u00bc',
  frac34: '\u00be',
  euro: '\u20ac',
  pound: '\u00a3',
  yen: '\u00a5',
  cent: '\u00a2',
  sect: '\u00a7',
  copy: '\u00a9',
  reg: '\u00ae',
  trade: '\u2122',
  szlig: '\u00df',
  aelig: '\u00e6',
  AElig: '\u00c6',
  oslash: '\u00f8',
  Oslash: '\u00d8',
  aring: '\u00e5',
  Aring: '\u00c5',
};

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  caron: '\u030c',
  cedil: '\u0327',
};
const ACCENTED = /^(?<letter>[A-Za-z])(?<accent>grave|acute|circ|tilde|uml|caron|cedil)$/;

/** The character of an entity without `&` and `;`: `nbsp`, `#8217`, `#x2019`; null when it is none. */
export function entityOf(name: string): string | null {
  if (name.startsWith('#')) return fromNumber(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10));
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? null;
  const { letter, accent } = ACCENTED.exec(name)?.groups ?? {};
  return letter === undefined || accent === undefined ? null : (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
}

function fromNumber(code: number): string | null {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}
