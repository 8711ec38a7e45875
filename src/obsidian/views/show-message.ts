/** Shows a message: what stands between back-ticks as code, all else as text. */
export function showMessage(parent: HTMLElement, message: string): void {
  const parts = message.split('`');
  parts.forEach((part, at) => {
    // A back-tick that nothing closes is text.
    const isCode = at % 2 === 1 && at < parts.length - 1;
    if (isCode) parent.createEl('code', { text: part });
    else if (at % 2 === 1) parent.appendText(`\`${part}`);
    else parent.appendText(part);
  });
}
