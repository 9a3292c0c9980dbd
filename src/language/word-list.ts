/** Lists of words as they are written in source files: in one string, parted by spaces or line ends. */

/** The words of a list. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
