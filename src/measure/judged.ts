/**
 * What people found on reading every discrepancy at warning or above that factdiff reports of texts as they were published:
 * counts only, by rule. Where the counts of a run are others, the tables say that the reading is older.
 */

export interface Judged {
  /** The two sides differ in fact, or one is a slip. */
  readonly real: number;
  /** The sides differ, and an editor may well say that both can stand. */
  readonly arguable: number;
  /** Nothing an editor would want to see. */
  readonly false: number;
}

/** By rule. */
export type Reading = Readonly<Record<string, Judged>>;

export const JUDGED: Readonly<Record<'untouched' | 'lookalikes' | 'ecb', Reading>> = {
  untouched: {
    'bracket-value': { real: 1, arguable: 0, false: 0 },
    'date-conflict': { real: 4, arguable: 1, false: 0 },
    'list-members': { real: 1, arguable: 0, false: 0 },
    'name-spelling': { real: 23, arguable: 2, false: 1 },
    'number-conflict': { real: 5, arguable: 3, false: 1 },
    'quote-display': { real: 0, arguable: 1, false: 0 },
    'quote-marks': { real: 2, arguable: 0, false: 0 },
    'quote-wording': { real: 31, arguable: 7, false: 1 },
    'text-characters': { real: 4, arguable: 0, false: 0 },
  },
  lookalikes: {},
  ecb: {
    'date-conflict': { real: 2, arguable: 0, false: 3 },
    'duration-conflict': { real: 0, arguable: 3, false: 0 },
    'name-spelling': { real: 16, arguable: 2, false: 0 },
    'number-conflict': { real: 1, arguable: 6, false: 12 },
    'statement-conflict': { real: 1, arguable: 0, false: 0 },
    'text-characters': { real: 2, arguable: 0, false: 0 },
    'title-conflict': { real: 1, arguable: 0, false: 0 },
  },
};
