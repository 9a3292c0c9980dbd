/**
 * Stands for `RegExp` in the built program (scripts/build.mjs puts it there), so that patterns with classes such as \p{L}
 * start fast. Such a class has some 600 ranges over all planes of Unicode, and making one pattern of it takes up to a
 * millisecond; a start would pay for hundreds of them. Nearly all text of the press has none but Western letters and marks.
 * For such text the same pattern is made with the few ranges that matter there, and only other text meets the full one.
 * Both answer alike: on the characters named here each class has exactly the members written out below.
 */
const Native = globalThis.RegExp;

/** Basic Latin, Latin-1, Latin Extended-A without the long s, general punctuation, currency signs. */
const FOREIGN = /[^\0-\u017e\u2000-\u206f\u20a0-\u20bf]/;

const UPPER = `A-Z\u00c0-\u00d6\u00d8-\u00de${every(2, 0x100, 0x136)}${every(2, 0x139, 0x147)}${every(2, 0x14a, 0x176)}\u0178\u0179\u017b\u017d`;
const LOWER = `a-z\u00b5\u00df-\u00f6\u00f8-\u00ff${every(2, 0x101, 0x137)}${every(2, 0x138, 0x148)}${every(2, 0x149, 0x177)}\u017a\u017c\u017e`;
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e',
  Lu: UPPER,
  Ll: LOWER,
  N: '0-9\u00b2\u00b3\u00b9\u00bc-\u00be',
  Sc: '$\u00a2-\u00a5\u20a0-\u20bf',
  Lt: '',
  M: '',
  Cs: '',
};

function every(step: number, from: number, to: number): string {
  let all = '';
  for (let code = from; code <= to; code += step) all += String.fromCharCode(code);
  return all;
}

/** What matters for writing a pattern out: classes such as \\p{L}, other escapes, and where a set begins and ends. */
const PARTS = /\\[pP]\{(?<name>[^}]*)\}|\\[\s\S]|[[\]]/g;

/** The pattern with its classes written out; null if that cannot be done: an unknown class, or one of letters of one case where case is folded. */
export function writtenOut(source: string, flags: string): string | null {
  if (source.includes('\\u{')) return null;
  if (!source.includes('\\p{') && !source.includes('\\P{')) return source;
  const folded = flags.includes('i');
  let [inside, possible] = [false, true];
  const plain = source.replace(PARTS, (part, name: string | undefined) => {
    if (part === '[') inside = true;
    else if (part === ']') inside = false;
    if (name === undefined) return part;
    const members = CLASSES[name];
    if (members === undefined || part[1] === 'P' || (folded && /^L[ult]$/.test(name))) possible = false;
    return inside ? (members ?? '') : `[${members}]`;
  });
  return possible ? plain : null;
}

/** Shorter texts are looked through each time. */
const SHORT = 200;
/** The longer texts asked about last, for patterns that walk through one while others look at parts of it. */
const recent: { text: string; plain: boolean }[] = [];
const MOST_RECENT = 4;

function isPlain(text: string): boolean {
  if (text.length <= SHORT) return !FOREIGN.test(text);
  for (const one of recent) if (one.text === text) return one.plain;
  const plain = !FOREIGN.test(text);
  recent.unshift({ text, plain });
  if (recent.length > MOST_RECENT) recent.pop();
  return plain;
}

/** A pattern for Western text and one for any text, each made when it is first needed. */
class Pair {
  private plain: RegExp | null = null;
  private full: RegExp | null = null;

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}

  for(text: string): RegExp {
    if (!isPlain(text)) return this.whole();
    if (this.plain === null) {
      const source = writtenOut(this.source, this.flags);
      this.plain = source === null ? this.whole() : new Native(source, this.flags.replace('u', ''));
    }
    return this.plain;
  }

  private whole(): RegExp {
    this.full ??= new Native(this.source, this.flags);
    return this.full;
  }
}

/** What the program asks of a pattern: the methods of RegExp, and those that `replace`, `match`, `matchAll` and `split` of a text call. */
class Pattern {
  lastIndex = 0;

  constructor(private readonly pair: Pair) {}

  get source(): string {
    return this.pair.source;
  }

  get flags(): string {
    return this.pair.flags;
  }

  exec(text: string): RegExpExecArray | null {
    const pattern = this.pair.for(text);
    pattern.lastIndex = this.lastIndex;
    const match = pattern.exec(text);
    this.lastIndex = pattern.lastIndex;
    return match;
  }

  test(text: string): boolean {
    const pattern = this.pair.for(text);
    pattern.lastIndex = this.lastIndex;
    const found = pattern.test(text);
    this.lastIndex = pattern.lastIndex;
    return found;
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.with(text, (pattern) => text.match(pattern));
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpMatchArray> {
    return this.with(text, (pattern) => text.matchAll(pattern));
  }

  [Symbol.replace](text: string, replacement: string): string {
    return this.with(text, (pattern) => text.replace(pattern, replacement));
  }

  [Symbol.search](text: string): number {
    return this.with(text, (pattern) => text.search(pattern));
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.with(text, (pattern) => text.split(pattern, limit));
  }

  private with<T>(text: string, use: (pattern: RegExp) => T): T {
    const pattern = this.pair.for(text);
    pattern.lastIndex = this.lastIndex;
    const result = use(pattern);
    this.lastIndex = pattern.lastIndex;
    return result;
  }
}

/** Pairs by flags and source, and the patterns that can be shared: those that do not remember where they stopped. */
const pairs = new Map<string, Map<string, Pair>>();
const patterns = new Map<Pair, Pattern>();

function patternFor(source: string, flags: string): Pattern {
  let own = pairs.get(flags);
  if (!own) {
    own = new Map();
    pairs.set(flags, own);
  }
  let pair = own.get(source);
  if (!pair) {
    pair = new Pair(source, flags);
    own.set(source, pair);
  }
  if (flags.includes('g') || flags.includes('y')) return new Pattern(pair);
  let pattern = patterns.get(pair);
  if (!pattern) {
    pattern = new Pattern(pair);
    patterns.set(pair, pattern);
  }
  return pattern;
}

function make(source: string | RegExp, flags = ''): RegExp | Pattern {
  return typeof source === 'string' && flags.includes('u') ? patternFor(source, flags) : new Native(source, flags);
}
Object.defineProperty(make, Symbol.hasInstance, { value: (one: unknown) => one instanceof Native || one instanceof Pattern });

export { make as RegExp };
