import type { PropertyValue } from './frontmatter';
import { hasUnprintable, isPlainText } from './property-plain-text';
import { isList } from './same-property-value';

/** How a value is to be written. */
export interface PropertyStyle {
  /** `json` knows only double quotes; `flow` is YAML within brackets, where more characters have a meaning. */
  readonly format: 'block' | 'flow' | 'json';
  /** What stands behind commas and, in mappings, colons: a space, or nothing as compact JSON has it. */
  readonly gap: string;
  /** The quotes to prefer for text; empty for none where none are needed. */
  readonly quote: '' | "'" | '"';
}

/** A value on one line, such that YAML 1.2 and YAML 1.1 readers alike read it as meant. */
export function formatPropertyValue(value: PropertyValue, style: PropertyStyle): string {
  if (typeof value === 'string') return formatText(value, style);
  if (typeof value === 'number') return formatNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  const inner: PropertyStyle = style.format === 'block' ? { ...style, format: 'flow' } : style;
  const comma = `,${style.gap}`;
  if (isList(value)) return `[${value.map((item) => formatPropertyValue(item, inner)).join(comma)}]`;
  const members = [...value].map(([key, member]) => formatPropertyKey(key, inner) + formatPropertyValue(member, inner));
  return `{${members.join(comma)}}`;
}

/** A key with its colon and what stands between it and the value. */
export function formatPropertyKey(key: string, style: PropertyStyle): string {
  const quote = style.quote === '"' ? '"' : '';
  // A plain key needs a blank behind its colon, a quoted one in a flow mapping does not.
  const written = formatText(key, { ...style, quote });
  return `${written}:${written.startsWith('"') ? style.gap : ' '}`;
}

function formatText(text: string, { format, quote }: PropertyStyle): string {
  if (format !== 'json') {
    if (quote === '' && isPlainText(text, format === 'flow')) return text;
    if (quote === "'" && !hasUnprintable(text)) return `'${text.split("'").join("''")}'`;
  }
  return JSON.stringify(text).replace(escapedBeyondJson, escapeOf);
}

/** What JSON leaves as it is though readers of YAML lose it or end a line there. */
const escapedBeyondJson = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (Object.is(value, -0)) return '-0';
  if (value === Infinity) return '.inf';
  return value === -Infinity ? '-.inf' : String(value);
}
