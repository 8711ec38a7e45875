/** How citations are written, as the user sets it. */
export interface CitationOptions {
  /** What becomes of sources that nothing cites: a visible list, nothing at all, or definitions that no page shows. */
  readonly uncited: 'list' | 'drop' | 'definitions';
  /** What a footnote says about a source: `[title](url)`, the URL alone, or `Title. Site. URL`. */
  readonly definitionStyle: 'link' | 'url' | 'text';
  /** What new footnotes are called: numbers, the number or name that the source had, or the name of its host as in `[^nature]`. */
  readonly labels: 'numbers' | 'keep' | 'host';
  /** The heading that gathered definitions stand under, and that a visible list of uncited sources gets; empty for none. */
  readonly heading: string;
  /** Where a reference stands to the punctuation that ends its words. */
  readonly marker: 'after' | 'before' | 'as-written';
  /** Whether parameters that only track readers, such as `utm_source`, are taken off URLs. */
  readonly stripTracking: boolean;
}

/** What holds where the user has set nothing. */
export const defaultCitationOptions: CitationOptions = {
  uncited: 'list',
  definitionStyle: 'link',
  labels: 'numbers',
  heading: '',
  marker: 'as-written',
  stripTracking: true,
};
