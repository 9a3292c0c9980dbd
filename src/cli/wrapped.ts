/** Text under a head: "date     the words", later lines indented to where the words begin. */
import { size, wrap } from '../report/lines.js';

const LEAST = 20;

export function wrapped(head: string, text: string, width: number): string[] {
  const indent = size(head);
  return wrap(text, Math.max(LEAST, width - indent)).map((line, i) => (i === 0 ? head : ' '.repeat(indent)) + line);
}
