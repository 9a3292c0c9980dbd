/** What a formatter is: a report in, a text out, nothing else touched. */
import type { Report, Severity } from '../model.js';

/** How much a formatter shows. The JSON report ignores all of it: it always holds everything. */
export interface FormatOptions {
  /** Terminal colours; never the only carrier of a meaning. Default false. */
  readonly color?: boolean;
  /** Columns of the screen, 40 to 160. Default 80. */
  readonly width?: number;
  /** Also what was decided, every note in full, every near miss. Default false. */
  readonly all?: boolean;
  /** At most so many discrepancies; the rest is counted. */
  readonly maxFindings?: number;
  /** Leave out what is less severe. Default note: nothing is left out. */
  readonly minSeverity?: Severity;
  /** Of a page: path from its folder to the project's folder, such as `..`, for links to the articles. Without it they are named only. */
  readonly root?: string;
  /** Of a page: it is served by `factdiff review` and may talk to that server. Default false. */
  readonly review?: boolean;
}

export type Formatter = (report: Report, options?: FormatOptions) => string;
