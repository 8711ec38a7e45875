import type { Property, PropertyValue } from '../note/frontmatter';

/** How long a value may be to be looked at: no template makes a longer title. */
const longest = 500;

/** Whether a property's value is what a template was to be replaced by a value. Without quotes, YAML takes `{{title}}` for a map. */
export function isPlaceholder(text: string, { value, valueRange }: Property): boolean {
  return isPlaceholderText(value) || (value instanceof Map && text.startsWith('{{', valueRange.from));
}

/** True for a text that begins or ends with `{{...}}` or `<%...%>`: what stands in the midst of other words may be meant. */
export function isPlaceholderText(value: PropertyValue): boolean {
  if (typeof value !== 'string' || value.length > longest) return false;
  const text = value.trim();
  return holdsAtEnd(text, '{{', '}}') || holdsAtEnd(text, '<%', '%>');
}

function holdsAtEnd(text: string, open: string, close: string): boolean {
  const end = text.indexOf(close);
  if (end === -1 || !text.includes(open)) return false;
  return (text.startsWith(open) && end > 1) || (text.endsWith(close) && text.lastIndexOf(open) < text.length - 3);
}

/** What Obsidian calls a new note in some of its languages, with a number where there is one already. */
export function isUnnamed(name: string): boolean {
  return /^(?:Untitled|Unbenannt|Sans titre|Sin título|Sem título|Без названия|未命名)(?: \d{1,4})?$/u.test(name);
}
