/** Verb forms by what they tell of time: "said" and "fell" look back, "will", "due" and "begins" look ahead. */
import { words } from '../language/word-list.js';

/** Verbs of saying, in the past. */
export const SAYING = words(
  'said told added wrote tweeted announced declared stated testified confirmed asked insisted warned argued noted posted reported acknowledged denied claimed explained replied stressed vowed pledged promised urged accused suggested admitted conceded recalled alleged estimated reiterated remarked complained predicted revealed disclosed quipped',
);

/** Past forms that do not end in -ed. */
export const IRREGULAR = words(
  'came went met took held made began won lost fell rose left gave got saw spoke struck hit sent became broke brought built bought caught chose drew drove fought found flew grew hurt kept knew led let paid put ran sold shot sat stood swore taught thought threw understood woke died fled forced found gone done seen taken given fallen been begun broken chosen drawn driven eaten flown forgotten frozen grown hidden known risen shaken shown spoken stolen sworn thrown torn withdrawn withdrew won worn written sank sunk sought slid slept spent spread quit rang sang shook shut stole stuck swept swam swung tore wore bid cast cost cut overthrew overcame underwent arose awoke bled bound dealt dug fed felt heard hung laid lay meant overtook proved rode sent shone stung tied burst plunged',
);

/** Words in -ed that are no verbs, or seldom. */
export const NO_VERBS = words(
  'hundred hundred-year indeed speed exceed proceed succeed united sacred naked wicked rugged crooked infrared biped embed moped ahmed mohammed muhammed hamed reed breed creed greed agreed-upon so-called undecided',
);

/** Verbs that ask for what is not yet: "may" only in lower case. */
export const MODALS = words("will won't shall would wouldn't should shouldn't could may might must gonna");

/** "due on", "expected to", "scheduled for". */
export const PENDING = words(
  'due expected scheduled planned slated poised set likely unlikely going supposed hoped hoping hopes hope plans plan planning intends intend aims aim wants want promises vows preparing prepares prepare prepared bracing braced ready about agreed seeking seeks forecast forecasts projected invited invites called calls calling',
);

/** Of these, the ones that need no "to" or "for": "due Friday", "expected on Friday". */
export const TIMETABLED = words('due expected scheduled planned slated set likely');

/** Bare forms of what goes by a timetable: "talks resume on Monday". */
export const TIMETABLE = words(
  'open close start begin end resume apply expire sail depart leave arrive land vote meet gather convene host play face travel fly visit air premiere go come return move enter retire appear testify speak address sign present unveil introduce launch publish release debate decide hear attend deliver continue become lapse switch strike march protest tour submit appeal join mark celebrate commemorate review take hold kick reconvene head',
);

/** Of these, the ones that are nouns as well: "votes" and "vote", "protests" and "protest". */
const NOUNS = words('vote play visit move address sign present release debate switch strike march protest tour appeal mark review land');

const third = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : /(?:[sxz]|[cs]h|o)$/.test(base) ? `${base}es` : `${base}s`;
const PLAIN = [...TIMETABLE].filter((base) => !NOUNS.has(base));
const again = (form: string): string => `re${form}`;

/** The same of one: "the border reopens on Monday", "the vote takes place on Thursday". */
export const PRESENTS: ReadonlySet<string> = new Set([...[...TIMETABLE].map(third), ...PLAIN.map(third).map(again)]);
/** Of many: "schools reopen on Monday". */
export const PLURALS: ReadonlySet<string> = new Set([...TIMETABLE, ...PLAIN.map(again)]);
/** Forms that stand for things as often as for deeds: "the votes on Monday", "the debate on Monday". */
export const THINGS: ReadonlySet<string> = new Set([...NOUNS, ...[...NOUNS].map(third)]);

/** Verbs an order or a request begins with, besides those of BASES: "Ask me in June". */
export const REQUESTS = words('ask wait call try watch check listen bring tell let talk keep look remember expect');

/** Verbs whose past form is the bare one: past only where no "to" and no modal verb asks for the bare form. */
export const UNCHANGED = words('cut put set hit shut quit let cost spread hurt bid cast burst');

/** Present participles of what is arranged: "are meeting on Thursday". */
export const PROGRESSIVES = words(
  'meeting holding voting visiting heading going travelling traveling hosting playing leaving returning facing coming arriving starting opening launching releasing',
);

/** Bare verbs after "to". */
export const BASES = words(
  'be meet hold vote visit discuss attend appear announce release publish decide begin start open return leave resign deliver present address sign take go travel make give face play arrive testify speak resume launch hear have come stand send join fly head land submit file appeal consider debate host unveil reveal introduce celebrate mark commemorate close end stop pay receive report respond reply review rule sentence arraign step move get see run lead bring finish complete conclude continue reopen convene reconvene gather march strike protest rally air broadcast reach hit peak crest cut put set shut quit let cost spread bid cast burst',
);

/** Words before "to" and a verb that make a deed of it, or no plan. */
export const NOT_PLANS = words(
  'failed voted managed refused declined began started continued tried forced used able helped had allowed led seemed appeared came went rushed sought returned gathered threatened travelled traveled flew able',
);

/** Deeds and words that a day belongs to when it stands beside them: "his speech on Tuesday", "Monday's ruling" look back. */
export const DEEDS = words(
  'attack attacks shooting shootings massacre ruling rulings verdict arrest arrests crash explosion blast bombing bombings killing killings incident announcement announcements statement remarks comments decision indictment resignation earthquake quake fire loss win victory defeat violence raid raids speech interview tweet tweets address debate report reports news death deaths briefing testimony memo letter conference',
);
