/** Marks that end a sentence, and those that may stand behind them; by UTF-16 unit. */

/** A full stop, an exclamation or question mark, an ellipsis. */
export function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** A closing quotation mark or bracket. */
export function isCloser(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019 || code === 0xbb || code === 0x29 || code === 0x5d;
}
