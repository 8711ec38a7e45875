import type { ProtectedRange } from '../note/inline';
import type { TextRange } from '../text/text-range';
import type { VaultReference } from './note-entry';
import { leadsOutside } from './outside-target';
import { readWrittenWikilink } from './written-wikilink';

/** What finding embeds in code rests on. */
export interface CodeSource {
  readonly text: string;
  readonly bodyFrom: number;
  readonly embeds: readonly TextRange[];
  /** In the order of the text. */
  readonly links: readonly (TextRange & { readonly inComment: boolean })[];
  /** Where code, math and HTML stand, in the order of the text and disjoint; asked for only where something looks like such an embed. */
  readonly verbatim: () => readonly ProtectedRange[];
}

/** The `![[embeds]]` inside code, math and HTML and behind a backslash, which Obsidian shows as text or links, in the order of the text. */
export function findCodeEmbeds({ text, bodyFrom, embeds, links, verbatim }: CodeSource): readonly VaultReference[] {
  const found: VaultReference[] = [];
  let ranges: readonly ProtectedRange[] | null = null;
  let embed = 0;
  let inside = 0;
  let behind = 0;
  for (let at = text.indexOf('![[', bodyFrom); at !== -1; at = text.indexOf('![[', at + 3)) {
    while ((embeds[embed]?.from ?? Infinity) < at) embed++;
    if (embeds[embed]?.from === at) continue;
    ranges ??= verbatim();
    while ((ranges[inside]?.to ?? Infinity) <= at) inside++;
    const range = ranges[inside];
    while ((links[behind]?.from ?? Infinity) <= at) behind++;
    const escaped = links[behind];
    const isEscaped = escaped?.from === at + 1 && !escaped.inComment;
    const limit = range !== undefined && range.from <= at ? range.to : isEscaped ? escaped.to : at;
    const link = limit === at ? null : readWrittenWikilink(text, at + 1, limit);
    if (link === null || leadsOutside(link.target)) continue;
    const { target, subpath, alias, to } = link;
    found.push({ from: at, to, kind: 'embed', style: 'wikilink', place: isEscaped ? 'escaped' : range?.kind === 'math' ? 'math' : 'code', target, subpath, alias });
  }
  return found;
}
