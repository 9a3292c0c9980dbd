import type { Deed } from '../compare/deed.js';
import { headlineDeeds } from '../compare/deed-turn.js';
import { type Headed, headlineChanges, headlinePositions, headlineRungs } from '../compare/headline.js';
import { headlineCounts } from '../compare/headline-count.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { words } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import type { Mention, Reading } from '../model.js';

export const headlineBody: DocumentRule = {
  id: 'headline-body',
  given: 'document',
  title: 'A headline says no more than its article.',
  family: 'headline',
  severity: 'warning',

  *check(reading) {
    const headed = headlinePositions(reading);
    for (const one of headed) yield ofPosition(reading, one);
    const others = [...headlineRungs(reading), ...headlineChanges(reading), ...headlineCounts(reading)];
    for (const [head, body] of others) yield against(reading, head, body);
    const told = new Set([...headed.map(({ mention }) => mention.sentence), ...others.map(([head]) => head.sentence)]);
    for (const [head, body] of headlineDeeds(reading)) if (!told.has(head.sentence)) yield ofDeeds(reading, head, body);
  },
};

function ofPosition(reading: Reading, { mention, body, how }: Headed): Found {
  const head: Shown = { at: 'mention', reading, mention, value: mention.value.stance };
  const under: Shown[] = body === null ? [] : [bodySide(reading, body)];
  const base = { title: `What ${mention.value.actor} ${mention.value.stance}`, values: [mention.text], shown: [head, ...under] as const };
  if (how === 'opposed' && body !== null && 'kind' in body) return against(reading, mention, body);
  return {
    ...base,
    message: `The headline says ${words(mention.text)}; no sentence of the article says so.`,
    advice: 'Let the headline say what the article says, or add the sentence that is missing.',
    outcome: 'needs-review',
    softer: true,
  };
}

function ofDeeds(reading: Reading, head: Deed, body: Deed): Found {
  const side = ({ sentence, start, end, text }: Deed): Shown => ({ at: 'text', reading, sentence, span: { start, end }, value: text });
  return {
    title: `What the headline makes of ${words(body.text)}`,
    message: `The headline says ${words(head.text)}; the article says ${words(body.text)}.`,
    advice: 'Let the headline say what the article says, or mend the article.',
    outcome: 'conflict',
    values: [head.text, body.text],
    shown: [side(head), side(body)],
  };
}

function against(reading: Reading, head: Mention, body: Mention): Found {
  return {
    title: `What the headline makes of ${words(body.text)}`,
    message: `The headline says ${words(head.text)}; the article says ${words(body.text)}.`,
    advice: 'Let the headline say what the article says, or mend the article.',
    outcome: 'conflict',
    values: [normalForm(head), normalForm(body)],
    shown: [
      { at: 'mention', reading, mention: head, value: normalForm(head) },
      { at: 'mention', reading, mention: body, value: normalForm(body) },
    ],
  };
}

function bodySide(reading: Reading, body: NonNullable<Headed['body']>): Shown {
  if ('kind' in body) return { at: 'mention', reading, mention: body, value: body.value.stance };
  return { at: 'text', reading, sentence: reading.sentences.indexOf(body), span: body, value: body.text };
}
