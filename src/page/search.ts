/** The language of the search box: `rule:number-conflict source:gazette status:open !caption "two words"`. Pure. */

/** What is known of a card, lower case but for nothing: `text` is all that can be read on it. */
export interface Facts {
  readonly rule: string;
  readonly family: string;
  readonly severity: string;
  readonly claim: string;
  readonly sources: readonly string[];
  readonly status: 'open' | 'asked' | 'reopened' | 'decided';
  readonly isNew: boolean;
  readonly text: string;
}

export interface Token {
  /** Null for a word that may stand anywhere. */
  readonly key: Key | null;
  readonly value: string;
  readonly not: boolean;
}

const KEYS = ['rule', 'source', 'status', 'severity', 'family', 'claim'] as const;
export type Key = (typeof KEYS)[number];

/** The words that people use for the three grades. */
const GRADES: Readonly<Record<string, string>> = { fix: 'error', decide: 'warning', notes: 'note' };
/** A word, perhaps after `!`, perhaps in quotation marks as a whole or after a colon. */
const TOKEN = /(!?)((?:[a-z]+:)?)(?:"([^"]*)"|([^\s"]+))/gi;

/** The tokens of a query, in order; what is no known key is a word as it stands. */
export function parse(query: string): Token[] {
  return [...query.matchAll(TOKEN)].flatMap(([whole, mark = '', head = '', quoted, bare]) => {
    const key = KEYS.find((known) => head.toLowerCase() === `${known}:`) ?? null;
    const value = (quoted ?? bare ?? '').toLowerCase();
    const word = key === null ? head.toLowerCase() + value : value;
    // Half typed: `rule:` asks for nothing yet.
    if (word === '' || whole === '!' || KEYS.some((known) => key === null && word === `${known}:`)) return [];
    return { key, value: key === 'severity' ? (GRADES[word] ?? word) : word, not: mark !== '' };
  });
}

/** Whether a card is shown: words and different keys must all fit, of one key any. */
export function matches(facts: Facts, tokens: readonly Token[]): boolean {
  const wanted = new Map<Key, boolean>();
  for (const token of tokens) {
    const fits = fitsOne(facts, token);
    if (token.not ? fits : token.key === null && !fits) return false;
    if (!token.not && token.key !== null) wanted.set(token.key, fits || wanted.get(token.key) === true);
  }
  return [...wanted.values()].every(Boolean);
}

function fitsOne(facts: Facts, { key, value }: Token): boolean {
  switch (key) {
    case null:
      return facts.text.includes(value);
    case 'source':
      return facts.sources.some((source) => source.toLowerCase().includes(value));
    case 'status':
      return fitsStatus(facts, value);
    case 'severity':
      return facts.severity === value;
    default:
      return facts[key].toLowerCase().includes(value);
  }
}

/** `open` is whatever has not been settled, a question that is out and a ruling that no longer holds included. */
function fitsStatus({ status, isNew }: Facts, value: string): boolean {
  if (value === 'new') return isNew;
  if (value === 'open') return status !== 'decided';
  return status === value.replace('-', '');
}

/** The query with a token in the place of all others of its key, or without it where it stood alone already. */
export function toggled(query: string, key: Key, value: string): string {
  const alone = askedFor(query, key) === value;
  const rest = [...query.matchAll(TOKEN)].map(([whole]) => whole).filter((whole) => !whole.toLowerCase().startsWith(`${key}:`));
  return (alone || value === '' ? rest : [...rest, `${key}:${value}`]).join(' ');
}

/** The value of a key that the query asks for; null where it asks for none, or for several. */
export function askedFor(query: string, key: Key): string | null {
  const asked = parse(query).filter((token) => token.key === key && !token.not);
  return asked.length === 1 ? (asked[0]?.value ?? null) : null;
}

/** The query as it stands in the address after `#`, and back; null where the address holds none. */
export function toHash(query: string): string {
  return query.trim() === '' ? '' : `#q=${encodeURIComponent(query.trim()).replaceAll('%20', '+').replaceAll('%3A', ':')}`;
}

export function fromHash(hash: string): string | null {
  if (!hash.startsWith('#q=')) return hash === '' || hash === '#' ? '' : null;
  try {
    return decodeURIComponent(hash.slice(3).replaceAll('+', ' '));
  } catch {
    return '';
  }
}
