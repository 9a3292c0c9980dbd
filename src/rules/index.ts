import type { Rule } from '../compare/rule.js';
import { dateConflict } from './date-conflict.js';
import { dateImpossible } from './date-impossible.js';
import { durationConflict } from './duration-conflict.js';
import { expectedValue } from './expected-value.js';
import { listConflict } from './list-conflict.js';
import { listCount } from './list-count.js';
import { listExtent } from './list-extent.js';
import { nameKnown } from './name-known.js';
import { nameSpelling } from './name-spelling.js';
import { numberConflict } from './number-conflict.js';
import { positionConflict } from './position-conflict.js';
import { quoteDisplay } from './quote-display.js';
import { quoteSpeaker } from './quote-speaker.js';
import { quoteWording } from './quote-wording.js';
import { shareConflict } from './share-conflict.js';
import { titleConflict } from './title-conflict.js';
import { weekdayDate } from './weekday-date.js';

/** Every rule, by id, in alphabetical order. A test fails when a file of this folder is missing here. */
export const rules: readonly Rule[] = [
  dateConflict,
  dateImpossible,
  durationConflict,
  expectedValue,
  listConflict,
  listCount,
  listExtent,
  nameKnown,
  nameSpelling,
  numberConflict,
  positionConflict,
  quoteDisplay,
  quoteSpeaker,
  quoteWording,
  shareConflict,
  titleConflict,
  weekdayDate,
];
