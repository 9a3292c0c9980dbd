import { clausesOf } from '../compare/beside.js';
import { sameDay } from '../compare/date.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { Group, MentionOf, Statement } from '../model.js';

export const dateBound: ClaimRule = {
  id: 'date-bound',
  given: 'claim',
  types: ['date'],
  title: 'Sources put a day at the same end of an event.',
  family: 'date',
  severity: 'warning',

  *check(group) {
    const [first, second] = turned(group) ?? [];
    if (!first || !second) return;
    const [a, b] = [wordsOf(first), wordsOf(second)];
    yield {
      title: 'Begin and end of an event',
      message: `${nameOf(first.reading)} says “${a}”, ${nameOf(second.reading)} says “${b}”.`,
      advice: 'Look up whether the day is the first or the last one; if both are told, of two things, say so.',
      outcome: 'conflict',
      values: [a.toLowerCase(), b.toLowerCase()],
      shown: [shownOf(first, normalForm(first.mention)), shownOf(second, normalForm(second.mention))],
      softer: [first, second].some(({ mention }) => mention.level === 'quoted'),
    };
  },
};

const ENDS: ReadonlySet<string> = new Set(['by', 'until', 'till', 'through']);
const BEGINS: ReadonlySet<string> = new Set(['from', 'since']);

type Told = Statement & { readonly mention: MentionOf<'date'> };

const wordsOf = ({ mention }: Told): string =>
  mention.text.toLowerCase().startsWith(mention.value.preposition ?? '') ? mention.text : `${mention.value.preposition} ${mention.text}`;

/** Two sources of which one has something end on the day on which the other has the same thing begin. */
function turned({ statements }: Group): readonly [Told, Told] | null {
  const told = statements.filter(
    (one): one is Told => one.mention.kind === 'date' && one.mention.value.day !== null && one.mention.value.precision === 'day',
  );
  for (const end of told.filter(({ mention }) => ENDS.has(mention.value.preposition ?? ''))) {
    const begin = told.find(
      (one) =>
        BEGINS.has(one.mention.value.preposition ?? '') &&
        one.reading !== end.reading &&
        sameDay(one.mention.value, end.mention.value) === true &&
        oneThing(one, end),
    );
    if (begin) return end.reading.source.role === 'draft' ? [end, begin] : [begin, end];
  }
  return null;
}

/** One verb governs both days, and neither clause denies anything: "not before" is "from". */
function oneThing(a: Told, b: Told): boolean {
  const [x, y] = [a, b].map(({ mention }) => (mention.value.verb === null ? null : stem(mention.value.verb.toLowerCase())));
  return x !== null && x === y && x !== undefined && !isStopword(x) && plain(a) && plain(b);
}

const DENIED = /^(?:not|no|never|without|neither|nor|cannot)$|n['’]t$/;

function plain({ reading, mention }: Told): boolean {
  const sentence = reading.sentences[mention.sentence];
  const clause = sentence
    ? clausesOf(sentence, true).find((tokens) => tokens.some(({ start }) => start >= mention.start && start < mention.end))
    : [];
  return !(clause ?? []).some(({ lower }) => DENIED.test(lower));
}
