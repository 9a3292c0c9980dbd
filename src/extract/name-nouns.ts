/** Word lists of English beside those of name-words.ts: titles in the plural, surnames that are offices, ends of companies, vessels, classes of people. */
import { words } from '../language/word-list.js';

/** Titles before a row of names. */
export const PLURAL_TITLES = words(`
  presidents vice-presidents co-presidents ministers secretaries senators governors mayors judges justices generals admirals colonels
  captains commanders lieutenants sergeants chancellors premiers ambassadors envoys commissioners deputies councillors councilors congressmen
  congresswomen representatives lawmakers mps meps attorneys prosecutors lawyers professors doctors archbishops bishops cardinals princes
  princesses leaders chairmen directors inspectors detectives officers spokesmen spokeswomen economists analysts scientists researchers
  authors novelists actors astronauts historians coaches co-founders founders co-chairs negotiators`);

/** Days and months that are given names as well. */
export const GIVEN_DAYS = words('april may june august march sunday monday wednesday friday october');

/** Offices and trades that are family names as well: "Mark Judge". */
export const OFFICE_SURNAMES = words(
  'judge king bishop major pope prince priest dean abbot marshal constable farmer singer nunn duke baron lord nurse page',
);

/** Given names that are everyday nouns or verbs as well. */
export const COMMON_GIVEN = words('mark will grant rose grace faith hope joy dawn penny art bill frank drew pat gene lance rob');

/** Everyday nouns that end the names of companies; a given name before them makes them family names. */
export const COMPANY_ENDS = words(`
  steel foods air gas oil power freight marine logistics mining telecom telecoms software technologies systems ventures enterprises brewery
  breweries textiles electric electronics solutions solar aerospace properties investments securities estates brands mills shipyard shipyards
  ferries cruises hotels stores studios pictures records entertainment petroleum cement chemicals aviation minerals metals timber
  semiconductors biotech robotics interactive`);

/** Everyday nouns that begin the names of companies: "Radio Lurk". */
export const COMPANY_BEGINS = words('radio hotel banco banque');

/** Offices of a company: what "of" ties to their holder is one. */
export const COMPANY_OFFICES =
  /\b(?:chief (?:executive|financial|operating|technology|commercial)|ceo|cfo|coo|cto|managing director|(?:co-)?founders?|owner)\b/i;

/** Offices of a country, a town or a part of it. */
export const PUBLIC_OFFICES =
  /\b(?:prime ministers?|ministers?|presidents?|senators?|sens?\.|reps?\.|governors?|gov\.|mayors?|chancellors?|premiers?|kings?|queens?|ambassadors?|attorneys? general)$/i;

/** What carries the name after it, and is no person. */
export const VESSELS = words(`
  ferry ship frigate tanker destroyer vessel boat trawler yacht tugboat freighter cutter submarine warship cruiser schooner steamer liner
  corvette icebreaker bulker minesweeper lifeboat`);

/** Classes of people after which institutions are named: "the People's Alliance", "the Farmers' Union". */
export const CLASSES = words(`
  people women men children worker workers farmers teachers students veterans nurses doctors miners fishermen merchants king queen prince
  princess lawyers writers pilots seamen sailors soldiers mothers parents pensioners patients consumers citizens`);

/** Before the name of a person, and no title of theirs. */
export const ROLES = words(`
  passenger driver motorist cyclist tourist hiker shopper villager pensioner firefighter paramedic eyewitness bystander teenager
  shopkeeper carpenter electrician plumber waiter waitress commuter holidaymaker schoolgirl schoolboy classmate roommate`);

/** Who is "from" a place, and from no body. */
export const NATIVES = words('nurse farmer fisherman student teacher resident pensioner man woman boy girl mother father villager baker');
