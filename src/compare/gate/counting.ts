/** Who or what is counted, and whether the count may have grown: the reasons counting and, for tolls, as-of. */
import { dayOfIso } from '../../language/calendar.js';
import { stem } from '../../language/natural.js';
import { isStopword } from '../../language/stopwords.js';
import { both, type Check, type Comparand, nearestOf, said, sentenceOf } from './check.js';

/** What befell those counted: words of a line mean the same. */
const FATES: readonly ReadonlySet<string>[] = [
  'kill kills killed killing dead death deaths die dies died dying toll fatality fatalities body bodies drown drowned drowning slain murdered perished',
  'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurting hospitalised hospitalized',
  'missing unaccounted vanished',
  'casualty casualties victims',
  'arrest arrests arrested arresting detain detains detained detaining custody',
  'charged indicted prosecuted',
  'convicted jailed sentenced imprisoned',
  'rescue rescues rescued rescuing saved survive survived survivors',
  'evacuate evacuated evacuating displaced homeless fled',
  'infected infections sick ill cases',
  'released freed',
].map((line) => new Set(line.split(' ')));

/** "killed", "injured": what befell those a figure counts, by one word for its list; null where no word beside it says so. */
export function fateOf(of: Pick<Comparand, 'reading' | 'mention'>): string | null {
  const at = nearestOf(of, FATES);
  return at === null ? null : (NAMES[at] ?? null);
}

const NAMES = 'killed injured missing casualties arrested charged convicted rescued evacuated infected released'.split(' ');

export const differentCount: Check = (a, b) => {
  if (a.mention.kind !== 'number' || b.mention.kind !== 'number') return null;
  const [x, y] = [nearestOf(a, FATES), nearestOf(b, FATES)];
  if (x !== null && y !== null && x !== y) return { reason: 'counting', message: `they count different people: ${both(a, b)}` };
  const [left, right] = [kindsOf(a), kindsOf(b)];
  if (left.size === 0 || right.size === 0 || [...left].some((kind) => right.has(kind))) return null;
  return { reason: 'counting', message: `they count different kinds: ${both(a, b)}` };
};

/** "merchant" of "five merchant vessels": the words that narrow what is counted. */
function kindsOf({ mention }: Comparand): ReadonlySet<string> {
  if (mention.kind !== 'number' || mention.value.noun === null) return new Set();
  const words = (mention.value.nounPhrase ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = stem(mention.value.noun);
  return new Set(
    words
      .filter((word) => !isStopword(word))
      .map(stem)
      .filter((word) => word !== own),
  );
}

const CASUALTIES =
  /\b(?:kill|drown|bod(?:y|ies)\b|dead|dea(?:d|th)|die[sd]?|toll|injur|wound|hurt|missing|victim|casualt|sick|ill\b|infect|case|displaced|homeless|evacuat|arrest|detain)/i;

/** When a count was told: the article's hour or day. The day in its sentence is that of the event, and counts where the article has none. */
function toldAt({ reading, asOf }: Comparand): number | null {
  const { published, publishedAt } = reading.source;
  const told = published ?? asOf;
  const day = told === null ? null : dayOfIso(told);
  const hour = /T(?<hour>\d\d):(?<minute>\d\d)/.exec(publishedAt ?? '')?.groups;
  return day !== null && hour ? day + (Number(hour.hour) + Number(hour.minute) / 60) / 24 : day;
}

/** Counts of people struck by an event grow from hour to hour: a later, higher one replaces the earlier. A lower one does not. */
export const newerCount: Check = (a, b, type) => {
  if ((type !== 'number' && type !== 'toll') || a.mention.kind !== 'number' || b.mention.kind !== 'number') return null;
  const [x, y] = [toldAt(a), toldAt(b)];
  if (x === null || y === null || x === y || (Math.floor(x) === Math.floor(y) && (x % 1 === 0 || y % 1 === 0))) return null;
  const [earlier, later] = x < y ? [a.mention, b.mention] : [b.mention, a.mention];
  // The missing are found: their count goes either way.
  const found = fateOf(a) === 'missing' && fateOf(b) === 'missing';
  if (!found && earlier.value.amount > later.value.amount) return null;
  const grows = [a, b].every((of) => CASUALTIES.test(sentenceOf(of)));
  return grows
    ? { reason: 'as-of', message: `the later count is the higher one: ${said(a)} (${a.asOf}) and ${said(b)} (${b.asOf})` }
    : null;
};
