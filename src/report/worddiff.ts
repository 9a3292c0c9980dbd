/** Two texts compared word by word: what both have, what only the first has, what only the second has. */
import diff from 'fast-diff';
import { foldMarks } from '../language/fold.js';

/** `left` and `right` are the words of the first and the second text; a removed piece has no right, an added one no left. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly left: string;
  readonly right: string;
}

/** Longer texts are compared as wholes: the cost grows with the square of what they do not share. */
const MOST_WORDS = 2000;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+(?:[.,]\p{N}+)*|\s+|[^\p{L}\p{N}\s]/gu;

/** Same words give same; quotation marks and dashes of another form count as the same. */
export function wordDiff(left: string, right: string): readonly Piece[] {
  const [a, b] = [left.match(WORD) ?? [], right.match(WORD) ?? []];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return left === right ? [piece('same', left, right)] : whole(left, right);
  const code = coder();
  let [i, j] = [0, 0];
  const pieces = diff(a.map(code).join(''), b.map(code).join('')).map(([change, units]) => {
    const words = (from: readonly string[], at: number) => from.slice(at, at + units.length).join('');
    const [mine, theirs] = [change <= 0 ? words(a, i) : '', change >= 0 ? words(b, j) : ''];
    if (change <= 0) i += units.length;
    if (change >= 0) j += units.length;
    return piece(change === 0 ? 'same' : change < 0 ? 'removed' : 'added', mine, theirs);
  });
  return joined(pieces);
}

function piece(kind: Piece['kind'], left: string, right: string): Piece {
  return { kind, left, right };
}

function whole(left: string, right: string): Piece[] {
  return [piece('removed', left, ''), piece('added', '', right)];
}

/** One character for each distinct word, surrogates left out, so that a diff of characters is a diff of words. */
function coder(): (word: string) => string {
  const codes = new Map<string, string>();
  return (word) => {
    const key = /^\s/.test(word) ? ' ' : foldMarks(word);
    let code = codes.get(key);
    if (code === undefined) {
      const next = codes.size + 1;
      code = String.fromCharCode(next < 0xd800 ? next : next + 0x800);
      codes.set(key, code);
    }
    return code;
  };
}

/** A lone space between two changes is part of the change: "[-to cease-]{+to stop+}" and not a change per word. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [left, right] = ['', ''];
  const flush = () => {
    if (left !== '') result.push(piece('removed', left, ''));
    if (right !== '') result.push(piece('added', '', right));
    [left, right] = ['', ''];
  };
  for (const [i, p] of pieces.entries()) {
    const next = pieces[i + 1];
    const between = p.kind === 'same' && p.left.trim() === '' && (left !== '' || right !== '') && next !== undefined;
    if (p.kind !== 'same' || between) {
      left += p.left;
      right += p.right;
      continue;
    }
    flush();
    result.push(p);
  }
  flush();
  return result;
}
