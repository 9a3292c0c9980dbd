/** Under which id the answer to something stands in the file of decisions, or will stand. Pure. */

interface Kept {
  readonly id: string;
  /** The id of its record; null where it has none. */
  readonly record: string | null;
}

/** Whether a record can have this id. */
export function isRecordId(id: string): boolean {
  return /^[0-9a-f]{16}$/.test(id);
}

/**
 * Each with the id to record under: that of its record, else its own. Where its own is taken by the record of another one, it
 * gets in exchange the id that the other one has now, which is free: records go to the words they were made on, not to a number.
 */
export function recorded<T extends Kept>(things: readonly T[]): (T & { readonly record: string })[] {
  const owners = new Map<string, T>();
  for (const one of things) if (one.record !== null && isRecordId(one.record) && !owners.has(one.record)) owners.set(one.record, one);
  const isOwner = (one: T): boolean => one.record !== null && owners.get(one.record) === one;
  return things.map((one) => ({ ...one, record: isOwner(one) ? (one.record ?? one.id) : freeFrom(one, owners) }));
}

function freeFrom({ id }: Kept, owners: ReadonlyMap<string, Kept>): string {
  const tried = new Set<string>();
  let free = id;
  for (let owner = owners.get(free); owner !== undefined && !tried.has(owner.id); owner = owners.get(free)) {
    tried.add(owner.id);
    free = owner.id;
  }
  return free;
}
