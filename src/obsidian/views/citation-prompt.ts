import { type App, SuggestModal } from 'obsidian';
import type { CitableSource } from '../../core/citations/insert-citation';
import { parseSourceInput } from '../../core/citations/parse-source-input';
import { distinctSources, type FoundSource, searchSources } from '../../core/citations/search-sources';
import { sourceKey } from '../../core/citations/source-key';
import { words } from '../words';
import { originOf, showSource } from './source-choice';

/** A source that can be picked, with where it comes from. */
interface CitationChoice {
  readonly source: CitableSource;
  readonly origin: string;
}

/**
 * Asks for a source: an address, DOI or arXiv number that is typed or in the clipboard, a source that the note names already, or one of the
 * vault's other notes, which come a little later.
 */
export class CitationPrompt extends SuggestModal<CitationChoice> {
  #known: readonly FoundSource[];
  readonly #others: () => Promise<readonly FoundSource[]>;
  readonly #choose: (source: CitableSource) => void;
  #clipboard: CitableSource | null = null;

  constructor(app: App, known: readonly FoundSource[], others: () => Promise<readonly FoundSource[]>, choose: (source: CitableSource) => void) {
    super(app);
    this.#known = known;
    this.#others = others;
    this.#choose = choose;
    this.setPlaceholder(words.citationPlaceholder);
    this.setInstructions([{ command: '↵', purpose: words.insert }]);
  }

  override onOpen(): void {
    void super.onOpen();
    void this.#readClipboard();
    void this.#readOthers();
  }

  override getSuggestions(query: string): CitationChoice[] {
    const isEmpty = query.trim() === '';
    this.emptyStateText = isEmpty ? words.noSourceYet : words.noSource;
    const known = searchSources(this.#known, query, this.limit).map((source) => ({ source, origin: originOf(source) }));
    const source = isEmpty ? this.#clipboard : parseSourceInput(query);
    if (source === null) return known;
    const key = sourceKey(source.url);
    const same = this.#known.find(({ url }) => sourceKey(url) === key);
    // What the note or the vault calls the source says more than its bare address.
    const first = { source: same === undefined || source.title !== '' ? source : { ...source, title: same.title }, origin: isEmpty ? words.fromClipboard : words.newSource };
    return [first, ...known.filter((one) => one.source !== same)];
  }

  override renderSuggestion({ source, origin }: CitationChoice, element: HTMLElement): void {
    showSource(element, source, origin);
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
    // Whoever has begun to type keeps what is shown.
    if (this.#clipboard !== null && this.inputEl.value === '') this.#showAnew();
  }

  async #readOthers(): Promise<void> {
    const others = await this.#others();
    if (others.length === 0) return;
    this.#known = distinctSources([...this.#known, ...others]);
    this.#showAnew();
  }

  /** The list is filled anew when its field changes. */
  #showAnew(): void {
    this.inputEl.dispatchEvent(new Event('input'));
  }
}
