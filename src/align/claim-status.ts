/** Statuses: the step that a sentence says the matter of a declared claim has reached. */
import { clausesOf } from '../compare/beside.js';
import { isStopword } from '../language/stopwords.js';
import { stemsOf, synonymsOf } from '../language/synonyms.js';
import type { MentionOf, Modality, Span, Token } from '../model.js';
import { anchorsOf, ofOtherYear, type Place, type Reader, SILENT, textBetween } from './claim-answer.js';
import { mentionsIn } from './slot.js';

/** Words before a verb that put it off: "to sign", "will be signed". */
const PENDING: ReadonlySet<string> = new Set(
  `will would shall should to going set due about expect expects expected hope hopes hoped plan plans planned ready agreed agree agrees intend intends
   intended ahead awaiting awaits await pending before await scheduled prepare prepares preparing wants want soon yet until`.split(/\s+/),
);
/** Words that leave it open. */
const OPEN: ReadonlySet<string> = new Set('may might could can if unless whether possibly perhaps possible potential would'.split(' '));
const NOT: ReadonlySet<string> = new Set('not never no cannot without neither nor fail failed fails refuse refused refuses'.split(' '));
/** Words for what is not settled at all: any of them is a step that is written as one of them. */
const UNSETTLED: ReadonlySet<string> = new Set(
  'potential possible prospective proposed mooted would-be eventual hoped-for planned future draft tentative discussed'.split(' '),
);
/** Links and auxiliaries between a verb and what puts it off. */
const LIGHT: ReadonlySet<string> = new Set(
  'be been being is are was were has have had the a an its their formally officially also finally'.split(' '),
);
/** A law is "in force" when it "takes effect". */
const KIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['force', ['effect', 'effective']],
  ['effect', ['force', 'effective']],
]);
const REACH = 5;

interface Step {
  readonly index: number;
  readonly stems: ReadonlySet<string>;
  /** "to be signed": not done yet. */
  readonly pending: boolean;
  readonly unsettled: boolean;
  /** "planned": whatever will be done is on this step. */
  readonly planned: boolean;
}

/** The words of a step as written in claims.yaml. */
function stepOf(written: string, index: number): Step {
  const lower = written.toLowerCase().trim();
  const pending = /^(?:to|will|due|about|set|expected|awaiting|going|yet) /.test(lower);
  const all = lower.match(/[\p{L}-]+/gu) ?? [];
  const telling = all.filter((word) => !PENDING.has(word) && !LIGHT.has(word) && !isStopword(word));
  const words = telling.length > 0 ? telling : all;
  const kin = (word: string): readonly string[] => synonymsOf(word).flatMap((phrase) => (phrase.length === 1 ? phrase : []));
  const stems = words.flatMap((word) => [...stemsOf(word), ...kin(word), ...(KIN.get(word) ?? []).flatMap(stemsOf)]);
  return {
    index,
    stems: new Set(stems),
    pending,
    planned: words.includes('planned'),
    unsettled: words.some((word) => UNSETTLED.has(word)),
  };
}

export const statusIn: Reader = (place) => {
  const steps = place.matcher.entry.steps.map(stepOf);
  const found: { readonly step: Step; readonly span: Span; readonly modality: Modality }[] = [];
  for (const anchor of anchorsOf(place)) {
    const clause = clauseAround(place, anchor);
    for (const [at, token] of clause.entries()) {
      if (token.start >= anchor.start && token.end <= anchor.end) continue;
      const modality = modalityOf(clause, at);
      const beside = token.end <= anchor.start && /^ $/.test(textBetween(place, token.end, anchor.start));
      const step = stepAt(steps, token, modality, beside);
      if (step) found.push({ step, modality, span: spanOf(clause, at, anchor) });
    }
  }
  const best = found.sort((a, b) => b.step.index - a.step.index)[0];
  return best && !ofOtherYear(place, best.span)
    ? { stated: [mentionOf(place, best.step, best.span, best.modality)], refused: null }
    : SILENT;
};

/** The clause the matter stands in; "and" parts no clause here: "agreed and will sign". */
function clauseAround({ sentence }: Place, anchor: Span): readonly Token[] {
  const clauses = clausesOf(sentence, false);
  const at = clauses.findIndex((tokens) => tokens.some(({ start, end }) => start < anchor.end && anchor.start < end));
  const [own = [], next = []] = [clauses[at], clauses[at + 1]];
  // "the deal, signed in Lurk on Monday, opens markets"
  const apposed = own.at(-1)?.end === anchor.end && /^\p{Ll}{2,20}(?:ed|en|wn)$/u.test(next[0]?.lower ?? '');
  return apposed ? [...own, ...next] : own;
}

/** What the words before a verb make of it. */
function modalityOf(clause: readonly Token[], at: number): Modality {
  const before = clause.slice(Math.max(0, at - REACH), at).map(({ lower }) => lower);
  const near = before.filter((word) => !LIGHT.has(word)).slice(-3);
  if (near.some((word) => OPEN.has(word))) return 'possible';
  if (near.some((word) => word === 'yet')) return 'planned';
  if (near.some((word) => NOT.has(word) || word.endsWith("n't"))) return 'denied';
  return near.some((word) => PENDING.has(word)) ? 'planned' : 'fact';
}

function stepAt(steps: readonly Step[], { lower }: Token, modality: Modality, beside: boolean): Step | null {
  if (modality === 'denied') return null;
  const unsettled = steps.find((step) => step.unsettled);
  if (UNSETTLED.has(lower)) return beside ? (unsettled ?? null) : null;
  // "unsigned": not yet what the step says.
  const undone = /^un(?=\p{L}{4})/u.test(lower) && steps.some((step) => stemsOf(lower.slice(2)).some((stem) => step.stems.has(stem)));
  const stems = stemsOf(undone ? lower.slice(2) : lower);
  const named = steps.filter((step) => stems.some((stem) => step.stems.has(stem)));
  if (named.length === 0) return null;
  if (modality === 'possible') return unsettled ?? null;
  // The bare form and the noun tell no deed: "to sign", "the signing on Friday"; a participle or a verb in a tense does.
  const planned = undone || modality === 'planned' || lower.endsWith('ing');
  return (
    named.find((step) => step.pending === planned && !step.unsettled) ??
    (planned ? (steps.find((step) => step.planned) ?? null) : (named.find((step) => !step.pending) ?? null))
  );
}

/** From the verb, with the "to" before it, to the end of the matter, or the other way round. */
function spanOf(clause: readonly Token[], at: number, anchor: Span): Span {
  const token = clause[at];
  const lead = clause[at - 1]?.lower === 'to' ? clause[at - 1] : token;
  return { start: Math.min(lead?.start ?? anchor.start, anchor.start), end: Math.max(token?.end ?? anchor.end, anchor.end) };
}

function mentionOf({ reading, met, sentence, matcher }: Place, step: Step, span: Span, modality: Modality): MentionOf<'status'> {
  const like = mentionsIn(reading, met.sentence).find(({ start, end, kind }) => kind === 'quote' && start <= span.start && span.end <= end);
  const text = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  return {
    kind: 'status',
    ...span,
    sentence: met.sentence,
    text,
    level: like ? 'quoted' : 'own',
    attributedTo: like?.attributedTo ?? null,
    value: { step: matcher.entry.steps[step.index] ?? '', index: step.index, modality },
  };
}
