/** The normal form of a mention, in words. */
import type { DateValue, DurationValue, Mention, NumberValue, ShareValue } from '../index.js';
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
      return joined(mention.value.type, mention.value.name, mention.value.title);
    case 'list':
      return list(mention.value);
    case 'quote':
      return joined(mention.value.complete ? 'sentence' : 'fragment', speaker(mention.value.speaker), mention.value.verb);
    case 'position':
      return joined(mention.value.actor, mention.value.negated ? 'not' : null, mention.value.stance, mention.value.object);
    case 'extent':
      return `${mention.value.extent} of ${mention.value.of}`;
  }
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

function quantity({ low, high, unit, nounPhrase, bound, ordinal }: NumberValue): string {
  return joined(
    `${between(low, high)}${unit === null ? '' : ` ${unit}`}`,
    nounPhrase,
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
    when,
    weekday,
    value.relative ? 'relative' : null,
    value.impliedYear ? 'year from the article’s date' : null,
    impossible(value),
  );
}

function impossible(value: DateValue): string | null {
  return value.impossible ? 'no such day' : null;
}

function list({ items, said, noun, open }: Extract<Mention, { kind: 'list' }>['value']): string {
  const count = said === null ? `${items.length} items` : `${items.length} items, ${said} said`;
  const members = items.map(({ text, extent }) => (extent === null ? text : `${extent} of ${text}`)).join('; ');
  return joined(noun, count, open ? 'open' : null, members);
}

function speaker(value: { readonly name: string | null; readonly description: string } | null): string | null {
  return value === null ? null : (value.name ?? value.description);
}
