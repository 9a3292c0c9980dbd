/** What the values of claims.yaml must look like for each type of answer. */
import type { ClaimType } from '../model.js';
import { edgeOf, momentOf } from './days.js';

const QUANTITY = /^(?:about |around |roughly |some |up to |at least |more than |less than )?[\p{Sc}A-Z]{0,4} ?[-+]?\d/u;
const NUMBER_WORDS =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|half';
const SHARE = new RegExp(
  `^(?:about |around |roughly )?(?:\\d{1,3}(?:[.,]\\d{1,6})?(?: ?(?:-|\\u2013|to) ?\\d{1,3}(?:[.,]\\d{1,6})?)? ?(?:%|per ?cent|percent)|\\d{1,4}/\\d{1,4}|0?[.]\\d{1,6}|[01]|` +
    `(?:(?:${NUMBER_WORDS})[- ])?(?:half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)s?))$`,
  'i',
);
const DURATION = new RegExp(
  `^(?:about |around )?(?:\\d{1,6}(?:[.]\\d{1,3})?|${NUMBER_WORDS})[- ](?:minute|hour|day|week|month|year|decade)s?$`,
  'i',
);
const NUMBER_WORD = new RegExp(`^(?:${NUMBER_WORDS})\\b`, 'i');
/** `2 points`, `10 %`, `1 day`. */
export const TOLERANCE =
  /^\d{1,12}(?:[.,]\d{1,6})? ?(?:%|percent|per ?cent|pp|points?|percentage points?|minutes?|hours?|days?|weeks?|months?|years?)?$/i;
const MONTH_DATE = /^(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2},?)?(?: \d{4})?$/i;

const BORN =
  /^(?:born(?: on| in)? )?(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2},?)? \d{4})$/i;
const AGE = /^(?:about |around )?\d{1,3}$/i;
const PAIR = /^\d{1,9}(?: votes?| seats?)?(?: ?[-\u2013:] ?| to )\d{1,9}$/i;
const RANK = /^(?:\d{1,5}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i;

/** What a reference value of each type must look like, and an example; types left out take any words. */
export const VALUES: Readonly<Partial<Record<ClaimType, { readonly fits: (value: string) => boolean; readonly example: string }>>> = {
  share: { fits: (value) => SHARE.test(value), example: '20% or one-fifth' },
  number: { fits: (value) => QUANTITY.test(value) || NUMBER_WORD.test(value), example: '1200' },
  money: { fits: (value) => QUANTITY.test(value), example: '$3.5 billion' },
  duration: { fits: (value) => DURATION.test(value), example: '30 days' },
  date: {
    fits: (value) => edgeOf(value, 'first') !== null || momentOf(value) !== null || MONTH_DATE.test(value),
    example: '2025-03-06, 2025-03 or 2025',
  },
  toll: { fits: (value) => QUANTITY.test(value) || NUMBER_WORD.test(value), example: '12 or at least 12' },
  poll: { fits: (value) => SHARE.test(value), example: '41%' },
  vote: { fits: (value) => PAIR.test(value) || /^\d{1,9}$/.test(value), example: '52-48' },
  result: { fits: (value) => PAIR.test(value), example: '3-1, the figure of `who` first' },
  rank: { fits: (value) => RANK.test(value), example: 'second or 2' },
  age: { fits: (value) => AGE.test(value) || BORN.test(value), example: '41, born 1983 or born 1983-05-02' },
  position: {
    fits: (value) => ['accepts', 'rejects', 'conditional', 'confirms', 'denies'].includes(value),
    example: 'accepts, rejects, conditional, confirms or denies',
  },
};
