import type { DocumentRule, Shown } from '../compare/rule.js';
import { words } from '../compare/say.js';
import type { MentionOf, Reading, SentenceReading } from '../model.js';

export const listOrdinals: DocumentRule = {
  id: 'list-ordinals',
  given: 'document',
  title: 'As many points follow as are announced.',
  family: 'list-count',
  severity: 'warning',

  *check(reading) {
    for (const [at, mention] of reading.mentions.entries()) {
      if (mention.kind !== 'number' || !announces(mention) || isFollowed(reading.mentions, at)) continue;
      const points = pointsAfter(reading, mention);
      const { amount } = mention.value;
      const last = points.at(-1);
      if (!last || points.length < 2 || points.length <= amount) continue;
      yield {
        title: 'Points announced and points told',
        message: `The article announces ${words(mention.text)} and goes on to ${words(last.found)}.`,
        advice: 'Mend the number or the points, whichever is wrong.',
        outcome: 'conflict',
        values: [String(amount), String(points.length)],
        shown: [
          { at: 'mention', reading, mention, value: String(amount) },
          ...points.slice(amount).map(
            ({ at, found, start }): Shown => ({
              at: 'text',
              reading,
              sentence: at,
              span: { start, end: start + found.length },
              value: String(points.length),
            }),
          ),
        ],
        softer: mention.level === 'quoted',
      };
    }
  },
};

/** What points are called. */
const POINTS: ReadonlySet<string> = new Set(
  `reason condition point step question thing factor way demand problem lesson option argument issue aim priority rule principle change measure
   stage phase proposal benefit cause takeaway objective task challenge requirement explanation possibility scenario difference advantage concern risk
   criterion element component ingredient theme message fact idea answer`.split(/\s+/),
);

/** "two reasons", not "the two main reasons of five" and not "at least two reasons". */
function announces({ value: { amount, low, high, noun, unit, ordinal, denied } }: MentionOf<'number'>): boolean {
  return low === high && amount >= 2 && amount <= 9 && unit === null && !ordinal && !denied && noun !== null && POINTS.has(noun);
}

/** Another number follows in the sentence: the ordinals may be of that one. */
function isFollowed(mentions: Reading['mentions'], at: number): boolean {
  const next = mentions.slice(at + 1, at + 12).find(({ kind, sentence }) => kind === 'number' && sentence === mentions[at]?.sentence);
  return next?.kind === 'number' && announces(next);
}

interface Point {
  /** Index of its sentence. */
  readonly at: number;
  readonly start: number;
  readonly found: string;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** "First, …", "; second, …", "And thirdly, …", "The third is …": never "first" or "third quarter" alone. */
const ORDINAL =
  /(?:^|[;:] )["\u201c]?(?:[Aa]nd |[Bb]ut )?(?<words>(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth)(?:ly)?(?=[,:]| of all,)|(?:T|t)he (?<told>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?=is |was |are ))/gu;
/** The first point stands at most this many sentences further on, and each at most so many behind the one before. */
const REACH = 2;
const BETWEEN = 6;

/** The points told one by one from the first: a sequence without a gap. */
function pointsAfter({ sentences }: Reading, { sentence, end }: MentionOf<'number'>): Point[] {
  const points: Point[] = [];
  for (let at = sentence; at < sentences.length && at - (points.at(-1)?.at ?? sentence) <= (points.length > 0 ? BETWEEN : REACH); at++) {
    const one = sentences[at];
    if (!one || (at > sentence && points.length === 0 && NEW_COUNT.test(one.text))) break;
    for (const { ordinal, start, found } of ordinalsIn(one)) {
      if (start < end) continue;
      if (ordinal === 0 && points.length > 0) return points;
      if (ordinal === points.length) points.push({ at, start, found });
    }
  }
  return points;
}

/** Another count of points: the ordinals may be of that one. */
const NEW_COUNT = /\b(?:two|three|four|five|six|seven|eight|nine|several|many|\d) (?:\p{Ll}{2,15} ){0,2}\p{Ll}{3,15}s\b/iu;

function ordinalsIn({ text, start }: SentenceReading): { readonly ordinal: number; readonly start: number; readonly found: string }[] {
  return [...text.matchAll(ORDINAL)].map((match) => {
    const found = match.groups?.words ?? '';
    const word = (match.groups?.ordinal ?? match.groups?.told ?? '').toLowerCase();
    return { ordinal: ORDINALS.indexOf(word), start: start + match.index + match[0].indexOf(found), found: found.trim() };
  });
}
