/** Complaints of a schema, turned into plain words and placed in the file. */
import type { Span } from '../model.js';
import { didYouMean, type Problem } from './problems.js';
import type { SchemaError } from './validators.generated.js';
import { nodesAt, spanOf, textOf } from './yaml-text.js';

interface Schema {
  readonly [key: string]: unknown;
}

/** `root` is the YAML tree that was validated as data, `schema` the one it was validated with. */
export function toProblems(errors: readonly SchemaError[], root: unknown, schema: Schema): Problem[] {
  return errors.flatMap((error) => {
    const message = messageOf(error, root, schema);
    return message === null ? [] : [{ ...placeOf(error, root), message }];
  });
}

function pathOf(error: SchemaError): string[] {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function placeOf(error: SchemaError, root: unknown): Span {
  const path = pathOf(error);
  const added = error.params.additionalProperty ?? error.params.propertyName ?? error.propertyName;
  if (typeof added === 'string') return spanOf(nodesAt(root, [...path, added]).key);
  const { key, value } = nodesAt(root, path);
  const whole = error.keyword === 'required' || error.keyword === 'minProperties' || textOf(value) === '';
  return spanOf(whole && key !== null ? key : value);
}

/** Plain words for one complaint; null when another complaint says the same. */
function messageOf(error: SchemaError, root: unknown, schema: Schema): string | null {
  const path = pathOf(error);
  const { key, value } = nodesAt(root, path);
  const name = key === value ? (path.findLast((step) => !/^\d+$/.test(step)) ?? '') : textOf(key);
  const written = textOf(value);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), path, keysAt(schema, path));
    case 'required':
      return `${placeName(path)} has no "${String(params.missingProperty)}". Add a line "${String(params.missingProperty)}: …".`;
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).map(String);
      return `"${written}" is not possible for "${name}". Write ${allowed.length > 1 ? 'one of: ' : ''}${allowed.join(', ')}.${didYouMean(written, allowed)}`;
    }
    case 'type':
      return typeMessage(name, written, [params.type].flat().map(String), value === null || written === '');
    case 'pattern':
      return error.propertyName === undefined ? `"${written}" cannot be used for "${name}". ${ID_ADVICE}` : null;
    case 'propertyNames':
      return `"${String(params.propertyName)}" cannot be used as a short name. ${ID_ADVICE}`;
    case 'minItems':
    case 'maxItems':
      return `"${name}" needs exactly ${String(params.limit)} entries.`;
    case 'minProperties':
      return `"${name}" is empty. Write at least one line under it.`;
    default:
      return `"${name}" is not as it should be.`;
  }
}

const ID_ADVICE = 'Use letters, digits, dots and hyphens, beginning with a letter or a digit.';

function unknownKey(key: string, path: readonly string[], allowed: readonly string[]): string {
  const near = didYouMean(key.trim(), allowed);
  const list = near === '' && allowed.length > 0 ? ` Possible keys: ${allowed.join(', ')}.` : '';
  return `unknown key "${key.trim()}" in ${placeName(path)}.${near}${list}`;
}

/** `claim "territory-share"`, `"match" of claim "territory-share"`, or the file. */
function placeName(path: readonly string[]): string {
  const [section, id, ...rest] = path;
  if (section === undefined) return 'this file';
  const kind = { names: 'name', lists: 'list', claims: 'claim' }[section];
  if (kind === undefined || id === undefined) return `"${path.join(' › ')}"`;
  return rest.length === 0 ? `${kind} "${id}"` : `"${rest.join(' › ')}" of ${kind} "${id}"`;
}

function typeMessage(key: string, written: string, types: readonly string[], empty: boolean): string {
  const name = key === '' ? 'this file' : `"${key}"`;
  if (key !== '' && empty && written === '' && !types.includes('null')) {
    const wanted = types.includes('string') ? 'words' : types.includes('object') ? '"key: value" lines' : 'a list';
    return `${name} must be ${wanted}. ${types.includes('string') ? 'Write them after the colon' : 'Write them under it'}, or take the line out.`;
  }
  if (types.includes('object')) return `${name} must hold "key: value" lines${key === '' ? '' : ', indented under it'}.`;
  if (types.includes('array')) return `${name} must be a list: one entry a line, each after "- ".`;
  return `${name} must be words${written === '' ? '' : `, not "${written}". Put it in quotation marks`}.`;
}

/** The keys that the schema allows at a path of the data. */
function keysAt(schema: Schema, path: readonly string[]): string[] {
  let place: unknown = schema;
  for (const step of path) {
    place = member(member(place, 'properties'), step) ?? member(place, 'additionalProperties') ?? member(place, 'items');
    const reference = member(place, '$ref');
    if (typeof reference === 'string') place = member(schema.definitions, reference.slice('#/definitions/'.length));
  }
  const properties = member(place, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function member(place: unknown, key: string): unknown {
  return typeof place === 'object' && place !== null && Object.hasOwn(place, key) ? (place as Schema)[key] : undefined;
}
