/** Places: where a sentence says the event of a declared claim happened. */
import type { Mention, MentionOf, Span } from '../model.js';
import { anchorsOf, nearest, type Place, type Reader, textBetween } from './claim-answer.js';
import { meetsWords } from './matching.js';

/** Words before a name that make it the place of what happens; "from" and "of" lead elsewhere. */
const LOCAL =
  /(?:^|[ (])(?:in|at|near|outside)(?: (?:the|central|downtown|northern|southern|eastern|western|nearby|neighbouring|neighboring|city|town|village|port|capital|region|district|province|state|of))*(?: \p{L}{3,20} (?:city|town|village|port|capital|region|district) of)? $/iu;
const APPOSED = /^, $/;

export const placeIn: Reader = (place) => {
  const isName = (mention: Mention): mention is MentionOf<'name'> => mention.kind === 'name';
  const all = place.mentions.filter(isName);
  const read = all.filter(({ value }) => value.type !== 'person');
  const names = [...read, ...knownIn(place).filter((name) => !all.some(({ start, end }) => start < name.end && name.start < end))];
  const asked = [...place.matcher.keys.values()].flat().filter(({ named }) => named);
  const anchors = anchorsOf(place);
  const local = names.filter(
    (name) =>
      (isHost(place, name, anchors) || LOCAL.test(textBetween(place, name.start - 60, name.start))) &&
      !meetsWords(asked, place.sentence, name),
  );
  return nearest(place, local, (name) => {
    const between = anchors.some(({ start, end }) => joined(place, name, { start, end }));
    return between || anchors.length === 0
      ? null
      : { reason: 'event', message: `“${name.text}” is the place of something else in the sentence` };
  });
};

/** Places of claims.yaml that the sentence names and nothing showed to be names: a lone word at its beginning. */
function knownIn({ knowledge, sentence, met }: Place): MentionOf<'name'>[] {
  const known = knowledge.names
    .filter(({ type }) => type === 'place' || type === 'country')
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return known.flatMap((name) => {
    const at = sentence.text.startsWith(`${name} `) ? sentence.start : -1;
    if (at < 0) return [];
    const value = {
      name,
      words: name.split(' '),
      type: 'place' as const,
      title: null,
      status: null,
      acronym: null,
      expansion: null,
      entity: -1,
    };
    return [
      { kind: 'name', start: at, end: at + name.length, sentence: met.sentence, text: name, level: 'own', attributedTo: null, value },
    ];
  });
}

const HOSTS = /^ (?:hosted|hosts|is hosting|will host|was the (?:scene|site|venue) of|is the (?:scene|site|venue) of)\b/;

/** "Lurk hosted the talks", "the Lurk summit". */
function isHost(place: Place, name: Span, anchors: readonly Span[]): boolean {
  if (HOSTS.test(textBetween(place, name.end, name.end + 30))) return true;
  const beside = anchors.some(({ start }) => start - name.end === 1);
  return beside && /(?:^| )(?:the|a|this|last|next|\p{L}{1,14}['\u2019]s) $/iu.test(textBetween(place, name.start - 16, name.start));
}

/** Nothing but a few words of the same clause stands between the event and its place. */
function joined(place: Place, name: Span, anchor: Span): boolean {
  const between = anchor.end <= name.start ? textBetween(place, anchor.end, name.start) : textBetween(place, name.end, anchor.start);
  return (
    APPOSED.test(between) ||
    !/[;:]|, (?:and|but|while|who|which|where|after|before)\b|\b(?:said|told|after|before|who|which|where|about|over|regarding|concerning)\b/.test(
      between,
    )
  );
}
