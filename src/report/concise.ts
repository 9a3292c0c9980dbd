/** One line per discrepancy, for grep and editors: `path:line:col: level message [rule id]`. */
import type { Discrepancy, Report } from '../model.js';
import type { FormatOptions } from './format.js';
import { ruling, STATUSES } from './ruling.js';
import { oneLine, quiet } from './safe.js';
import { pointer, SEVERITIES, viewOf } from './view.js';

export function concise(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  const decided = options.all === true ? view.decided : [];
  const all = [...SEVERITIES.flatMap((severity) => view.open[severity]), ...decided];
  const line = ({ sides, severity, message, rule, id, decision }: Discrepancy) => {
    const place = sides[0] === undefined ? '' : `${pointer(sides[0])}: `;
    const state = decision === null ? '' : ` (${ruling(decision).label.toLowerCase()}: ${STATUSES[decision.status]})`;
    return `${place}${severity} ${oneLine(message)}${oneLine(state)} [${oneLine(rule)} ${view.shortId(id)}]\n`;
  };
  return quiet(
    all
      .slice(0, options.maxFindings ?? all.length)
      .map(line)
      .join(''),
  );
}
