import type { Editor, Notice, TFile } from 'obsidian';
import { convertPasted } from '../../core/citations/convert-pasted';
import type { PastedCitations } from '../../core/citations/paste-citations';
import type { TextRange } from '../../core/text/text-range';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { offer } from '../views/offer';
import { words } from '../words';
import { copiedCitations } from './copied-citations';
import { conversionOptions } from './conversion-options';
import { editingEditor, selectedRange } from './editing-editor';
import { writeAtCursor } from './write-at-cursor';

/** Looks at ordinary pastes, and offers to make footnotes of their citations. */
export class PasteOffers {
  readonly #environment: () => CommandEnvironment;
  #offered: Notice | null = null;

  constructor(environment: () => CommandEnvironment) {
    this.#environment = environment;
  }

  /**
   * Told of a paste that the app is about to do. Once it has done it, footnotes are offered where they can be made, in the place of an earlier offer,
   * or made where that is set. The paste itself is never held up or changed: before it, nothing is looked at but what it carries and what it comes into.
   */
  look(event: ClipboardEvent, editor: Editor, file: TFile | null): void {
    const { app, settings } = this.#environment();
    const { paste } = settings.citationServices;
    // The editor of a card on a canvas, for one, belongs to no pane: nothing could be written there.
    if (paste === 'never' || event.defaultPrevented || file?.extension !== 'md' || editingEditor(app, file) === undefined) return;
    const data = event.clipboardData;
    const carried = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
    const before = editor.getValue();
    const selected = selectedRange(editor);
    window.setTimeout(() => {
      const after = editor.getValue();
      const pasted = pastedRange(before, selected, after);
      const copied = pasted === null ? null : copiedCitations(carried);
      if (pasted === null || copied === null) return;
      const standing = { stands: after.slice(pasted.from, pasted.to), at: pasted.from, copied };
      const convert = (): Promise<void> => convertWhatStands(this.#environment(), file, standing);
      if (paste === 'always') void attempt(convert);
      else if (planConversion(this.#environment(), after, standing).kind === 'planned') this.#offer(convert);
    });
  }

  #offer(convert: () => Promise<void>): void {
    this.#offered?.hide();
    this.#offered = offer(words.pasteHoldsCitations, words.makeFootnotes, convert);
  }
}

/** What came in place of the selection; null where anything else changed, too, or nothing came. */
function pastedRange(before: string, selected: TextRange, after: string): TextRange | null {
  const tail = before.slice(selected.to);
  const to = after.length - tail.length;
  return to > selected.from && after.startsWith(before.slice(0, selected.from)) && after.endsWith(tail) ? { from: selected.from, to } : null;
}

interface StandingPaste {
  /** What the app made of the paste, and where. */
  readonly stands: string;
  readonly at: number;
  /** What was copied, as Markdown. */
  readonly copied: string;
}

async function convertWhatStands(environment: CommandEnvironment, file: TFile, standing: StandingPaste): Promise<void> {
  let changes: readonly string[] = [];
  await writeAtCursor(environment, file, (text) => {
    const planned = planConversion(environment, text, standing);
    if (planned.kind === 'nothing') return { kind: 'refused', reason: words.noCitationsPasted };
    if (planned.kind === 'planned') changes = planned.changes;
    return planned;
  }, () => words.changed(changes, words.makeFootnotes));
}

/** Whoever has typed on behind what was pasted still means the same text; one that has moved or changed is not looked for. */
function planConversion(environment: CommandEnvironment, text: string, { stands, at, copied }: StandingPaste): PastedCitations {
  if (!text.startsWith(stands, at)) return { kind: 'refused', reason: words.pasteMoved };
  return convertPasted(text, { from: at, to: at + stands.length }, copied, conversionOptions(environment), { summaryHeading: environment.settings.summaryHeading });
}
