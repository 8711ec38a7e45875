import { isMap, isScalar, isSeq, type Document, type Pair } from 'yaml';
import type { TextRange } from '../text/text-range';
import type { Property } from './frontmatter';
import type { FrontmatterReading } from './frontmatter-reading';
import { composeYaml } from './yaml-composition';
import { visibleRange } from './yaml-fault-range';
import { yamlItemPlaces } from './yaml-token-range';
import { readYamlTokens, type YamlTokens } from './yaml-tokens';
import { YamlValueReader } from './yaml-value-reader';

/** The text of a block for the YAML reader, which knows no CR: lone ones become LF, so that offsets stay. */
export function yamlSource(text: string, from: number, to: number): string {
  const source = text.slice(from, to);
  return source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
}

/** The tokens of the block that stands between `from` and `to`; their offsets count from `from`. */
export function frontmatterTokens(text: string, from: number, to: number): YamlTokens {
  return readYamlTokens(yamlSource(text, from, to));
}

/** Reads the block between `from` and `to` as YAML 1.2 with the full reader. Never throws; a key given twice is a fault. */
export function readYamlFrontmatter(text: string, from: number, to: number): FrontmatterReading {
  const source = yamlSource(text, from, to);
  const malformed = (message: string, range: TextRange): FrontmatterReading => ({
    kind: 'malformed',
    message,
    range: shifted(visibleRange(source, range), from),
  });
  try {
    const read = readYamlTokens(source);
    if (read.kind === 'too-large') return read;
    const composition = composeYaml(read.tokens, source.length);
    if (composition.kind === 'fault') return malformed(composition.message, composition.range);
    const reading = readDocument(composition.document, source, from);
    return reading.kind === 'malformed' ? malformed(reading.message, reading.range) : reading;
  } catch {
    return malformed('The block cannot be read', { from: 0, to: source.length });
  }
}

/** Reads the properties of a document. Properties have the note's offsets, a fault has the document's. */
function readDocument({ contents }: Document.Parsed, source: string, base: number): FrontmatterReading {
  const nothing = { kind: 'parsed', properties: [] } as const;
  if (isMap(contents)) return readProperties(contents.items, source, base);
  if (!isScalar(contents) && !isSeq(contents)) return nothing;
  if (isScalar(contents) && contents.source === '' && contents.value === null) return nothing;
  const found = isSeq(contents) ? 'list' : 'text';
  const message = `Unexpected ${found}, expected properties such as \`title: My note\``;
  return { kind: 'malformed', message, range: { from: contents.range[0], to: contents.range[1] } };
}

function readProperties(pairs: readonly Pair[], source: string, base: number): FrontmatterReading {
  const reader = new YamlValueReader(source);
  const seen = new Set<string>();
  const properties: Property[] = [];
  for (const pair of pairs) {
    const key = reader.readKey(pair.key, seen);
    const value = reader.read(pair.value);
    if (reader.fault !== null) return reader.fault;
    const places = yamlItemPlaces(pair.srcToken ?? { start: [] });
    const from = places.from + base;
    const to = Math.max(places.value.to, places.key.to) + base;
    properties.push({ key, value, keyRange: shifted(places.key, base), valueRange: shifted(places.value, base), from, to });
  }
  return { kind: 'parsed', properties };
}

function shifted({ from, to }: TextRange, by: number): TextRange {
  return { from: from + by, to: to + by };
}
