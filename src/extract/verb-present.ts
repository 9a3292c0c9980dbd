/** The simple present of what goes by a timetable: "the border reopens on Monday", "schools reopen on Monday", "on Monday the council votes". */
import { type DateLine, gapAfter, lowerAt } from './date-line.js';
import { numberOf } from './time-count.js';
import { IRREGULAR, MODALS, PLURALS, SAYING, THINGS } from './verb-words.js';

/** Words between such a verb and its date at most. */
const REACH = 7;
/** Words of a plural subject at most. */
const SUBJECT = 4;

const CLAUSES: ReadonlySet<string> = new Set(['as', 'after', 'that', 'when', 'amid', 'while']);
const NO_SUBJECTS: ReadonlySet<string> = new Set(
  'a an the this these those his her its their our my your no any some all more most many several few both of in on at by for from to with after before during over against amid and or than as into new'.split(
    ' ',
  ),
);
const OBJECTS: ReadonlySet<string> = new Set('the a an his her its their our this that'.split(' '));

/** Whether the word at `at`, a present form or its plural, is the verb of the date from `first` to `last` and looks ahead. */
export function goesByTimetable(line: DateLine, at: number, first: number, last: number): boolean {
  if (/^(?:appear|continue|start|begin|decide|move)s?$/.test(lowerAt(line, at)) && lowerAt(line, at + 1) === 'to') return false;
  if (lowerAt(line, at - 1) === 'then') return false;
  const many = PLURALS.has(lowerAt(line, at));
  // Captions and headlines tell the past in the present: "People gather in Lurk on Monday".
  if (line.zone === 'caption' || (line.zone === 'headline' && (many || THINGS.has(lowerAt(line, at))))) return false;
  if (at > last)
    return opens(line, first) && behindDate(line, at, last) && (many ? pluralBefore(line, at, last + 1) : subjectBefore(line, at));
  if (at + REACH < first || !gapFree(line, at, first)) return false;
  if (many) return pluralBefore(line, at, 0) && (!THINGS.has(lowerAt(line, at)) || !verbFollows(line, last));
  if (!THINGS.has(lowerAt(line, at))) return lowerAt(line, at - 1) !== 'the';
  return subjectBefore(line, at) && !verbBefore(line, at) && (OBJECTS.has(lowerAt(line, at + 1)) || (at > 1 && !verbFollows(line, last)));
}

/** No comma, no other mark and no new clause between the word and the date. */
function gapFree(line: DateLine, at: number, first: number): boolean {
  for (let index = at; index < first; index++) if (gapAfter(line, index) !== ' ' || CLAUSES.has(lowerAt(line, index + 1))) return false;
  return true;
}

/** The date opens its sentence or its clause. */
function opens(line: DateLine, first: number): boolean {
  return first === 0 || (/^(?:on|from|by|in|at)$/.test(lowerAt(line, first - 1)) && gapAfter(line, first - 2) !== ' ');
}

/** "On Monday the border reopens", "On Monday, the council votes on it"; a thing has no words behind it that ask for a verb. */
function behindDate(line: DateLine, at: number, last: number): boolean {
  if (at - last < 2 || at - last > REACH) return false;
  for (let index = last; index < at; index++) {
    const gap = gapAfter(line, index);
    if ((gap !== ' ' && !(index === last && gap === ', ')) || CLAUSES.has(lowerAt(line, index + 1))) return false;
  }
  return !THINGS.has(lowerAt(line, at)) || /^(?:the|an?|its|his|her|on|for)$/.test(lowerAt(line, at + 1));
}

/** Something that can do it stands right before: no article, preposition or number. */
function subjectBefore(line: DateLine, at: number): boolean {
  const token = line.tokens[at - 1];
  if (token === undefined || gapAfter(line, at - 1) !== ' ') return false;
  return !NO_SUBJECTS.has(token.lower) && numberOf(token.lower) === null;
}

/** "schools", "the talks", "we": a plural that begins the clause, with no verb before it. */
function pluralBefore(line: DateLine, at: number, from: number): boolean {
  if (at - 1 < from || gapAfter(line, at - 1) !== ' ') return false;
  const subject = lowerAt(line, at - 1);
  if (/^(?:we|they|you|i)$/.test(subject)) return !/^(?:did|had|didn't)$/.test(lowerAt(line, at - 2));
  if (!/^(?:[a-z-]{2,20}[^us']s|people|police|men|women|children)$/.test(subject)) return false;
  let start = at - 1;
  while (start > from && at - start <= SUBJECT && gapAfter(line, start - 1) === ' ') {
    start--;
    if (tells(lowerAt(line, start))) return false;
  }
  return at - start <= SUBJECT;
}

/** "described the protests on Monday": the clause has its verb already. */
function verbBefore(line: DateLine, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH) && gapAfter(line, index) === ' '; index--)
    if (tells(lowerAt(line, index))) return true;
  return false;
}

/** "votes on Monday were counted": the verb comes behind the date. */
function verbFollows(line: DateLine, last: number): boolean {
  for (let index = last + 1; index <= last + REACH && gapAfter(line, index - 1) === ' '; index++)
    if (tells(lowerAt(line, index))) return true;
  return false;
}

function tells(lower: string): boolean {
  return (
    lower.endsWith('ed') || /^(?:is|are|was|were|had|did)$/.test(lower) || IRREGULAR.has(lower) || SAYING.has(lower) || MODALS.has(lower)
  );
}
