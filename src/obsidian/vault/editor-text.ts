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
