/**
 * Renderings of one foreign letter or sound in Latin letters, by language: the standards named with each, and the ways of
 * writing of the English, French, German and Dutch press. A row holds spellings that stand for one another; `_` is nothing at
 * all, `^` before a row holds it at the beginning of a word, `$` after it at the end; in a row with `=` one of the two must be
 * its first spelling, so that plain letters alone never stand for one another by it.
 */

/** A language written in another script or with letters the press leaves out. */
export interface Renderings {
  readonly language: string;
  /** Tables of letters the rows were taken from. */
  readonly standards: readonly string[];
  /** The rows are only tried on a pair of which one word (`both`: each word) looks like this; null: on any. */
  readonly evidence: RegExp | null;
  readonly both?: true;
  readonly rows: string;
}

/** Rows that the Slavic languages in Cyrillic letters share. */
const CYRILLIC =
  'zh ž j zj|sh š sch sj ch|ch č tch tsch tsj tj|shch šč sch schtsch chtch stsch|kh h ch x|ts c tz z|yu iu ju you iou|ya ia ja|yo io jo e|' +
  'e ye ie je|^e ye ie je iye|el iel yel jel|y i j|=ï i yi ji|y i iy ii ij yi yy yj ey$|ey ei ej ay ai aj$|ai ay aj|oy oi oj|ks x|v w|v f ff$|gue ge|gui gi|' +
  "u ou|a _$|' _|o a$|ov off ow of$|ev eff ew yev iev jew yew ow ov$|ich itch itsch itsj ic ić$|hr chr khr|lyu lu liu lju|tyu tiu|zh zhzh|atch ach atsch atj";

const SLAVIC =
  /(?:sk|ts?k|zk)(?:[iy]|ii|yi|iy|yy)$|[oei](?:v|w|ff)(?:a|s|na)?$|[vw]i[ct](?:h|sch|sj)?$|enk[ao]$|[iou]vk[aoiy]$|[cy]huk$|zh|kh|shch|sch|[iy]y$|y[ao]|j[aeiu]|[aeou]y$|ks|ei$|slav|myr|mir|ij$|hr|hiv|yk|yr|ts|uei$|dn[ei]p|[dr][iy]$|ud|ess$|nsk$|lu[gh]|iy|[dlrns][iy][lnj]/;

export const RENDERINGS: readonly Renderings[] = [
  {
    language: 'Russian',
    standards: ['BGN/PCGN 1947', 'GOST R 52535.1-2006', 'ICAO Doc 9303', 'ISO 9:1995'],
    evidence: SLAVIC,
    rows: CYRILLIC,
  },
  {
    language: 'Ukrainian and Belarusian',
    standards: ['KMU 2010', 'BGN/PCGN 1965', 'BGN/PCGN 1979 (Belarusian)', 'ISO 9:1995', 'Russian forms by BGN/PCGN 1947'],
    evidence: SLAVIC,
    rows: `${CYRILLIC}|g h gh|y i e|ov iv|ev iv|ol il|er ir$|ie ye i|aev aiv ayiv ayev aiev$|^a o|^ni my|or ir$|izhia izhzhia izhzhya orozhye orizhzhia orizhia$|nepr nipro$|essa esa$|isov issov|asov assov`,
  },
  {
    language: 'Serbian and Croatian',
    standards: ['ISO 9:1995', 'BGN/PCGN 2005', "Gaj's alphabet"],
    evidence: /[čćžšđ]|vi[cć]h?$|[aeiou][cć]h?$|dj|ij|nj|lj/,
    rows: '=č ch c|=ć ch c cj|ic ić ich itch$|đ dj gj d|dž dz dzh j|=ž zh z j|dzic džić djic jic$|=š sh s|j y i|lj ly|nj ny|c ts|h kh|je e ye|ije e je ye|djic džić žić đić zic dzic',
  },
  {
    language: 'Greek',
    standards: ['ELOT 743', 'ISO 843:1997', 'BGN/PCGN 1996'],
    evidence: /(?:[aeio]s|[oi]u|poul[oi][us]|ak[ei]s|id[ei]s)$|poul|^g?iann|yann|ph|stef|andre/,
    both: true,
    rows: '^gi yi y j i|^ge ye g|^gio yo gio geo|y i|i y ei oi|ai e ae|ch h kh|ph f|ou u|k c|x ks|mp b|nt d nd|gk g|ng gk gg|th t|v b|av au|ev eu ef|gh g|dh d|os us$|tz dz ts|tzis dzis$|is es$',
  },
  {
    language: 'Arabic and Persian',
    standards: ['BGN/PCGN 1956', 'UNGEGN 1972', 'BGN/PCGN 1958 (Persian)'],
    evidence:
      /kh|gh|dh|q(?!u)|ee[dmnr]|ah$|^(?:al|el|abd|abu|abou|ibn|bin)|ou[dfmnrs]|ss?[aey]+[iy]n$|h[ao]m+[ae]d|^m[ou]?s+t|^y[aou]s|h[ai]d$|^sh[aei]|^ham|kar[ie]m|^omar|^umar|sal[ei]m|^ra[scee]+h|^ra[ei]+si|ach[ie]d|jam[ai]l|nu?o?u?ri$|dd?af|[ck]h?[ao]m[ae]n|n[ei]?j[aā]d|zi[mn]$|mz[iy]|ha[rk][ouei]+[nm]|had|ali$|h[ai]{1,2}ni$|yar$|jan$|nie?h$|hin[e]?$/,
    both: true,
    rows:
      'u o ou oo|o ou au aw|i e ee y|a e|ee ea e i y|aee ai ae|ey ei ai ay|ein ain ayn in een$|q k g c|gh g|kh h ch k|dh d z th|ddh d dd|dd dh|th t s|sh ch s|j dj g zh|w ou v u|i iy y iyy|' +
      "ah a eh e$|h _$|' _|ui ewi awi oui awy i$|ss s|mm m|dd d|ll l|^al el ul|z s|yy y|aou awu au ao awo|ine in$|dj j zh",
  },
  {
    language: 'Turkish and Azerbaijani',
    standards: ['Turkish alphabet of 1928', 'BGN/PCGN 1993 (Azerbaijani)'],
    evidence: /[şçğıöüə]|[a-z](?:oglu|ogly)|oglou|^(?:ah|meh)met|gul$|bek$/,
    rows: '=ş sh s|=ç ch c|c j dj|=ğ g gh y|=ı i y|=ö oe o|=ü ue u|oglu ogly oghlu oglou|met med$|han khan|=ə a e|v w|y i',
  },
  {
    language: 'Hebrew',
    standards: ['Academy of the Hebrew Language 2006', 'BGN/PCGN 1962'],
    evidence: /^c?h(?:a[iy])|tz|chai|ya(?:h|hu|hou)$|^avi|^[ck]h?o[hg]/,
    both: true,
    rows: '^h ch kh|h ch kh|tz ts z|k c|ph f|th t|ai ay aï|ei ey|ah a$|ahu ahou|u ou',
  },
  {
    language: 'German',
    standards: ['Spelling of names without umlauts, ICAO Doc 9303'],
    evidence: null,
    rows: '=ä ae a|=ö oe o|=ü ue u|=ß ss s|=å aa a|=ø oe o|=æ ae|=þ th|ae a|oe o|ue u',
  },
  {
    language: 'Western names',
    standards: ['Forms of one given or family name in the languages of Western Europe'],
    evidence: null,
    rows:
      '^k c kh|^k ch|k c|k ch|kk cc ck|k q|ph f|x ks|y ie i ey ee$|y i|^mc mac|ez es|^j g y|^w v|v w|man mann$|mann man|ae e|sch sh|tch ch|tz z|dt t|th t|in yn ine ina een$|yn in ine ina$|' +
      'sen ssen son$|ham am|ou u|ow ou|z s|oe o|ie e$|ie i|ei ie|e a$|ah a e$|ah a$|ia ja iya ya$|ij i y|ij i y$|e _$|gh g|eau o|sz s|us _$|uu u$|ohl ol|ohn on|ohm om|ohr or|ehm em|uhm um|ahn an|eh e|oh o$|uh u|ea ee|la lla$|le lle l$|ne nne n$|te tte t$|ta tta$|na nna$|ll l$|nn n$|ss s$|tz tts$|ie ee|ei ee|ei ea|ear eir ier er|ina ena eena$|ine ene een ean$|ile yle isle$|ane ayne ain aine$|wh w|ei i|ius io$|c cq ck$|sh ch sch|aart art|aar ar$|oh oe|oo oe|qv qu kv|oo ou|iz ix ice is$|aud ault aut$|tia cia zia|chr cr kr|tiina tina sztina$|ey y|ly ley|ll lh|sey ssey$|cks x$|ow au|dge ge|ichol icol|^hel el|^hen en|^her er|gram graham$|nk nck nc|eane ene een$|essa esa$|il ils ill$',
  },
];

/** Given names that two languages of one tradition write differently; a group is one name. Forms without accents. */
export const COGNATES =
  'vladimir volodymyr uladzimir|sergei sergey serhiy serhii siarhei syarhey|alexander aleksandr oleksandr aliaksandr alyaksandr|' +
  'alexei aleksei oleksiy oleksii aliaksei|dmitry dmitri dmitrii dmytro dzmitry|mikhail mykhailo mykhaylo mikhas|nikolai nikolay mykola mikalai|' +
  'evgeny yevgeny yevhen evhen yauhen|pavel pavlo|andrei andrey andriy andrii andrej|pyotr petr petro piotr|grigory grigori hryhoriy hryhorii|bogdan bohdan|' +
  'igor ihor ihar|oleg oleh aleh|vasily vasyl vasil|stepan stjepan|artem artyom|kirill kyrylo kiryl|tatyana tatiana tatjana tetyana tetiana|elena yelena olena alena|' +
  'natalia natalya nataliya natallia|ekaterina yekaterina kateryna katsiaryna|svetlana svitlana sviatlana|irina iryna|galina halyna halina|' +
  'anna hanna ganna|fyodor fedor fedir|konstantin kostyantyn kostiantyn|maxim maksim maksym|valentina valentyna|viktor victor viktar|' +
  'mohammed muhammad mohamed mohammad muhammed mohamad mehmet mamadou|ahmed ahmad ahmet|hussein hussain husayn hossein hosein husain|' +
  'hassan hasan|yusuf youssef yousef yusef josef yousuf|omar umar omer|mahmoud mahmud mehmood|mustafa mostafa moustapha|khaled khalid|osama usama oussama|' +
  'moammar muammar moamer|ali aly|ibrahim ebrahim brahim|ismail ismael esmail|suleiman sulaiman soleiman suleyman|abdullah abdallah abdulla|' +
  'george georgios giorgos yorgos|giannis yannis ioannis|alexis alexios|konstantinos constantine kostas|nikolaos nikos|dimitris dimitrios';
