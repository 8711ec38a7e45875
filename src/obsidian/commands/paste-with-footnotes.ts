import { Notice } from 'obsidian';
import { pasteCitations } from '../../core/citations/paste-citations';
import { parseNote } from '../../core/note/parse-note';
import { copiedCitations, readClipboard } from '../citations/copied-citations';
import { conversionOptions } from '../citations/conversion-options';
import { editingEditor, selectedRange } from '../citations/editing-editor';
import { writeAtCursor } from '../citations/write-at-cursor';
import type { NoteCommand } from '../plugin-command';
import { offer } from '../views/offer';
import { words } from '../words';
import { convertCitations } from './convert-citations';

/** Pastes the answer of an assistant with its citations as footnotes that fit the note. */
export const pasteWithFootnotes: NoteCommand = {
  id: 'paste-with-footnotes',
  name: 'Paste AI answer with footnotes',
  icon: 'clipboard-paste',
  description: 'Pastes the answer of an assistant with its citations as footnotes that fit the note: sources that it has are used again, others get new names.',
  on: 'note',
  applies: ({ app, file }) => editingEditor(app, file) !== undefined,
  async run(environment) {
    const { file, settings } = environment;
    const clipboard = await readClipboard();
    if (clipboard === null) {
      offer(words.clipboardClosed, convertCitations.name, () => convertCitations.run(environment));
      return;
    }
    const copied = copiedCitations(clipboard) ?? clipboard.text;
    if (copied === '') {
      new Notice(words.nothingCopied);
      return;
    }
    let changes: readonly string[] = [];
    await writeAtCursor(environment, file, (text, editor) => {
      const planned = pasteCitations(parseNote(text, { summaryHeading: settings.summaryHeading }), selectedRange(editor), copied, conversionOptions(environment));
      if (planned.kind === 'nothing') return { kind: 'refused', reason: words.noCitationsPasted };
      if (planned.kind === 'planned') changes = planned.changes;
      return planned;
    }, () => words.changed(changes, words.pasted));
  },
};
