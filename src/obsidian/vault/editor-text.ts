import type { TextRange } from '../../core/text/text-range';

/** A text as CodeMirror, and so the app's editor, shows it: every line ending is LF. */
export function asEditorText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** Whether an editor shows what a file holds, but for line endings and a byte order mark, which the app may leave out. */
export function showsFile(editorText: string, fileText: string): boolean {
  const expected = asEditorText(fileText);
  if (editorText === expected) return true;
  return expected.charCodeAt(0) === 0xfeff && editorText === expected.slice(1);
}

/** Where ranges of the text that an editor shows stand in the file, as `showsFile` compares them. */
export function asFileRanges(ranges: readonly TextRange[], editorText: string, fileText: string): readonly TextRange[] {
  const start = fileText.charCodeAt(0) === 0xfeff && editorText.charCodeAt(0) !== 0xfeff ? 1 : 0;
  const pairs = Array.from(fileText.matchAll(/\r\n/g), ({ index }, before) => index - before - start);
  const offsetOf = (offset: number): number => offset + start + countBelow(pairs, offset);
  return ranges.map(({ from, to }) => ({ from: offsetOf(from), to: offsetOf(to) }));
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
