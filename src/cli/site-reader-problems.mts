import type { Note } from '../core/note/note';
import type { Problem } from '../core/problem/problem';
import { readAsSite } from './site-reader.mts';

/** The rule that speaks of frontmatter which cannot be read. */
const rule = 'frontmatter-syntax';

/**
 * A second opinion on the frontmatter of a site's note: a problem where gray-matter and Preflight's own reader disagree on
 * whether it can be read. None where they agree: what neither can read is the rule's own to report.
 */
export function siteReaderProblems({ text, frontmatter }: Pick<Note, 'text' | 'frontmatter'>): readonly Problem[] {
  if (frontmatter.kind !== 'parsed' && frontmatter.kind !== 'malformed') return [];
  const { from, to } = frontmatter.content;
  const reading = readAsSite(text.slice(from, to));
  if (frontmatter.kind === 'parsed' && reading.kind === 'failed') {
    const message = `Unexpected frontmatter, expected what gray-matter, the reader of the site, can read: ${reading.message}`;
    return [{ from, to, rule, severity: 'error', message, fixes: [] }];
  }
  if (frontmatter.kind === 'malformed' && reading.kind === 'read') {
    const message = 'Unexpected frontmatter that gray-matter, the reader of the site, reads all the same, expected one that all readers read alike';
    return [{ ...frontmatter.range, rule, severity: 'info', message, fixes: [] }];
  }
  return [];
}
