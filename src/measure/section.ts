/** What a part of the run is. */

/** The tables of a part, and a line for everything factdiff missed in it. */
export interface Section {
  readonly tables: string;
  readonly misses: readonly string[];
}

/** Makes a part from the data in a folder; null where they are absent. `kind` narrows the rows where they have kinds. */
export type SectionMaker = (folder: string, kind: string | null) => Section | null;
