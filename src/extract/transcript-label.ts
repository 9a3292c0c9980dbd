/** Labels at the head of paragraphs: "MR. BELL:", "The mayor:", "Q. (TOM MARR, LURK NEWS)", "[00:00:21] HOST:", "- …". */
import type { Document } from '../model.js';
import { TITLE_HEADS } from './name-words.js';

/** A label as it is written, before anybody knows whom it means. */
export interface Head {
  /** Index of the block whose words it labels. */
  readonly index: number;
  /** Empty for a dash. */
  readonly label: string;
  /** The name in brackets after "Q."; null if there is none. */
  readonly asker: string | null;
  /** Offset of the first word after it. */
  readonly end: number;
  /** What tells that it is a label: its own form, or only that it comes again. */
  readonly form: 'label' | 'phrase';
}

const STAMP = /^[[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?[\])]?(?: [-\u2013\u2014])? /;
const CAPITALS =
  /^(?<label>(?:\p{Lu}[\p{Lu}\p{M}'\u2019.-]{0,24}|#?\d{1,3})(?: (?:\p{Lu}[\p{Lu}\p{M}'\u2019.-]{0,24}|#?\d{1,3})){0,5})(?: ?[([][^)\]]{1,60}[)\]])?: ?/u;
const NAMED =
  /^(?<label>\p{Lu}[\p{L}\p{M}'\u2019.-]{0,24}(?: (?:\p{Lu}[\p{L}\p{M}'\u2019.-]{0,24}|de|da|van|von|der|bin|al)){0,4})(?: ?[([][^)\]]{1,60}[)\]])?: ?/u;
const QUESTION = /^(?<label>[QA])(?:[.:]| ?[\u2013\u2014-]) ?(?:\((?<asker>[^)]{1,80})\):? ?)?/;
const DASH = /^[-\u2013\u2014] ?(?=[\p{L}"'\u201c\u2018\u2026])/u;
const PHRASE = /^(?<label>\p{Lu}[^\n:.!?,;"\u201c\u201d]{0,48})(?: ?[([][^)\]]{1,60}[)\]])?: /u;
/** Longest label, with what stands before it and in brackets after it. */
const LONGEST = 160;
/** A label without a form of its own has no more words. */
const PHRASE_WORDS = 5;
/** Labels that head a paragraph and name nobody who speaks. */
const NOT_SPEAKERS =
  /^(?:note|notes|subject|date|to|from|cc|re|time|place|location|venue|present|attendees|apologies|agenda|summary|source|sources|update|correction|background|contact|title|topic|total|annex|appendix|section|article|chapter|part|figure|table|item|action|actions|decision|decisions|editor's note|http|https|photo|caption|url|published|file|ref|reference)s?$/i;

/** The labels of a document in text order; phrases and dashes only in a transcript. */
export function headsOf({ text, blocks, source }: Document): Head[] {
  const transcript = source.kind === 'transcript';
  const found: Head[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || (block.zone !== 'body' && !(transcript && block.zone === 'subheading'))) continue;
    const { start, end, zone } = block;
    const one = headOf(text.slice(start, Math.min(end, start + LONGEST)), transcript);
    if (one === null) continue;
    const next = blocks[index + 1];
    const alone = start + one.length >= end && next?.zone === 'body';
    if (alone) found.push({ ...one, index: index + 1, end: next.start });
    else if (zone === 'body') found.push({ ...one, index, end: start + one.length });
    if (alone) index++;
  }
  return found;
}

function headOf(whole: string, transcript: boolean): (Omit<Head, 'index' | 'end'> & { readonly length: number }) | null {
  const stamp = transcript ? (STAMP.exec(whole)?.[0].length ?? 0) : 0;
  const head = stamp > 0 ? whole.slice(stamp) : whole;
  const sure = QUESTION.exec(head) ?? CAPITALS.exec(head) ?? NAMED.exec(head) ?? (transcript ? DASH.exec(head) : null);
  const m = sure ?? (transcript ? PHRASE.exec(head) : null);
  const label = m?.groups?.label?.trim() ?? '';
  if (!m || (!transcript && NOT_SPEAKERS.test(label))) return null;
  if (!sure && label.split(' ').length > PHRASE_WORDS) return null;
  const form = (sure || isOffice(label)) && !NOT_SPEAKERS.test(label) ? 'label' : 'phrase';
  return { label, asker: m.groups?.asker ?? null, length: stamp + m[0].length, form };
}

/** "The mayor", "A reporter", "The foreign minister" */
function isOffice(label: string): boolean {
  const words = label.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return /^(?:the|an?)$/.test(words[0] ?? '') && (TITLE_HEADS.has(last) || PARTS.has(last));
}

/** Words of labels that tell a part, not a person. */
export const PARTS: ReadonlySet<string> = new Set(
  'the q a an question answer speaker reporter moderator host interviewer interviewee unidentified unknown male female man woman voice operator audience chair narrator announcer caller student all both participant guest anchor presenter interpreter translator correspondent journalist witness'.split(
    ' ',
  ),
);

const ASKING = /^(?:q|question|(?:the |a )?(?:reporter|journalist|interviewer|host|moderator|correspondent|caller))(?: ?#?\d{1,3})?$/i;

/** Whether whoever has the label asks and does not answer. */
export function asks(label: string): boolean {
  return ASKING.test(label);
}
