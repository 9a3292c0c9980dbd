/** The characters of a file, or the reason why it holds none and the place, e.g. `byte 12`. */
export type Decoded = { readonly raw: string } | { readonly reason: string; readonly at: string | null };
