import type { TextRange } from '../text/text-range';
import type { Frontmatter, ParsedFrontmatter, Property } from './frontmatter';
import { readFrontmatter } from './read-frontmatter';

/** What was read again last: who asks for properties asks for several of one note. */
let last: { readonly of: Frontmatter; readonly properties: readonly Property[] } | null = null;

/**
 * The same frontmatter by its text: of a note's properties, which are dozens of small objects, nothing is kept until somebody asks
 * for them. `head` is the text of the note up to its body.
 */
export function keptFrontmatter(frontmatter: Frontmatter, head: string): Frontmatter {
  if (frontmatter.kind !== 'parsed') return frontmatter;
  const kept = new KeptFrontmatter(frontmatter, head);
  last = { of: kept, properties: frontmatter.properties };
  return kept;
}

/** Parsed frontmatter that is read again from its text. */
export class KeptFrontmatter implements ParsedFrontmatter {
  readonly kind = 'parsed';
  readonly format: ParsedFrontmatter['format'];
  readonly from: number;
  readonly to: number;
  readonly content: TextRange;
  /** The text of the note up to its body. */
  readonly head: string;

  constructor({ format, from, to, content }: Omit<ParsedFrontmatter, 'kind' | 'properties'>, head: string) {
    this.format = format;
    this.from = from;
    this.to = to;
    this.content = content;
    this.head = head;
  }

  get properties(): readonly Property[] {
    if (last?.of !== this) {
      const { frontmatter } = readFrontmatter(this.head);
      last = { of: this, properties: frontmatter.kind === 'parsed' ? frontmatter.properties : [] };
    }
    return last.properties;
  }
}

/** What stands between the fences. `text` is asked for that of the note where the frontmatter does not hold its own. */
export function frontmatterContent(frontmatter: ParsedFrontmatter, text: () => string): string {
  const { from, to } = frontmatter.content;
  return (frontmatter instanceof KeptFrontmatter ? frontmatter.head : text()).slice(from, to);
}
