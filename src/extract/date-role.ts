/** What a date is the day of: said, reported, happened or planned, with the verb that shows it; and the preposition before it. */
import { dayOfIso } from '../language/calendar.js';
import { words } from '../language/word-list.js';
import type { DateValue } from '../model.js';
import { before, type DateLine, gapAfter, lowerAt } from './date-line.js';
import type { Draft } from './date-value.js';
import { verbOf } from './tense.js';
import { classOf, type Verb } from './verb-cues.js';

type Role = Pick<DateValue, 'role' | 'verb'>;

const PAPERS = words(
  'report reports study statement survey poll letter article document documents paper memo transcript review filing bulletin figures data analysis investigation findings results',
);
const ISSUED = words('published released issued posted printed unveiled');
/** Nouns for what was said, when the day stands right behind them: "in a statement on Thursday". */
const SPEECHES = words('statement interview conference speech tweet remarks briefing testimony comments address message email');
const LEADS = words('on in late early from at the');
/** How far to the left of its verb a report is looked for, in words. */
const NEAR = 10;

/** The role of a date and the verb that governs it, as written. */
export function roleOf(line: DateLine, draft: Draft): Role {
  const verb = verbOf(line, draft.first, draft.last);
  const shown = verb === null || verb.at < 0 ? null : wordAsWritten(line, verb.at);
  if (toldIn(line, draft, verb)) return { role: 'reported', verb: verb?.told ? null : shown };
  if (spokenIn(line, draft.first)) return { role: 'said', verb: shown };
  if (verb?.says) return { role: 'said', verb: shown };
  const planned = verb?.tense === 'future' && !narrated(line, draft, verb.at);
  return { role: planned || toCome(line, draft, verb) ? 'planned' : 'happened', verb: shown };
}

/** "Bell speaks in Lurk on 3 March", printed after that day: told in the present, and over. */
function narrated(line: DateLine, { value }: Draft, at: number): boolean {
  const kind = classOf(lowerAt(line, at));
  if ((kind !== 'present' && kind !== 'plural') || line.published === null || value.to === null) return false;
  return (dayOfIso(value.to) ?? line.published) < line.published;
}

/** What lies behind the article's own day has not happened; a day told as past may be one off, for clocks differ. */
function toCome(line: DateLine, { value, last }: Draft, verb: Verb | null): boolean {
  if (value.relative && lowerAt(line, last) === 'now') return true;
  const day = line.published === null || value.from === null ? null : dayOfIso(value.from);
  return day !== null && line.published !== null && day > line.published + (verb?.tense === 'past' ? 1 : 0);
}

function wordAsWritten({ text, tokens }: DateLine, at: number): string {
  const token = tokens[at];
  return token === undefined ? '' : text.slice(token.start, token.end);
}

/** "according to … on Monday", "a report published on Monday". */
function toldIn(line: DateLine, { first }: Draft, verb: Verb | null): boolean {
  if (verb === null || verb.at >= first || verb.at < 0) return false;
  if (verb.told || !ISSUED.has(lowerAt(line, verb.at))) return verb.told === true;
  const end = Math.max(0, verb.at - NEAR);
  for (let at = verb.at - 1; at >= end; at--) if (PAPERS.has(lowerAt(line, at)) || lowerAt(line, at) === 'according') return true;
  return false;
}

function spokenIn(line: DateLine, first: number): boolean {
  let at = first - 1;
  while (at >= 0 && first - at <= 3 && LEADS.has(lowerAt(line, at)) && gapAfter(line, at) === ' ') at--;
  return at >= 0 && gapAfter(line, at) === ' ' && SPEECHES.has(lowerAt(line, at));
}

const PREPOSITIONS = words(
  'on in since by until till from before after during between through throughout of for at around about starting beginning to over within',
);
const SKIPPED = words('the his her its their this that a an early late');

/** The preposition that governs a date, in lower case, or null; one inside the date ("from 3 to 6 March") comes first. */
export function prepositionOf(line: DateLine, { first }: Draft): string | null {
  const own = lowerAt(line, first);
  if (own === 'from' || own === 'between') return own;
  let at = first - 1;
  if (at < 0 || gapAfter(line, at) !== ' ') return null;
  if (SKIPPED.has(lowerAt(line, at)) && gapAfter(line, at - 1) === ' ') at--;
  const word = lowerAt(line, at);
  if (!PREPOSITIONS.has(word)) return null;
  if (word !== 'of' && word !== 'to') return word;
  const previous = before(line, at);
  return (word === 'of' ? previous === 'ahead' || previous === 'as' : previous === 'prior') ? `${previous} ${word}` : word;
}
