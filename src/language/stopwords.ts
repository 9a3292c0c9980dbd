/** Words of English that say nothing about what a sentence is about: articles, pronouns, auxiliaries, prepositions, reporting verbs. */
const WORDS = `a an the this that these those some any each every either neither no none all both such same other another own
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what one ones
am is are was were be been being has have had having do does did doing will would shall should can could may might must ought
and or but nor so yet if then than as because while when where why how whether though although until unless since after before once
of in on at by for with from to into onto over under about against between among through during without within along across behind
beyond near off out up down upon toward towards per via despite except
not only also just even still already very too more most less least much many few several quite rather almost nearly about around
said says say saying told tells tell according added adds add asked ask asks reported reports report reporting stated states state
there here now later earlier ago again ever never always often well however meanwhile
mr mrs ms dr sir
him himself herself itself themselves
new first last next two three four five six seven eight nine ten
make makes made take takes took get gets got go goes went come comes came put puts
year years month months week weeks day days time times today yesterday tomorrow
people percent per cent
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`;

const STOP: ReadonlySet<string> = new Set(WORDS.split(/\s+/));

/** Whether a lower-case word carries no content of its own. */
export function isStopword(word: string): boolean {
  return STOP.has(word);
}
