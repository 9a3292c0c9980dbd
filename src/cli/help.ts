/** What `--help` prints. */
import type { CommandName } from './arguments.js';

const GENERAL = `factdiff - find where articles disagree, and where a draft contradicts itself

Usage
  factdiff [check] [PATH...]     compare articles (the default command);
                                 without PATH: those that claims.yaml names
  factdiff show FILE             everything recognised in one article, and what
                                 was left out and why (-f json for programs)
  factdiff sheet DRAFT           the fact-checker's sheet: every statement of a
                                 draft that can be checked, and which sources
                                 agree, differ or say nothing (-f csv, md)
  factdiff matrix [PATH...]      claims down, sources across (--claim ID for
                                 one; -f csv, md)
  factdiff explain RULE|ID       what a rule does and its limits, or one
                                 discrepancy in full
  factdiff rules                 every rule with its severity
  factdiff init [--example]      write a claims.yaml; --example adds articles to
                                 try it on; existing files are never overwritten
  factdiff schema claims|report|decisions
                                 print the JSON Schema of a file

Input
  -c, --config FILE         use this claims.yaml
      --no-config           use no claims.yaml
      --draft FILE          report only what this article takes part in
                            (repeatable)
      --as-of DATE          the day, YYYY-MM-DD, for articles without a
                            publication date
Choose
      --only RULE           run only this rule or family (repeatable)
      --skip RULE           leave this rule or family out (repeatable)
      --claim ID            of the matrix, only this claim
      --min-severity LEVEL  show note, warning or error and above
      --max-findings N|all  how many to show on screen; files hold all
      --all                 show everything: decided ones and notes too
Result
  -f, --format NAME[=FILE]  write this format to FILE or to standard output
                            (repeatable); see below for the names
      --fail-on LEVEL       exit with 1 from this severity on: error (default),
                            warning, note or never
      --require-support     what a draft states and no source does is a
                            discrepancy too
  -q, --quiet               nothing on the screen but what -f asks for
      --color WHEN          auto, always or never
      --debug               with a stack trace if the program itself fails
  -h, --help                this page
  -V, --version             the version

Without -f, a project (a folder with claims.yaml) is shown as text and written
to reports/report.json, report.md and report.html; with PATHs, text only.
Formats: FORMATS

Exit status: 0 nothing at or above --fail-on, 1 discrepancies, 2 the job could
not be done (a wrong option, a wrong claims.yaml, a file that cannot be read or
written; whatever can be checked is checked all the same).
Environment: NO_COLOR, FORCE_COLOR; GITHUB_ACTIONS=true adds annotations.
`;

const FORMATS = 'text, concise, json, md, html, sarif, github';

const EACH: Readonly<Record<CommandName, string>> = {
  check: 'factdiff [check] [PATH...] [options]   compare articles; see factdiff --help for the options\n',
  explain: 'factdiff explain RULE|ID [PATH...]   the page of a rule, or one discrepancy in full (its id, or how it begins)\n',
  init: 'factdiff init [--example]   write a claims.yaml, with --example articles to try it on; never overwrites\n',
  matrix: 'factdiff matrix [PATH...] [--claim ID] [-f text|csv|md[=FILE]]   claims down, sources across\n',
  rules: 'factdiff rules   every rule: id, severity, family, title\n',
  schema: 'factdiff schema claims|report|decisions   print the JSON Schema of claims.yaml, of report.json or of a decision\n',
  sheet:
    'factdiff sheet DRAFT [PATH...] [-f text|csv|md[=FILE]]   every statement of a draft that can be checked, and which sources agree\n',
  show: 'factdiff show FILE [-f json]   everything recognised in one article, and what was left out and why\n',
};

/** The page for one command, or the general one. */
export function helpFor(command: CommandName | null): string {
  return command === null || command === 'check' ? GENERAL.replace('FORMATS', FORMATS) : `Usage: ${EACH[command]}`;
}
