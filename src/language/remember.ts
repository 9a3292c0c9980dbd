/** Words come again and again: as many results as this are kept, then forgotten all at once. */
const KEPT = 50_000;

/** A function of one word that works each answer out once. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = make(word);
      if (known.size >= KEPT) known.clear();
      known.set(word, answer);
    }
    return answer;
  };
}
