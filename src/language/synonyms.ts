/**
 * Words of one meaning, for whoever writes a question once and has it met in other words: "kill" meets "died" and "death
 * toll", "sign" meets "inked". Word lists of the language: general senses of news prose, no word of one story.
 */
import { stem } from './natural.js';
import { remember } from './remember.js';

/** One line is one meaning; words beside a slash are phrases whose words stand near one another. */
const CLASSES = `
control hold occupy occupation
annex seize take capture conquer overrun
truce ceasefire cease-fire pause armistice cease/fire
sign ink signature
kill die dead death fatality perish slay fatal toll/death life/lose life/claim
injure wound hurt injury
displace homeless flee evacuate home/leave home/lose
miss unaccounted
deal agreement accord pact treaty
resign quit step/down resignation
appoint name appointment
dismiss sack oust dismissal fire/from
arrest detain detention
accept agree approve approval acceptance
reject refuse decline rejection refusal fail defeat vote/down throw/out turn/down
begin start launch commence beginning
end finish conclude conclusion
build construct construction
fire blaze wildfire inferno
quake earthquake tremor
flood flooding
explosion blast explode
crash collide collision
cost price
buy purchase acquire acquisition
pay payment
talks negotiation negotiate
vote ballot poll/go
pass approve adopt ratify endorse enact clear back approval
win beat defeat victory
lose loss defeat/suffer
raise increase rise
cut reduce reduction lower
rule ruling judgment judgement verdict
jail imprison sentence/prison
marry wed wedding
border frontier
firm company business
big large
biggest largest
highest tallest
`;

/** Forms that no ending tells, by their base. */
const FORMS = `
hold held|take took taken|die died dying dead|slay slain slew|flee fled|quit quitting|begin began begun|build built|buy bought|pay paid
win won|lose lost|rise rose risen|lead led|leave left|meet met|strike struck stricken|hit hitting|find found|make made|give gave given
get got gotten|go went gone|come came|see saw seen|say said|tell told|speak spoke spoken|write wrote written|break broke broken
choose chose chosen|fall fell fallen|fly flew flown|send sent|sell sold|shoot shot|sink sank sunk|stand stood|steal stole stolen
swear swore sworn|teach taught|think thought|throw threw thrown|wear wore worn|withdraw withdrew withdrawn|draw drew drawn
drive drove driven|fight fought|seek sought|catch caught|bring brought|keep kept|feel felt|know knew known|grow grew grown
overrun overran|run ran|swim swam swum|sing sang sung|ring rang rung|spend spent|bear bore born borne|burn burnt|lie lay lain
overthrow overthrew overthrown|undergo underwent undergone|become became|show shown|shake shook shaken|freeze froze frozen
forbid forbade forbidden|forgive forgave forgiven|bind bound|bend bent|lend lent|lay laid|hide hid hidden|eat ate eaten|bite bit bitten
man men|woman women|child children|person people|life lives|wife wives|foot feet|thief thieves|crisis crises
`;

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** The American spelling of a word: "harbor" of "harbour", "defense" of "defence". */
function american(lower: string): string {
  return lower
    .replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|able|er|ers)?$)/u, 'or')
    .replace(/(?<=\p{L}{3})is(?=(?:e|ed|es|ing|ation)$)/u, 'iz')
    .replace(/(?<=\p{L}{2})tre(?=s?$)/u, 'ter')
    .replace(/(?<=def|off|lic)ence(?=s?$)/u, 'ense')
    .replace(/^programme(?=s?$)/u, 'program');
}

/**
 * Stems of a lower-case word and, where its ending does not tell it, of its base: "held" gives held and hold. Words spelt in two
 * ways give both.
 */
export const stemsOf = remember((lower: string): readonly string[] => {
  const base = BASES.get(lower);
  return [...new Set([stem(lower), stem(american(lower)), ...(base === undefined ? [] : [stem(base)])])];
});

/** A meaning in other words: each phrase as the stems of its words. */
type Phrase = readonly string[];

const MEANINGS: readonly (readonly Phrase[])[] = CLASSES.trim()
  .split('\n')
  .map((line) => line.split(' ').map((phrase) => phrase.split('/').map(stem)));

const byStem = new Map<string, (readonly Phrase[])[]>();
for (const meaning of MEANINGS)
  for (const phrase of meaning) if (phrase.length === 1) byStem.set(phrase[0] ?? '', [...(byStem.get(phrase[0] ?? '') ?? []), meaning]);

/** Phrases that may stand for a word, itself left out: stems of single words, and of words that stand near one another. */
export const synonymsOf = remember((lower: string): readonly Phrase[] => {
  const stems = stemsOf(lower);
  const phrases = stems.flatMap((one) => byStem.get(one) ?? []).flat();
  return phrases.filter((phrase) => phrase.length > 1 || !stems.includes(phrase[0] ?? ''));
});

/** Phrases that may stand for a phrase, given by its stems: "death toll" gives kill, die and the like. */
export function synonymsOfPhrase(stems: readonly string[]): readonly Phrase[] {
  const key = [...stems].sort().join(' ');
  return MEANINGS.filter((meaning) => meaning.some((phrase) => phrase.length > 1 && [...phrase].sort().join(' ') === key)).flat();
}
