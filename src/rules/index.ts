import type { Rule } from '../compare/rule.js';
import { answerConflict } from './answer-conflict.js';
import { attributionLost } from './attribution-lost.js';
import { bracketValue } from './bracket-value.js';
import { captionDates } from './caption-dates.js';
import { changeFigures } from './change-figures.js';
import { claimUnmatched } from './claim-unmatched.js';
import { countSwapped } from './count-swapped.js';
import { dateBound } from './date-bound.js';
import { dateConflict } from './date-conflict.js';
import { dateFuture } from './date-future.js';
import { dateImpossible } from './date-impossible.js';
import { dateOrder } from './date-order.js';
import { demandExtent } from './demand-extent.js';
import { durationConflict } from './duration-conflict.js';
import { durationDates } from './duration-dates.js';
import { elapsedTime } from './elapsed-time.js';
import { expectedValue } from './expected-value.js';
import { headlineBody } from './headline-body.js';
import { hedgeDropped } from './hedge-dropped.js';
import { lifeDates } from './life-dates.js';
import { listConflict } from './list-conflict.js';
import { listCount } from './list-count.js';
import { listExtent } from './list-extent.js';
import { listMembers } from './list-members.js';
import { listOrdinals } from './list-ordinals.js';
import { nameAcronym } from './name-acronym.js';
import { nameKnown } from './name-known.js';
import { nameSpelling } from './name-spelling.js';
import { numberConflict } from './number-conflict.js';
import { numberRepeat } from './number-repeat.js';
import { placeRegion } from './place-region.js';
import { positionConflict } from './position-conflict.js';
import { predicateConflict } from './predicate-conflict.js';
import { quoteDisplay } from './quote-display.js';
import { quoteMarks } from './quote-marks.js';
import { quoteSpeaker } from './quote-speaker.js';
import { quoteWording } from './quote-wording.js';
import { rangeOrder } from './range-order.js';
import { shareConflict } from './share-conflict.js';
import { shareCount } from './share-count.js';
import { speakerUnnamed } from './speaker-unnamed.js';
import { statementConflict } from './statement-conflict.js';
import { statementReversed } from './statement-reversed.js';
import { statusConflict } from './status-conflict.js';
import { sumParts } from './sum-parts.js';
import { supportMissing } from './support-missing.js';
import { textCharacters } from './text-characters.js';
import { textPlaceholder } from './text-placeholder.js';
import { textRepeated } from './text-repeated.js';
import { titleConflict } from './title-conflict.js';
import { weekdayDate } from './weekday-date.js';

/** Every rule, by id, in alphabetical order. A test fails when a file of this folder is missing here. */
export const rules: readonly Rule[] = [
  answerConflict,
  attributionLost,
  bracketValue,
  captionDates,
  changeFigures,
  claimUnmatched,
  countSwapped,
  dateBound,
  dateConflict,
  dateFuture,
  dateImpossible,
  dateOrder,
  demandExtent,
  durationConflict,
  durationDates,
  elapsedTime,
  expectedValue,
  headlineBody,
  hedgeDropped,
  lifeDates,
  listConflict,
  listCount,
  listExtent,
  listMembers,
  listOrdinals,
  nameAcronym,
  nameKnown,
  nameSpelling,
  numberConflict,
  numberRepeat,
  placeRegion,
  positionConflict,
  predicateConflict,
  quoteDisplay,
  quoteMarks,
  quoteSpeaker,
  quoteWording,
  rangeOrder,
  shareConflict,
  shareCount,
  speakerUnnamed,
  statementConflict,
  statementReversed,
  statusConflict,
  sumParts,
  supportMissing,
  textCharacters,
  textPlaceholder,
  textRepeated,
  titleConflict,
  weekdayDate,
];
