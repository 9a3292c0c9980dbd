import { figureKeys, isTold, opposite, sameMeasure, scopesApart } from '../compare/change-turn.js';
import type { Clause } from '../compare/clause.js';
import type { Deed } from '../compare/deed.js';
import { deedTurns, oneVoice } from '../compare/deed-turn.js';
import { type Denial, denialTurns } from '../compare/denial.js';
import { positionTurns } from '../compare/position-turn.js';
import { predicateTurns } from '../compare/predicate-turn.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { asPhrase, words } from '../compare/say.js';
import { explains, timesApart } from '../compare/sequence.js';
import { turnsWithin } from '../compare/twins.js';
import { normalForm } from '../compare/value.js';
import type { Mention, MentionOf, Reading, Stance } from '../model.js';

export const statementReversed: DocumentRule = {
  id: 'statement-reversed',
  given: 'document',
  title: 'An article does not say a thing and its opposite.',
  family: 'stance',
  severity: 'warning',

  *check(reading) {
    for (const { first, second, quoted } of positionTurns(reading))
      yield quoted ? asQuoted(reading, first, second) : both(reading, first, second);
    for (const [first, second] of predicateTurns(reading)) yield both(reading, first, second);
    for (const [first, second] of changeTurns(reading)) yield { ...both(reading, first, second), family: 'number' };
    const deeds = deedTurns(reading).filter(([{ text }]) => !VAGUE.test(text));
    for (const [first, second] of deeds)
      if (!overlaps(reading, first, second)) yield { ...ofClauses(reading, first, second), softer: !oneVoice(first, second) };
    for (const [first, second] of turnsWithin(reading)) {
      const known = deeds.some(([a, b]) => a.sentence === first.sentence && b.sentence === second.sentence);
      if (!known && !VAGUE.test(first.text) && !overlaps(reading, first, second)) yield ofClauses(reading, first, second);
    }
    for (const [first, second] of denialTurns(reading)) if (!overlaps(reading, first, second)) yield ofClauses(reading, first, second);
  },
};

/** Said of what stands somewhere else: "It is not your fault" and "it is your fault" may speak of two things. */
const VAGUE = /^(?:it|this|that|these|those|you|we|i|there)\b/i;

type Told = Clause | Deed | Denial;

const ADVICE = 'Keep the one that the notes bear out, or say what changed in between.';

function both(reading: Reading, first: Mention, second: Mention): Found {
  return {
    title: titleOf(first, second),
    message: `The article says ${words(first.text)} and ${words(second.text)}.`,
    advice: ADVICE,
    outcome: 'conflict',
    values: [normalForm(first), normalForm(second)],
    shown: [
      { at: 'mention', reading, mention: second, value: normalForm(second) },
      { at: 'mention', reading, mention: first, value: normalForm(first) },
    ],
    softer: first.attributedTo !== second.attributedTo,
  };
}

const DOES: Readonly<Record<Stance, string>> = {
  accepts: 'accepts',
  rejects: 'rejects',
  conditional: 'sets conditions for',
  confirms: 'confirms',
  denies: 'denies',
};

/** What the two are about, in plain words. */
function titleOf(mention: Mention, other: Mention): string {
  if (mention.kind === 'position' && other.kind === 'position')
    return `Whether ${asPhrase(mention.value.actor)} ${DOES[mention.value.stance]} or ${DOES[other.value.stance]} ${mention.value.object}`;
  if (mention.kind === 'predicate') return `What became of ${mention.value.subject}`;
  if (mention.kind === 'change') return `Rise or fall of ${mention.value.measure}`;
  return `Whether ${words(mention.text)}`;
}

function ofClauses(reading: Reading, first: Told, second: Told): Found {
  const side = ({ sentence, start, end, text, speaker }: Told): Shown => ({
    at: 'text',
    reading,
    sentence,
    span: { start, end },
    value: text,
    attributedTo: speaker,
  });
  return {
    title: `Whether ${words(first.text)}`,
    message: `The article says ${words(first.text)} and ${words(second.text)}.`,
    advice: ADVICE,
    outcome: 'conflict',
    values: [first.text, second.text],
    shown: [side(second), side(first)],
    softer: first.speaker !== second.speaker,
  };
}

/** The words are those of a position, a predicate or a change that is told already. */
function overlaps(reading: Reading, first: Told, second: Told): boolean {
  const told = [
    ...positionTurns(reading).map(({ first: a, second: b }) => [a, b] as const),
    ...predicateTurns(reading),
    ...changeTurns(reading),
  ];
  return told.some(([a, b]) => a.sentence === first.sentence && b.sentence === second.sentence);
}

function asQuoted(reading: Reading, told: MentionOf<'position'>, quoted: MentionOf<'position'>): Found {
  return {
    ...both(reading, told, quoted),
    message: `The article says ${words(told.text)} and quotes ${words(quoted.text)}.`,
    advice: 'See whether the quotation bears the report out, and quote the words that do.',
    outcome: 'needs-review',
    shown: [
      { at: 'mention', reading, mention: told, value: told.value.stance },
      { at: 'mention', reading, mention: quoted, value: quoted.value.stance },
    ],
    softer: true,
  };
}

/** Rises and falls of one measure by or to one figure. */
function changeTurns(reading: Reading): (readonly [Mention, Mention])[] {
  const last = new Map<string, MentionOf<'change'>>();
  const turns: (readonly [Mention, Mention])[] = [];
  for (const mention of reading.mentions) {
    if (!isTold(mention) || mention.level === 'quoted' || reading.sentences[mention.sentence]?.zone !== 'body') continue;
    for (const key of figureKeys(mention)) {
      const before = last.get(key);
      if (before && before.sentence !== mention.sentence && opposite(before.value, mention.value) && sameMeasure(before, mention)) {
        const apart = timesApart(reading, before.sentence, reading, mention.sentence) || scopesApart(reading, before, reading, mention);
        if (!apart && ![before, mention].some(({ sentence }) => explains(reading, sentence))) turns.push([before, mention]);
      }
      last.set(key, mention);
    }
  }
  return turns;
}
