/** Which mistakes hurt most when they are printed: the order of the cards. */
import type { ClaimType, Discrepancy, Family, Report } from '../model.js';

/** From the worst to the least. */
const ORDER = ['accusation', 'death', 'quotation', 'money', 'date', 'name', 'style'] as const;
export type Harm = (typeof ORDER)[number];

const OF_RULE = new Map<string, Harm>([
  ['attribution-lost', 'accusation'],
  ['hedge-dropped', 'accusation'],
  ['count-swapped', 'accusation'],
  ['quote-display', 'quotation'],
  ['speaker-unnamed', 'quotation'],
  ['quote-marks', 'style'],
  ['text-repeated', 'style'],
  ['text-characters', 'style'],
  ['text-placeholder', 'quotation'],
  ['claim-unmatched', 'style'],
]);

const OF_TYPE = new Map<ClaimType, Harm>([
  ['toll', 'death'],
  ['quotation', 'quotation'],
  ['money', 'money'],
  ['vote', 'money'],
  ['poll', 'money'],
]);

const OF_FAMILY: Readonly<Record<Family, Harm>> = {
  quote: 'quotation',
  attribution: 'quotation',
  stance: 'quotation',
  headline: 'quotation',
  modality: 'quotation',
  number: 'money',
  'list-members': 'money',
  'list-count': 'money',
  'list-extent': 'money',
  scope: 'money',
  reference: 'money',
  date: 'date',
  weekday: 'date',
  'relative-date': 'date',
  event: 'date',
  spelling: 'name',
  title: 'name',
  place: 'name',
  style: 'style',
  terminology: 'style',
};

/** Words of an accusation, and of death, in what a discrepancy is about or in the words that differ. */
const ACCUSED =
  /\b(?:accus\w{0,6}|alleg\w{0,6}|charged|convict\w{0,4}|guilty|indict\w{0,5}|arrest\w{0,3}|suspect\w{0,3}|sentenced|acquitted|fraud|brib\w{1,5}|murder\w{0,4}|rap(?:e|ed|ist)|jailed)\b/iu;
const DIED = /\b(?:dead|died?|dies|deaths?|kill(?:ed|s|ing)?|casualt(?:y|ies)|fatal(?:ity|ities)?|bodies|perished|drowned)\b/iu;
/** Only these families speak of what happened to somebody: a name near the word "killed" is still a name. */
const FACTS: ReadonlySet<Family> = new Set(['number', 'stance', 'modality', 'headline', 'scope', 'list-members', 'list-count']);

/** What a discrepancy would do to the people it speaks of. */
export function harmOf({ rule, family, claim, title, sides }: Discrepancy, type: ClaimType | null): Harm {
  if (claim.startsWith('predicate:justice:')) return 'accusation';
  if (claim.startsWith('predicate:harm:')) return 'death';
  const words = [title, ...sides.slice(0, 4).map(({ text }) => text.slice(0, 300))].join(' ');
  if (FACTS.has(family)) {
    if (ACCUSED.test(words)) return 'accusation';
    if (type === 'toll' || DIED.test(words)) return 'death';
  }
  const byType = type === null ? undefined : OF_TYPE.get(type);
  return OF_RULE.get(rule) ?? (family === 'number' ? byType : undefined) ?? OF_FAMILY[family];
}

/** The discrepancies, worst first; of equal harm those of our drafts first, then in the report's order. */
export function byHarm(report: Pick<Report, 'claims'>, discrepancies: readonly Discrepancy[]): Discrepancy[] {
  const types = new Map(report.claims.map(({ id, type }) => [id, type] as const));
  return discrepancies
    .map((d, place) => {
      const ours = d.sides.some(({ role }) => role === 'draft');
      return { d, place, ours: ours ? 0 : 1, harm: ORDER.indexOf(harmOf(d, types.get(d.claim) ?? null)) };
    })
    .sort((a, b) => a.harm - b.harm || a.ours - b.ours || a.place - b.place)
    .map(({ d }) => d);
}
