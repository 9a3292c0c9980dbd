/** Verbs that say a deed or its opposite, in any form: "sold" and "kept", "turned the offer down" and "accepted it". */
import { stem } from '../language/natural.js';
import { remember } from '../language/remember.js';

/** Each line: verbs of one side, then of the other; a particle is joined with a hyphen. */
const PAIRS = `
close shut shutter axe | stay-open remain-open keep-open keep reopen save
sell | keep retain hold-on-to
hire recruit take-on | fire sack lay-off dismiss shed axe cut
accept agree-to take-up | reject refuse decline turn-down spurn rebuff
approve pass back adopt endorse clear green-light | reject block veto vote-down throw-out
support back endorse favour favor | oppose reject
resign quit step-down stand-down | stay-on remain-in-office
attend | skip miss boycott stay-away-from
end call-off stop halt scrap | go-on continue extend press-on
end call-off | begin start launch
cancel scrap call-off axe | go-ahead take-place
postpone delay cancel suspend | go-ahead
suspend halt | resume restart
lift scrap | impose keep extend maintain
free release | hold detain keep-in-custody
win | lose
buy acquire | sell
ban outlaw prohibit | allow permit legalise legalize
raise increase | cut lower reduce slash
revoke withdraw | suspend restore
kill | injure wound hurt
survive | die
convict | acquit clear
resign quit | dismiss sack fire oust
save spare | demolish scrap axe tear-down
expand widen extend | shrink scale-back narrow
join enter | leave quit
sign | reject refuse
uphold | overturn quash
arrive | leave depart
`;

/** Forms that do not follow from their verb by rule. */
const FORMS = `sell sold; keep kept; hold held; win won; lose lost; go went gone goes; take took taken; throw threw thrown; tear tore torn;
leave left; begin began begun; buy bought; withdraw withdrew withdrawn; shrink shrank shrunk; die died dying dies; lay laid; quit quitting quits;
shut shutting shuts; cut cutting cuts; have has had having; do does did done; stand stood; step stepped stepping steps; stop stopped stopping;
ban banned banning; permit permitted permitting; scrap scrapped scrapping; skip skipped skipping; axe axed axing; hurt hurts hurting;
uphold upheld; overturn overturned; pay paid; give gave given; get got; make made; see saw seen; know knew known; tell told; meet met;
send sent; spend spent; build built; find found; bring brought; leave leaving; break broke broken; drive drove driven; write wrote written;
speak spoke spoken; steal stole stolen; wear wore worn; fly flew flown; run ran; hear heard; think thought; teach taught; catch caught;
fight fought; seek sought; lead led; feed fed; read reads; set sets; put puts; hit hits; let lets; grow grew grown; draw drew drawn;
fall fell fallen; rise rose risen; come came; become became; choose chose chosen; eat ate eaten; forget forgot forgotten; wake woke woken;
sit sat; feel felt; mean meant; sleep slept; lend lent; bear bore; swear swore sworn; strike struck; shoot shot; sink sank sunk`;

const VERB_OF: ReadonlyMap<string, string> = new Map(
  FORMS.split(/;\s*/).flatMap((line) => {
    const [verb = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, stem(verb)] as const);
  }),
);

/** A verb by its stem, whatever its form: "sold" and "selling" are "sell". */
export const verbOf = remember((lower: string): string => VERB_OF.get(lower) ?? stem(lower));

/** A side of a pair: the number of its line, and +1 or -1. */
export interface Side {
  readonly line: number;
  readonly sign: 1 | -1;
}

interface Entry extends Side {
  readonly particles: readonly string[];
}

const ENTRIES: ReadonlyMap<string, readonly Entry[]> = entries();

function entries(): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const [line, text] of PAIRS.trim().split('\n').entries()) {
    for (const [at, list] of text.split(' | ').entries()) {
      for (const word of list.trim().split(' ')) {
        const [verb = '', ...particles] = word.split('-');
        const entry: Entry = { line, sign: at === 0 ? 1 : -1, particles };
        found.set(stem(verb), [...(found.get(stem(verb)) ?? []), entry]);
      }
    }
  }
  return found;
}

export interface Sense {
  readonly sides: readonly Side[];
  /** Words of its particle: "down" of "turned the offer down". */
  readonly particles: readonly string[];
}

/** Words between a verb and its particle at most: "turned the pay offer of the firm down". */
const APART = 6;
const PARTICLES = /^(?:down|off|out|on|up|over|away|back|ahead|aside|open)$/;

/** What a verb says together with the words after it; a particle that no entry has makes it another verb. */
export function senseOf(lower: string, after: readonly string[]): Sense {
  const own = ENTRIES.get(verbOf(lower)) ?? [];
  const joined = own.filter(({ particles }) => particles.length > 0 && follows(after, particles));
  const longest = Math.max(0, ...joined.map(({ particles }) => particles.length));
  if (longest > 0) return { sides: joined, particles: joined.find(({ particles }) => particles.length === longest)?.particles ?? [] };
  const particle = PARTICLES.test(after[0] ?? '') && after[0] !== 'on' ? [after[0] ?? ''] : [];
  return { sides: particle.length > 0 ? [] : own.filter(({ particles }) => particles.length === 0), particles: particle };
}

function follows(after: readonly string[], particles: readonly string[]): boolean {
  if (particles.every((word, i) => after[i] === word)) return true;
  const at = particles.length === 1 ? after.slice(0, APART).indexOf(particles[0] ?? '') : -1;
  return at > 0 && at === after.length - 1 && PARTICLES.test(particles[0] ?? '');
}

/** Whether a word can begin a deed that has an opposite. */
export function hasOpposite(lower: string): boolean {
  return ENTRIES.has(verbOf(lower));
}

/** Whether two senses lie on two sides of one pair. */
export function facing(a: Sense, b: Sense): boolean {
  return a.sides.some((x) => b.sides.some((y) => x.line === y.line && x.sign !== y.sign));
}

/** Whether two senses lie on one side of a pair. */
export function beside(a: Sense, b: Sense): boolean {
  return a.sides.some((x) => b.sides.some((y) => x.line === y.line && x.sign === y.sign));
}
