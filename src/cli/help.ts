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
                                 agree, differ or say nothing (-f csv, md);
                                 --import FILE.csv takes ticks from it
  factdiff matrix [PATH...]      claims down, sources across (--claim ID for
                                 one; -f csv, md)
  factdiff decide ID... --as STATUS
                                 save what you ruled; the check then counts it
                                 as settled (factdiff decide --help)
  factdiff report RESULT.json    write a saved report in other formats (-f),
                                 without checking again
  factdiff explain RULE|ID       what a rule does and its limits, or one
                                 discrepancy in full
  factdiff review [PATH...]      the report as a page that saves what you decide
                                 (this computer only; --port N, --open)
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
Repair (drafts only)
      --fix                 put right what has one right answer in claims.yaml:
                            spellings listed as wrong, the style of dates
      --diff                with --fix: print the changes as a patch, write
                            nothing
Result
  -f, --format NAME[=FILE]  write this format to FILE or to standard output
                            (repeatable); see below for the names
      --fail-on LEVEL       exit with 1 from this severity on: error (default),
                            warning, note or never
      --require-support     what a draft states and no source does is a
                            discrepancy too
      --embed WHAT          text of the articles in json and html: full,
                            evidence (default) or none
      --open                open the html report if something is left to settle
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
Environment: NO_COLOR, FORCE_COLOR; GITHUB_ACTIONS=true adds annotations;
FACTDIFF_BY is the name that signs decisions.
`;

const FORMATS = 'text, concise, json, md, html, csv, sarif, github';

const DECIDE = `factdiff decide ID... --as STATUS [options]   save what you ruled about discrepancies
       factdiff decide --import FILE            take decisions exported from the report page
       factdiff decide --undo ID...             take back the last decision on each
       factdiff decide --list                   what was decided, re-opened, has run out, matches nothing any more
       factdiff decide --prune                  remove what matches nothing any more, after naming it

ID is the id of a discrepancy or its first letters, four or more.
STATUS is one of
  our-text-wrong     our text is wrong and will be corrected
  their-text-wrong   the other text is wrong
  both-stand         both may stand; needs --reason
  not-the-same       the two do not speak of the same thing
  tool-misread       the program misread the text
  ask                a question was put to somebody: it stays open

      --reason TEXT         why, in your words
      --wrong ID,...        the articles that are wrong; else those STATUS means
      --until DATE          the last day on which the decision holds
      --owner NAME          who has to act on it
      --by NAME             who decides; else FACTDIFF_BY, else your login name
      --on DATE             the day of the decision; else today
      --for this|all-sources
                            all-sources: also every other discrepancy of the same
                            rule with the same values
      --draft FILE, -c FILE, --no-config, --as-of DATE as for check

Decisions are lines of claims.decisions.jsonl beside claims.yaml. Keep that file
with the articles. A decision is open again when a value changes.
`;

const EACH: Readonly<Record<CommandName, string>> = {
  check: 'factdiff [check] [PATH...] [options]   compare articles; see factdiff --help for the options\n',
  decide: DECIDE,
  explain: 'factdiff explain RULE|ID [PATH...]   the page of a rule, or one discrepancy in full (its id, or how it begins)\n',
  init: 'factdiff init [--example]   write a claims.yaml, with --example articles to try it on; never overwrites\n',
  matrix: 'factdiff matrix [PATH...] [--claim ID] [-f text|csv|md[=FILE]]   claims down, sources across\n',
  report:
    'factdiff report RESULT.json [-f FORMAT[=FILE]...] [--min-severity LEVEL] [--max-findings N|all] [--all] [--open]\n' +
    `       write a report saved with -f json in other formats, without checking again: ${FORMATS}\n`,
  review: `factdiff review [--port N] [--open] [-c FILE] [--draft FILE] [PATH...]

The report as a page in your browser that saves decisions and ticks to claims.decisions.jsonl as you make them, follows
the files as they change, and takes a pasted draft (kept in memory, never written). It prints the address; whoever has the
whole address can read and decide, on this computer only. Stop it with Ctrl-C.

  --port N   this port; without it the usual one (4577), or any that is free
  --open     open the page in the browser
-c, --no-config, --draft, --as-of, --only, --skip, --require-support and --embed are those of factdiff check.
`,
  rules: 'factdiff rules   every rule: id, severity, family, title\n',
  schema: 'factdiff schema claims|report|decisions   print the JSON Schema of claims.yaml, of report.json or of a decision\n',
  sheet:
    'factdiff sheet DRAFT [PATH...] [-f text|csv|md[=FILE]]   every statement of a draft that can be checked, and which sources agree\n' +
    '       factdiff sheet DRAFT --import FILE.csv [--by NAME] [--on DATE]   take the ticks of a sheet that was filled in\n',
  show: 'factdiff show FILE [-f json]   everything recognised in one article, and what was left out and why\n',
};

/** The page for one command, or the general one. */
export function helpFor(command: CommandName | null): string {
  return command === null || command === 'check' ? GENERAL.replace('FORMATS', FORMATS) : `Usage: ${EACH[command]}`;
}
