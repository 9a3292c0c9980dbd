/** Figures told to be wrong beside the right one: "12,000, not 21,000", "not 21,000 but 12,000", "12 percent rather than 21 percent". */
import type { HitOf } from '../model.js';

type Figured = HitOf<'number'> | HitOf<'share'>;

/** No further back, within its sentence, the right figure stands; no further on it stands after "but". */
const FAR = 80;
/** Last letters of the words that deny: "not", "than", "of", and of "the" after them. */
const LAST = 'tnfeTNFE';
const DENIAL =
  /(?<![\p{L}\p{N}])(?:(?<not>(?:and |but )?not)|rather than|instead of|as opposed to)(?: the| an?)?(?: figure of| total of)? $/iu;
const UNDENIED = /(?<![\p{L}])(?:or|if|why|whether) not $/iu;
/** "not 20 metres from the quay" is near, "not three years ago" lately. */
const NEAR = /^ (?:from|away|ago|off|apart)(?![\p{L}])/u;
const BUT = /^[^.!?\n]{0,40}?(?:,| -| \u2013|\u2014)? ?but (?:rather |instead |of |by |to |in |for |a |an |the |at |only )?$/u;
/** The end of a sentence between two figures. */
const ENDED = /[.!?]["\u201d\u2019)]?\s|\n/;

/** The hits, those marked that are denied; `alike`: whether one may stand in the place of the other. Hits are in text order. */
export function withDenials<T extends Figured>(text: string, hits: T[], alike: (a: T, b: T) => boolean): T[] {
  if (hits.length < 2) return hits;
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || text.charCodeAt(hit.start - 1) !== 32 || !LAST.includes(text.charAt(hit.start - 2))) continue;
    if (isDenied(text, hit, hits[at - 1], hits[at + 1], alike)) hits[at] = { ...hit, value: { ...hit.value, denied: true } };
  }
  return hits;
}

function isDenied<T extends Figured>(
  text: string,
  hit: T,
  before: T | undefined,
  next: T | undefined,
  alike: (a: T, b: T) => boolean,
): boolean {
  const lead = text.slice(Math.max(0, hit.start - 40), hit.start);
  const denial = DENIAL.exec(lead);
  if (!denial) return false;
  const from = hit.start - denial[0].length;
  const after = next && alike(hit, next) && next.start - hit.end < FAR ? text.slice(hit.end, next.start) : null;
  if (denial.groups?.not === undefined) {
    const first =
      after !== null && !ENDED.test(after) && /(?:^|[.!?\n]["\u201d]? ?|["\u201c(])$/.test(text.slice(Math.max(0, from - 3), from));
    return first || stands(text, hit, before, from, alike);
  }
  if (after !== null && BUT.test(after)) return true;
  return !UNDENIED.test(lead) && !NEAR.test(text.slice(hit.end, hit.end + 8)) && stands(text, hit, before, from, alike);
}

/** Whether the figure before stands in the same sentence. */
function stands<T extends Figured>(text: string, hit: T, before: T | undefined, from: number, alike: (a: T, b: T) => boolean): boolean {
  return (
    before !== undefined && alike(hit, before) && from >= before.end && from - before.end < FAR && !ENDED.test(text.slice(before.end, from))
  );
}
