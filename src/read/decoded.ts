/** What reading a file gives: its characters, or why it cannot be read. */

/** Why a file could not be read, and where in it, e.g. `byte 12`. */
export interface Refusal {
  readonly reason: string;
  readonly at: string | null;
}

/** The characters of a file, or the reason why it holds none. */
export type Decoded = { readonly raw: string } | Refusal;

/** A reason that concerns the whole file. */
export function refusal(reason: string): Refusal {
  return { reason, at: null };
}
