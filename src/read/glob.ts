/** Paths with * (part of a name), ** (any folders), ? (one character) and {a,b} (either). Matching is linear but for the stars met. */

const MOST_ALTERNATIVES = 200;

/** Whether a path with forward slashes fits the pattern. */
export function matchesGlob(path: string, pattern: string): boolean {
  const segments = path.split('/');
  return alternatives(pattern).some((one) => matchAll(segments, one.split('/'), '**', matchesName));
}

/** The folder in which every match lies: the segments before the first with a wildcard. */
export function fixedFolder(pattern: string): string {
  const segments = pattern.split('/');
  const wild = segments.findIndex((segment) => /[*?{]/.test(segment));
  return segments.slice(0, wild < 0 ? -1 : wild).join('/');
}

/** Why a pattern is refused, or null: it may not lead out of the folder it starts from. */
export function globFault(pattern: string): string | null {
  if (/^(?:\/|[A-Za-z]:|[a-z+]{2,20}:)/.test(pattern)) return 'is no path from the folder of this file';
  if (pattern.includes('\\')) return 'holds a backslash: write / between folders';
  return alternatives(pattern).some((one) => one.split('/').includes('..')) ? 'leads out of the folder of this file' : null;
}

function matchesName(name: string, pattern: string): boolean {
  return matchAll([...name], [...pattern], '*', (char, wanted) => wanted === '?' || char === wanted);
}

/** Matches items in order; `star` stands for any number of them. On a mismatch only the last star takes one item more. */
function matchAll(
  items: readonly string[],
  wanted: readonly string[],
  star: string,
  fits: (item: string, want: string) => boolean,
): boolean {
  let [item, want, starAt, starItem] = [0, 0, -1, 0];
  while (item < items.length) {
    const next = wanted[want];
    if (next === star) {
      starAt = want;
      starItem = item;
      want += 1;
    } else if (next !== undefined && fits(items[item] ?? '', next)) {
      item += 1;
      want += 1;
    } else if (starAt >= 0) {
      starItem += 1;
      item = starItem;
      want = starAt + 1;
    } else return false;
  }
  while (wanted[want] === star) want += 1;
  return want === wanted.length;
}

/** The pattern with every choice of its braces made; braces that are not closed stand for themselves. */
function alternatives(pattern: string): string[] {
  let done: string[] = [''];
  let rest = pattern.startsWith('./') ? pattern.slice(2) : pattern;
  for (let m = BRACES.exec(rest); m !== null; m = BRACES.exec(rest)) {
    const choices = (m.groups?.inside ?? '').split(',');
    const before = rest.slice(0, m.index);
    done = done.flatMap((start) => choices.map((choice) => start + before + choice)).slice(0, MOST_ALTERNATIVES);
    rest = rest.slice(m.index + m[0].length);
  }
  return done.map((start) => start + rest);
}

const BRACES = /\{(?<inside>[^{}]{0,500})\}/;
