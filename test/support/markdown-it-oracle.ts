import MarkdownIt, { type MarkdownItToken } from 'markdown-it';
import footnote from 'markdown-it-footnote';

const reader = new MarkdownIt({ breaks: true, html: true, linkify: true }).use(footnote);
// It gathers the definitions at the end, and loses the uncited ones.
reader.core.ruler.disable('footnote_tail');

/** Each reference that the site's reader finds, in the order of the text, as `label: first line of its definition`. */
export function siteReferences(text: string): readonly string[] {
  const bodies = new Map<string, string>();
  const labels: string[] = [];
  const open: string[] = [];
  const visit = (tokens: readonly MarkdownItToken[]): void => {
    for (const { type, meta, content, children } of tokens) {
      const label = meta?.label ?? '';
      if (type === 'footnote_reference_open') {
        open.push(label);
        bodies.set(label, '');
      } else if (type === 'footnote_reference_close') open.pop();
      else if (type === 'footnote_ref' && meta?.label !== undefined) labels.push(label);
      const inner = open.at(-1);
      if (type === 'inline' && inner !== undefined && bodies.get(inner) === '') bodies.set(inner, content.split('\n')[0] ?? '');
      if (children !== null) visit(children);
    }
  };
  visit(reader.parse(text, {}));
  return labels.map((label) => `${label}: ${bodies.get(label) ?? ''}`);
}

/** How many footnotes the site lists, those of one number counted once. */
export function siteFootnoteCount(text: string): number {
  const read: { footnotes?: { list?: readonly unknown[] } } = {};
  reader.parse(text, read);
  return read.footnotes?.list?.length ?? 0;
}
