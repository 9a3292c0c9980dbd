/** Words that show where someone stands on something. */

import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { Stance } from '../model.js';

/** Words that give what follows to somebody, or name it as known. */
export const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'the']);

interface StanceVerb {
  readonly stance: Stance;
  /** Small words that must follow: "rule out", "agree to". Empty: the object follows at once. */
  readonly particles: readonly string[];
  /** Only with an object that is a matter to decide, since the verb has everyday uses: "accepted an award". */
  readonly everyday: boolean;
}

function verbs(forms: string, stance: Stance, everyday: boolean, particles: readonly string[] = []): [string, StanceVerb][] {
  return forms.split(' ').map((form) => [form, { stance, particles, everyday }]);
}

/** Forms of verbs that state a position. */
export const STANCE_VERBS: ReadonlyMap<string, StanceVerb> = new Map([
  ...verbs('accept accepts accepted accepting', 'accepts', true),
  ...verbs('support supports supported supporting', 'accepts', true),
  ...verbs('back backs backed backing', 'accepts', true),
  ...verbs('welcome welcomes welcomed welcoming', 'accepts', true),
  ...verbs('endorse endorses endorsed endorsing embrace embraces embraced embracing', 'accepts', true),
  ...verbs('approve approves approved approving', 'accepts', true),
  ...verbs('agree agrees agreed agreeing', 'accepts', false, ['to', 'with', 'on']),
  ...verbs('consent consents consented assent assented', 'accepts', false, ['to']),
  ...verbs('reject rejects rejected rejecting', 'rejects', true),
  ...verbs('refuse refuses refused refusing', 'rejects', true),
  ...verbs('oppose opposes opposed opposing', 'rejects', true),
  ...verbs('rule rules ruled ruling', 'rejects', false, ['out']),
  ...verbs('turn turns turned turning', 'rejects', true, ['down']),
  ...verbs('dismiss dismisses dismissed dismissing', 'rejects', true),
  ...verbs('decline declines declined declining', 'rejects', true),
  ...verbs('rebuff rebuffs rebuffed rebuffing spurn spurns spurned spurning veto vetoes vetoed vetoing', 'rejects', true),
  ...verbs('consider considers considered considering', 'conditional', true),
  ...verbs('favour favours favoured favor favors favored', 'accepts', true),
  ...verbs('repudiate repudiates repudiated repudiating', 'rejects', true),
  ...verbs('balk balks balked baulked', 'rejects', true, ['at']),
  ...verbs('object objects objected', 'rejects', true, ['to']),
  ...verbs('confirm confirms confirmed confirming', 'confirms', true),
  ...verbs('admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging', 'confirms', true),
  ...verbs('deny denies denied denying', 'denies', true),
]);

/** A phrase that states a position, word by word; "|" parts alternatives. The object follows. */
export interface StancePhrase {
  readonly words: readonly string[];
  /** Index of the word by which it is found: the rarest. */
  readonly pivot: number;
  readonly stance: Stance;
  /** Only with an object that is a matter to decide. */
  readonly everyday: boolean;
}

function phrase(list: string, pivot: number, stance: Stance, everyday = false): StancePhrase {
  return { words: list.split(' '), pivot, stance, everyday };
}

const IS = 'is|are|was|were|be|been|remains|remain|remained';

export const STANCE_PHRASES: readonly StancePhrase[] = [
  phrase('say|says|said|saying yes to', 1, 'accepts'),
  phrase('say|says|said|saying no to', 1, 'rejects'),
  phrase('see|sees|saw no room for compromise on', 4, 'rejects'),
  phrase('shut|shuts|close|closes|closed|slam|slams|slammed the door on|to', 2, 'rejects'),
  phrase(`${IS} open to`, 1, 'conditional', true),
  phrase(`${IS}|stands|stood|stand opposed to`, 1, 'rejects'),
  phrase('come|comes|came|speak|speaks|spoke|spoken out in favour|favor of', 3, 'accepts'),
  phrase(`${IS} in favour|favor of`, 2, 'accepts'),
  phrase('vote|votes|voted in favour|favor of', 2, 'accepts', true),
  phrase(`${IS} against`, 1, 'rejects', true),
  phrase('come|comes|came|speak|speaks|spoke|spoken out against', 2, 'rejects', true),
  phrase('vote|votes|voted against', 1, 'rejects', true),
  phrase('vote|votes|voted for', 0, 'accepts', true),
  phrase('sign|signs|signed up to', 0, 'accepts'),
  phrase('sign|signs|signed off on', 0, 'accepts'),
  phrase('give|gives|gave|given the|a green light to|for', 2, 'accepts'),
  phrase('throw|throws|threw|thrown its|his|her|their weight behind', 2, 'accepts'),
];

interface StanceNoun {
  readonly stance: Stance;
  readonly particles: ReadonlySet<string>;
}

/** Nouns that state a position of whoever owns them: "the ministry's rejection of". */
export const STANCE_NOUNS: ReadonlyMap<string, StanceNoun> = new Map([
  ['rejection', { stance: 'rejects', particles: words('of') }],
  ['refusal', { stance: 'rejects', particles: words('to of') }],
  ['opposition', { stance: 'rejects', particles: words('to') }],
  ['objection', { stance: 'rejects', particles: words('to') }],
  ['objections', { stance: 'rejects', particles: words('to') }],
  ['dismissal', { stance: 'rejects', particles: words('of') }],
  ['support', { stance: 'accepts', particles: words('for') }],
  ['acceptance', { stance: 'accepts', particles: words('of') }],
  ['approval', { stance: 'accepts', particles: words('of for to') }],
  ['endorsement', { stance: 'accepts', particles: words('of') }],
  ['backing', { stance: 'accepts', particles: words('for of to') }],
  ['blessing', { stance: 'accepts', particles: words('to') }],
  ['denial', { stance: 'denies', particles: words('of that') }],
  ['confirmation', { stance: 'confirms', particles: words('of that') }],
]);

/** Verbs by which a subject takes the position that the noun after them names: "voiced support for". */
export const VOICING = words(`
  voiced voices voice voicing expressed expresses express expressing declared declares declaring reiterated reiterates reiterating
  reaffirmed reaffirms announced announces gave gives give given giving lent lends signalled signaled signals pledged pledges stated
  repeated repeats offered offers raised raises`);
/** Verbs that end it: "dropped its opposition to". */
export const ENDING = words(
  'dropped drops drop dropping withdrew withdraws withdraw withdrawn withdrawing abandoned abandons ended ends lifted',
);
/** Words between such a verb and the noun. */
export const BEFORE_NOUN = words(`
  its his her their the full strong firm broad clear unanimous cautious continued conditional qualified unconditional wholehearted formal
  public official longstanding long-standing fierce staunch vehement final unequivocal`);

/** Head words of what one can accept or reject as a position; an everyday verb needs one of them in its object. */
export const MATTERS = words(`
  proposal proposals proposition propositions plan plans offer offers deal deals agreement agreements accord accords treaty treaties truce truces ceasefire ceasefires
  cease-fire pact pacts compromise compromises concession concessions demand demands condition conditions terms idea ideas suggestion
  suggestions initiative initiatives resolution resolutions bill bills law laws legislation amendment amendments reform reforms measure
  measures motion motions budget budgets draft drafts text framework roadmap settlement settlements peace talks negotiations negotiation
  mediation dialogue meeting summit request requests call calls appeal appeals invitation bid bids takeover merger sale purchase
  peacekeepers troops deployment mission force forces intervention involvement presence withdrawal pullout evacuation exchange swap
  sanctions tariffs tariff tax taxes levy ban bans moratorium restrictions cuts cut rise increase hike quota quotas limit limits cap
  membership accession independence autonomy annexation occupation sovereignty referendum vote election elections candidacy nomination
  result results verdict ruling decision decisions recommendation recommendations finding findings report reports conclusion conclusions
  claim claims allegation allegations accusation accusations charge charges suggestion rumour rumours rumors criticism involvement
  responsibility wrongdoing role link links knowledge existence closure closures construction extension expansion project projects
  scheme schemes strategy policy policies changes change pause halt strike strikes lockdown mandate mandates pipeline mine dam bridge
  port road runway airport stadium development privatisation privatization nationalisation nationalization restoration reparations
  compensation payout contract contracts wage pay offer package packages bailout loan loans aid weapons arms missiles jets cooperation
  solution solutions option options approach version account explanation theory arguments argument notion possibility prospect principle
  right rights statehood partition division border borders date timetable deadline delay postponement
  guarantees guarantee pledge commitment commitments obligations release transfer extradition impeachment resignation
  inquiry investigation review audit recount probe
  ultimatum suggestion step steps move moves effort efforts candidate candidates nominee death deaths attack attacks
  killing strike raid leak breach reports visit trip arrival departure engagement marriage pregnancy plans identity authenticity
  war invasion violence discussions discussion coalition alliance merger joining abortion immigration
  it them this that`);

/** Objects that make an everyday verb say nothing about a position. */
export const EVERYDAY_OBJECTS = words(`
  award awards prize prizes medal medals trophy gift gifts invitation invitations apology apologies job jobs post position role cheque check
  bribe bribes donation donations payment payments card cards cash credit students pupils applications resignation congratulations
  defeat fate blame guests visitors visitor guest fans baby child son daughter crowd crowds spectators tourists newborn refugees
  access entry bail visa visas asylum permission treatment chance opportunity parole comment admission boarding leave
  family families themselves himself herself itself each staff team side club penalty goal`);

/** Words after an object that end it. */
export const OBJECT_ENDS = words(`
  but while whereas although though saying arguing calling describing adding insisting citing claiming stating warning because when after
  before until since despite unless if as once during according who where so yet instead describing
  yesterday today tonight earlier later again outright immediately on-thursday`);

/** Days and the like: a phrase of time ends the object. */
export const TIME_STARTS = words('on in at last this next late early by');
export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  week month year day morning afternoon evening night weekend hours time statement interview speech letter press news january's jan feb mar
  apr jun jul aug sep sept oct nov dec beforehand moment`);

mark(SIGN.stance, [...STANCE_VERBS.keys(), ...STANCE_NOUNS.keys()]);
mark(
  SIGN.stance,
  STANCE_PHRASES.flatMap(({ words, pivot }) => words[pivot]?.split('|') ?? []),
);
