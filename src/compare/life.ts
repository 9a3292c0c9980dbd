/** What one text tells of a person's years: birth, death, and ages with the day they are told of. */
import type { Mention, MentionOf, Reading } from '../model.js';
import { KIN, type PersonName, peopleBySentence } from './life-bearer.js';
import {
  ageAtDeath,
  agedNow,
  agedThen,
  type Bearer,
  birthday,
  bornOn,
  diedOn,
  lifeSpan,
  type Place,
  type Told,
  type ToldAge,
  type ToldDate,
} from './life-told.js';

/** Of one person of a text. */
export interface Life {
  /** The name as first written; the words of an age for somebody without one. */
  readonly name: string;
  readonly born: readonly ToldDate[];
  readonly died: readonly ToldDate[];
  /** On the day of the article. */
  readonly ages: readonly ToldAge[];
  /** On the day of a birthday, in the year of an event. */
  readonly dated: readonly ToldAge[];
  readonly atDeath: readonly (ToldAge & { readonly now: boolean })[];
  /** "(1931-2020)" */
  readonly spans: readonly NonNullable<ReturnType<typeof lifeSpan>>[];
}

type Lists<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer One)[] ? One[] : T[key] };
type Open = Lists<Omit<Life, 'name'>>;

const WORTH =
  /(?<!\p{L})(?:born|b\.|died|dies|dead|killed|passed away|d\.|aged?|old|turn(?:s|ed)|birthday|when)(?!\p{L})|\d{2}(?:[,.;)-]| years old)/iu;

/** Every person of whom something is told; whoever shares a surname or stands beside kin is left out. */
export function livesOf(reading: Reading): Life[] {
  const names = reading.mentions.filter(
    (mention): mention is PersonName & Mention => mention.kind === 'name' && mention.value.type !== 'place',
  );
  const lives = new Map<Bearer, Open>();
  const of = (bearer: Bearer): Open => {
    const known = lives.get(bearer) ?? { born: [], died: [], ages: [], dated: [], atDeath: [], spans: [] };
    lives.set(bearer, known);
    return known;
  };
  const people = peopleBySentence(names);
  const figures = new Map<number, Mention[]>();
  for (const mention of reading.mentions) {
    if (mention.level === 'quoted' || (mention.kind !== 'date' && mention.kind !== 'number')) continue;
    const known = figures.get(mention.sentence);
    if (known) known.push(mention);
    else figures.set(mention.sentence, [mention]);
  }
  for (const [index, mentions] of figures) {
    const sentence = reading.sentences[index];
    if (!sentence || !WORTH.test(sentence.text) || KIN.test(sentence.text)) continue;
    tell({ reading, index, sentence, names: people.get(index) ?? [], people }, mentions, of);
  }
  return named(lives, names);
}

function named(lives: ReadonlyMap<Bearer, Open>, names: readonly PersonName[]): Life[] {
  const shared = surnamesShared(names);
  const firsts = new Map([...names].reverse().map((name) => [name.value.entity, name] as const));
  return [...lives].flatMap(([bearer, told]) => {
    if (typeof bearer === 'string') return [{ name: `the ${told.ages[0]?.text ?? 'same person'}`, ...told }];
    const first = firsts.get(bearer);
    const surname = first?.value.words.at(-1) ?? '';
    return first && !shared.has(surname) ? [{ name: first.value.name, ...told }] : [];
  });
}

type Of = (bearer: Bearer) => Open;

const toldOf = ({ start, end, text, sentence }: Mention): Told => ({ start, end, text, sentence });

function tell(place: Place, mentions: readonly Mention[], of: Of): void {
  const dates = mentions.filter((mention): mention is MentionOf<'date'> & Mention => mention.kind === 'date');
  const births: MentionOf<'date'>[] = [];
  let nameless: Bearer | null = null;
  for (const date of dates) {
    if (date.value.year === null) continue;
    const told = { ...toldOf(date), date };
    const [born, died] = [bornOn(place, date), diedOn(place, date)];
    if (born !== null) {
      of(born).born.push(told);
      births.push(date);
      nameless = typeof born === 'string' ? born : nameless;
    } else if (died !== null) of(died).died.push(told);
  }
  for (const name of place.names) {
    const span = lifeSpan(place, name);
    if (span) of(name.value.entity).spans.push(span);
  }
  tellAges(place, mentions, { dates, births, nameless }, of);
}

interface Dates {
  readonly dates: readonly MentionOf<'date'>[];
  readonly births: readonly MentionOf<'date'>[];
  readonly nameless: Bearer | null;
}

function tellAges(place: Place, mentions: readonly Mention[], { dates, births, nameless }: Dates, of: Of): void {
  const others = dates.filter((date) => !births.includes(date));
  const dead = ageAtDeath(place, dates);
  if (dead) of(dead.bearer).atDeath.push({ ...dead.age, now: dead.now });
  for (const at of [birthday(place, others), agedThen(place, dates, births)]) if (at) of(at.bearer).dated.push(at.age);
  for (const mention of mentions) {
    if (mention.kind !== 'number' || mention.value.approximate || !mayBeAge(mention)) continue;
    if (dead && mention.start <= dead.age.start && dead.age.start < mention.end) continue;
    const first = births[0];
    const bearer = nameless !== null && first && mention.end <= first.start ? nameless : agedNow(place, mention, births);
    if (bearer !== null) of(bearer).ages.push({ ...toldOf(mention), age: mention.value.amount, on: null });
  }
}

function mayBeAge({ value, text }: MentionOf<'number'> & Mention): boolean {
  return value.unit === 'age' ? value.bound === null : value.unit === null && value.noun === null && /^[1-9]\d$/.test(text);
}

/** Surnames that two different people of the text have. */
function surnamesShared(names: readonly PersonName[]): ReadonlySet<string> {
  const owners = new Map<string, Set<number>>();
  for (const { value } of names) {
    const surname = value.words.at(-1) ?? '';
    if (value.words.length > 1) owners.set(surname, (owners.get(surname) ?? new Set()).add(value.entity));
  }
  return new Set([...owners].flatMap(([surname, entities]) => (entities.size > 1 ? [surname] : [])));
}
