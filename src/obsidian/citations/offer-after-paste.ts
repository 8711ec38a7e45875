import type { Editor, TFile } from 'obsidian';
import { convertPasted } from '../../core/citations/convert-pasted';
import type { TextRange } from '../../core/text/text-range';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { offer } from '../views/offer';
import { words } from '../words';
import { copiedCitations } from './copied-citations';
import { conversionOptions } from './conversion-options';
import { selectedRange } from './editing-editor';
import { writeAtCursor } from './write-at-cursor';

/**
 * Looks at an ordinary paste and, once the app has done it, offers to make footnotes of its citations, or does so where that is set. The
 * paste itself is never held up or changed.
 */
export function offerAfterPaste(environment: () => CommandEnvironment, event: ClipboardEvent, editor: Editor, file: TFile | null): void {
  const { paste } = environment().settings.citationServices;
  if (paste === 'never' || event.defaultPrevented || file?.extension !== 'md') return;
  const data = event.clipboardData;
  const copied = copiedCitations({ html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' });
  if (copied === null) return;
  const before = editor.getValue();
  const selected = selectedRange(editor);
  window.setTimeout(() => {
    const pasted = pastedRange(before, selected, editor.getValue());
    if (pasted === null) return;
    const stands = editor.getValue().slice(pasted.from, pasted.to);
    const convert = (): Promise<void> => convertWhatStands(environment(), file, { stands, at: pasted.from, copied });
    if (paste === 'always') void attempt(convert);
    else offer(words.pasteHoldsCitations, words.makeFootnotes, convert);
  });
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

async function convertWhatStands(environment: CommandEnvironment, file: TFile, { stands, at, copied }: StandingPaste): Promise<void> {
  const { settings } = environment;
  let changes: readonly string[] = [];
  await writeAtCursor(environment, file, (text) => {
    // Whoever has typed on behind it still means the same text; one that has moved or changed is not looked for.
    if (!text.startsWith(stands, at)) return { kind: 'refused', reason: words.pasteMoved };
    const planned = convertPasted(text, { from: at, to: at + stands.length }, copied, conversionOptions(settings), { summaryHeading: settings.summaryHeading });
    if (planned.kind === 'nothing') return { kind: 'refused', reason: words.noCitationsPasted };
    if (planned.kind === 'planned') changes = planned.changes;
    return planned;
  }, () => words.changed(changes, words.makeFootnotes));
}
