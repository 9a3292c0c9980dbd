/** Microsoft's Recognizers-Text in its JavaScript port, a peer: every model it has for the kinds measured, each with all it holds possible. */
import * as suite from '@microsoft/recognizers-text-suite';
import { valuesOf } from './recognizers-values.js';
import type { Found, Recogniser } from './values.js';

/** Where no reference date is given, a fixed one, so that a run does not depend on the day it is made. */
const NO_DATE = '2000-01-01T12:00:00';

/** All values it finds in a text. Its ends are inclusive. */
export const recognizersText: Recogniser = (text, reference): Found[] => {
  const culture = suite.Culture.English;
  const results = [
    ...suite.recognizeNumber(text, culture),
    ...suite.recognizeOrdinal(text, culture),
    ...suite.recognizePercentage(text, culture),
    ...suite.recognizeCurrency(text, culture),
    ...suite.recognizeDimension(text, culture),
    ...suite.recognizeTemperature(text, culture),
    ...suite.recognizeAge(text, culture),
    ...suite.recognizeDateTime(text, culture, undefined, new Date(reference ?? NO_DATE)),
  ];
  return results.map(({ start, end, text: words, typeName, resolution }) => {
    const result = { start, end: end + 1, text: words, type: typeName, resolution: resolution ?? {} };
    return { start, end: end + 1, text: words, values: valuesOf(result) };
  });
};
