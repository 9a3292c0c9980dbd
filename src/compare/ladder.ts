/** Two rungs of one ladder: do they say the same, one step of a sequence, or things that exclude each other? */
import { rungName } from '../language/ladders.js';
import type { LadderId, PredicateValue } from '../model.js';

/** Outcomes of which only one can be: a verdict, the end of an office, what became of one person. */
const EXCLUDE: Readonly<Partial<Record<LadderId, readonly (readonly [readonly string[], readonly string[]])[]>>> = {
  justice: [[['convicted', 'sentenced'], ['acquitted']]],
  harm: [[['injured'], ['killed']]],
  office: [
    [['resigned'], ['dismissed']],
    [['suspended'], ['dismissed', 'resigned']],
  ],
};

/** Rungs between which an article does not pass in silence: a verdict is more than a charge, a payment more than a promise. */
const STAGES: Readonly<Record<LadderId, readonly (readonly string[])[]>> = {
  justice: [['accused', 'questioned'], ['arrested'], ['charged', 'indicted', 'tried'], ['convicted', 'sentenced'], ['acquitted']],
  harm: [['missing'], ['injured'], ['killed']],
  agreement: [['proposed'], ['agreed in principle', 'agreed'], ['signed'], ['ratified'], ['in force']],
  law: [['proposed', 'passed by a committee'], ['passed'], ['signed'], ['in force']],
  money: [['pledged'], ['approved'], ['paid']],
  office: [['nominated'], ['appointed', 'sworn in'], ['suspended'], ['resigned'], ['dismissed']],
};

/** Ladders on which a rung takes the lower ones for granted; "not charged" then excludes "convicted". */
const STEPS: ReadonlySet<LadderId> = new Set(['justice', 'agreement', 'law', 'money']);
const FIRST_STEP: Readonly<Partial<Record<LadderId, string>>> = { justice: 'charged' };

/** excluded: both cannot be so. step: another stage of one sequence. same otherwise. */
export type Rungs = 'same' | 'step' | 'excluded';

/** What the rungs of two predicates of one ladder are to each other. */
export function rungs(a: PredicateValue, b: PredicateValue): Rungs {
  if (a.ladder !== b.ladder) return 'same';
  if (a.negated !== b.negated) return deniedBy(a.negated ? a : b, a.negated ? b : a) ? 'excluded' : 'same';
  if (a.negated) return 'same';
  if (excludes(a, b) || excludes(b, a)) return 'excluded';
  return stageOf(a) === stageOf(b) ? 'same' : 'step';
}

/** The stage of a predicate on its ladder, from 0. */
export function stageOf({ ladder, rung }: PredicateValue): number {
  const name = rungName(ladder, rung);
  return STAGES[ladder].findIndex((stage) => stage.includes(name));
}

function excludes(a: PredicateValue, b: PredicateValue): boolean {
  const [x, y] = [rungName(a.ladder, a.rung), rungName(b.ladder, b.rung)];
  return (EXCLUDE[a.ladder] ?? []).some(([one, other]) => one.includes(x) && other.includes(y));
}

/** "has not been charged" excludes "was charged" and what comes only after a charge. */
function deniedBy(denied: PredicateValue, told: PredicateValue): boolean {
  const [x, y] = [stageOf(denied), stageOf(told)];
  if (x === y) return denied.rung === told.rung || denied.ladder !== 'office';
  if (!STEPS.has(denied.ladder)) return false;
  const first = FIRST_STEP[denied.ladder];
  const least = first === undefined ? 0 : STAGES[denied.ladder].findIndex((stage) => stage.includes(first));
  return x >= least && y > x && rungName(told.ladder, told.rung) !== 'acquitted';
}

/** Words by which an article may tell a stage in another way: "the verdict of guilty" for "convicted". */
const SIGNS: Readonly<Record<string, RegExp>> = {
  accused: /\b(?:accus|alleg|suspect|claim)/i,
  questioned: /\b(?:question|interview|interrogat)/i,
  arrested: /\b(?:arrest|detain|detention|custody|held|captur|seiz|caught|apprehend|charg|indict)/i,
  charged: /\b(?:charg|indict|prosecut|trial|tried|court|counts?\b|plead|pled)/i,
  convicted: /\b(?:convict|guilty|verdict|sentenc|jail|prison|pled|years)/i,
  acquitted: /\b(?:acquit|cleared|not guilty|exonerat)/i,
  missing: /\b(?:missing|disappear|vanish|lost|search)/i,
  injured: /\b(?:injur|wound|hurt|hospital|condition|burn|shot|struck)/i,
  killed: /\b(?:kill|die[ds]?\b|dead|death|dying|fatal|bod(?:y|ies)\b|slain|murder|shot|shooting|victim|lost|drown|assassinat|execut)/i,
  resigned: /\b(?:resign|quit|step|leav|left|depart|exit|out\b|retire|gone|go\b)/i,
  dismissed: /\b(?:sack|fir(?:ed|es?|ing)\b|dismiss|oust|remov|let go|terminat|replac|forced|topple)/i,
  suspended: /\b(?:suspend|leave|sidelin)/i,
  appointed: /\b(?:appoint|nam(?:e|ed|es|ing)\b|pick|select|tap|hire|sworn|swear|inaugurat|elect|choose|chose|install|take|took)/i,
  proposed: /\b(?:propos|tabl|draft|suggest|plan)/i,
  agreed: /\b(?:agree|accept|deal)/i,
  signed: /\b(?:sign(?:s|ed|ing)?\b|signature)/i,
  ratified: /\bratif/i,
  'in force': /\b(?:force|effect)/i,
  passed: /\b(?:pass|adopt|enact|approv|vot)/i,
  pledged: /\b(?:pledg|promis|agree|commit)/i,
  approved: /\bapprov/i,
  paid: /\b(?:pa(?:y|id|ys|ying|yment|yments)\b|donat|gave|transfer|receiv)/i,
  nominated: /\b(?:nomin|pick|select|tap|choose|chose|name|propos)/i,
};

/** The plain words for stages that exclude others. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  convicted: /\b(?:convict|guilty)/i,
  acquitted: /\b(?:acquit|cleared|not guilty)/i,
  injured: /\b(?:injur|wound|hurt)/i,
  killed: /\b(?:kill|die[ds]?\b|dead|death)/i,
  resigned: /\b(?:resign|quit|step(?:s|ped|ping)? (?:down|aside))/i,
  dismissed: /\b(?:sack|fired|firing|dismiss|oust)/i,
};

/** Whether a text has a plain word for the stage of a predicate. */
export function namesStage(predicate: PredicateValue, text: string): boolean {
  const names = STAGES[predicate.ladder][stageOf(predicate)] ?? [];
  return names.some((name) => PLAIN[FIRST_OF[name] ?? name]?.test(text) ?? true);
}

/** Whether a text tells the stage of a predicate in any words. */
export function tellsStage(predicate: PredicateValue, text: string): boolean {
  const names = STAGES[predicate.ladder][stageOf(predicate)] ?? [];
  return names.some((name) => SIGNS[FIRST_OF[name] ?? name]?.test(text) ?? true);
}

const FIRST_OF: Readonly<Record<string, string>> = {
  indicted: 'charged',
  tried: 'charged',
  sentenced: 'convicted',
  'sworn in': 'appointed',
};
