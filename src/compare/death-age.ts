/** Ages at death: "died at home in Lurk aged 82". */

const DYING = /\b(?:died|dies|passed away|was killed|dead)\b(?! (?:when|after|before|because) (?:his|her|the|an?) )/giu;
const AT_AGE = /\b(?:aged|at the age of|at age|at) (?<age>\d{1,3})(?=[.,;)]|$| (?:in|on|at home|after|from|following|last|and)\b)/iu;
/** Characters between the death and the age. */
const NEAR_DEATH = 80;

/** "died at home in Lurk aged 82": the words from the death to the age, where they stand, and the age. */
export function atDeath(text: string): { index: number; words: string; age: string } | null {
  for (const { 0: dying, index } of text.matchAll(DYING)) {
    const rest = text.slice(index + dying.length, index + dying.length + NEAR_DEATH + 20);
    const found = AT_AGE.exec(rest.split(/[;.](?=\s|$)/, 1)[0] ?? '');
    const age = found?.groups?.age;
    if (found && age !== undefined && found.index <= NEAR_DEATH)
      return { index, words: dying + rest.slice(0, found.index + found[0].length), age };
  }
  return null;
}
