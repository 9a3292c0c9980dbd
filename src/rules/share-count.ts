import { type Figure, type Figured, figuredIn, figureOf, gap, isQuoted, number, share, shownFrom } from '../compare/figures.js';
import { type PartOfWhole, partsAboveWhole } from '../compare/part-whole.js';
import { loose, meet, ratio, sayShare } from '../compare/recompute.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { words } from '../compare/say.js';

export const shareCount: DocumentRule = {
  id: 'share-count',
  given: 'document',
  title: 'A share fits the numbers told with it.',
  family: 'number',
  severity: 'error',

  *check(reading) {
    for (const figured of figuredIn(reading, /\bof\b|majority/i, 1)) {
      const seen = new Set<Figure>();
      for (const pattern of WITH_SHARE) {
        for (const match of figured.words.matchAll(pattern)) {
          const told = figureOf(figured, match, 'share');
          if (!told || seen.has(told)) continue;
          seen.add(told);
          yield* recomputed(figured, match, told);
        }
      }
      yield* noMajority(figured);
    }
    for (const one of partsAboveWhole(reading)) yield aboveWhole(one);
  },
};

const THE = '(?:(?:the|its|all|their|those|these) ){0,2}';
const OR = `(?:,? or |,? that is,? | \\(| [\u2013\u2014] |, (?:equal to|equivalent to|representing|amounting to) )`;
const PART = number('part');
const WHOLE = number('whole');
const SHARE = share('share');
/** How a part, its whole and the share of it are told together. */
const WITH_SHARE: readonly RegExp[] = [
  // "Of 80 lawmakers, 60 voted in favour, or 75 percent."
  `(?<!\\p{L})[Oo]f ${THE}${WHOLE}${gap(50)}?, ${PART}${gap(60)}?${OR}${SHARE}`,
  // "60 of the 80 lawmakers, or 75 percent, voted"
  `${PART} (?:out )?of ${THE}${WHOLE}${gap(60)}?${OR}${SHARE}`,
  // "75 percent, or 60 of the 80 lawmakers, voted"
  `${SHARE}${gap(40)}?${OR}${PART} (?:out )?of ${THE}${WHOLE}`,
  // "60, or 75 percent, of the 80 lawmakers"
  `${PART}${gap(30)}?${OR}${SHARE}[,)]{0,2} of ${THE}${WHOLE}`,
  // "75 percent of the 80 lawmakers, or 60, voted"
  `${SHARE} of ${THE}${WHOLE}${gap(40)}?${OR}${PART}(?! (?:out )?of )`,
].map((pattern) => new RegExp(pattern, 'gu'));

function* recomputed(figured: Figured, match: RegExpExecArray, told: Figure): Iterable<Found> {
  const [part, whole] = [figureOf(figured, match, 'part'), figureOf(figured, match, 'whole')];
  if (part?.kind !== 'number' || whole?.kind !== 'number' || told.kind !== 'share' || told.value.change) return;
  if (part.value.unit !== whole.value.unit || part.value.bound !== null || whole.value.bound !== null || !(whole.value.low > 0)) return;
  const made = ratio(part.value, whole.value);
  if (made.low > 1 || meet(made, loose(told))) return;
  yield {
    title: 'A share and what it is worked out from',
    message: `${words(part.text)} of ${words(whole.text)} is ${sayShare(made)}, the share told with it is ${words(told.text)}.`,
    advice: 'Work out the share again and check both numbers; if the share is of another whole, say of which.',
    outcome: 'conflict',
    values: [part.text, whole.text, told.text],
    shown: [shownFrom(figured, [part, whole, told], `${sayShare(made)} against ${told.text}`)],
    softer: isQuoted([part, whole, told]),
  };
}

/** "130 of 120 respondents" */
function aboveWhole({ part, whole, close, figured }: PartOfWhole & { readonly figured: Figured }): Found {
  const one = whole.start >= figured.sentence.start;
  const value = `${part.text} of ${whole.text}`;
  const { reading } = figured;
  return {
    title: 'A part and its whole',
    message: `${words(part.text)} of ${words(whole.text)} is more than all of them.`,
    advice: 'Check both numbers; they may have changed places.',
    outcome: 'conflict',
    values: [part.text, whole.text],
    shown: one
      ? [shownFrom(figured, [part, whole], value)]
      : [
          { at: 'mention', reading, mention: part, value: part.text },
          { at: 'mention', reading, mention: whole, value: whole.text },
        ],
    softer: !close || isQuoted([part, whole]),
  };
}

/** "a majority, 48 percent," and "48 percent, a majority,": of anything else than the share it says nothing. */
const MAJORITY = new RegExp(
  `\\b[Aa] (?:clear |slim |narrow |small |large )?majority(?: of [^\u27e8\u27e9,.;:()]{1,30})?(?:, or | \\()${share('share')}[,)]|${share('before')}, (?:or )?a (?:clear |slim |narrow )?majority[,.]`,
  'gu',
);

function* noMajority(figured: Figured): Iterable<Found> {
  for (const match of figured.words.matchAll(MAJORITY)) {
    const told = figureOf(figured, match, 'share') ?? figureOf(figured, match, 'before');
    if (told?.kind !== 'share' || told.value.change || loose(told).high >= HALF) continue;
    yield {
      title: 'A majority and its share',
      message: `The article calls ${words(told.text)} a majority.`,
      advice: 'Check the share; the largest of several parts that is no more than half is a plurality.',
      outcome: 'conflict',
      values: ['majority', told.text],
      shown: [shownFrom(figured, [told], told.text)],
      softer: true,
    };
  }
}
const HALF = 0.5;
