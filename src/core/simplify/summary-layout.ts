/** How and where summaries are written. */
export interface SummaryLayout {
  /** The heading of the section, or the title of the callout. */
  readonly heading: string;
  /** Of a section that is yet to be made, 1 to 6. */
  readonly level: number;
  /** Where a new one goes: at the end but before sources and footnotes, before the first section, or at the very end. */
  readonly place: SummaryPosition;
  /** `property`: into `description`, and the note's text stays as it is. */
  readonly form: SummaryForm;
  /** Whether a summary keeps the citation marks of what it says. */
  readonly citations: 'drop' | 'keep';
  /** Where a note keeps what its summary comes from: in a comment below it, in the property `simplify`, or nowhere. */
  readonly provenance: 'comment' | 'property' | 'none';
}

/** Where a new summary goes. */
export type SummaryPosition = 'before-sources' | 'top' | 'end';

/** What a summary is written as. */
export type SummaryForm = 'paragraph' | 'bullets' | 'callout' | 'property';

/** How summaries are written where nothing else is set. */
export const defaultSummaryLayout: SummaryLayout = {
  heading: 'Simplify',
  level: 2,
  place: 'before-sources',
  form: 'paragraph',
  citations: 'drop',
  provenance: 'comment',
};

/** The property that holds a summary in the form `property`: sites show it in previews and to search engines. */
export const summaryProperty = 'description';

/** The property that holds what a summary comes from, where it is kept in one. */
export const provenanceProperty = 'simplify';

/**
 * The layout for a note: one that is compiled for its site already is shown as it stands there, comments included, so that what a summary comes from
 * is kept in a property instead.
 */
export function layoutFor(layout: SummaryLayout, isCompiled: boolean): SummaryLayout {
  return isCompiled && layout.provenance === 'comment' ? { ...layout, provenance: 'property' } : layout;
}
