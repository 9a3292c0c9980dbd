/** Templates that escape by default. */
import { visible } from './safe.js';

const MARK: unique symbol = Symbol('markup');
/** Text that is already HTML; only the html tag makes it. */
export interface Markup {
  readonly [MARK]: string;
}

type Slot = Markup | string | number | null | readonly Slot[];

/** `::` and `##` are split as well, so that a page printed to a log of a build server holds no command. */
function escapeText(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('##', '#&#35;')
    .replaceAll('::', ':&#58;')
    .replace(/#(?=\[)/g, '&#35;');
}

function fill(slot: Slot): string {
  if (slot === null) return '';
  if (typeof slot === 'number') return String(slot);
  if (typeof slot === 'string') return escapeText(slot);
  return MARK in slot ? slot[MARK] : slot.map(fill).join('');
}

/** Every text put into the template is escaped, for content and for quoted attributes alike; null gives nothing. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return { [MARK]: strings.map((text, i) => text + fill(slots[i] ?? null)).join('') };
}

/** The finished text. */
export function textOf(markup: Markup): string {
  return markup[MARK];
}

/** Our own text that must not be escaped: a style sheet. Never article text. */
export function trusted(text: string): Markup {
  return { [MARK]: text };
}
