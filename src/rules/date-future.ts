import { daysOf } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { normalForm } from '../compare/value.js';
import { dayOfIso } from '../language/calendar.js';
import { looksPast } from '../language/past-verbs.js';
import type { MentionOf, SentenceReading, Token } from '../model.js';

export const dateFuture: DocumentRule = {
  id: 'date-future',
  given: 'document',
  title: 'What is told as past lies before the day of the article.',
  family: 'date',
  severity: 'warning',

  *check(reading) {
    const today = dayOfIso(reading.source.published ?? '');
    if (today === null) return;
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || !PRECISE.has(mention.value.precision) || mention.value.year === null) continue;
      const [days, sentence] = [daysOf(mention.value), reading.sentences[mention.sentence]];
      // One day is left for clocks of other zones and for articles dated the day before they appear.
      if (!days || !sentence || days.from <= today + 1 || sentence.zone === 'caption') continue;
      const verb = toldAsPast(sentence, mention);
      if (verb === null) continue;
      yield {
        title: 'A day still to come, told as past',
        message: `“${verb} … ${mention.text}” is told as past, and the article is of ${reading.source.published}.`,
        advice: 'Check the year first; if the day is still to come, say that it is planned, and if the article was updated, date it anew.',
        outcome: 'conflict',
        values: [normalForm(mention)],
        shown: [{ at: 'mention', reading, mention, value: normalForm(mention) }],
        softer: mention.level === 'quoted',
      };
    }
  },
};

/** A month or a year is looked at only beside verbs of what is over and done with. */
const PRECISE: ReadonlySet<string> = new Set(['day', 'month', 'year']);

/** Words that make a sentence one about what is to come, imagined or arranged. */
const TO_COME =
  /(?<!\p{L})(?:will|would|shall|should|might|could|can|must|going to|to be|if|unless|until|scheduled|plann(?:ed|ing)|slated|due|expected|expires?|set for|set to|deadline|upcoming|forthcoming|next|future|proposed|postponed|delayed|rescheduled|extended|moved|adjourned|booked|fixed|pushed|deferred|named|chosen?|picked|suggested|tickets?|term|contract|valid|effective|novel|fiction\p{L}{0,4}|imagin\p{L}{2,4}|forecasts?|projected|target)(?!\p{L})/iu;
/** The month is written with a capital letter. */
const MAY = /(?<!\p{L})may(?!\p{L})/u;
/** What may stand between the verb and its day: a place, a time of day, and little else. */
const BETWEEN =
  /^(?: (?:in|at|near|outside|off) (?:the )?(?:[\p{L}'’-]{1,20},? ){0,3}| (?:[\p{L}'’-]{1,20} ){0,4}| (?:by|to) (?:[\p{L}'’-]{1,20} ){1,3}| [\p{L} ]{0,14}\d{1,3}[-\u2013]\d{1,3} | (?:at|around|shortly after) \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)? | )(?:early |late )?(?:(?:on|in) )?(?:\p{L}{3,9}, )?$/u;
const AHEAD = /(?<!\p{L})(?:for|of|ahead|before|about|from|against|towards?|into(?! force| effect)|that)(?!\p{L})/iu;
/** A verb of its own, to which the day belongs: "signed last week ends on". */
const OTHER_VERB =
  /(?<!\p{L})(?:begins?|starts?|ends?|opens?|closes?|expires?|matures?|runs?|falls?|comes?|takes?|goes|go|arrives?|returns?|lasts?|meets?|appear|register|vote|leave|launch|resume|report|stand|attend|play|pay|to (?!the |a |an |his |her |their |death|\p{Lu}|\p{L}{3,6} (?:years|months)|\p{Ll}{2,8} on)\p{Ll}{3,12})(?!\p{L})/u;
/** Verbs in the past whose day may still be to come. */
const ARRANGING: ReadonlySet<string> = new Set(
  `announced listed agreed voted called invited ordered told wanted hoped vowed pledged promised decided offered confirmed urged asked needed
   required arranged designed aimed intended cleared allowed based entitled approved backed said warned dated declared unveiled indicated noted
   revealed believed hinted added tipped meant used supposed brought summoned pencilled penciled earmarked instructed advised notified
   appointed elected assigned suspended banned barred barring sworn`.split(/\s+/),
);
/** Verbs of what has no part to come: a month or a year told of them is enough, and arrangements do not use them. */
const DONE =
  /^(?:died|collapsed|sank|crashed|drowned|burned|burnt|exploded|erupted|killed|murdered|arrested|convicted|sentenced|acquitted|jailed|buried|cremated|founded|born|perished|struck|derailed|resigned)$/;

/** The verb in the past that the day belongs to, as written; null where it may belong to anything else. */
function toldAsPast(sentence: SentenceReading, { start, end, value }: MentionOf<'date'>): string | null {
  const { text, tokens, start: from } = sentence;
  if (TO_COME.test(text) || MAY.test(text)) return null;
  const before = tokens.filter((token) => token.end <= start);
  const words = (token: Token): string => text.slice(token.start - from, token.end - from);
  if (value.preposition === 'since') return /\b(?:has|have) (?:been|led|run|lived|held|served)\b/.test(text) ? 'has … since' : null;
  const whole = value.precision === 'day';
  if (whole ? value.preposition !== 'on' && value.preposition !== null : value.preposition !== 'in') return null;
  const verb = before.slice(-8).findLast(({ lower, capital }) => !capital && isPast(lower, whole));
  if (verb) {
    const between = text.slice(verb.end - from, start - from);
    const told = BETWEEN.test(between) && !AHEAD.test(between) && !OTHER_VERB.test(between);
    return told && !arranged(before, verb) ? words(verb) : null;
  }
  const fronted = before.length === 0 || (before.length === 1 && before[0]?.lower === 'on');
  const behind = fronted && whole ? tokens.filter((token) => token.start >= end).slice(0, 8) : [];
  const later = behind.find(({ lower, capital }) => !capital && isPast(lower, true));
  return later ? words(later) : null;
}

function isPast(lower: string, whole: boolean): boolean {
  return whole ? (looksPast(lower) || lower === 'born') && (!ARRANGING.has(lower) || lower === 'banned') : DONE.test(lower);
}

/** The last verb in front of the one that was found arranges it: "agreed that talks held on". */
function arranged(before: readonly Token[], verb: Token): boolean {
  const at = before.indexOf(verb);
  return before.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'be' || lower === 'to' || lower === 'being');
}
