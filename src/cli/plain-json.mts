import type { Frontmatter } from '../core/note/frontmatter';
import { frontmatterContent } from '../core/note/kept-frontmatter';

/** No back-slash, no control character and nothing that anybody takes for the end of a line: what JSON and YAML write alike. */
const plain = /^[ -[\]-~\u00a1-\u2027\u202a-\ud7ff\u{10000}-\u{10ffff}]*$/u;

/** What most blocks are, and sooner told. */
const ascii = /^[ -[\]-~]*$/u;

/**
 * Whether a block of frontmatter is one line of JSON that every reader of YAML takes for the same, so that nobody need be asked:
 * no escapes, and no key that YAML gives a meaning of its own.
 */
export function isPlainJson(frontmatter: Frontmatter, text: () => string): boolean {
  if (frontmatter.kind !== 'parsed' || frontmatter.format !== 'json') return false;
  const block = frontmatterContent(frontmatter, text).trimEnd();
  return (ascii.test(block) || plain.test(block)) && !block.includes('"<<"') && !block.includes('"__proto__"');
}
