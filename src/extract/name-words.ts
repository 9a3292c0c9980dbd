/** Word lists of English for finding names by their shape. No list of names: only words that stand in, before or after them. */
import { words } from '../language/word-list.js';

/** Abbreviations whose full stop belongs to them. */
export const DOTTED = words(`
  dr mr mrs ms sens reps govs profs drs gens st gen col lt sgt capt maj cpl cmdr adm sen rep gov prof rev fr hon pres supt insp det messrs jr sr mt ft vs etc no
  jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp bros dept gov.t approx e.g i.e a.m p.m u.s u.k u.n e.u`);

/** Words that make a title or an office, in lower case. */
export const TITLE_HEADS = words(`
  president vice-president premier chancellor minister secretary undersecretary ambassador envoy consul king queen prince princess
  emperor sultan emir sheikh pope patriarch archbishop bishop cardinal rabbi imam pastor reverend father sister brother
  mayor governor senator congressman congresswoman representative deputy lawmaker councillor councilman councilwoman councilor alderman
  mp mep msp td ceo cfo coo fm pm chair chairman chairwoman chairperson speaker leader chief head boss director manager executive
  commissioner commander general colonel major captain lieutenant sergeant corporal private admiral commodore marshal brigadier officer
  inspector superintendent constable detective sheriff judge justice magistrate prosecutor attorney lawyer solicitor barrister coroner
  spokesman spokeswoman spokesperson spokespersons spokesmen professor dr doctor lecturer researcher scientist analyst economist historian
  coach striker goalkeeper midfielder defender winger skipper referee trainer rector dean principal headteacher headmaster teacher curator
  conductor composer architect author novelist poet actor actress singer director filmmaker artist painter musician
  founder co-founder owner president-elect chairman-elect treasurer auditor editor reporter correspondent journalist columnist
  adviser advisor aide negotiator ombudsman comptroller provost abbot abbess priest vicar nun monk
  surgeon nurse physician engineer pilot astronaut biologist geologist meteorologist epidemiologist virologist
  mr mrs ms miss sens reps govs profs drs gens sir lady lord dame gen col lt sgt capt maj cpl cmdr adm sen rep gov prof rev fr hon pres supt insp det messrs
  candidate nominee organiser organizer activist campaigner farmer fisherman resident witness survivor victim neighbour neighbor
  grandmaster whip clerk gm protester counsel d.a official strategist lobbyist pollster consultant publisher producer businessman businesswoman billionaire entrepreneur
  host anchor rapper comedian chef pitcher quarterback golfer swimmer sprinter boxer suspect student spy hacker whistleblower banker investor
  soprano mezzo-soprano tenor baritone pianist violinist cellist guitarist drummer flautist saxophonist trumpeter percussionist bassist
  organist ballerina choreographer playwright sculptor photographer screenwriter paramedic midwife firefighter pharmacist dentist
  volcanologist seismologist climatologist physicist chemist archaeologist astronomer psychologist psychiatrist pathologist oncologist
  cardiologist paediatrician pediatrician neurologist immunologist botanist zoologist ecologist astrophysicist mathematician
  criminologist anthropologist sociologist glaciologist entomologist ornithologist palaeontologist paleontologist oceanographer
  hydrologist jockey cyclist gymnast bursar coxswain stationmaster
  champion regent countess count duke duchess baron baroness marquess tsar czar comrade`);

/** Words that may stand before the head of a title: "former deputy prime minister". Nationalities are known by isDemonym. */
export const TITLE_BEFORE = words(`
  former ex-president ex-minister deputy vice assistant acting interim senior junior chief prime foreign defence defense interior finance health justice
  education energy trade labour labor agriculture transport transportation environment culture sports economy economic treasury home
  first second lead national federal state regional provincial district county city town village municipal local
  police fire army navy naval military security intelligence press communications media government opposition party parliamentary
  presidential royal crown public general managing executive artistic musical technical medical scientific clinical
  attorney major brigadier lieutenant rear wing squadron team club football union trade-union chief-of-staff
  nato un eu us uk u.s u.k supreme appeal appeals high court bank central hospital school university museum company newly-elected
  late veteran retired then-president special top long-time longtime outgoing incoming new current white house democratic republican
  conservative liberal labour green social socialist independent non-executive founding group`);

/** What stands after "Minister of", "Secretary of", "Chief of": with it, the title is complete. */
export const PORTFOLIO = words(`
  state staff defence defense war treasury justice health education energy labour labor commerce agriculture interior transport
  transportation finance opposition house parliament foreign home internal external affairs culture sport sports environment trade
  industry economy economics science technology tourism housing development planning security works fisheries water mines women youth
  veterans homeland naval operations police information communications veterans' board council company`);

/** Subjects that continue the name of an institution after "and": "Ministry of Foreign Affairs and Trade". */
export const SUBJECTS = words(`
  trade culture sport sports development technology industry energy agriculture fisheries food drug science innovation skills
  community communities commerce communications transport welfare social human economic economics environment climate education research
  training family families youth water mines tourism justice prisons security defence defense housing labour labor employment
  pensions finance budget investment information exchange customs border borders health care services engineering medicine
  sciences studies relations arts crafts humanities letters history archaeology geography space aeronautics atmospheric oceanic statistics safety standards
  infrastructure planning mining forestry forests wildlife conservation nature rural regional local civil political peace disarmament
  co-operation cooperation reconstruction arts music drama design prevention control protection mathematics physics chemistry`);

/** Head words of institutions. */
export const ORGANISATION_HEADS = words(`
  ministry institute institution university college academy school bank council foundation fc inc ltd plc llc gmbh corp corporation company
  party agency court commission committee organisation organization association union federation confederation league club society trust
  authority bureau office department directorate service services board group holdings industries airlines airways railways bank fund
  parliament congress senate assembly duma cabinet government administration command army navy corps police guard guards force forces brigade
  battalion regiment squadron fleet hospital clinic museum gallery theatre theater orchestra opera church cathedral diocese synod
  news times post herald tribune gazette journal press agency media network television radio wire observer courier chronicle telegraph
  alliance coalition movement front campaign partnership centre center laboratory laboratories observatory registry inspectorate
  treasury embassy consulate tribunal chamber exchange insurance mutual pharma pharmaceuticals motors energy united rovers athletic
  rangers wanderers legion secretariat presidency house kremlin pentagon bundestag knesset vatican reserve initiative consortium cooperative nations capital shipping lines transit workers festival championship sons daughters
  partners associates subcommittee`);

/** Institutions that are names by themselves when capitalised. */
export const ORGANISATION_WORDS = words(
  `congress parliament senate duma kremlin pentagon bundestag knesset commons vatican downing interpol treasury`,
);

/** Head words of places, as last word of a name. */
export const PLACE_HEADS = words(`
  region river county island islands city street avenue road lane sea bay lake lakes mountain mountains valley oblast province district
  airport station square park bridge beach hill hills falls gulf ocean strait straits peninsula desert territory territories republic
  kingdom states coast harbour harbor port creek canyon canal forest parish village town borough prefecture canton governorate isle isles
  archipelago pass reef delta plateau plain plains basin cape point quarter heights highway boulevard drive terrace arabia emirates
  dam reservoir volcano glacier moor marsh`);

/** First words of places. */
export const PLACE_FIRST = words(`
  new lake mount mt cape gulf isle strait fort port san santa santo saint st los las el north south east west northern southern eastern
  western central upper lower great greater little river rio puerto costa hong sri sierra saudi villa bad`);

/** Lower-case words after or before "of" that say a name is a place: "Kerson region", "the town of Lurk". */
export const PLACE_NOUNS = words(`
  region regions city cities town towns village villages oblast oblasts province provinces district districts county counties river rivers
  street streets state states port island islands peninsula suburb suburbs capital border area airport hamlet municipality parish
  territory republic coast valley mountains harbour harbor county canton prefecture governorate neighbourhood neighborhood outskirts`);

/** Prepositions of place. */
export const PLACE_PREPOSITIONS = words('in at near across throughout outside around toward towards into');

/** What ties a person to a place. */
export const FROM = words('of from');

/** Capitalised only because they are days or months. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan hanukkah`);

/** Months that are also given names. */
export const MONTH_NAMES = words('april june may august march');

/** Lower-case words inside names of people and places. */
export const PARTICLES = words('de da di du del della dos das van von der ter bin ibn bint al el la le y af zu');

/** Words a sentence begins with that are no names, and common nouns often met there alone. */
export const OPENERS = words(`
  a an the this that these those some any each every either neither no none all both such same other another own much many few several
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what one ones
  am is are was were be been being has have had having do does did doing will would shall should can could may might must let
  and or but nor so yet if then than as because while when where why how whether though although until unless since after before once
  in on at by for with from to into onto over under about against between among amid through during without within along across behind
  beyond near off out up down upon toward towards per via despite except like unlike besides inside outside beside beneath below above
  not only also just even still already very too more most less least rather almost nearly around again ever never always often
  now later earlier here there today tomorrow yesterday tonight meanwhile however moreover furthermore instead otherwise therefore thus
  hence indeed perhaps maybe yes no please according asked speaking addressing following including regarding concerning given
  first second third fourth last next finally lastly initially eventually recently previously formerly originally currently
  former two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half
  everyone everybody everything someone somebody something anyone anybody anything nobody nothing noone people police officials witnesses
  sources analysts critics experts doctors residents supporters opponents members lawmakers ministers diplomats negotiators soldiers troops
  protesters workers teachers parents students farmers fishermen firefighters rescuers investigators prosecutors lawyers judges voters
  patients families children women men girls boys relatives neighbours neighbors friends colleagues shares prices sales
  time times trade peace war talks land money power water food fuel work life death news history politics sport business health
  read see click share photo photos image video file picture watch listen subscribe support comments related advertisement copyright
  article section chapter figure table page part annex appendix resolution number
  mr mrs ms dr sir mister
  sadly luckily fortunately unfortunately clearly obviously apparently reportedly allegedly officially publicly privately
  far further together apart aside back away once twice ahead
  old young new good bad big small great little long short high low early late foreign local national international public private
  european-style western-style general major
  quote unquote analysis opinion exclusive breaking update updated live explainer editorial interview correction
  none most whatever whoever whenever wherever nowadays elsewhere somewhere everywhere
  hi hey sorry wow yeah congratulations thank thanks dear hello welcome goodbye ok okay well oh ah
  sanctions intelligence diplomats membership contacts government governments ministry council company court university hospital school
  bank president minister mayor governor judge spokesman spokeswoman spokesperson leader leaders chief authorities prosecutors parliament's
  silence europe's winter spring summer autumn nights morning evening midnight noon`);

/** Capital words that are neither persons, places nor bodies. */
export const NOT_NAMES = words(`
  i tv gdp ai pr gmt utc usd eur gbp dna hiv aids covid covid-19 id ok am pm a.m p.m bc ad ce bce vip diy faq pdf url http https
  mr mrs ms dr sir id x ii iii iv vi vii viii ix xi xii xx no nos god bible english
  internet web earth monday-friday ceo cfo coo mp mps mep msp phd md bsc msc ba ma fm
  january-march bst cet est edt pst et`);

/** Two-letter and dotted short forms of states. */
export const SHORT_STATES = words('us uk uae usa ussr u.s u.k u.a.e u.s.a u.s.s.r drc prc');

const ADJECTIVE = /-(?:style|like|wide|era|area|run|born|bound|held|type|made|friendly|only|wing|class|[a-z]{1,12}ed|[a-z]{3,12}ing)$/;

/** Where a hyphen and a small word make an adjective of a name: "Lurk-based", "Bell-era"; 0 if none does. */
export function adjectiveAt(text: string): number {
  const hyphen = text.lastIndexOf('-');
  return hyphen > 1 && ADJECTIVE.test(text) ? hyphen : 0;
}

/** What may follow a family name. */
const SUFFIXES = words('jr jnr sr snr ii iii iv');

/** Last words of companies that later references leave out. */
export const CORPORATE = words('inc ltd plc llc gmbh corp corporation company co group holdings limited ag sa nv');

/** The words of a name without "Jr." and the like. */
export function withoutSuffix(name: readonly string[]): readonly string[] {
  return name.length > 1 && isSuffix(name.at(-1) ?? '') ? name.slice(0, -1) : name;
}

/** "Jr.", "III". */
export function isSuffix(word: string): boolean {
  return word.length < 5 && SUFFIXES.has(word.toLowerCase().replace('.', ''));
}

/** English names of states and territories joined by "and" (ISO 3166-1). */
export const JOINED_STATES: ReadonlySet<string> = new Set(
  'trinidad and tobago|bosnia and herzegovina|antigua and barbuda|kitts and nevis|turks and caicos|wallis and futuna|pierre and miquelon|tomé and príncipe|tome and principe'.split(
    '|',
  ),
);

/** Adjectives and nouns of nationality and creed. */
export const DEMONYMS = words(`
  russian ukrainian american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
  danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish cypriot maltese serbian croatian
  bosnian slovenian slovene albanian macedonian montenegrin kosovar moldovan belarusian lithuanian latvian estonian georgian armenian azerbaijani
  kazakh uzbek tajik turkmen kyrgyz afghan pakistani indian bangladeshi nepali nepalese bhutanese chinese taiwanese japanese korean mongolian
  vietnamese thai lao cambodian malaysian indonesian filipino philippine singaporean burmese australian iraqi iranian persian israeli
  palestinian jordanian lebanese syrian saudi arab arabian arabic yemeni omani emirati qatari kuwaiti bahraini egyptian libyan tunisian
  algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan burundian congolese nigerian ghanaian ivorian
  senegalese malian cameroonian angolan zambian zimbabwean mozambican namibian african asian european western eastern nordic baltic balkan
  canadian mexican guatemalan honduran salvadoran nicaraguan panamanian cuban haitian dominican jamaican colombian venezuelan ecuadorian
  peruvian bolivian chilean argentine argentinian brazilian uruguayan paraguayan latin caribbean soviet jewish muslim christian catholic
  orthodox protestant islamic islamist hindu buddhist sikh sunni shia shiite kurdish basque catalan chechen crimean tatar bavarian
  californian texan londoner parisian muscovite nato-led us-led democrat democrats republican republicans conservative conservatives
  liberal liberals tory tories communist communists nazi russians ukrainians americans germans italians britons europeans israelis
  palestinians syrians iraqis iranians afghans indians canadians mexicans poles turks greeks swedes danes norwegians finns
  australians africans asians arabs muslims christians jews catholics kurds serbs croats hungarians romanians chechens tatars`);

const BESIDE_DEMONYMS = /^(?:pro|anti|non|ex|afro|anglo)-/;

/** Whether a lower-case word is an adjective or noun of nationality or creed, known or by its ending before a noun. */
export function isDemonym(lower: string): boolean {
  if (DEMONYMS.has(lower)) return true;
  if (!lower.includes('-')) return false;
  return lower
    .replace(BESIDE_DEMONYMS, '')
    .split('-')
    .every((part) => DEMONYMS.has(part));
}
