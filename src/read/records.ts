/** Data with keys, as JSON and YAML give it. */

export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys; lists and null are none. */
export function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
