/** Given names of English and their short forms: a person may be called either. */
const GROUPS = `james jim jimmy jamie|robert bob bobby rob robbie bert|william bill billy will willie liam|richard rick dick rich ricky|michael mike mick mickey|
john jack johnny|joseph joe joey|thomas tom tommy|charles charlie chuck|edward ed eddie ted teddy ned|theodore ted teddy theo|daniel dan danny|david dave davey|
christopher chris|matthew matt|anthony tony|andrew andy drew|steven steve stephen|nicholas nick|benjamin ben|samuel sam|alexander alex sandy|gregory greg|
timothy tim|kenneth ken kenny|ronald ron ronnie|donald don donnie|patrick pat paddy|peter pete|lawrence larry laurence|gerald gerry jerry|frederick fred freddie|
francis frank|philip phil phillip|raymond ray|albert al bert|henry harry hank|walter walt wally|leonard len leo|vincent vince|jeffrey jeff geoffrey geoff|
jonathan jon jonny|douglas doug|stanley stan|zachary zach|joshua josh|jacob jake|nathaniel nathan nat nate|
elizabeth liz beth betty eliza lizzie|margaret maggie meg peggy|katherine kate kathy katie catherine cathy kathryn|jennifer jen jenny|patricia pat patty trish|
susan sue susie|deborah debbie deb|barbara barb|rebecca becky|jessica jess|victoria vicky vicki|christina chris tina christine|pamela pam|cynthia cindy|
sandra sandy|alexandra alex sandra|dorothy dot dolly|judith judy|abigail abby|samantha sam|theresa terry teresa|nancy nan|jacqueline jackie|kimberly kim|amanda mandy`;

const BY_NAME = new Map<string, Set<number>>();
for (const [group, names] of GROUPS.split('|').entries()) {
  for (const name of names.trim().split(/\s+/)) BY_NAME.set(name, (BY_NAME.get(name) ?? new Set()).add(group));
}

/** Whether two given names, lower case, may be one person's: "jim" and "james". */
export function sameGivenName(a: string, b: string): boolean {
  const [x, y] = [BY_NAME.get(a), BY_NAME.get(b)];
  return x !== undefined && y !== undefined && [...x].some((group) => y.has(group));
}
