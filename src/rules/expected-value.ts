import { titleOf } from '../compare/answer.js';
import { judge } from '../compare/expected.js';
import { readReference } from '../compare/reference.js';
import { ANSWERABLE, type ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import { fold } from '../language/fold.js';
import type { ClaimEntry, Family, Knowledge, Mention, Statement } from '../model.js';

/** Letters that a name and its adjective share: Norway, Norwegian. */
const ADJECTIVE = 5;

const FAMILIES: Readonly<Partial<Record<ClaimEntry['type'], Family>>> = {
  date: 'date',
  position: 'stance',
  title: 'title',
  place: 'place',
  list: 'list-members',
  quotation: 'quote',
  status: 'modality',
};

export const expectedValue: ClaimRule = {
  id: 'expected-value',
  given: 'claim',
  types: ANSWERABLE,
  title: 'Sources agree with the reference value in claims.yaml.',
  family: 'number',
  severity: 'error',

  *check(group, knowledge) {
    const entry = group.claim.declared;
    if (!entry?.reference) return;
    const reference = readReference(entry.reference.value, entry.type);
    if (!reference) return;
    const judged = group.statements.map((statement) => ({ statement, ...judge(statement, reference, entry, knowledge) }));
    const against = judged.filter(({ verdict }) => verdict !== 'agrees').map(({ statement }) => statement);
    const [first, ...rest] = ordered(against);
    if (!first) return;
    const sure = judged.some(({ verdict }) => verdict === 'differs');
    const agreeing = judged
      .filter(({ verdict, statement }) => verdict === 'agrees' && !against.some(({ reading }) => reading === statement.reading))
      .map(({ statement }) => statement);
    const origin =
      entry.reference.source === null
        ? ''
        : ` (${entry.reference.source}${entry.reference.asOf === null ? '' : `, as of ${entry.reference.asOf}`})`;
    yield {
      message: `${allSay([first, ...rest], { textOf: wordsOf, keyOf: (side) => titleOf(side) || normalForm(side.mention) })} claims.yaml has “${entry.reference.value}”${origin}.`,
      advice:
        origin === ''
          ? 'Find out which is right; the text or claims.yaml has to change.'
          : `Check with ${entry.reference.source}; the text or claims.yaml has to change.`,
      outcome: sure ? 'conflict' : 'needs-review',
      values: [entry.reference.value, ...new Set(against.map(({ mention }) => normalForm(mention)))],
      family: FAMILIES[entry.type] ?? 'number',
      shown: [
        shownOf(first, normalForm(first.mention)),
        ...rest.map((side) => shownOf(side, normalForm(side.mention))),
        ...agreeing.slice(0, 3).map((side) => shownOf(side, normalForm(side.mention))),
        { at: 'claims', span: entry.reference.at, value: entry.reference.value },
      ],
      softer: judged
        .filter(({ verdict }) => verdict !== 'agrees')
        .every(({ statement: { mention }, otherTime }) => otherTime === true || lessSure(mention, entry, knowledge)),
    };
  },
};

/** What a side says, in its own words: of a name the title. */
function wordsOf(statement: Statement): string {
  return titleOf(statement) || statement.mention.text;
}

/** Said between quotation marks, hedged, or on the word of somebody else. */
function lessSure(mention: Mention, entry: ClaimEntry, knowledge: Knowledge): boolean {
  if (mention.kind === 'quote') return false;
  if (mention.kind === 'position') return mention.level === 'quoted' || toldByOthers(mention, entry, knowledge);
  const hedged = 'approximate' in mention.value && mention.value.approximate;
  return mention.level === 'quoted' || mention.attributedTo !== null || hedged;
}

/** Whether a position is reported on the word of somebody who does not speak for its actor: "Calder said Norrey had rejected it". */
function toldByOthers(mention: Mention, entry: ClaimEntry, { names }: Knowledge): boolean {
  if (mention.kind !== 'position' || mention.attributedTo === null) return false;
  const teller = fold(mention.attributedTo);
  if (/^(?:he|she|it|they|who|which)$/.test(teller)) return false;
  const own = names.filter(({ id }) => entry.match.who.includes(id));
  const voices = [...own, ...names.filter(({ id }) => own.some(({ spokenForBy }) => spokenForBy.includes(id)))];
  const forms = [
    ...voices.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...voices.flatMap(({ type, name }) => (type === 'person' ? name.split(/\s+/).slice(-1) : [])),
    ...entry.match.who,
    mention.value.actor,
  ].map(fold);
  return !forms.some((form) => teller.includes(form.length > ADJECTIVE ? form.slice(0, Math.max(ADJECTIVE, form.length - 3)) : form));
}

function ordered(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => Number(b.reading.source.role === 'draft') - Number(a.reading.source.role === 'draft'));
}
