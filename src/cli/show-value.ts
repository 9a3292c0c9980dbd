/** The normal form of a mention, in words. */
import type {
  ChangeValue,
  DateValue,
  DurationValue,
  Mention,
  Modality,
  NameValue,
  NumberValue,
  PredicateValue,
  ShareValue,
} from '../index.js';
import { WEEKDAYS } from '../language/calendar.js';

export function showValue(mention: Mention): string {
  switch (mention.kind) {
    case 'share':
      return share(mention.value);
    case 'number':
      return quantity(mention.value);
    case 'duration':
      return duration(mention.value);
    case 'date':
      return date(mention.value);
    case 'name':
      return name(mention.value);
    case 'list':
      return list(mention.value);
    case 'quote':
      return quotation(mention.value);
    case 'position':
      return position(mention.value);
    case 'extent':
      return `${mention.value.extent} of ${mention.value.of}`;
    case 'predicate':
      return predicate(mention.value);
    case 'status':
      return mention.value.step;
    case 'change':
      return change(mention.value);
    case 'clause':
      return mention.text;
  }
}

function name({ type, name: written, title, status, acronym, expansion }: NameValue): string {
  const told = title?.toLowerCase().includes(status ?? ' ') ? null : status;
  const short = expansion === null ? acronym && `called ${acronym}` : `short for ${expansion}`;
  return joined(type, written, title, told, short);
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function between(low: number, high: number): string {
  const short = (value: number) => String(Number(value.toPrecision(6)));
  return low === high ? short(low) : `${short(low)} to ${short(high)}`;
}

function share({ low, high, of, change }: ShareValue): string {
  return joined(`${between(low * 100, high * 100)} %`, of === null ? null : `of ${of}`, change ? 'a change, not a part' : null);
}

function quantity({ low, high, unit, nounPhrase, bound, ordinal, per, against }: NumberValue): string {
  return joined(
    `${between(low, high)}${unit === null ? '' : ` ${unit}`}`,
    nounPhrase,
    per === null ? null : `per ${per}`,
    against === null ? null : `against ${against}`,
    bound === null ? null : `at ${bound}`,
    ordinal ? 'in an order' : null,
  );
}

function duration({ amount, unit, low, high }: DurationValue): string {
  return joined(`${amount} ${unit}${amount === 1 ? '' : 's'}`, `${between(low, high)} days`);
}

function date(value: DateValue): string {
  const weekday = value.weekday === null ? null : (WEEKDAYS[value.weekday] ?? null);
  const when = value.from === null ? 'not resolved' : value.from === value.to ? value.from : `${value.from} to ${value.to ?? '…'}`;
  return joined(
    value.precision === 'time' && value.from === null ? null : when,
    weekday,
    time(value),
    value.relative ? 'relative' : null,
    value.impliedYear ? 'year from the article’s date' : null,
    impossible(value),
    value.precision === 'time' ? null : value.role,
    value.verb === null ? null : `“${value.verb}”`,
  );
}

function time({ time: clock }: DateValue): string | null {
  if (clock === null) return null;
  const shown = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
  return clock.zone === null ? shown : `${shown} ${clock.zone}`;
}

function impossible(value: DateValue): string | null {
  return value.impossible ? 'no such day' : null;
}

function list({ items, said, noun, open }: Extract<Mention, { kind: 'list' }>['value']): string {
  const count = said === null ? `${items.length} items` : `${items.length} items, ${said} said`;
  const members = items.map(({ text, extent }) => (extent === null ? text : `${extent} of ${text}`)).join('; ');
  return joined(noun, count, open ? 'open' : null, members);
}

const SHOWN: Readonly<Record<QuoteValue['shown'], string | null>> = {
  marks: null,
  block: 'set apart',
  label: 'under a label',
  source: 'the whole source',
};

type QuoteValue = Extract<Mention, { kind: 'quote' }>['value'];

function quotation(value: QuoteValue): string {
  return joined(value.complete ? 'sentence' : 'fragment', speaker(value.speaker), value.verb, SHOWN[value.shown]);
}

function speaker(value: { readonly name: string | null; readonly description: string } | null): string | null {
  return value === null ? null : (value.name ?? value.description);
}

function position({ actor, negated, stance, object, modality }: Extract<Mention, { kind: 'position' }>['value']): string {
  return joined(actor, negated ? 'not' : null, stance, object, sure(modality));
}

function predicate({ ladder, rung, actor, subject, object, verb, negated, modality }: PredicateValue): string {
  return joined(
    `${ladder} ${rung + 1}`,
    actor,
    negated ? 'not' : null,
    verb,
    subject,
    object === null ? null : `for ${object}`,
    sure(modality),
  );
}

function change({ direction, measure, from, to, by, negated, modality }: ChangeValue): string {
  const figures = joined(by && `by ${by.text}`, from && `from ${from.text}`, to && `to ${to.text}`);
  return joined(measure, negated ? 'not' : null, direction === 'none' ? 'no change' : direction, figures, sure(modality));
}

function sure(modality: Modality): string | null {
  return modality === 'fact' ? null : modality;
}
