/** What a screen says besides discrepancies: what was not compared, not decided, not read, and decisions to look at again. */
import type { Decision, Report } from '../model.js';
import { answerLines } from './answers.js';
import { refusals, thousands } from './plain.js';
import { ruling } from './ruling.js';
import { oneLine } from './safe.js';
import { hanging, type Screen } from './text-discrepancy.js';
import { isUnmatched, undecidedByHint } from './view.js';

const SHOWN = 5;

function block(heading: string, entries: readonly string[][], total: number, { ink, all }: Screen): string[] {
  if (total === 0) return [];
  const shown = all ? entries : entries.slice(0, SHOWN);
  const more = entries.length - shown.length;
  return [ink.bold(`${heading} (${thousands(total)})`), ...shown.flat(), ...(more > 0 ? [`and ${thousands(more)} more`] : [])];
}

/** Near misses: pairs that look alike, and the one reason why they were not compared. */
export function notComparedLines(report: Report, screen: Screen): string[] {
  const entries = report.notCompared.map(({ message }) => hanging('- ', oneLine(message).trim(), screen.width));
  const lines = block('Not compared', entries, entries.length, screen);
  const totals = refusals(report);
  const sum =
    totals === null ? [] : hanging('', oneLine(`Pairs not compared in all, by reason: ${totals}.`), screen.width).map(screen.ink.dim);
  return [...lines, ...sum];
}

/** What could not be decided, with the line to add that would make it decidable. */
export function undecidedLines(report: Report, screen: Screen): string[] {
  const undecided = report.undecided.filter((one) => !isUnmatched(one));
  const entries = undecidedByHint(undecided).map(({ first, more }) => [
    ...hanging('- ', `${oneLine(first.message).trim()}${more > 0 ? ` (and ${thousands(more)} more like it)` : ''}`, screen.width),
    ...hanging('  → ', oneLine(first.hint).trim(), screen.width),
  ]);
  return block('Could not be decided', entries, undecided.length, screen);
}

/** What each question of claims.yaml matched; on request. */
export function answeredLines(report: Report, screen: Screen): string[] {
  if (!screen.all) return [];
  const entries = answerLines(report, screen.view).map((line) => hanging('- ', line, screen.width));
  return block('Questions of claims.yaml', entries, entries.length, screen);
}

/** Declared claims that no sentence answers, and how near the articles come: the reader must know that nothing was checked there. */
export function unmatchedLines({ claims, discrepancies, undecided }: Report, screen: Screen): string[] {
  const reported = new Set(discrepancies.flatMap(({ rule, claim }) => (rule === 'claim-unmatched' ? [claim] : [])));
  const unmatched = claims.filter(({ id, declared, state }) => declared && state === 'unmatched' && !reported.has(id));
  const whys = undecided.filter(isUnmatched);
  const entries = unmatched.map(({ id, label }) => {
    const why = whys.find(({ message }) => message.includes(`(${id}): `))?.message;
    return hanging('- ', oneLine(why ?? `${label} (${id}): check \`match\` and \`between\``), screen.width);
  });
  return block('Claims that match no article', entries, entries.length, screen);
}

export function unreadableLines({ unreadable }: Report, screen: Screen): string[] {
  const entries = unreadable.map(({ file, reason, at }) =>
    hanging('- ', oneLine(`${file}: ${reason}${at === null ? '' : ` (${at})`}`), screen.width),
  );
  return block('Could not be read', entries, entries.length, { ...screen, all: true });
}

function decisionEntry(decision: Decision, why: string, { width }: Screen): string[] {
  const { id, rule } = decision;
  const what = `${id.slice(0, 4)} ${rule} ${why}: ${ruling(decision).words}`;
  return hanging('- ', oneLine(what), width);
}

/** Decisions that match nothing any more, and decisions whose time is over. */
export function decisionLines({ decisions }: Report, screen: Screen): string[] {
  const entries = [
    ...decisions.expired.map((d) => decisionEntry(d, `has run out, so it is open again`, screen)),
    ...decisions.stale.map((d) => decisionEntry(d, 'matches nothing any more', screen)),
  ];
  return block('Decisions to look at again', entries, entries.length, screen);
}
