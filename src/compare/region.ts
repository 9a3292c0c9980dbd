/** In which region a place lies, as the words right behind its name say: "Lurk, a town in the Norrey region". */
import type { MentionOf, Reading } from '../model.js';
import { nameKey, wordRelation } from './name.js';

/** A region as told, with its unit in one word: `region` for oblasts and the like. */
export interface Region {
  readonly name: string;
  readonly unit: string;
  readonly mention: MentionOf<'name'>;
}

/** Units by their rank; regions of different units are no two answers to one question. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['region', 'region'],
  ['oblast', 'region'],
  ['province', 'region'],
  ['governorate', 'region'],
  ['state', 'region'],
  ['county', 'county'],
  ['district', 'district'],
  ['raion', 'district'],
  ['prefecture', 'prefecture'],
]);
const SETTLEMENT = '(?:town|city|village|settlement|hamlet|port|resort|suburb|township)';
const DIRECTION =
  '(?:(?:north|south|east|west|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western) )?';
/** Between the place and its region. */
const IN = new RegExp(
  `^(?:, (?:(?:an?|the) )?(?:[\\p{Ll}-]{2,20} ){0,3}${SETTLEMENT})? (?:in|of) (?:the )?${DIRECTION}$|^, (?:in )?(?:the )?${DIRECTION}$`,
  'u',
);
const UNIT = /^ (?<unit>region|oblast|province|governorate|state|county|district|raion|prefecture)(?![\p{L}-])(?!['’]s)/iu;
/** Where who a place belongs to is the matter itself, or was another. */
const DISPUTED =
  /(?<!\p{L})(?:annex\p{L}{0,4}|claim\p{L}{0,3}|disput\p{L}{0,3}|occupied|self-proclaimed|so-called|breakaway|former(?:ly)?|then|renamed|border\p{L}{0,3}|transferred|belong\p{L}{0,3}|part of|between|near|not)(?!\p{L})/iu;

/** The region that stands right behind each place of a text, by the mention of the place. */
export function regionsOf(reading: Reading): ReadonlyMap<MentionOf<'name'>, Region> {
  const found = known.get(reading) ?? readRegions(reading);
  known.set(reading, found);
  return found;
}

const known = new WeakMap<Reading, ReadonlyMap<MentionOf<'name'>, Region>>();

function readRegions(reading: Reading): ReadonlyMap<MentionOf<'name'>, Region> {
  const regions = new Map<MentionOf<'name'>, Region>();
  let last: MentionOf<'name'> | null = null;
  for (const mention of reading.mentions) {
    if (mention.kind !== 'name') continue;
    const place: MentionOf<'name'> | null = last;
    last = mention;
    const sentence = reading.sentences[mention.sentence];
    if (!place || !sentence || place.sentence !== mention.sentence) continue;
    const { type, title } = place.value;
    if (type === 'person' || type === 'organisation' || title !== null || place.level === 'quoted') continue;
    const region = regionOf(mention, sentence.text.slice(mention.end - sentence.start));
    if (!region || !IN.test(sentence.text.slice(place.end - sentence.start, mention.start - sentence.start))) continue;
    if (!DISPUTED.test(sentence.text)) regions.set(place, region);
  }
  return regions;
}

/** "Norrey Oblast", "Norrey region": a name with its unit in it or behind it. */
function regionOf(mention: MentionOf<'name'>, behind: string): Region | null {
  const { words } = mention.value;
  const inside = UNITS.get(words.at(-1)?.toLowerCase() ?? '');
  if (inside !== undefined && words.length > 1) return { name: words.slice(0, -1).map(nameKey).join(' '), unit: inside, mention };
  const unit = UNITS.get(UNIT.exec(behind)?.groups?.unit?.toLowerCase() ?? '');
  return unit === undefined ? null : { name: words.map(nameKey).join(' '), unit, mention };
}

/** Whether two regions of one rank cannot be the same: neither spelling nor adjective of the other. */
export function otherRegion(a: Region, b: Region): boolean {
  if (a.unit !== b.unit || a.name === b.name) return false;
  const [x, y] = [a.name.split(' '), b.name.split(' ')];
  return !x.some((left) => y.some((right) => left.slice(0, 4) === right.slice(0, 4) || wordRelation(left, right) !== 'other'));
}
