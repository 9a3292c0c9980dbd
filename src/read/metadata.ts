/** What is known about an article: its own first lines, a file beside it, claims.yaml, what a page declares, the day printed above it; in that order. */
import type { Role, SourceKind } from '../model.js';
import { momentMessage, momentOf } from './days.js';
import { findFrontMatter } from './front-matter.js';
import { didYouMean, type Problem, positionOf } from './problems.js';
import { isRecord } from './records.js';
import { nodesAt, parseYaml, spanOf, toData } from './yaml-text.js';

const MOST_BYTES = 64 * 1024;

/** Metadata of one place; a key that is not given is not there. */
export interface Metadata {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Goes with `published` wherever that is given: the hour of one place never joins the day of another. */
  readonly published_at?: string | null;
  readonly url?: string;
  readonly lang?: string;
  readonly translated_from?: string;
  readonly role?: Role;
  readonly kind?: SourceKind;
  readonly story?: string;
  readonly based_on?: readonly string[];
  readonly headline?: 'none';
}

/** Metadata, or what is wrong with it and where. */
export type MetadataText = { readonly metadata: Metadata } | { readonly reason: string; readonly at: string };

const ROLES = ['draft', 'source'];
const KINDS = ['article', 'wire', 'transcript', 'document', 'statement', 'notes'];
const LISTS = ['based_on', 'author'];
const WORDS = ['id', 'title', 'publisher', 'published', 'retrieved', 'url', 'lang', 'translated_from', 'role', 'kind', 'story', 'headline'];
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** The front matter of a file, or nothing when it has none. */
export function readFrontMatter(raw: string): MetadataText {
  const place = findFrontMatter(raw);
  return place === null ? { metadata: {} } : readYaml(raw.slice(place.start, place.end), raw, place.start, false);
}

/** A file of metadata beside the article: its keys are ours, so an unknown one is a slip. */
export function readSidecar(raw: string): MetadataText {
  return readYaml(raw, raw, 0, true);
}

function readYaml(text: string, raw: string, base: number, ours: boolean): MetadataText {
  const { root, problems } = parseYaml(text, MOST_BYTES);
  const data = toData(root, true);
  const faults = problems.length > 0 || root === null ? problems : checkValues(data, root, ours);
  const [first] = [...faults].sort((a, b) => a.start - b.start);
  if (first === undefined) return { metadata: toMetadata(isRecord(data) ? data : {}) };
  const { line, column } = positionOf(raw, base + first.start);
  return { reason: first.message, at: `line ${line}, column ${column}` };
}

function checkValues(data: unknown, root: unknown, ours: boolean): Problem[] {
  if (!isRecord(data)) return [{ ...spanOf(root), message: 'the metadata must be "key: value" lines.' }];
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(data)) {
    const nodes = nodesAt(root, [key]);
    const message = faultOf(key, value);
    if (message !== null) problems.push({ ...spanOf(nodes.value), message });
    else if (ours && !WORDS.includes(key) && !LISTS.includes(key)) {
      problems.push({ ...spanOf(nodes.key), message: `unknown key "${key}".${didYouMean(key, [...WORDS, ...LISTS])}` });
    }
  }
  return problems;
}

function faultOf(key: string, value: unknown): string | null {
  if (value === null || (!WORDS.includes(key) && !LISTS.includes(key))) return null;
  if (LISTS.includes(key)) return typeof value === 'string' || isWords(value) ? null : `"${key}" must be words or a list of words.`;
  if (typeof value !== 'string') return `"${key}" must be words.`;
  if (key === 'published' || key === 'retrieved') return momentOf(value) === null ? momentMessage(value) : null;
  if (key === 'id' && !ID.test(value))
    return `"${value}" cannot be an id. Use letters, digits, dots and hyphens, beginning with a letter or a digit.`;
  if (key === 'role' && !ROLES.includes(value))
    return `"${value}" is no role. Write one of: ${ROLES.join(', ')}.${didYouMean(value, ROLES)}`;
  if (key === 'kind' && !KINDS.includes(value))
    return `"${value}" is no kind. Write one of: ${KINDS.join(', ')}.${didYouMean(value, KINDS)}`;
  return null;
}

/** Metadata from plain data whose values have been checked; empty values count as not given. */
export function toMetadata(data: Readonly<Record<string, unknown>>): Metadata {
  const found: Record<string, unknown> = {};
  for (const key of WORDS) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (typeof value !== 'string' || value.trim() === '') continue;
    found[key] = value.trim();
    if (key !== 'published') continue;
    const moment = momentOf(value);
    found.published = moment?.day;
    found.published_at = moment?.at ?? null;
  }
  const basedOn = Object.hasOwn(data, 'based_on') ? data.based_on : undefined;
  if (typeof basedOn === 'string') found.based_on = [basedOn];
  else if (isWords(basedOn)) found.based_on = basedOn;
  if (found.headline !== 'none') delete found.headline;
  return found as Metadata;
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
