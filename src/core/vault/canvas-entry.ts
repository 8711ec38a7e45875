import type { Frontmatter, Property, PropertyValue } from '../note/frontmatter';
import { readOutline } from '../note/read-outline';
import { ownText } from '../text/own-text';
import type { TextRange } from '../text/text-range';
import { noteAliases } from './note-aliases';
import type { NoteEntry, VaultReference } from './note-entry';
import { type JsonValue, type PlacedJson, type PlacedMember, readPlacedJson } from './placed-json';
import { findVaultReferences } from './vault-references';

/** Whether a path is that of a canvas. */
export function isCanvasPath(path: string): boolean {
  return path.toLowerCase().endsWith('.canvas');
}

/**
 * What others need to know of a canvas (JSON Canvas 1.0): the files on its cards are embeds, the links of its text cards
 * are links, `metadata.frontmatter` is its frontmatter. All ranges are in the JSON text. It has no headings and blocks.
 * An empty file is an empty canvas. Null where the text is no JSON object, or too large to be read.
 */
export function readCanvasEntry(path: string, json: string): NoteEntry | null {
  const canvas = json.trim() === '' ? new Map<string, PlacedMember>() : membersOf(readPlacedJson(json));
  if (canvas === null) return null;
  const nodes = canvas.get('nodes')?.value;
  const metadata = membersOf(canvas.get('metadata'));
  const frontmatter = frontmatterOf(metadata?.get('frontmatter'));
  return {
    path,
    frontmatter,
    aliases: noteAliases(frontmatter),
    headings: [],
    blockIds: [],
    references: isList(nodes) ? nodes.flatMap((node) => nodeReferences(node, json)) : [],
    sources: [],
    summary: { kind: 'needless' },
  };
}

/** What stands for a canvas that cannot be read: it is there, and says nothing. */
export function emptyEntry(path: string): NoteEntry {
  return { path, frontmatter: { kind: 'none' }, aliases: [], headings: [], blockIds: [], references: [], sources: [], summary: { kind: 'needless' } };
}

function nodeReferences(node: PlacedJson, json: string): readonly VaultReference[] {
  const members = membersOf(node);
  const type = members?.get('type')?.value;
  if (type === 'text') return textReferences(members?.get('text'), json);
  const file = members?.get(type === 'group' ? 'background' : 'file');
  if (typeof file?.value !== 'string' || file.value === '') return [];
  const subpath = members?.get('subpath')?.value;
  const { from, to, value } = file;
  return [{ from, to, kind: 'embed', style: 'wikilink', place: 'text', target: ownText(value), subpath: typeof subpath === 'string' ? ownText(subpath) : '', alias: null }];
}

function textReferences(text: PlacedMember | undefined, json: string): readonly VaultReference[] {
  if (typeof text?.value !== 'string' || !text.value.includes('[')) return [];
  const references = findVaultReferences(readOutline(text.value)).filter(({ place }) => place !== 'property');
  if (references.length === 0) return [];
  const places = writtenPlaces(json, text, text.value.length);
  const placeOf = (at: number): number => places[at] ?? text.to - 1;
  return references.map((reference) => ({ ...reference, from: placeOf(reference.from), to: placeOf(reference.to) }));
}

/** For each character of a string, where it is written. */
function writtenPlaces(json: string, { from, to }: TextRange, length: number): readonly number[] {
  const places: number[] = [];
  for (let at = from + 1; at < to - 1 && places.length < length; ) {
    places.push(at);
    at += json.charCodeAt(at) !== 92 ? 1 : json.charAt(at + 1) === 'u' ? 6 : 2;
  }
  return places;
}

/** Its format is that of a note in the vault, whatever the file's: a line of JSON is what sites keep. */
function frontmatterOf(frontmatter: PlacedMember | undefined): Frontmatter {
  const members = membersOf(frontmatter);
  if (frontmatter === undefined || members === null || members.size === 0) return { kind: 'none' };
  const properties = Array.from(members, ([key, { value, keyRange, from, to }]): Property => {
    return { key, value: plainValue(value), keyRange, valueRange: { from, to }, from: keyRange.from, to };
  });
  const { from, to } = frontmatter;
  return { kind: 'parsed', format: 'yaml', from, to, content: { from: from + 1, to: to - 1 }, properties };
}

function plainValue(value: JsonValue): PropertyValue {
  if (isList(value)) return value.map((item) => plainValue(item.value));
  if (isMembers(value)) return new Map(Array.from(value, ([key, member]) => [key, plainValue(member.value)]));
  return value;
}

function membersOf(node: PlacedJson | null | undefined): ReadonlyMap<string, PlacedMember> | null {
  return node !== null && node !== undefined && isMembers(node.value) ? node.value : null;
}

function isList(value: JsonValue | undefined): value is readonly PlacedJson[] {
  return Array.isArray(value);
}

function isMembers(value: JsonValue): value is ReadonlyMap<string, PlacedMember> {
  return value instanceof Map;
}
