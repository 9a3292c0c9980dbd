/** Words that end with a full stop without ending a sentence, and words that begin one. All without their last stop. */
import { words } from '../language/word-list.js';

/** A name or a number follows: never the end of a sentence. */
export const BEFORE_A_NAME: ReadonlySet<string> = words(
  'Mr Mrs Ms Mx Dr Drs Prof Profs Gen Gens Sen Sens Rep Reps Gov Govs Lt Col Cols Maj Sgt Sgts Capt Cmdr Comdr Adm Brig Cpl Pvt Pte Pfc Const Supt Insp Cllr Ald ' +
    'Msgr Rev Hon Pres Messrs Mme Mlle Fr Amb Atty Asst Assoc Dep Det Dist Sec Spc vs v cf approx ca e.g i.e viz ' +
    'MR MRS MS DR PROF GEN SEN REP GOV LT COL CAPT SGT ADM AMB REV HON',
);

/** The end of a sentence only when the next word opens one. */
export const SHORTENED: ReadonlySet<string> = words(
  'Inc Co Corp Ltd Bros Jr Sr St Ste Mt Ft Cos Dept Univ Assn Ave Blvd Rd Ariz Calif Conn Fla Mass Mich Minn Tenn Wash Penn Ala Ark Colo Del Ill Ind Kan Ky La Md Miss Mo Mont Neb ' +
    'Nev Okla Ore Pa Va Vt Wis Wyo Tex etc al est ed vol pp sq ft lb lbs oz hr hrs mins Ph ST MT FT JR SR INC CORP LTD',
);

/** With a number after it the number's name: "No. 10", "Fig. 3". */
export const BEFORE_A_NUMBER: ReadonlySet<string> = words(
  'No Nos no nos Art Arts Sec Secs Fig Figs Vol Vols Ch Exh Ex para paras art arts fig figs Rs p pp pt Pt',
);

/** No end before a day, a year or more of the same sentence. */
export const SHORT_MONTHS: ReadonlySet<string> = words(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat',
);

/** After "5 p.m." these belong to the time of day; any other capital begins a sentence there. Lower case. */
export const AFTER_THE_HOUR: ReadonlySet<string> = words(
  'mon tue tues wed thu thur thurs fri sat monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec january february march ' +
    'april may june july august september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest eet eest eat msk ist jst aest aedt eastern central ' +
    'pacific mountain greenwich',
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS: ReadonlySet<string> = words(
  'The A An In On At As By For From To With Within Without After Before During Since Until While When Where Why How What Who Which Whether ' +
    'He She It They We You I His Her Its Their Our My This That These Those There Here But And Or Nor So Yet If Although Though Because Despite ' +
    'However Meanwhile Moreover Also Even Only Just Still Then Now Not No Yes Some Most Many Several All Both Each Every Another Other One Two Three ' +
    'Last Next Earlier Later Officials Police Such Under Over Against Between Among Once Unlike According Instead Asked Speaking Nobody Everybody Everyone Somebody Someone Nothing Everything Neither Either None Few More Fewer Mr Mrs Ms',
);

/** After a closing mark with ? or !, one of these shows that the sentence goes on: “Why?” Ames asked. */
export const SAYING: ReadonlySet<string> = words(
  'said says asked asks added adds told wrote writes replied replies answered shouted cried exclaimed wondered demanded joked continued tweeted posted',
);
