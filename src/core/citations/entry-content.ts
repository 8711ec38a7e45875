import { withoutJumps } from '../note/source-entry';
import type { Source, SourceList } from '../note/source-list';

/** What an entry says behind its number. */
export function entryContent(text: string, { style }: SourceList, source: Source): string {
  const content = text.slice(source.labelRange.to + 1, source.to);
  if (style === 'definitions') return withoutLabels(content.replace(/^:/, '')).trim();
  return style === 'bracketed' && content.startsWith('(') ? content.trim().slice(1, -1) : withoutJumps(content).trim();
}

/** What stands behind labels of footnotes that an entry begins with: `[^1_2]: https://…` says its address. */
export function withoutLabels(content: string): string {
  let from = 0;
  for (;;) {
    const label = /^\s*\[\^[^\]\s]{1,40}\]:/.exec(content.slice(from, from + 60))?.[0];
    if (label === undefined) return content.slice(from);
    from += label.length;
  }
}
