/** Times of day: "3:30 p.m. EST", "14:00 GMT", "1400 GMT", "9am", "noon local time", "midnight"; no day is told by them alone. */
import { before, behind, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { type Draft, dateOf, draftOf } from './date-value.js';

/** Time zones as newspapers write them. */
const ZONES: ReadonlySet<string> = new Set(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt sgt aest aedt hst akst wib nzst nzdt'.split(
    ' ',
  ),
);
const PLACES: ReadonlySet<string> = new Set('local eastern central mountain pacific'.split(' '));
const BEFORE: ReadonlySet<string> = new Set(
  'at around about by from until till before after since between and to approximately roughly nearly shortly just'.split(' '),
);
/** "am" is also a verb, but no number stands before it then. */
const HALVES: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.', 'a.m', 'p.m']);

/** The time that begins at token `at`, a number; null when nothing marks it as one. */
export function readClock(line: DateLine, at: number): Draft | null {
  const lower = lowerAt(line, at);
  const word = wordAt(line, at);
  if (word?.kind === 'number') return gapAfter(line, at) === ':' ? withMinutes(line, at) : sharp(line, at, word.value);
  const glued = /^(?<hour>\d{1,2})(?<half>[ap]m)$/.exec(lower)?.groups;
  if (glued) return timed(line, [at, at], { hour: Number(glued.hour), minute: 0, half: glued.half ?? '' });
  if (gapAfter(line, at) === ':' && /^\d\d$/.test(lower)) return withMinutes(line, at);
  if (/^\d{1,2}\.\d{2}(?:[ap]m)?$/.test(lower)) return dotted(line, at, lower);
  return lower.length === 4 ? readHours(line, at) : null;
}

/** "1400 GMT". */
export function readHours(line: DateLine, at: number): Draft | null {
  if (line.tokens[at + 1]?.capital !== true || !ZONES.has(lowerAt(line, at + 1)) || gapAfter(line, at) !== ' ') return null;
  const lower = lowerAt(line, at);
  if (!/^\d{4}$/.test(lower)) return null;
  return timed(line, [at, at], { hour: Number(lower.slice(0, 2)), minute: Number(lower.slice(2)), half: '' });
}

/** "3 p.m.", "3 o'clock". */
function sharp(line: DateLine, at: number, hour: number): Draft | null {
  const next = behind(line, at);
  if (next === "o'clock") return timed(line, [at, at + 1], { hour, minute: 0, half: '' });
  return HALVES.has(next) ? timed(line, [at, at + 1], { hour, minute: 0, half: next }) : null;
}

function isHalf(line: DateLine, at: number): boolean {
  return HALVES.has(lowerAt(line, at));
}

/** "3:30", "3:30pm", "15:30:20". */
function withMinutes(line: DateLine, at: number): Draft | null {
  const groups = /^(?<minute>[0-5]\d)(?<half>[ap]m)?$/.exec(lowerAt(line, at + 1))?.groups;
  if (!groups || /[:\d]/.test(line.text.charAt((line.tokens[at]?.start ?? 0) - 1))) return null;
  let last = at + 1;
  if (gapAfter(line, last) === ':') {
    if (!/^[0-5]\d(?:[ap]m)?$/.test(lowerAt(line, last + 1))) return null;
    last += 1;
  }
  const behind = groups.half ?? (isHalf(line, last + 1) && gapAfter(line, last) === ' ' ? lowerAt(line, last + 1) : '');
  const end = groups.half === undefined && behind !== '' ? last + 1 : last;
  const hour = Number(lowerAt(line, at));
  const marked = behind !== '' || zoneBehind(line, end) !== null || BEFORE.has(before(line, at));
  return marked ? timed(line, [at, end], { hour, minute: Number(groups.minute), half: behind }) : null;
}

/** "10.30am", "10.30 p.m.", "at 10.30 GMT". */
function dotted(line: DateLine, at: number, lower: string): Draft | null {
  const glued = lower.endsWith('m') ? lower.slice(-2) : '';
  const [hour, minute] = lower
    .slice(0, lower.length - glued.length)
    .split('.')
    .map(Number);
  if (hour === undefined || minute === undefined || minute > 59) return null;
  const half = isHalf(line, at + 1) && gapAfter(line, at) === ' ';
  if (!half && glued === '' && zoneBehind(line, at) === null) return null;
  return timed(line, [at, half ? at + 1 : at], { hour, minute, half: half ? lowerAt(line, at + 1) : glued });
}

/** "noon", "midday", "midnight", with a zone if one follows. */
export function readNoon(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  const next = line.tokens[at + 1];
  if (
    word === null ||
    line.tokens[at]?.capital ||
    (gapAfter(line, at) === ' ' &&
      next !== undefined &&
      !/^(?:on|local|in|gmt|today|tomorrow|yesterday|and|to|for|at|after|before|when|as|the|this|a|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/.test(
        next.lower,
      ) &&
      !ZONES.has(next.lower))
  )
    return null;
  return timed(line, [at, at], { hour: word.value, minute: 0, half: '' });
}

interface Told {
  readonly hour: number;
  readonly minute: number;
  readonly half: string;
}

function timed(line: DateLine, [first, last]: readonly [number, number], { hour, minute, half }: Told): Draft | null {
  if (minute > 59 || hour > 24 || (half !== '' && (hour > 12 || hour === 0))) return null;
  const zone = zoneBehind(line, last);
  const noon = half.startsWith('p') ? (hour % 12) + 12 : half.startsWith('a') ? hour % 12 : hour;
  const time = { hour: noon === 24 ? 0 : noon, minute, zone: zone?.name ?? null };
  return draftOf(line, 'clock', first, zone?.last ?? last, dateOf({ precision: 'time', time }, null));
}

/** "GMT", "(1400 GMT)" is another time; "local time", "Eastern time", "Lurk time". */
function zoneBehind(line: DateLine, last: number): { name: string; last: number } | null {
  const gap = gapAfter(line, last);
  const token = line.tokens[last + 1];
  if (token === undefined || (gap !== ' ' && gap !== '. ' && gap !== ' (' && gap !== ', ')) return null;
  const shouted = line.text.slice(token.start, token.end) === token.lower.toUpperCase();
  if (ZONES.has(token.lower) && shouted) return { name: token.lower.toUpperCase(), last: last + 1 };
  if (gap !== ' ' || !/^time$/.test(lowerAt(line, last + 2)) || gapAfter(line, last + 1) !== ' ') return null;
  if (!token.capital && !PLACES.has(token.lower)) return null;
  return { name: PLACES.has(token.lower) ? token.lower : line.text.slice(token.start, token.end), last: last + 2 };
}
