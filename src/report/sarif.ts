/** SARIF 2.1.0, for code-scanning pages. Section numbers are those of the OASIS standard. */

import { isOpen } from '../judge/record.js';
import type { Discrepancy, Report, Side } from '../model.js';
import type { FormatOptions } from './format.js';
import { thousands } from './plain.js';
import { ruling } from './ruling.js';
import { byCodePoint, oneLine, quietJson } from './safe.js';
import { endOfSide, SEVERITIES, type View, viewOf } from './view.js';

/** GitHub shows 5,000 results of a run and refuses more than 25,000. */
const SHOWN = 5000;
/** GitHub reads at most 100 locations of a result. */
const LOCATIONS = 100;

export function sarif(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  const all = [...SEVERITIES.flatMap((severity) => view.open[severity]), ...(options.all === true ? view.decided : [])];
  const shown = all.slice(0, Math.min(SHOWN, options.maxFindings ?? SHOWN));
  const rules = [...new Set(shown.map(({ rule }) => rule))].sort(byCodePoint);
  const index = new Map(rules.map((rule, i) => [rule, i]));
  return quietJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules: rules.map((rule) => ruleOf(rule, shown)) } },
        automationDetails: { id: 'factdiff/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: report.summary.exit !== 2, toolExecutionNotifications: notifications(report, all.length - shown.length) },
        ],
        results: shown.map((d) => result(d, index.get(d.rule) ?? 0, view)),
      },
    ],
  });
}

/** Plain text with no embedded link (3.11.6) and no placeholder (3.11.5) but our own. */
function plain(text: string): string {
  return oneLine(text)
    .trim()
    .replaceAll('](', '] (')
    .replace(/\{(?=\d)/g, '{ ');
}

/** The text of an embedded link: square brackets and backslashes escaped (3.11.6). */
function link(text: string, target: number): string {
  return `[${plain(text).replace(/[\\[\]]/g, '\\$&')}](${target})`;
}

function ruleOf(rule: string, shown: readonly Discrepancy[]): object {
  const id = oneLine(rule);
  const family = shown.find((d) => d.rule === rule)?.family ?? 'reference';
  const words = `Two places that should agree and do not (${family.replaceAll('-', ' ')}).`;
  const help = `factdiff explain ${id} says what this rule compares, what it leaves out and what to do.`;
  return {
    id,
    name: id,
    shortDescription: { text: words },
    fullDescription: { text: words },
    help: { text: help },
    properties: { tags: [family] },
  };
}

/** A path as a relative URI reference: every segment percent-encoded, forward slashes kept (3.4.4). */
function uri(path: string): string {
  return path
    .replace(/^\/+/, '')
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

function location(side: Side): object {
  const end = endOfSide(side);
  const region = { startLine: side.line, startColumn: side.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: { uri: uri(side.file), uriBaseId: '%SRCROOT%' }, region } };
}

function result(d: Discrepancy, ruleIndex: number, view: View): object {
  const [first, ...all] = d.sides;
  const others = all.slice(0, LOCATIONS - 1);
  const links = others.map((side, i) => link(`${view.nameOf(side)}, ${view.placeOf(side)}`, i + 1));
  const see = links.length === 0 ? '' : ` ${links.length === 1 ? 'The other side' : 'The other sides'}: ${links.join('; ')}.`;
  return {
    ruleId: oneLine(d.rule),
    ruleIndex,
    level: d.severity,
    message: { text: `${plain(d.title)}: ${plain(d.message)}${see} What to do: ${plain(view.adviceOf(d))}` },
    ...(first === undefined ? {} : { locations: [location(first)] }),
    relatedLocations: others.map((side, i) => ({
      id: i + 1,
      ...location(side),
      message: { text: plain(`${view.nameOf(side)}: “${side.text}”`) },
    })),
    partialFingerprints: { primaryLocationLineHash: `${oneLine(d.id)}:1`, 'factdiff/v1': oneLine(d.id) },
    ...suppressions(d),
  };
}

function suppressions(d: Discrepancy): object {
  if (d.decision === null || isOpen(d)) return {};
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(ruling(d.decision).words) }] };
}

/** What a viewer must not miss: results left out, and files that could not be read. */
function notifications(report: Report, left: number): object[] {
  const cut =
    left === 0 ? [] : [`${thousands(left)} more ${left === 1 ? 'result is' : 'results are'} left out here; the JSON report holds all.`];
  const unread = report.unreadable.map(({ file, reason, at }) => `${file} could not be read: ${reason}${at === null ? '' : ` (${at})`}`);
  return [
    ...cut.map((words) => ({ level: 'warning', message: { text: words } })),
    ...unread.map((words) => ({ level: 'error', message: { text: plain(words) } })),
  ];
}
