/** Reporting verbs of English, as written in news, and the words that stand beside them. */
import { words } from '../language/word-list.js';

/** Verbs whose complement is what someone said: "X said that …". */
export const REPORTING_VERBS = words(`
  said says say told tells tell added adds add wrote writes write claimed claims claim stated states state announced announces announce
  argued argues argue insisted insists insist explained explains explain noted notes note replied replies reply answered answers answer
  warned warns warn admitted admits admit acknowledged acknowledges acknowledge conceded concedes concede declared declares declare
  denied denies deny confirmed confirms confirm stressed stresses stress emphasised emphasized emphasises emphasizes
  suggested suggests suggest complained complains complain vowed vows vow pledged pledges pledge promised promises promise
  predicted predicts predict testified testifies testify recalled recalls recall remarked remarks remark commented comments
  tweeted tweets posted posts asked asks repeated repeats reiterated reiterates shouted shouts joked jokes quipped boasted boasts
  alleged alleges asserted asserts maintained maintains contended contends believes believed thinks thought estimated estimates
  reported reports observed concluded concludes continued continues urged urges demanded demands responded responds
  tells quoted cautioned cautions lamented laments praised mused muttered exclaimed begged pleaded whispered signalled signaled
  indicated indicates hinted hints accused accuses threatened threatens read reads opined`);

/** Verbs that report only where a quotation or "that" follows. */
export const QUOTING_VERBS = words(`
  revealed reveals clarified clarifies charged charges fumed fumes raged rages began proclaimed proclaims ruled 
  agreed agrees informed informs notified notifies reminded reminds assured assures reassured advised advises briefed disclosed discloses
  affirmed affirms reaffirmed reaffirms countered counters retorted snapped chimed narrated reasoned elaborated texted texts
  messaged emailed captioned captions recounted recounts swore swears ranted rants bragged brags wondered wonders speculated speculates
  surmised theorised theorized rejoined intoned gushed sighed cried yelled screamed
  interjected implored implores summarised summarized`);

/** Verbs that take a fragment as what something was called: "X called it “…”", "X spoke of “…”". */
export const NAMING_VERBS = words(`
  called calls call described describes describe spoken spoke speaks speak labelled labeled labels dubbed dubs branded brands termed
  referred refers refer dismissed dismisses denounced denounces condemned condemns hailed hails criticised criticized criticises criticizes
  likened compared characterised characterized mocked slammed blasted decried pronounced deemed deems derided derides
  defended defends ridiculed ridicules praised praises labelling styled portrayed portrays depicted
  depicts painted paints nicknamed touted touts bemoaned bashed ripped blamed thanked lauded applauded commended congratulated rebuked`);

/** Verbs among them that need no "as": "called it “…”". */
export const CALLING_VERBS = words(`
  called calls call calling labelled labeled labels labelling labeling dubbed dubs dubbing branded brands branding termed pronounced deemed
  deems deeming nicknamed styled declared declaring`);

/** Naming verbs as participles. */
export const NAMING_PARTICIPLES = words(`
  calling describing denouncing dismissing condemning hailing labelling labeling dubbing branding deeming deriding blasting slamming praising
  referring`);

/** The same verbs as participles: the subject is that of the main clause. */
export const REPORTING_PARTICIPLES = words(`
  saying adding arguing claiming stating insisting explaining noting replying warning admitting declaring stressing emphasising emphasizing
  suggesting telling calling describing writing announcing denouncing dismissing condemning hailing labelling labeling dubbing branding
  promising vowing pledging complaining asking repeating reiterating remarking recalling speaking accusing predicting tweeting posting
  stipulating asserting acknowledging conceding cautioning quipping joking declaring deeming deriding blasting slamming hailing praising
  asserting maintaining contending reminding assuring informing urging concluding revealing pointing referring emphasising`);

/** Verbs of which someone who was told is the object: "told reporters", "informed the council". */
export const HEARER_VERBS = words(`
  told tells telling informed informs informing notified notifies reminded reminds reminding assured assures assuring reassured advised
  advises briefed warned warns warning`);

/** Verbs of a request or a judgement: what follows is no report, but a quotation in it is the speaker's. */
export const ASKING_VERBS = words(`
  asked asks asking urged urges urging demanded demands accused accuses accusing threatened threatens begged pleaded implored implores
  blamed vowed vows pledged pledges promised promises`);

/** Forms that are nouns as often. */
export const NOUN_FORMS = words(`
  claim claims report reports answer answers note notes state states comment comments post posts demand demands call calls brand brands
  label labels estimate estimates promise promises remarks warns hint hints urge urges ask asks read reads boasts alleges jokes tells
  pledge pledges vow vows called quoted charges texts captions wonders
  warning saying telling calling speaking asking reading`);

/** Adverbs that report without a speaker. */
export const HEARSAY = words('reportedly allegedly supposedly purportedly');

/** Passive forms that report without a speaker: "is said to be", "it was reported that". */
export const HEARSAY_PASSIVES = words('said reported alleged believed thought understood estimated claimed rumoured rumored');

/** Verbs among them whose own meaning needs no hearer: a clause without "that" after them is what was said. */
export const BARE_CLAUSE = words(`
  said says say added adds told tells claimed claims insisted insists believes believed thinks thought wrote writes announced admitted
  stated warned noted explained argued acknowledged conceded declared stressed confirmed denied suggested alleged vowed pledged estimated
  estimates predicted replied answered saying adding arguing claiming stating insisting explaining noting warning admitting declaring
  stressing suggesting telling writing complaining conceding acknowledging asserted asserting maintained contended tweeted reiterated testified
  estimated cautioned lamented joked quipped recalled`);

/** Words between a subject and its verb, or after the verb, that change nothing here. */
export const ADVERBS = words(`
  also later earlier then again already always never once still just only even has had have have was were is are been being did does do
  would will could may might reportedly publicly privately repeatedly recently previously initially eventually finally simply bluntly
  openly flatly briefly angrily quietly calmly firmly categorically explicitly specifically likewise meanwhile further first now
  therefore thus however today yesterday tonight himself herself itself themselves not there here beforehand afterwards afterward all both
  long often sometimes merely fully strongly warmly broadly clearly immediately swiftly quickly formally officially jointly
  unanimously overwhelmingly fundamentally generally largely partly consistently hastily promptly soundly outright thereby so far ever
  completely totally absolutely unequivocally effectively essentially since`);

/** Verbs of ADVERBS that carry tense: a clause has one at most before its main verb. */
export const AUXILIARIES = words('has had have was were is are been being did does do would will could may might can shall should must');

/** Words that begin a new clause: the subject of a verb lies after them. */
export const CLAUSE_WORDS = words(`
  and but or nor that which who whom whose because when while as if although though after before since whether where unless until so than
  once whereas why how what yet`);

export const PRONOUNS = words('he she they it we i you who');

/** Words that begin a noun phrase. */
export const DETERMINERS = words(`
  the a an this that these those his her its their our my your some any several many few most all both one two three four five six seven
  eight nine ten another other each every no former`);

/** Verb forms by which a run of words is more than a phrase. */
export const VERB_FORMS = words(`
  is are was were am be been being has have had do does did will would can could may might must shall should cannot won't can't don't
  doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't it's that's there's what's he's she's
  we're you're they're i'm i've we've they've you've i'll we'll they'll you'll he'll she'll i'd we'd they'd let's let
  want wants wanted need needs needed know knows knew think thinks thought see sees saw go goes went come comes came get gets got give gives gave
  take takes took make makes made say says said keep keeps kept stand stands stood mean means meant begin begins began
  agree agrees agreed believe believes support supports reject rejects accept accepts hope hopes`);
