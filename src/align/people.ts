/** Who is meant by a name, a surname or a description such as "the foreign minister". */
import { nameKey, soundKey } from '../compare/name.js';
import { fold } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { Knowledge, NameEntry, Reading, Speaker } from '../model.js';
import { ofKind } from './slot.js';

/** Finds the person behind a speaker: a key equal for one person across sources, or null when that stays open. */
export interface People {
  personOf(speaker: Speaker | null, reading: Reading): string | null;
}

/** Words of a description that tell who is meant, as stems: "the Russian foreign minister" gives foreign, minist, russian. */
function descriptionKey(description: string): string {
  const words = fold(description)
    .split(/[^\p{L}'-]+/u)
    .map((word) => word.replace(/'s$/, ''));
  return [...new Set(words.filter((word) => word.length > 1 && !isStopword(word)).map(stem))].sort().join(' ');
}

export function buildPeople(readings: readonly Reading[], knowledge: Knowledge): People {
  const full = new Map<string, string>();
  const declared = new Map<string, string>();
  for (const entry of knowledge.names) declare(declared, entry);
  const perReading = new Map<Reading, Map<string, string>>();
  const titles = new Map<string, Set<string>>();
  for (const reading of readings) {
    // Surnames win over given names: a given name alone stands for the only person of the article who has it.
    const [surnames, givens] = [new Map<string, string>(), new Map<string, string>()];
    for (const { value } of ofKind(reading, 'name')) {
      const key = value.words.map(soundKey).join(' ');
      const last = soundKey(value.words.at(-1) ?? '');
      if (value.words.length > 1) {
        if (value.type !== 'organisation' && value.type !== 'place') {
          const given = soundKey(value.words[0] ?? '');
          if (!surnames.has(last)) surnames.set(last, key);
          givens.set(given, givens.has(given) && givens.get(given) !== key ? '' : key);
          full.set(last, full.has(last) && full.get(last) !== key ? '' : key);
        }
      }
      if (value.title !== null) {
        const title = descriptionKey(value.title);
        titles.set(title, (titles.get(title) ?? new Set()).add(last));
      }
    }
    for (const [given, key] of givens) if (key !== '' && !surnames.has(given)) surnames.set(given, key);
    perReading.set(reading, surnames);
  }
  const byName = (name: string, reading: Reading): string => {
    const words = name.split(/\s+/);
    const known = declared.get(words.map(nameKey).join(' ')) ?? declared.get(nameKey(words.at(-1) ?? ''));
    if (known) return known;
    const last = soundKey(words.at(-1) ?? '');
    if (words.length > 1) return words.map(soundKey).join(' ');
    return perReading.get(reading)?.get(last) ?? (full.get(last) || last);
  };
  const byTitle = (description: string): string | null => {
    const key = descriptionKey(description);
    const title = key === '' ? undefined : declared.get(`title ${key}`);
    if (title) return title;
    const holders = titles.get(key);
    if (holders?.size !== 1) return null;
    const [only] = holders;
    return only === undefined ? null : (declared.get(only) ?? (full.get(only) || only));
  };
  return {
    personOf: (speaker, reading) =>
      speaker === null ? null : speaker.name !== null ? byName(speaker.name, reading) : byTitle(speaker.description),
  };
}

function declare(declared: Map<string, string>, entry: NameEntry): void {
  const person = `name ${entry.id}`;
  for (const form of [entry.name, ...entry.aliases]) declared.set(form.split(/\s+/).map(nameKey).join(' '), person);
  if (entry.type !== 'person') return;
  declared.set(nameKey(entry.name.split(/\s+/).at(-1) ?? ''), person);
  if (entry.title !== null) declared.set(`title ${descriptionKey(entry.title)}`, person);
}
