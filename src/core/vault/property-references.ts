import type { Property, PropertyValue } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';
import { isImageName } from './image-name';
import type { VaultReference } from './note-entry';
import { leadsOutside } from './outside-target';
import { readWrittenWikilink } from './written-wikilink';

/** How many values of one property are looked at, and how often a link that cannot be found in the text is looked for. */
const mostValues = 10_000;
const mostMisses = 20;

/**
 * The references in the values of properties: wikilinks anywhere in a text, and texts that name an image, with or without
 * brackets. Images are embeds, since publishers upload them. The range is that of the link where the value is written
 * as it reads, else that of the whole value.
 */
export function findPropertyReferences(properties: readonly Property[], text: string): readonly VaultReference[] {
  const found: VaultReference[] = [];
  for (const property of properties) {
    if (mayRefer(property.value)) new PropertyReader(property, text, found).read(property.value);
  }
  return found;
}

/** Most values are short texts, numbers and truths: they are passed over without another look. */
function mayRefer(value: PropertyValue): boolean {
  if (typeof value === 'string') return value.length > 2 && (value.includes('[[') || isImageName(value));
  if (typeof value !== 'object' || value === null) return false;
  for (const item of value.values()) if (typeof item === 'object' || mayRefer(item)) return true;
  return false;
}

class PropertyReader {
  readonly #range: TextRange;
  readonly #written: string;
  readonly #found: VaultReference[];
  #values = 0;
  #misses = 0;
  /** How far the value as it is written has been read. */
  #at = 0;

  constructor({ valueRange }: Property, text: string, found: VaultReference[]) {
    this.#range = valueRange;
    this.#written = text.slice(valueRange.from, valueRange.to);
    this.#found = found;
  }

  read(value: PropertyValue): void {
    this.#values += 1;
    if (this.#values > mostValues) return;
    if (typeof value === 'string') this.#readText(value);
    else if (typeof value === 'object' && value !== null) for (const item of value.values()) this.read(item);
  }

  #readText(value: string): void {
    let found = false;
    for (let at = value.indexOf('[['); at !== -1; ) {
      const link = readWrittenWikilink(value, at, value.length);
      if (link !== null) {
        found = true;
        this.#addLink(value.slice(at, link.to), link);
      }
      at = value.indexOf('[[', link?.to ?? at + 1);
    }
    if (!found && isImageName(value) && !/[\r\n[\]]/u.test(value)) this.#addImage(value.trim());
  }

  #addLink(written: string, { target, subpath, alias }: Pick<VaultReference, 'target' | 'subpath' | 'alias'>): void {
    if (leadsOutside(target)) return;
    const kind = isImageName(target) ? 'embed' : 'link';
    this.#found.push({ ...this.#place(written), kind, style: 'wikilink', place: 'property', target, subpath, alias });
  }

  #addImage(path: string): void {
    if (leadsOutside(path)) return;
    this.#found.push({ ...this.#place(path), kind: 'embed', style: 'markdown', place: 'property', target: path, subpath: '', alias: null });
  }

  #place(written: string): TextRange {
    const { from, to } = this.#range;
    const at = this.#misses < mostMisses ? this.#written.indexOf(written, this.#at) : -1;
    if (at === -1) {
      this.#misses += 1;
      return { from, to };
    }
    this.#at = at + written.length;
    return { from: from + at, to: from + at + written.length };
  }
}
