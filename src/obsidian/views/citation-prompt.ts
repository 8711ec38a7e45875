import { type App, SuggestModal } from 'obsidian';
import type { NoteSource } from '../../core/citations/footnote-sources';
import type { CitableSource } from '../../core/citations/insert-citation';
import { parseSourceInput } from '../../core/citations/parse-source-input';
import { words } from '../words';

/** A source that can be picked, with where it comes from. */
interface CitationChoice {
  readonly source: CitableSource;
  readonly origin: string;
}

/** Asks for a source: an address, DOI or arXiv number that is typed or in the clipboard, or a source that the note names already. */
export class CitationPrompt extends SuggestModal<CitationChoice> {
  readonly #known: readonly CitationChoice[];
  readonly #choose: (source: CitableSource) => void;
  #clipboard: CitableSource | null = null;

  constructor(app: App, known: readonly NoteSource[], choose: (source: CitableSource) => void) {
    super(app);
    this.#known = known.map((source) => ({ source, origin: words.ofThisNote(source.label) }));
    this.#choose = choose;
    this.emptyStateText = words.noSource;
    this.setPlaceholder(words.citationPlaceholder);
    this.setInstructions([{ command: '↵', purpose: words.insert }]);
  }

  override onOpen(): void {
    void super.onOpen();
    void this.#readClipboard();
  }

  override getSuggestions(query: string): CitationChoice[] {
    const wanted = query.trim().toLowerCase();
    const known = this.#known.filter(({ source }) => `${source.title} ${source.url}`.toLowerCase().includes(wanted));
    const source = wanted === '' ? this.#clipboard : parseSourceInput(query);
    if (source === null) return known;
    return [{ source, origin: wanted === '' ? words.fromClipboard : words.newSource }, ...known.filter((one) => one.source.url !== source.url)];
  }

  override renderSuggestion({ source, origin }: CitationChoice, element: HTMLElement): void {
    element.addClass('preflight-source');
    element.createDiv({ text: source.title === '' ? source.url : source.title });
    element.createDiv({ cls: 'preflight-source-origin', text: source.title === '' ? origin : `${origin}, ${source.url}` });
  }

  override onChooseSuggestion({ source }: CitationChoice): void {
    this.#choose(source);
  }

  /** The app may forbid reading the clipboard, or have none: then nothing is offered. Only the window that has the focus may read it. */
  async #readClipboard(): Promise<void> {
    try {
      this.#clipboard = parseSourceInput(await activeWindow.navigator.clipboard.readText());
    } catch {
      return;
    }
    // The list is filled anew when its field changes; whoever has begun to type keeps what is shown.
    if (this.#clipboard !== null && this.inputEl.value === '') this.inputEl.dispatchEvent(new Event('input'));
  }
}
