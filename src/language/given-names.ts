/**
 * Given names that are seldom anything else, a list of our own: common ones of English-speaking countries, and some of Europe
 * and elsewhere, without those that are also months, places, virtues or nouns. A name that is not here is found all the same;
 * the list only helps to tell a person from a place or a body.
 */
const NAMES = `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua
kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
samuel gregory alexander patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter keith
roger terry sean gerald carl harold dylan arthur lawrence jesse bryan billy bruce gabriel joe logan albert willie alan juan wayne elijah randy
vincent russell ralph bobby philip johnny liam louis roy eugene randall carlos luis diego ivan oscar hugo pedro miguel antonio francisco javier rafael
mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol
amanda melissa deborah stephanie rebecca sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine
helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith
andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia
grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie claire lucy alison fiona ingrid
mike mitch bill bob jim joe tom tim tony steve dave dan chris matt nick ben sam alex greg ken ron don pat pete larry fred frank phil ray al bert harry
jeff geoff jon doug stan josh jake nate liz beth maggie kate kathy jen patty sue debbie becky jess jill vicky tina pam cindy abby terry jimmy johnny
ted ed hillary marco pierre jean-claude hans jürgen klaus giovanni giuseppe sergio olga irina svetlana dmitry vladimir sergei mikhail boris
mohammed muhammad mohamed ahmed hassan hussein ali omar khalid abdul ibrahim yusuf fatima aisha mustafa mahmoud`;

/** In lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/));
