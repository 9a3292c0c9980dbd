import type { ClaimRule, Found } from '../compare/rule.js';
import { asPhrase, listOf, nameOf, shownOf, words } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import type { Statement } from '../model.js';

/** Sources that must all have it from somebody: what one alone attributes may be known to everybody else. */
const SOURCES = 2;

export const attributionLost: ClaimRule = {
  id: 'attribution-lost',
  given: 'claim',
  types: [
    'share',
    'number',
    'money',
    'duration',
    'date',
    'list',
    'position',
    'status',
    'toll',
    'vote',
    'poll',
    'age',
    'result',
    'rank',
    'predicate',
  ],
  title: 'What every source has from somebody is attributed.',
  family: 'attribution',
  severity: 'warning',

  *check(group) {
    const drafts = group.statements.filter(({ reading }) => reading.source.role === 'draft');
    const told = new Set(drafts.filter(isAttributed).map(({ reading }) => reading));
    for (const draft of drafts) {
      if (told.has(draft.reading)) continue;
      const value = normalForm(draft.mention);
      const others = group.statements.filter(({ reading, mention }) => reading.source.role === 'source' && normalForm(mention) === value);
      const sources = new Set(others.map(({ reading }) => reading));
      if (sources.size < SOURCES || !others.every(({ mention }) => mention.level !== 'own')) continue;
      told.add(draft.reading);
      yield toFound(draft, others, value);
    }
  },
};

/** The article has it from somebody, or somebody speaks in the same paragraph before it. */
function isAttributed({ reading, mention }: Statement): boolean {
  if (mention.level !== 'own') return true;
  const paragraph = reading.sentences[mention.sentence]?.paragraph;
  const start = reading.sentences.find((sentence) => sentence.paragraph === paragraph)?.start ?? mention.start;
  const end = reading.sentences[mention.sentence]?.end ?? mention.end;
  const near = (span: { start: number; end: number }): boolean => span.start < end && span.end > start;
  return (
    reading.speech.some(near) || reading.mentions.some((other) => other.kind === 'quote' && other.value.speaker !== null && near(other))
  );
}

function toFound(draft: Statement, others: readonly Statement[], value: string): Found {
  const from = new Map<string, Set<string>>();
  for (const { reading, mention } of others) {
    const key = mention.attributedTo === null ? 'reports it as hearsay' : `has it from ${words(asPhrase(mention.attributedTo))}`;
    from.set(key, (from.get(key) ?? new Set()).add(nameOf(reading)));
  }
  const told = [...from].map(([key, names]) => {
    const plural = names.size > 1 ? key.replace(/^reports/, 'report').replace(/^has/, 'have') : key;
    return `${listOf([...names].sort())} ${plural}`;
  });
  return {
    message: `${nameOf(draft.reading)} says ${words(draft.mention.text)} in its own voice; ${told.sort().join(', ')}.`,
    advice: 'Say who says so, or cite a source that has it at first hand.',
    outcome: 'needs-review',
    values: [value],
    shown: [shownOf(draft, value), ...others.slice(0, 5).map((other) => shownOf(other, value))],
  };
}
