/** A request that makes no sense: unknown option, format, rule. `near` lets the complaint propose the word that was meant. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly near: { readonly word: string; readonly among: readonly string[] } | null = null,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A result that could not be written. `quiet` when the reader of a pipe went away: then there is nobody to tell. */
export class OutputError extends Error {
  constructor(
    message: string,
    readonly quiet: boolean,
  ) {
    super(message);
    this.name = 'OutputError';
  }
}
