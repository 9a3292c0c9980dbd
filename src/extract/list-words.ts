/** Words that stand around a list of names. */
import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';

/** Plural nouns that name what the members of a list are, right after the list: "the Donville and Lurk regions". */
export const MEMBER_NOUNS = words(`
  regions oblasts provinces districts counties states cities towns villages areas republics territories countries islands rivers streets
  ministers ministries parties teams clubs families governments airports ports hospitals universities schools brothers sisters
  prefectures cantons municipalities boroughs neighbourhoods neighborhoods suburbs valleys mountains lakes dams bridges stations
  factories plants mines companies banks agencies presidents governors mayors senators delegations embassies consulates parliaments
  constituencies wards parishes coasts straits borders roads lines routes farms refineries stadiums museums divisions brigades`);

/** Nouns counted before a colon that are never the head of the list after it. */
export const MEASURES = words(`
  day days hour hours minute minutes second seconds week weeks month months year years decade decades time times percent point points
  goal goals vote votes seat seats season seasons metre metres meter meters mile miles kilometre kilometres kilometer kilometers km kg
  tonne tonnes ton tons dollar dollars euro euros pound pounds million billion thousand hundred dozen degrees litres liters acres hectares
  a.m p.m am pm o'clock century centuries round rounds set sets game games match matches night nights`);

/** Words that may stand between a count and its noun, besides adjectives. */
export const AFTER_COUNT = words(
  'of the other more further additional new main key such different separate neighbouring neighboring its his her their these those',
);

/** Words a noun phrase of a list begins with: with one at the head of each part, the parts are certain. */
export const PHRASE_STARTS = words(`
  a an the no more fewer better less one two three four five six seven eight nine ten his her its their our some any every each all
  free new full early immediate permanent higher lower longer shorter`);

/** Right before the first member; "including" and "such as" besides. */
export const OPENING = words('like notably especially particularly e.g among');

mark(SIGN.frame, [...OPENING, 'both', '&', 'example', 'include', 'includes', 'included']);
mark(SIGN.list, [':', '\u2013', '\u2014', 'including', 'include', 'such']);
