import { findProperty, type ParsedFrontmatter, type PropertyValue } from '../note/frontmatter';
import { formatPropertyValue } from '../note/property-text';
import { readFrontmatter } from '../note/read-frontmatter';
import { samePropertyValue } from '../note/same-property-value';
import { readPlainScalar } from '../note/yaml-scalar';
import type { Fix } from '../problem/problem';
import type { YamlReader } from '../publishers/publisher';
import { type Disagreement, disagreements, sameScalar } from '../publishers/yaml-readers/disagreements';
import { predictReading } from '../publishers/yaml-readers/predict-reading';
import type { ReaderValue } from '../publishers/yaml-readers/reader-value';
import { shownTime } from '../publishers/yaml-readers/timestamp';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import { codeSpan } from './code-span';
import { describeValue } from './describe-value';
import type { Finding } from './rule';

/** Properties that Obsidian has read, in their note, and who else reads them. */
export interface ReadProperties {
  readonly text: string;
  readonly frontmatter: ParsedFrontmatter;
  readonly reader: YamlReader;
}

/** One finding for each property that the other reader, whose values are given, takes otherwise than Obsidian; see `disagreements`. */
export function readerFindings(read: ReadProperties, theirs: ReadonlyMap<string, ReaderValue>): readonly Finding[] {
  return disagreements(read.frontmatter.properties, theirs).map((found) => {
    const { valueRange, keyRange } = found.property;
    const { from, to } = found.theirs === undefined || valueRange.from === valueRange.to ? keyRange : valueRange;
    return { from, to, message: messageOf(read.text, found), fixes: () => alikeFixes(read, found) };
  });
}

function messageOf(text: string, { property: { key, value, valueRange }, ours, theirs }: Disagreement): string {
  if (theirs === undefined && key === '<<') return "Unexpected merge key `<<`, expected its properties written out: Obsidian reads one property of that name, the site's reader those of the mapping";
  if (theirs === undefined && ours === value) return `Unexpected key ${codeSpan(key)}, expected one that all readers take alike: the site's reader makes another one of it`;
  const written = ours === value ? text.slice(valueRange.from, valueRange.to) : typeof ours === 'object' ? '' : String(ours);
  const shown = written === '' || typeof ours === 'object' ? describeValue(ours) : codeSpan(written);
  return `Unexpected ${shown} in ${codeSpan(key)}, expected a value that all readers take alike: Obsidian reads ${describeValue(ours)}, the site ${describeReading(theirs)}`;
}

function describeReading(value: ReaderValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'object' || value === null) return describeValue(value);
  if (value instanceof Map) return 'another map';
  if ('kind' in value) return value.kind === 'bytes' ? 'binary data' : `date \`${shownTime(value.time)}\``;
  return 'another list';
}

/** Writes the single values of the property as all readers take them for what Obsidian shows. */
function alikeFixes({ text, frontmatter, reader }: ReadProperties, { property }: Disagreement): readonly Fix[] {
  const prediction = predictReading(text, frontmatter.content, reader);
  if (prediction?.kind !== 'read') return [];
  const differing = prediction.scalars.filter(({ from, to }) => from >= property.from && to <= property.to);
  const changes = differing.flatMap(({ source, value, from, to }) => {
    const ours = readPlainScalar(source);
    return sameScalar(ours, value) ? [] : [{ ours, edit: { from, to, text: formatPropertyValue(ours, { format: 'flow', gap: ' ', quote: '' }) } }];
  });
  const edits = changes.map(({ edit }) => edit);
  if (edits.length === 0 || !isAlike(text, edits, reader, property.key)) return [];
  const isText = changes.every(({ ours }) => typeof ours === 'string');
  // Quotes keep what Obsidian shows; a number that is written otherwise may not be the one that was meant.
  return [{ title: isText ? 'Put the value in quotes' : 'Write the value as Obsidian reads it', safe: isText, edits }];
}

/** Whether Obsidian reads the same as before in the edited note, and the other reader that property alike. */
function isAlike(text: string, edits: readonly TextEdit[], reader: YamlReader, key: string): boolean {
  const applied = applyEdits(text, edits);
  if (applied.kind === 'refused') return false;
  const [before, after] = [readFrontmatter(text).frontmatter, readFrontmatter(applied.text).frontmatter];
  if (before.kind !== 'parsed' || after.kind !== 'parsed' || !samePropertyValue(valuesOf(before), valuesOf(after))) return false;
  const property = findProperty(after, key);
  const prediction = predictReading(applied.text, after.content, reader);
  return property !== undefined && prediction?.kind === 'read' && disagreements([property], prediction.values).length === 0;
}

function valuesOf({ properties }: ParsedFrontmatter): ReadonlyMap<string, PropertyValue> {
  return new Map(properties.map(({ key, value }) => [key, value]));
}
