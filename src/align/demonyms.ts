/** Adjectives and inhabitants of countries and places, from the name's own letters; English knows a few that are not. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  france: ['french', 'frenchman', 'frenchwoman'],
  germany: ['german', 'germans'],
  netherlands: ['dutch'],
  switzerland: ['swiss'],
  greece: ['greek', 'greeks'],
  denmark: ['danish', 'dane', 'danes'],
  poland: ['polish', 'pole', 'poles'],
  spain: ['spanish', 'spaniard', 'spaniards'],
  sweden: ['swedish', 'swede', 'swedes'],
  finland: ['finnish', 'finn', 'finns'],
  turkey: ['turkish', 'turk', 'turks'],
  ireland: ['irish'],
  britain: ['british', 'briton', 'britons'],
  'united kingdom': ['british', 'britain', 'uk'],
  'united states': ['american', 'americans', 'us', 'u.s'],
  'czech republic': ['czech', 'czechs'],
  scotland: ['scottish', 'scots'],
  wales: ['welsh'],
  england: ['english'],
  norway: ['norwegian', 'norwegians'],
  peru: ['peruvian', 'peruvians'],
  thailand: ['thai', 'thais'],
  philippines: ['philippine', 'filipino', 'filipinos'],
  cyprus: ['cypriot', 'cypriots'],
  iceland: ['icelandic'],
  belgium: ['belgian', 'belgians'],
};
const ENDINGS = ['n', 'an', 'ian', 'ean', 'ese', 'ish', 'i', 'ic'] as const;

/** Words that may stand for a place: "Ukraine" gives ukrainian, ukrainians and the like; forms that do not exist do no harm. */
export function demonyms(name: string): string[] {
  const word = name.toLowerCase();
  const known = IRREGULAR[word];
  if (known) return [...known];
  if (word.includes(' ')) return [];
  const roots = new Set([word, word.replace(/[aeoy]$/, ''), word.replace(/(?:ia|ea|ey)$/, '')]);
  return [...roots].flatMap((root) => ENDINGS.flatMap((ending) => [`${root}${ending}`, `${root}${ending}s`]));
}
