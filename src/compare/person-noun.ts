/** Nouns for people. */
/** Nouns for people that do not end in one of PERSON_ENDINGS. */
const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `person man woman child boy girl baby teenager adult civilian soldier victim suspect casualty pupil student guest member patient hostage
   detainee resident migrant refugee relative friend colleague captain official pilot migrant applicant assistant
   participant inhabitant defendant attendant executive secretary general criminal professional recruit ally brother sister son daughter friend wife husband senator republican democrat nominee finalist rival president aide heir cook spouse parent attorney judge justice
   chief nurse host star sibling twin cousin nephew niece uncle aunt deputy envoy diplomat spy chef coach guard cop clerk model mayor poet priest
   bishop monk nun rabbi imam king queen prince princess lord lady sheikh representative delegate candidate graduate architect analyst economist
   academic activist comedian musician politician physician technician civilian magistrate advocate laureate cadet sergeant colonel lieutenant
   corporal marshal sheriff constable detective juror witness accomplice apprentice protege nominee appointee escapee evacuee employee trustee
   medallist medalist champion athlete forward goalkeeper defender midfielder striker winger quarterback linebacker rookie veteran newcomer
   male female teen youth youngster senior junior elder neighbour neighbor tourist hiker climber astronaut cosmonaut crewmate roommate teammate
   classmate fugitive convict thief bandit rebel militant extremist jihadist terrorist gunman hijacker hooligan celebrity fan supporter
   ambassador counsel barrister solicitor liberal conservative independent moderate progressive socialist
   dead wounded injured`.split(/\s+/),
);
const PERSON_ENDINGS = /(?:er|or|ist|ian|ee|man|person)$/;

/** Whether a lower-case noun in the singular is one for people: "minister", "man", "witness". */
export function isPersonNoun(noun: string): boolean {
  return PERSON_NOUNS.has(noun) || PERSON_ENDINGS.test(noun);
}
