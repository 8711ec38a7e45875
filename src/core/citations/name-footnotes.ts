import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import type { CitationOptions } from './citation-options';
import type { CitedFootnote } from './cited-footnotes';
import { giveLabels } from './footnote-labels';
import { FootnoteNumbers } from './footnote-numbers';
import type { KnownFootnote } from './known-footnotes';
import { knownFootnotes } from './known-footnotes';
import { definitionContent, type DefinitionContent } from './source-definition';
import { sourceKey } from './source-key';

/** The note that a converted text goes into. */
export interface HostNote {
  readonly note: Note;
  /** Its footnotes by the keys of their URLs. */
  readonly known: ReadonlyMap<string, KnownFootnote>;
}

/** What a footnote is called, and what it says. */
export interface NamedFootnote {
  readonly label: string;
  /** Null where the note has the footnote already. */
  readonly content: DefinitionContent | null;
}

/** How footnotes are named. */
export interface NamingContext {
  readonly options: CitationOptions;
  readonly host: HostNote | null;
  readonly ending: string;
  /** Whether what uses a label goes from the text. */
  readonly goes: (range: TextRange) => boolean;
  /** Whether a definition was pasted and may yet get another name. */
  readonly isPasted: (range: TextRange) => boolean;
}

/** Names the footnotes: those of a source that a footnote of the note holds after that one, all others by what is free. */
export function nameFootnotes(note: Note, footnotes: readonly CitedFootnote[], context: NamingContext): ReadonlyMap<CitedFootnote, NamedFootnote> {
  const { options, host, ending, goes, isPasted } = context;
  if (footnotes.length === 0) return new Map();
  const named = new Map<CitedFootnote, NamedFootnote>();
  const own = knownFootnotes(note, isPasted);
  for (const footnote of footnotes) {
    const label = knownLabel(footnote, own, host, options);
    if (label !== null) named.set(footnote, { label, content: null });
  }
  const free = new FootnoteNumbers(note, goes);
  if (host !== null) free.takeAll(host.note);
  const form = { definitionStyle: options.definitionStyle, stripTracking: options.stripTracking, ending };
  const labels = giveLabels(footnotes.filter((footnote) => !named.has(footnote)), free, options.labels);
  for (const [footnote, label] of labels) named.set(footnote, { label, content: definitionContent(note.text, footnote, form) });
  return named;
}

/** In the note itself, a footnote that lacks the title of the source is another one. */
function knownLabel({ url, title, words }: CitedFootnote, own: ReadonlyMap<string, KnownFootnote>, host: HostNote | null, { definitionStyle }: CitationOptions): string | null {
  if (url === '' || words !== null || (own.size === 0 && (host === null || host.known.size === 0))) return null;
  const key = sourceKey(url);
  const hosted = host?.known.get(key);
  if (hosted !== undefined) return hosted.label;
  const known = own.get(key);
  if (known === undefined) return null;
  return title === '' || definitionStyle !== 'link' || title.trim() === known.title.trim() ? known.label : null;
}
