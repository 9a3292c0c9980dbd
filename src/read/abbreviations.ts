/** Words that end with a full stop without ending a sentence, and words that begin one. All without their last stop. */

/** A name or a number follows: never the end of a sentence. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Mx Dr Prof Gen Sen Rep Gov Lt Col Maj Sgt Capt Cmdr Adm Brig Cpl Pvt Supt Insp Rev Hon Pres Messrs Mme Mlle Fr Sr St Ste Mt Ft Amb Atty Det Sec Spc vs v cf approx ca e.g i.e viz'.split(
    ' ',
  ),
);

/** The end of a sentence only when the next word opens one. */
export const SHORTENED: ReadonlySet<string> = new Set(
  'Inc Co Corp Ltd Bros Jr Cos Dept Univ Assn Ave Blvd Rd Ariz Calif Conn Fla Mass Mich Minn Tenn Wash Penn Ala Ark Colo Del Ill Ind Kan Ky La Md Miss Mo Mont Neb Nev Okla Ore Pa Va Vt Wis Wyo Tex etc al est No no ed vol pp sq'.split(
    ' ',
  ),
);

/** No end before a day, a year or more of the same sentence. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri'.split(' '),
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'The A An In On At As By For From To With Within Without After Before During Since Until While When Where Why How What Who Which Whether ' +
    'He She It They We You I His Her Its Their Our My This That These Those There Here But And Or Nor So Yet If Although Though Because Despite ' +
    'However Meanwhile Moreover Also Even Only Just Still Then Now Not No Yes Some Most Many Several All Both Each Every Another Other One Two Three ' +
    'Last Next Earlier Later Officials Police Such Under Over Against Between Among Once Unlike According Instead Asked Speaking'
  ).split(' '),
);

/** After a closing mark with ? or !, one of these shows that the sentence goes on: “Why?” Ames asked. */
export const SAYING: ReadonlySet<string> = new Set(
  'said says asked asks added adds told wrote writes replied replies answered shouted cried exclaimed wondered demanded joked continued tweeted posted'.split(
    ' ',
  ),
);
