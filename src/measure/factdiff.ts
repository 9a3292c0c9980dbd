/** factdiff as a recogniser of values in one text, as an article's body without a headline. */
import { extract } from '../extract/index.js';
import { toRaw } from '../language/offsets.js';
import type { DateValue, DurationValue, Mention, NumberValue, ShareValue, SourceFile } from '../model.js';
import { toDocument } from '../read/document.js';
import { unitsNamed } from './units.js';
import type { Found, Value } from './values.js';

const DAY_SECONDS = 86_400;

/** All values factdiff finds in a text; `reference` is when the article was published. */
export function factdiff(text: string, reference: string | null): Found[] {
  const source = bodyOf(text, reference);
  const document = toDocument(source);
  return extract(document, text).mentions.flatMap((mention) => {
    const values = valuesOf(mention, document.text);
    return values.length === 0 ? [] : [{ ...toRaw(document.map, mention), text: mention.text, values }];
  });
}

function bodyOf(raw: string, reference: string | null): SourceFile {
  return {
    id: 'row',
    file: 'row.txt',
    digest: 'sha256:0',
    format: 'text',
    offsetsIn: 'file',
    publisher: null,
    title: null,
    url: null,
    published: reference?.slice(0, 10) ?? null,
    publishedAt: reference?.slice(0, 16) ?? null,
    role: 'source',
    kind: 'article',
    story: null,
    basedOn: [],
    lang: null,
    translatedFrom: null,
    headline: 'none',
    gaps: reference === null ? ['published'] : [],
    raw,
  };
}

function valuesOf(mention: Mention, text: string): Value[] {
  switch (mention.kind) {
    case 'number':
      return numberValues(mention.value);
    case 'share':
      return shareValues(mention.value);
    case 'duration':
      return durationValues(mention.value, text.slice(mention.start, mention.end));
    case 'date':
      return dateValues(mention.value);
    default:
      return [];
  }
}

/** With `per` ("$20 a kilo") it is an amount, and a rate as well. */
function numberValues({ amount, unit, ordinal, bound, low, high, per }: NumberValue): Value[] {
  const rates = per === null ? [] : unitsNamed(`${unit ?? 'dimensionless'} per ${per}`);
  return [...unitsNamed(unit ?? ''), ...rates].flatMap(({ dimension, factor, offset }): Value[] => {
    const base = (figure: number): number => figure * factor + offset;
    const least = bound === 'most' ? null : base(bound === 'least' ? amount : low);
    const most = bound === 'least' ? null : base(bound === 'most' ? amount : high);
    return [
      { is: 'amount', dimension, amount: base(amount), ordinal },
      { is: 'range', dimension, low: least, high: most },
    ];
  });
}

/** A share has no figure of its own beside its interval: the middle is what was said. A bare fraction is a bare number too. */
function shareValues({ low, high }: ShareValue): Value[] {
  const ends = { low, high };
  return ['share', ''].flatMap((dimension): Value[] => [
    { is: 'amount', dimension, amount: (low + high) / 2, ordinal: false },
    { is: 'range', dimension, ...ends },
  ]);
}

function durationValues({ amount, unit, low, high, approximate }: DurationValue, text: string): Value[] {
  const vague = approximate && !/\d/.test(text);
  const [from, to] = [low * DAY_SECONDS, high * DAY_SECONDS];
  return unitsNamed(unit).map(({ factor }): Value => ({ is: 'length', seconds: amount * factor, low: from, high: to, vague }));
}

function dateValues({ from, to, impossible, preposition, time }: DateValue): Value[] {
  if (impossible) return [{ is: 'impossible' }];
  const clock: Value[] = time === null ? [] : [{ is: 'clock', hour: time.hour, minute: time.minute }];
  return from === null || to === null ? clock : [{ is: 'days', from, to, preposition }, ...clock];
}
