import { type App, type Editor, type EditorPosition, EditorSuggest, type EditorSuggestContext, type EditorSuggestTriggerInfo, type TFile } from 'obsidian';
import { parseSourceInput } from '../../core/citations/parse-source-input';
import { replaceWithCitation } from '../../core/citations/replace-with-citation';
import { distinctSources, type FoundSource, searchSources } from '../../core/citations/search-sources';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { originOf, showSource } from '../views/source-choice';
import { typedMeanwhile } from '../vault/typed-meanwhile';
import { words } from '../words';
import { editingEditor } from './editing-editor';
import { sourcesOfOthers, sourcesOfText } from './known-sources';
import { writeAtCursor } from './write-at-cursor';

/** What is typed behind the trigger is no longer than this, in UTF-16 code units; further back nothing is looked for. */
const longestQuery = 80;

/** How long suggestions wait for the sources of other notes, in milliseconds. */
const patience = 150;

/** Suggests sources of the note and of the vault while a trigger and words are typed, and puts a footnote in their place. */
export class SourceSuggest extends EditorSuggest<FoundSource> {
  readonly #environment: () => CommandEnvironment;
  /** The sources as they were where the trigger was typed: with each key the note changes, and its sources do not. */
  #place = '';
  #known: readonly FoundSource[] = [];
  #reading: Promise<void> = Promise.resolve();

  constructor(app: App, environment: () => CommandEnvironment) {
    super(app);
    this.#environment = environment;
    this.setInstructions([{ command: '↵', purpose: words.insert }]);
  }

  override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    const { trigger } = this.#environment().settings.citationServices;
    if (trigger === '' || file?.extension !== 'md') return null;
    const from = Math.max(0, cursor.ch - trigger.length - longestQuery);
    const typed = editor.getRange({ line: cursor.line, ch: from }, cursor);
    const at = typed.lastIndexOf(trigger);
    const query = typed.slice(at + trigger.length);
    if (at === -1 || /[\][]/.test(query)) {
      this.#place = '';
      return null;
    }
    // The editor of a card on a canvas, for one, belongs to no pane: nothing could be written there.
    if (editingEditor(this.app, file) === undefined) return null;
    return { start: { line: cursor.line, ch: from + at }, end: cursor, query };
  }

  override async getSuggestions({ query, editor, file, start }: EditorSuggestContext): Promise<FoundSource[]> {
    const place = `${file.path} ${start.line} ${start.ch}`;
    if (this.#place !== place) {
      this.#place = place;
      this.#known = sourcesOfText(editor.getValue());
      this.#reading = this.#readOthers(place, file);
    }
    // Where the vault takes longer to read, a later key will find what that brings.
    await Promise.race([this.#reading, new Promise((resolve) => window.setTimeout(resolve, patience))]);
    // With nothing to show yet there is nothing to hold up, and whoever has stopped typing presses no later key.
    if (this.#find(query).length === 0) await this.#reading;
    return [...this.#find(query)];
  }

  #find(query: string): readonly FoundSource[] {
    const typed = parseSourceInput(query);
    const fresh = typed === null ? [] : [{ ...typed, label: null, path: null }];
    return distinctSources([...searchSources(this.#known, query, this.limit), ...fresh]);
  }

  async #readOthers(place: string, file: TFile): Promise<void> {
    const others = await sourcesOfOthers(this.#environment(), file);
    if (this.#place === place) this.#known = distinctSources([...this.#known, ...others]);
  }

  override renderSuggestion(source: FoundSource, element: HTMLElement): void {
    showSource(element, source, originOf(source));
  }

  override selectSuggestion(source: FoundSource): void {
    const { context } = this;
    this.#place = '';
    this.close();
    if (context !== null) void attempt(() => cite(this.#environment(), context, source));
  }
}

async function cite(environment: CommandEnvironment, { file, start }: EditorSuggestContext, source: FoundSource): Promise<void> {
  const { settings } = environment;
  const { trigger } = settings.citationServices;
  await writeAtCursor(environment, file, (text, editor) => {
    const from = editor.posToOffset(start);
    const to = editor.posToOffset(editor.getCursor('to'));
    if (!text.startsWith(trigger, from) || to < from + trigger.length) return typedMeanwhile;
    // The app closes brackets as they are opened.
    const isClosed = trigger.startsWith('[') && text.charAt(to) === ']';
    return replaceWithCitation(text, { from, to: isClosed ? to + 1 : to }, source, settings.citations, { summaryHeading: settings.summaryHeading });
  }, () => words.cited);
}
