import { displayAgainstLead } from '../compare/display-figure.js';
import { magnitudeSlips } from '../compare/magnitude.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { toldTwice } from '../compare/same-run.js';
import { words } from '../compare/say.js';
import { takenUp } from '../compare/taken-up.js';
import { lengthsTakenUp, sumsTakenUp } from '../compare/taken-up-measure.js';
import { normalForm } from '../compare/value.js';
import type { Mention, Reading } from '../model.js';

export const numberRepeat: DocumentRule = {
  id: 'number-repeat',
  given: 'document',
  title: 'What an article tells twice it tells with the same figure.',
  family: 'number',
  severity: 'warning',

  *check(reading) {
    const slips = [...magnitudeSlips(reading)];
    for (const [first, second] of slips)
      yield found(reading, second, first, `The article says ${words(first.text)}, and of the same thing ${words(second.text)}.`);
    for (const [shown, told] of displayAgainstLead(reading))
      yield found(
        reading,
        shown,
        told,
        `Above the text stands ${words(shown.text)}; the text has ${words(told.text)} and nowhere the other figure.`,
      );
    const again = [...takenUp(reading), ...lengthsTakenUp(reading), ...sumsTakenUp(reading)];
    for (const [first, second] of again)
      if (!slips.some(([, other]) => other === second))
        yield found(reading, second, first, `The article says ${words(first.text)} and, where it comes back to it, ${words(second.text)}.`);
    for (const [first, second] of toldTwice(reading))
      if (!again.some(([, other]) => other === second) && !slips.some(([, other]) => other === second))
        yield found(reading, second, first, `The article says ${words(first.text)} and, in the same words, ${words(second.text)}.`);
  },
};

function found(reading: Reading, mention: Mention, other: Mention, message: string): Found {
  return {
    title: 'One thing told twice',
    message,
    advice: 'Find out which figure is meant; if they are two things, say what sets them apart.',
    outcome: 'conflict',
    values: [normalForm(mention), normalForm(other)],
    shown: [
      { at: 'mention', reading, mention, value: normalForm(mention) },
      { at: 'mention', reading, mention: other, value: normalForm(other) },
    ],
  };
}
