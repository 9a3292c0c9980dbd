/** Elements made and found. Texts become text nodes: nothing here reads markup. */

type Attributes = Readonly<Record<string, string | boolean | null>>;

/** A new element; an attribute that is true stands alone, one that is false or null is left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that submits nothing; `act` is what it does, for whoever listens further up. */
export function button(words: string, attributes: Attributes = {}): HTMLButtonElement {
  return el('button', { type: 'button', ...attributes }, words);
}

let fields = 0;

/** A field with its label above it; an id is made up, so that the two belong together. */
export function labelled(words: string, field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): HTMLElement {
  fields += 1;
  field.id = `field-${fields}`;
  return el('p', { class: 'field' }, el('label', { for: field.id }, words), field);
}

/** A checkbox with its words after it. */
export function checkbox(words: string, attributes: Attributes = {}): { readonly box: HTMLInputElement; readonly label: HTMLLabelElement } {
  const box = el('input', { type: 'checkbox', ...attributes });
  return { box, label: el('label', { class: 'check' }, box, el('span', {}, words)) };
}

/** The first element of a selector, or null. */
export function find<E extends Element = HTMLElement>(selector: string, inside: ParentNode = document): E | null {
  return inside.querySelector<E>(selector);
}

/** All elements of a selector. */
export function findAll<E extends Element = HTMLElement>(selector: string, inside: ParentNode = document): E[] {
  return [...inside.querySelectorAll<E>(selector)];
}

/** `1,234`, as the page writes its numbers. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** `1 decision`, `3 decisions`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
