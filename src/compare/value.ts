/** Values in normal form, for people and for identity. */
import type { Mention } from '../model.js';
import { sayDate } from './date.js';

/** A figure without noise of floating point: 0.2, 1850000. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** `20 %`, `6 March 2025`, `30 days`, `rejects`: one value has one form, whatever its wording. */
export function normalForm(mention: Mention): string {
  switch (mention.kind) {
    case 'share': {
      const { low, high } = mention.value;
      const middle = Math.round(((low + high) / 2) * 1000) / 10;
      return Number.isFinite(middle) ? `${figure(middle)} %` : `from ${figure(low * 100)} %`;
    }
    case 'number':
      if (mention.value.against !== null) return `${figure(mention.value.amount)}-${figure(mention.value.against)}`;
      return `${figure(mention.value.amount)}${mention.value.unit === null ? '' : ` ${mention.value.unit}`}`;
    case 'duration':
      return `${figure(mention.value.amount)} ${mention.value.unit}${mention.value.amount === 1 ? '' : 's'}`;
    case 'date':
      return sayDate(mention.value);
    case 'name':
      return mention.value.name;
    case 'list':
      return mention.value.items.map(({ text, extent }) => (extent === 'part' ? `part of ${text}` : text)).join(', ');
    case 'quote':
      return mention.value.words;
    case 'position':
      return mention.value.stance;
    case 'extent':
      return `${mention.value.extent} of ${mention.value.of}`;
    case 'predicate':
      return mention.value.verb;
    case 'status':
      return mention.value.step;
    case 'change':
      return mention.value.direction;
    case 'clause':
      return mention.text;
  }
}
