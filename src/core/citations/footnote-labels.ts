import type { CitationOptions } from './citation-options';
import type { CitedFootnote } from './cited-footnotes';
import type { FootnoteNumbers } from './footnote-numbers';
import { hostLabel } from './host-label';

/**
 * Gives each footnote its label. As numbers, each keeps its own where that is free, and the others, in the order in which they are cited,
 * get the numbers behind the largest; names that are taken get `-2` and so on.
 */
export function giveLabels(footnotes: readonly CitedFootnote[], free: FootnoteNumbers, scheme: CitationOptions['labels']): ReadonlyMap<CitedFootnote, string> {
  const labels = new Map<CitedFootnote, string>();
  for (const footnote of footnotes) {
    const name = nameOf(footnote, scheme);
    if (name !== null) labels.set(footnote, free.named(name));
    else if (/^\d{1,4}$/.test(footnote.label) && free.claim(footnote.label)) labels.set(footnote, footnote.label);
  }
  const unnamed = footnotes.filter((footnote) => !labels.has(footnote)).sort((left, right) => left.citedFrom - right.citedFrom || left.from - right.from);
  for (const footnote of unnamed) labels.set(footnote, free.next());
  return labels;
}

function nameOf({ label, url }: CitedFootnote, scheme: CitationOptions['labels']): string | null {
  switch (scheme) {
    case 'numbers':
      return null;
    case 'keep':
      return /^[\w-]{1,60}$/.test(label) ? label : null;
    case 'host':
      return hostLabel(url);
  }
}
