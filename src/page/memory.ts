/** What is remembered for a page, whoever remembers it. */

export interface Memory {
  /** False where the browser keeps nothing: a private window, or a setting. */
  readonly works: boolean;
  readonly read: (name: string) => unknown;
  /** Whether it has been kept. */
  readonly write: (name: string, value: unknown) => boolean;
}

/** A list of texts as remembered; empty for anything else. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
