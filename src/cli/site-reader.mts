import matter from 'gray-matter';

/** What the reader of most site generators makes of a note's frontmatter. */
export type SiteReading = { readonly kind: 'read' } | { readonly kind: 'failed'; readonly message: string } | { readonly kind: 'not-tried' };

/** The longest run of blanks that is given to gray-matter: its search for comments takes the square of it. */
const longestBlankRun = 1_000;

/**
 * Asks gray-matter, by which Eleventy and Quartz read the notes of a site, whether it can read a frontmatter block. It is given
 * nothing but what stands between two fences that were found before; any language but YAML fails. Nothing is kept of what it reads.
 */
export function readAsSite(block: string): SiteReading {
  if (hasLongBlankRun(block)) return { kind: 'not-tried' };
  try {
    matter(`---\n${block}\n---\n`, { language: 'yaml', engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse } });
    return { kind: 'read' };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? reasonOf(error.message) : 'it failed' };
  }
}

function refuse(): never {
  throw new Error('only YAML is read');
}

/** What js-yaml says on its first line, without the place: it counts in the block, and not in the note. */
function reasonOf(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  const place = line.lastIndexOf(' at line ');
  return (place === -1 ? line : line.slice(0, place)).trim();
}

function hasLongBlankRun(text: string): boolean {
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    run = unit === 32 || (unit >= 9 && unit <= 13) ? run + 1 : 0;
    if (run > longestBlankRun) return true;
  }
  return false;
}
