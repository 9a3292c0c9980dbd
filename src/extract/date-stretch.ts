/** Stretches told by one day: "the week of March 3", "the week ending 8 March", "between now and Friday", "between 22 January and now". */
import { dayOfIso, weekdayOf } from '../language/calendar.js';
import { before, type DateLine, gapAfter, lowerAt, reads } from './date-line.js';
import { type Draft, dateOf, draftOf, mondayOf, type Stretch } from './date-value.js';

/** Words beside a day that may make a stretch of it. */
const LEADS: ReadonlySet<string> = new Set('and until till to through of on starting beginning ending ended'.split(' '));

/** The draft as it is, or the stretch that the words around it make of it. */
export function stretchAround(line: DateLine, draft: Draft): Draft {
  if (!LEADS.has(lowerAt(line, draft.first - 1)) && !LEADS.has(lowerAt(line, draft.last + 1))) return draft;
  if (lowerAt(line, draft.first - 2) === 'now' || lowerAt(line, draft.last + 2) === 'now') return withNow(line, draft);
  return draft.form === 'day' ? inWeek(line, draft) : draft;
}

/** "between now and Friday", "from now until May", "between 22 January and now". */
function withNow(line: DateLine, draft: Draft): Draft {
  const { first, last, value } = draft;
  const [left, right] = [lowerAt(line, first - 1), lowerAt(line, last + 1)];
  const ahead = lowerAt(line, first - 2) === 'now' && paired(before(line, first - 2), left);
  const back = paired(before(line, first), right) && reads(line, last + 1, right, 'now');
  if ((!ahead && !back) || (ahead ? gapAfter(line, first - 1) : gapAfter(line, last)) !== ' ') return draft;
  const day = value.impossible ? null : ahead ? value.to : value.from;
  const [named, now] = [day === null ? null : dayOfIso(day), line.published];
  const stretch: Stretch | null = named === null || now === null ? null : ahead ? [now, named] : [named, now];
  const ends: Stretch = ahead ? [first - 3, last] : [first - 1, last + 2];
  if (stretch !== null && stretch[0] > stretch[1]) return draft;
  return draftOf(line, 'span', ends[0], ends[1], dateOf({ precision: 'span', relative: true }, stretch));
}

/** "between … and", "from … to". */
function paired(lead: string, joint: string): boolean {
  return lead === 'between' ? joint === 'and' : lead === 'from' && /^(?:until|till|to|through)$/.test(joint);
}

const OPENS: ReadonlySet<string> = new Set(['of', 'starting', 'beginning']);
const CLOSES: ReadonlySet<string> = new Set(['ending', 'ended']);

/** "the week of March 3", "the week beginning on 3 March", "the week ended 8 March"; a week begins on its Monday, or on the Sunday named. */
function inWeek(line: DateLine, draft: Draft): Draft {
  const on = before(line, draft.first) === 'on' ? 1 : 0;
  const lead = before(line, draft.first - on);
  const closes = CLOSES.has(lead);
  if ((!closes && !OPENS.has(lead)) || before(line, draft.first - on - 1) !== 'week') return draft;
  const week = draft.first - on - 2;
  const first = before(line, week) === 'the' ? week - 1 : week;
  const day = draft.value.from === null ? null : dayOfIso(draft.value.from);
  const begins = day === null ? null : closes ? day - 6 : weekdayOf(day) === 0 ? day : mondayOf(day);
  const { relative, impliedYear, impossible } = draft.value;
  const stretch: Stretch | null = begins === null ? null : [begins, begins + 6];
  return draftOf(line, 'week', first, draft.last, dateOf({ precision: 'week', relative, impliedYear, impossible }, stretch));
}
