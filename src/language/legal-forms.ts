/** Legal forms of companies and words beside a name that are no part of it. */

/** Forms in full, as words in plain lower-case letters without marks; longer ones first. */
const IN_FULL: readonly (readonly [form: string, short: string])[] = [
  ['open joint stock company', 'jsc'],
  ['public joint stock company', 'jsc'],
  ['closed joint stock company', 'jsc'],
  ['joint stock company', 'jsc'],
  ['limited liability company', 'llc'],
  ['limited liability partnership', 'llp'],
  ['public limited company', 'plc'],
  ['private limited company', 'ltd'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['societatea cu raspundere limitata', 'srl'],
  ['societe a responsabilite limitee', 'sarl'],
  ['societe anonyme', 'sa'],
  ['sociedad anonima', 'sa'],
  ['besloten vennootschap', 'bv'],
  ['naamloze vennootschap', 'nv'],
  ['sp z o o', 'spzoo'],
  ['sp zoo', 'spzoo'],
];

const SHORT: ReadonlySet<string> = new Set(
  `ag akg aktiengesellschaft gmbh kg ohg se co corp corporation company inc incorporated ltd limited plc llc llp lp jsc ojsc pjsc cjsc oao ooo zao pao ao
  sa sas sarl srl spa snc sl bv nv ab asa oy oyj aps spzoo pt tbk pty pvt kk doo dd ad ead kft zrt rt as`.split(/\s+/),
);

/** Titles, ships and articles before a name. */
const BESIDE: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof sir lord lady dame rev hon shaikh sheikh shaykh sheik haji hajji mv mt ms ss the'.split(' '),
);

/** The words with legal forms in full shortened: "joint stock company" → "jsc". */
export function shortenForms(words: string): string {
  let short = ` ${words} `;
  for (const [form, letters] of IN_FULL) short = short.replaceAll(` ${form} `, ` ${letters} `);
  return short.trim();
}

/** "ag", "ltd", "company". */
export function isLegalForm(word: string): boolean {
  return SHORT.has(word);
}

/** "dr", "the", "mv". */
export function standsBeside(word: string): boolean {
  return BESIDE.has(word);
}
