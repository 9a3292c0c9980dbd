/** Sentences that were pulled out of an article and printed again: they repeat words of the text. */
import type { Zone } from '../model.js';

/** Sentences printed twice are looked for at most so often. */
const MOST_PULLED = 40;
const LONGEST_PULLED = 300;
const SHORTEST_PULLED = 30;
/** What the markup sets apart may be shorter. */
const SHORTEST_APART = 12;
const WHOLLY_QUOTED = /^["\u201c\u201e\u00ab](?<words>[^"\u201c\u201d\u00bb]{12,300})["\u201d\u201c\u00bb]$/;
const LAST_STOP = /[.,!?\u2026]$/;
/** Below it: "— Anna Bell, the mayor". */
const SIGNED = /^(?:\u2014|\u2013|--?) ?\p{Lu}/u;
const LONGEST_SIGNED = 80;

/** A paragraph that only repeats words of another one, in quotation marks or set apart, was pulled out of it; and the name below it. Of two the later one. */
export function markPulled(zones: (Zone | null)[], texts: readonly string[], whole: string): void {
  const pulled = new Set<string>();
  for (let i = texts.length - 1, looked = 0; i >= 0 && looked < MOST_PULLED; i--) {
    const words = repeatable(zones[i], texts[i] ?? '');
    if (words === null || pulled.has(words)) continue;
    looked += 1;
    if (whole.indexOf(words) === whole.lastIndexOf(words)) continue;
    zones[i] = 'pull-quote';
    pulled.add(words);
  }
  for (let i = 1; i < texts.length; i++) {
    const text = texts[i] ?? '';
    const open = zones[i] === null || zones[i] === 'block-quotation';
    if (open && zones[i - 1] === 'pull-quote' && text.length <= LONGEST_SIGNED && SIGNED.test(text)) zones[i] = 'pull-quote';
  }
}

/** The words of a paragraph that may have been pulled out; null when it is no such paragraph. */
function repeatable(zone: Zone | null | undefined, text: string): string | null {
  const apart = zone === 'block-quotation' || zone === 'subheading';
  if (text.length > LONGEST_PULLED || (zone !== null && !apart) || (!isQuotation(text) && zone !== 'block-quotation')) return null;
  const words = (WHOLLY_QUOTED.exec(text)?.groups?.words ?? (zone === 'block-quotation' ? text : '')).replace(LAST_STOP, '');
  return words.length < (apart ? SHORTEST_APART : SHORTEST_PULLED) || words.split(' ', 3).length < 3 ? null : words;
}

function isQuotation(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab;
}
