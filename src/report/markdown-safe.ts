/** Text of strangers inside Markdown: it reads the same and does nothing. */
import { oneLine } from './safe.js';

/**
 * One line of plain words. Markup characters are escaped, angle brackets and ampersands become entities, and what sites
 * link without any markup is broken by a visible space: a mention (`@ name`), an issue number (`# 12`, `GH- 12`), an
 * address (`https: //`, `www .`).
 */
export function md(text: string): string {
  return oneLine(text)
    .trim()
    .replace(/@(?=[\p{L}\p{N}_-])/gu, '@ ')
    .replace(/#(?=\d)/g, '# ')
    .replace(/\bGH-(?=\d)/gi, '$& ')
    .replace(/:(?=\/\/)/g, ': ')
    .replace(/\b(?:www|mailto|xmpp)(?=[.:])/gi, '$& ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]{}|~#$^]/g, '\\$&')
    .replace(/^(?=[-+=:])/, '\\')
    .replace(/^(?<number>\d{1,9})(?=[.)])/, '$<number>\\');
}
