import type { ClaimRule, Found } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import { stem } from '../language/natural.js';
import type { Statement, Token } from '../model.js';

/** Words that leave open whether the verb after them holds: "could cut 80 jobs", "reportedly cut 80 jobs"; "may" alone often gives leave. */
const HEDGES: ReadonlySet<string> = new Set('could might reportedly allegedly'.split(' '));
/** Words that say no more than that somebody says so, before "to have": "claimed to have sunk four boats". */
const CLAIMS: ReadonlySet<string> = new Set('claim claims claimed alleged purported'.split(' '));
/** Words between such a word and its verb. */
const BETWEEN: ReadonlySet<string> = new Set('to have has had also still yet well soon even eventually now'.split(' '));
/** Verbs that say too little to tell one event from another. */
const PALE: ReadonlySet<string> = new Set('be been is are was were being do did not no get got'.split(' '));
/** Words that keep a sentence from telling what is or was. */
const UNREAL = new Set(
  `could may might would should must will shall can if unless whether plan plans planned want wants wanted likely possibly perhaps expected due set
   reportedly allegedly alleged claims claimed believed thought feared says said not never no deny denies denied threatens threatened considering
   proposes proposed aims hopes intends intended according told reported apparently seems appears`.split(/\s+/),
);
/** Words between a verb and its figure. */
const REACH = 5;

export const hedgeDropped: ClaimRule = {
  id: 'hedge-dropped',
  given: 'claim',
  types: ['number', 'share', 'money', 'toll'],
  title: 'What one source leaves open no other tells as done.',
  family: 'attribution',
  severity: 'warning',

  *check(group) {
    const hedged = group.statements.filter((one) => hedgedVerb(one) !== null);
    for (const flat of group.statements) {
      const others = hedged.filter((one) => one.reading !== flat.reading && isHedgeOf(one, flat));
      const [first] = others;
      if (!first || hedged.some(({ reading }) => reading === flat.reading)) continue;
      if (group.statements.some((one) => one.reading === first.reading && !hedged.includes(one))) continue;
      yield toFound(flat, first);
      return;
    }
  },
};

function before({ reading, mention }: Statement): readonly Token[] {
  return (reading.sentences[mention.sentence]?.tokens ?? []).filter(({ end }) => end <= mention.start);
}

/** The stem of the verb that a hedge governs, where it in turn governs the figure; null if none does. */
function hedgedVerb(statement: Statement): string | null {
  const list = before(statement).map(({ lower }) => lower);
  const at = list.findLastIndex(
    (word, i) =>
      HEDGES.has(word) ||
      (word === 'may' && list[i + 1] === 'have') ||
      (CLAIMS.has(word) && list[i + 1] === 'to' && list[i + 2] === 'have'),
  );
  const verb = list.findIndex((word, i) => at >= 0 && i > at && !BETWEEN.has(word));
  const word = list[verb];
  return word === undefined || PALE.has(word) || list.length - verb > REACH ? null : stem(word);
}

/** The other tells flatly, by the same verb before the same figure, on the same day, what this one leaves open. */
function isHedgeOf(hedge: Statement, flat: Statement): boolean {
  if (flat.mention.level === 'quoted' || hedge.mention.level === 'quoted') return false;
  if (hedge.reading.source.published !== flat.reading.source.published) return false;
  if (amountOf(hedge) !== amountOf(flat)) return false;
  const list = before(flat).map(({ lower }) => lower);
  const verb = list.findLastIndex((word) => stem(word) === hedgedVerb(hedge));
  return verb >= 0 && list.length - verb <= REACH && !list.some((word) => UNREAL.has(word)) && list[verb - 1] !== 'to';
}

/** The figure without its "up to" or "about". */
function amountOf({ mention }: Statement): string {
  return mention.kind === 'number' ? String(mention.value.amount) : normalForm(mention);
}

/** The words from one token before a figure to the figure. */
function upTo({ reading, mention }: Statement, first: Token | undefined): string {
  const sentence = reading.sentences[mention.sentence];
  return sentence && first ? sentence.text.slice(first.start - sentence.start, mention.end - sentence.start) : mention.text;
}

/** “could shed up to 400 jobs” */
function fromHedge(statement: Statement): string {
  const list = before(statement);
  return upTo(
    statement,
    list.findLast(({ lower }, i) => HEDGES.has(lower) || lower === 'may' || (CLAIMS.has(lower) && list[i + 1]?.lower === 'to')),
  );
}

/** “shedding 400 jobs” */
function fromVerb(statement: Statement, verb: string | null): string {
  return upTo(
    statement,
    before(statement).findLast(({ lower }) => stem(lower) === verb),
  );
}

function toFound(flat: Statement, hedge: Statement): Found {
  const text = ({ reading, mention }: Statement): string => reading.sentences[mention.sentence]?.text ?? mention.text;
  const [open, done] = [fromHedge(hedge), fromVerb(flat, hedgedVerb(hedge))].map((said) => words(said));
  return {
    title: `Left open or told as done: ${done}`,
    message: `${nameOf(flat.reading)} tells it as done, ${done}; ${nameOf(hedge.reading)} leaves it open, ${open}.`,
    advice: 'Find out whether it has happened; if not, say “could”, or who says so.',
    outcome: 'needs-review',
    values: [amountOf(flat), hedgedVerb(hedge) ?? ''],
    shown: [shownOf(flat, text(flat)), shownOf(hedge, text(hedge))],
    softer: hedge.reading.source.published === null || before(hedge).some(({ lower }) => lower === 'reportedly'),
    comparable: ['the same verb and the same figure'],
  };
}
