/** Data held against a JSON Schema: as much of draft-07 as schema/report.schema.json uses. */
import { isRecord } from './records.js';

type Schema = Readonly<Record<string, unknown>>;

/** The first thing in which the data are not as the schema says, `sources[0].file: …`; null when they are. Throws for a keyword unknown here. */
export function misshapen(data: unknown, schema: Schema): string | null {
  return faultAt('', data, schema, schema);
}

/** Keywords that say something about a value, in the order in which a reader wants to hear of them; the others only describe. */
const CHECKS: Readonly<Record<string, (value: unknown, wanted: unknown, path: string, root: Schema, schema: Schema) => string | null>> = {
  $ref: (value, wanted, path, root) => faultAt(path, value, definition(String(wanted), root), root),
  allOf: (value, wanted, path, root) => first(schemasOf(wanted), (one) => faultAt(path, value, one, root)),
  // The ones of ours exclude one another, so that one that fits is the only one.
  oneOf: (value, wanted, path, root) => {
    const faults = schemasOf(wanted).map((one) => faultAt(path, value, one, root));
    return faults.includes(null) ? null : (faults.at(-1) ?? null);
  },
  type: (value, wanted, path) => {
    const types = Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
    return types.some((type) => isOf(type, value)) ? null : `${path}: not ${types.join(' or ')}`;
  },
  const: (value, wanted, path) => (value === wanted ? null : `${path}: not ${JSON.stringify(wanted)}`),
  enum: (value, wanted, path) => (listOf(wanted).includes(value) ? null : `${path}: not one of ${listOf(wanted).join(', ')}`),
  minimum: (value, wanted, path) => (typeof value !== 'number' || value >= Number(wanted) ? null : `${path}: less than ${String(wanted)}`),
  pattern: (value, wanted, path) =>
    typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value) ? null : `${path}: not as ${String(wanted)}`,
  minItems: (value, wanted, path) =>
    !Array.isArray(value) || value.length >= Number(wanted) ? null : `${path}: fewer than ${String(wanted)} entries`,
  required: (value, wanted, path) => {
    const missing = isRecord(value) ? listOf(wanted).find((key) => !Object.hasOwn(value, String(key))) : undefined;
    return missing === undefined ? null : `${path}: ${JSON.stringify(missing)} is missing`;
  },
  properties: (value, wanted, path, root) =>
    first(isRecord(value) && isRecord(wanted) ? Object.entries(wanted) : [], ([key, one]) =>
      isRecord(value) && isRecord(one) && Object.hasOwn(value, key) ? faultAt(`${path}.${key}`, value[key], one, root) : null,
    ),
  additionalProperties: (value, wanted, path, root, { properties }) => {
    const known = isRecord(properties) ? properties : {};
    return first(isRecord(value) ? Object.entries(value) : [], ([key, inner]) => {
      if (Object.hasOwn(known, key)) return null;
      return isRecord(wanted)
        ? faultAt(`${path}.${key}`, inner, wanted, root)
        : wanted === false
          ? `${path}: unknown key ${JSON.stringify(key)}`
          : null;
    });
  },
  items: (value, wanted, path, root) =>
    first(Array.isArray(value) ? value.entries() : [], ([i, inner]) =>
      isRecord(wanted) ? faultAt(`${path}[${i}]`, inner, wanted, root) : null,
    ),
};
const SAYS_NOTHING = new Set(['$schema', '$id', 'title', 'description', 'definitions']);

function faultAt(path: string, value: unknown, schema: Schema, root: Schema): string | null {
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (SAYS_NOTHING.has(keyword)) continue;
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
    if (check === undefined) throw new RangeError(`the keyword ${keyword} of the schema is unknown here`);
    const fault = check(value, wanted, path, root, schema);
    if (fault !== null) return fault;
  }
  return null;
}

function definition(ref: string, root: Schema): Schema {
  const name = ref.slice('#/definitions/'.length);
  const found = isRecord(root.definitions) ? root.definitions[name] : undefined;
  if (!isRecord(found)) throw new RangeError(`the schema has no definition ${name}`);
  return found;
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function schemasOf(value: unknown): readonly Schema[] {
  return listOf(value).filter(isRecord);
}

function first<T>(entries: Iterable<T>, fault: (entry: T) => string | null): string | null {
  for (const entry of entries) {
    const found = fault(entry);
    if (found !== null) return found;
  }
  return null;
}
