/** What a rule is: a value with one generator. It sets no severity at run time, knows no other rule, touches nothing. */
import type { ClaimType, Family, Group, Knowledge, Mention, Outcome, Reading, Severity, Span, Statement, Support } from '../model.js';

/** A place that shows one side: a mention, part of a sentence, or a place in claims.yaml. */
export type Shown =
  | { readonly at: 'mention'; readonly reading: Reading; readonly mention: Mention; readonly statement?: Statement; readonly value: string }
  | {
      readonly at: 'text';
      readonly reading: Reading;
      readonly sentence: number;
      readonly span: Span;
      readonly value: string;
      readonly attributedTo?: string | null;
    }
  | { readonly at: 'claims'; readonly span: Span; readonly value: string };

/** What a rule yields. The first place shown is the one to correct. */
export interface Found {
  /** What it is about, in plain words; the claim's label if left out. */
  readonly title?: string;
  /** One sentence, both sides in the articles' own words, no true or false. */
  readonly message: string;
  readonly advice: string;
  readonly outcome: Outcome;
  /** The distinct values that disagree, in normal form: they make the identity. */
  readonly values: readonly string[];
  readonly shown: readonly [Shown, ...Shown[]];
  readonly comparable?: readonly string[];
  /** Key of what it is about, for rules on one text; the claim's id otherwise. */
  readonly about?: string;
  /** When the value compared is of another family than the rule's own. */
  readonly family?: Family;
  /** One step down: a side stands inside quotation marks, or each is what another speaker is cited for. */
  readonly softer?: boolean;
  /** One step up: a draft is contradicted by the desk's own reference. */
  readonly fix?: { readonly shown: number; readonly replacement: string };
}

/** Types of claims to which claims.yaml may have an answer. */
export const ANSWERABLE: readonly ClaimType[] = [
  'share',
  'number',
  'money',
  'duration',
  'date',
  'list',
  'position',
  'quotation',
  'title',
  'place',
  'status',
  'toll',
  'vote',
  'poll',
  'age',
  'result',
  'rank',
];

interface RuleBase {
  readonly id: string;
  /** The norm, in the positive: "Sources give the same day for the same event." */
  readonly title: string;
  readonly family: Family;
  readonly severity: Severity;
  /** Id of a rule whose findings on the same words this one takes over, with their evidence. */
  readonly takesOver?: string;
  /** Ids of rules that say more: where one of them speaks of all the same words, this one is silent. */
  readonly yieldsTo?: readonly string[];
}

/** Called once per source. */
export interface DocumentRule extends RuleBase {
  readonly given: 'document';
  check(reading: Reading, knowledge: Knowledge): Iterable<Found>;
}

/** Called once per group of comparable statements of one claim of the named types. */
export interface ClaimRule extends RuleBase {
  readonly given: 'claim';
  readonly types: readonly ClaimType[];
  check(group: Group, knowledge: Knowledge): Iterable<Found>;
}

/** Called once with the statements of a draft that no source states, where support is required. */
export interface SupportRule extends RuleBase {
  readonly given: 'support';
  check(unsupported: readonly Support[], knowledge: Knowledge): Iterable<Found>;
}

export type Rule = DocumentRule | ClaimRule | SupportRule;
