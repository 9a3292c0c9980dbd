/** Two renderings laid beside each other: the stretch they have in common, and what differs in it and at its ends. */
import diff from 'fast-diff';
import { OPEN } from './quote-words.js';

/** Words that may differ in one place inside a common stretch. */
const GAP = 8;

/** What one rendering has in the place of the other's words. */
export interface QuoteChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Shared words, or a place where the renderings differ. */
export type Stretch = { readonly shared: readonly string[] } | QuoteChange;

/** A common stretch with what lies before and after it. */
export interface CommonStretch {
  readonly before: QuoteChange;
  readonly parts: readonly Stretch[];
  readonly after: QuoteChange;
}

/**
 * The common stretch of two renderings, each as quoteWords gives them; null where they share no word. `close`: as far as more is
 * shared than differs, for renderings in one language; translations share words here and there.
 */
export function commonStretch(a: readonly string[], b: readonly string[], close: boolean): CommonStretch | null {
  return windowOf(withoutRepeats(stretchesOf(a, b)), close);
}

/** All from the first word that both share to the last, whatever lies between; null where they share none. */
export function wholeStretch(a: readonly string[], b: readonly string[]): CommonStretch | null {
  const all = withoutRepeats(stretchesOf(a, b));
  const first = all.findIndex((part) => 'shared' in part);
  const last = all.findLastIndex((part) => 'shared' in part);
  if (first < 0) return null;
  return { before: joined(all.slice(0, first)), parts: all.slice(first, last + 1), after: joined(all.slice(last + 1)) };
}

function stretchesOf(a: readonly string[], b: readonly string[]): Stretch[] {
  const codes = new Map<string, string>();
  const code = (word: string): string => {
    let known = codes.get(word);
    if (known === undefined) {
      known = String.fromCharCode(0x21 + codes.size);
      codes.set(word, known);
    }
    return known;
  };
  const encode = (list: readonly string[]): string => list.map(code).join('');
  const [left, right] = [encode(a), encode(b)];
  const words = new Map([...codes].map(([word, character]) => [character, word]));
  const found: Stretch[] = [];
  for (const [kind, text] of diff(left, right)) {
    const list = [...text].map((character) => words.get(character) ?? '');
    const last = found.at(-1);
    if (kind === 0) found.push({ shared: list });
    else {
      const open = last !== undefined && 'removed' in last ? found.pop() : undefined;
      const [removed, added] = open && 'removed' in open ? [open.removed, open.added] : [[], []];
      found.push(kind === -1 ? { removed: [...removed, ...list], added } : { removed, added: [...added, ...list] });
    }
  }
  return found;
}

/**
 * A rendering that begins in the middle of the other shares the words that come twice there: of "We need it. We need it now" and
 * "We need it now" the second is the end of the first, not the first with words left out.
 */
function withoutRepeats(list: readonly Stretch[]): Stretch[] {
  return backwards(fromHead(backwards(fromHead(list))));
}

function backwards(list: readonly Stretch[]): Stretch[] {
  return list.map((one) => ('shared' in one ? { shared: [...one.shared].reverse() } : turned(one))).reverse();
}

function turned({ removed, added }: QuoteChange): QuoteChange {
  return { removed: [...removed].reverse(), added: [...added].reverse() };
}

function fromHead(list: readonly Stretch[]): Stretch[] {
  const lead = list[0] !== undefined && 'removed' in list[0] ? list[0] : { removed: [], added: [] };
  const at = lead === list[0] ? 1 : 0;
  const [head, gap, next] = [list[at], list[at + 1], list[at + 2]];
  if (!head || !gap || !next || !('shared' in head) || !('removed' in gap) || !('shared' in next)) return [...list];
  for (const side of ['removed', 'added'] as const) {
    const other = side === 'removed' ? 'added' : 'removed';
    if (gap[other].length > 0 || lead[other].length > 0 || !endsWith(gap[side], head.shared)) continue;
    const words = [...lead[side], ...head.shared, ...gap[side].slice(0, -head.shared.length)];
    const cut = side === 'removed' ? { removed: words, added: [] } : { removed: [], added: words };
    return [cut, { shared: [...head.shared, ...next.shared] }, ...list.slice(at + 3)];
  }
  return [...list];
}

function endsWith(list: readonly string[], end: readonly string[]): boolean {
  return list.length > end.length && end.every((word, i) => list[list.length - end.length + i] === word);
}

/** The longest run of shared words and what adjoins it; words met by chance elsewhere are not in it. */
function windowOf(all: readonly Stretch[], close: boolean): CommonStretch | null {
  const longest = all.reduce((best, part, i) => (size(part) > size(all[best]) ? i : best), -1);
  const run = all[longest];
  if (longest < 0 || !run) return null;
  const head = grown(backwards(all.slice(0, longest)), close);
  const tail = grown(all.slice(longest + 1), close);
  return { before: turned(head.rest), parts: [...backwards(head.parts), run, ...tail.parts], after: tail.rest };
}

/** What adjoins a run of shared words on one side, and what differs beyond. */
interface Grown {
  readonly parts: readonly Stretch[];
  readonly rest: QuoteChange;
}

/**
 * The parts that adjoin a run of shared words, from the run outwards, as long as more is shared than differs; that both begin or
 * end alike counts for a word. Where they break off, the words next to the run are laid beside each other anew: of a phrase that
 * comes twice the first sight takes the one farther off.
 */
function grown(outwards: readonly Stretch[], close: boolean): Grown {
  const taken = reach(outwards, close);
  const beyond = outwards.slice(taken);
  const [left, right] = [sideOf(beyond, 'removed'), sideOf(beyond, 'added')];
  const length = Math.min(left.length, right.length) + GAP;
  if (length > GAP && Math.max(left.length, right.length) > length) {
    const anew = stretchesOf(left.slice(0, length), right.slice(0, length));
    const more = reach(anew, close);
    if (more > 0) return { parts: [...outwards.slice(0, taken), ...anew.slice(0, more)], rest: joined(anew.slice(more)) };
  }
  return { parts: outwards.slice(0, taken), rest: joined(beyond) };
}

/** How many of the parts belong to the common stretch. */
function reach(outwards: readonly Stretch[], close: boolean): number {
  let taken = 0;
  let balance = 0;
  for (const [i, part] of outwards.entries()) {
    if ('shared' in part) {
      balance += part.shared.length + (i === outwards.length - 1 ? 1 : 0);
      if (close && balance < 0) continue;
      taken = i + 1;
      balance = 0;
    } else {
      const gap = isOpen(part) ? 0 : Math.max(part.removed.length, part.added.length);
      if (gap > GAP) break;
      balance -= gap;
    }
  }
  return taken;
}

function size(part: Stretch | undefined): number {
  return part && 'shared' in part ? part.shared.length : 0;
}

/** One rendering's words of some parts. */
function sideOf(parts: readonly Stretch[], side: 'removed' | 'added'): string[] {
  return parts.flatMap((part) => ('shared' in part ? part.shared : part[side]));
}

/** Whether the change holds a place where a writer left out or put in words. */
export function isOpen({ removed, added }: QuoteChange): boolean {
  return removed.includes(OPEN) || added.includes(OPEN);
}

function joined(parts: readonly Stretch[]): QuoteChange {
  const changes = parts.flatMap((part) => ('removed' in part ? [part] : []));
  return { removed: changes.flatMap(({ removed }) => removed), added: changes.flatMap(({ added }) => added) };
}
