/** The sides of a card as citations: the sentence, who, when and where, and the address. */
import { find, findAll } from './dom.js';

/** One side a line, as they stand on the card. */
export function citationsOf(card: HTMLElement): string {
  return findAll('.side', card).map(citation).join('\n');
}

function citation(side: HTMLElement): string {
  const words = textOf('blockquote', side);
  const place = [textOf('.who', side), textOf('.where', side)].filter((part) => part !== '').join(', ');
  const address = find<HTMLAnchorElement>('a[href^="http"]', side)?.href ?? textOf('.file', side);
  return `“${words}” ${place}. ${address}`;
}

function textOf(selector: string, inside: HTMLElement): string {
  return (find(selector, inside)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
