/** Posts of which a person holds one at a time, by field: the words that name them, with their synonyms. */

/** One post of a field and the words for it; a phrase names every post whose words it has. */
export type PostWords = readonly (readonly [post: string, words: RegExp])[];

/** Ranks of armies, navies and police forces: a phrase of two names both, as "Major General" is spoken to as "General". */
export const RANKS: PostWords = [
  ['private', /\b(?:private|pvt)\b/],
  ['corporal', /\b(?:corporal|cpl)\b/],
  ['constable', /\bconstable\b/],
  ['sergeant', /\b(?:sergeant|sgt)\b/],
  ['lieutenant', /\b(?:lieutenant|lt)\b/],
  ['captain', /\b(?:captain|capt)\b/],
  ['major', /\b(?:major|maj)\b/],
  ['colonel', /\b(?:colonel|col)\b/],
  ['general', /\b(?:general|gen|brigadier|marshal)\b/],
  ['admiral', /\b(?:admiral|adm|commodore)\b/],
  ['inspector', /\b(?:inspector|insp)\b/],
  ['superintendent', /\b(?:superintendent|supt)\b/],
];

/** "Attorney General", "general manager", "captain of the team": no rank. */
export const NO_RANK =
  /\b(?:(?:attorney|secretary|director|solicitor|consul|governor|surgeon|inspector|auditor|comptroller|postmaster)[- ]general|team|club|side|school|private (?:secretary|investigator)|general (?:manager|secretary|director|counsel|practitioner)|major (?:shareholder|donor|investor))\b/;

/** Fields other than ranks. Posts of two fields may be held together: "captain and goalkeeper". */
export const FIELDS: Readonly<Record<string, PostWords>> = {
  office: [
    ['spokesperson', /\bspokes(?:man|woman|person)\b/],
    ['prime minister', /\b(?:prime minister|premier|taoiseach)\b/],
    ['governor', /\bgovernor\b(?! general|-general)/],
    ['mayor', /\bmayor\b/],
    ['ambassador', /\bambassador\b/],
    ['consul', /\bconsul\b/],
    ['senator', /\b(?:senator|sen)\b/],
    ['representative', /\b(?:congress(?:man|woman)|rep)\b/],
    ['judge', /\b(?:judge|magistrate)\b|\b(?:chief |associate |lord )justice\b|^justice$/],
    ['prosecutor', /\b(?:prosecutor|district attorney|prosecuting)\b/],
    ['defence lawyer', /\b(?:defen[cs]e (?:lawyer|attorney|counsel|solicitor|barrister)|public defender|defending)\b/],
    ['police chief', /\b(?:police (?:chief|commissioner)|chief of police|chief constable)\b/],
    ['fire chief', /\b(?:fire chief|fire commissioner)\b/],
    ['harbour master', /\b(?:harbou?r ?master)\b/],
    ['headteacher', /\b(?:head ?teacher|head ?master|head ?mistress|school principal)\b/],
    ['coroner', /\bcoroner\b/],
  ],
  assembly: [
    ['councillor', /\b(?:councill?or|council(?:man|woman)|alderman)\b/],
    ['member of parliament', /\b(?:mp|member of parliament)\b/],
    ['senator', /\b(?:senator|sen)\b/],
  ],
  team: [
    ['coach', /\b(?:(?<!fitness |goalkeeping |assistant )coach|manager)\b/],
    ['captain', /\b(?:captain|skipper)\b/],
    ['referee', /\b(?:referee|umpire)\b/],
  ],
  position: [
    ['goalkeeper', /\b(?:goal ?keeper|goalie)\b/],
    ['defender', /(?<!public |rights |title )\b(?:defender|centre-back|full-back|left-back|right-back)\b/],
    ['striker', /\b(?:striker|centre-forward)\b/],
  ],
  teaching: [
    ['professor', /\b(?:professor|prof|head ?teacher|lecturer)\b/],
    ['student', /\b(?:student|undergraduate|pupil)\b(?! (?:union|leader))/],
  ],
  music: [
    ['soprano', /\bsoprano\b/],
    ['tenor', /\btenor\b/],
    ['baritone', /\bbaritone\b/],
    ['pianist', /\bpianist\b/],
    ['violinist', /\bviolinist\b/],
    ['cellist', /\bcellist\b/],
    ['drummer', /\bdrummer\b/],
    ['guitarist', /\b(?:guitarist|bassist)\b/],
    ['trumpeter', /\btrumpeter\b/],
  ],
  care: [
    ['nurse', /\bnurse\b/],
    ['surgeon', /\bsurgeon\b/],
    ['pharmacist', /\bpharmacist\b/],
    ['dentist', /\bdentist\b/],
  ],
  cockpit: [
    ['captain', /\bcaptain\b/],
    ['co-pilot', /\b(?:co-?pilot|first officer)\b/],
  ],
  church: [
    ['bishop', /\bbishop\b/],
    ['archbishop', /\b(?:archbishop|patriarch)\b/],
    ['pope', /\b(?:pope|pontiff)\b/],
    ['rabbi', /\brabbi\b/],
    ['imam', /\bimam\b/],
  ],
};

/** Posts at the head of a body; departments beside them are read apart. */
export const CHIEF_EXECUTIVE = /\b(?:chief executive|ceo)\b/;
export const CHAIR = /\b(?:chairman|chairwoman|chairperson|chair)\b(?! (?:of|for) the .{0,30}(?:committee|panel|inquiry|commission))/;

/** What a head of a department is called. */
export const HEADED = /\b(?:head|chief|director|manager|boss|officer|editor|secretary|cfo|coo|cto)\b/;

/** Departments of firms and institutions, as one word each. */
export const DEPARTMENTS: PostWords = [
  ['finance', /\b(?:finance|financial|cfo)\b/],
  ['operations', /\b(?:operations|operating|coo)\b/],
  ['technology', /\b(?:technology|cto)\b/],
  ['security', /\bsecurity\b/],
  ['safety', /\bsafety\b/],
  ['research', /\b(?:research|science|scientific)\b/],
  ['marketing', /\b(?:marketing|sales)\b/],
  ['communications', /\b(?:communications?|press|media|public relations)\b/],
  ['personnel', /\b(?:human resources|personnel|hr)\b/],
  ['medicine', /\b(?:medical|clinical|surgery)\b/],
  ['music', /\bmusic(?:al)?\b/],
  ['sport', /\b(?:sports?|sporting)\b/],
  ['legal affairs', /\b(?:legal|general counsel)\b/],
  ['engineering', /\bengineering\b/],
  ['collections', /\bcollections?\b/],
  ['education', /\beducation\b/],
];

/** Offices that have a deputy who is not addressed by the office itself. */
export const WITH_DEPUTY: PostWords = [
  ['prime minister', /\b(?:prime minister|premier)\b/],
  ['president', /\bpresident\b/],
  ['governor', /\bgovernor\b/],
  ['mayor', /\bmayor\b/],
  ['chief executive', CHIEF_EXECUTIVE],
  ['chair', /\b(?:chairman|chairwoman|chairperson|chair)\b/],
  ['headteacher', /\b(?:head ?teacher|head ?master|head ?mistress|principal)\b|^head$/],
  ['leader', /\bleader\b/],
  ['speaker', /\bspeaker\b/],
  ['ambassador', /\bambassador\b/],
  ['commissioner', /\bcommissioner\b/],
  ['captain', /\bcaptain\b/],
  ['editor', /\beditor\b/],
  ['director', /\bdirector\b/],
  ['police chief', /\b(?:police|fire) chief\b/],
];
