import { type App, type MarkdownView, Notice, type TFile } from 'obsidian';
import { noteSources } from '../../core/citations/footnote-sources';
import { type CitableSource, insertCitationEdits } from '../../core/citations/insert-citation';
import { parseNote } from '../../core/note/parse-note';
import { attempt } from '../attempt';
import { editingPane, panesOf, paneText } from '../vault/note-panes';
import type { NoteWriter } from '../vault/note-writer';
import { CitationPrompt } from '../views/citation-prompt';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import type { NoteCommand } from '../plugin-command';

/** Asks for a source and cites it where the cursor stands. */
export const insertCitation: NoteCommand = {
  id: 'insert-citation',
  name: 'Insert citation',
  icon: 'quote',
  description: 'Asks for an address, DOI, arXiv number or a source of the note and inserts a footnote for it at the cursor.',
  on: 'note',
  run({ app, writer, file }) {
    const pane = paneToCiteIn(app, file);
    if (pane === undefined) new Notice(words.editingNeeded);
    else new CitationPrompt(app, noteSources(parseNote(paneText(pane))), (source) => void attempt(() => cite(app, writer, file, source))).open();
    return Promise.resolve();
  },
};

function paneToCiteIn(app: App, file: TFile): MarkdownView | undefined {
  return editingPane(panesOf(app, file));
}

/** Looks at the cursor when a source is chosen, not before: the note may have moved under it. */
async function cite(app: App, writer: NoteWriter, file: TFile, source: CitableSource): Promise<void> {
  const pane = paneToCiteIn(app, file);
  if (pane === undefined) {
    new Notice(words.editingNeeded);
    return;
  }
  const { editor } = pane;
  let caret = 0;
  const outcome = await writeAndTell(
    writer,
    file,
    (text) => {
      // By the writer's turn the pane may show another note, or be in reading view: then its cursor says nothing about this text.
      if (text !== editor.getValue()) return { kind: 'refused', reason: words.typedMeanwhile };
      const caretBefore = editor.posToOffset(editor.getCursor('to'));
      const inserted = insertCitationEdits(parseNote(text), { from: caretBefore, to: caretBefore }, source);
      if (inserted.kind === 'refused') return inserted;
      caret = inserted.caret;
      return inserted.plan;
    },
    { done: () => words.cited, asIs: () => words.cited },
  );
  if (outcome.kind === 'written') editor.setCursor(editor.offsetToPos(caret));
}
