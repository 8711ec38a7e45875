/** Cuts bytes of UTF-8 into lines, wherever the bytes are cut. A line ends with LF, CR or CRLF; a byte order mark in front is dropped. */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  #pieces: string[] = [];
  #endsWithCr = false;

  /** The lines that end within these bytes, without their ends. */
  push(bytes: Uint8Array): readonly string[] {
    return this.#take(this.#decoder.decode(bytes, { stream: true }));
  }

  /** The rest: a last line without an end, where there is one. */
  end(): readonly string[] {
    const lines = this.#take(this.#decoder.decode());
    const rest = this.#pieces.join('');
    this.#pieces = [];
    return rest === '' ? lines : [...lines, rest];
  }

  #take(text: string): readonly string[] {
    const lines: string[] = [];
    let from = this.#endsWithCr && text.startsWith('\n') ? 1 : 0;
    if (text !== '') this.#endsWithCr = text.endsWith('\r');
    for (let at = from; at < text.length; at++) {
      const character = text.charAt(at);
      if (character !== '\n' && character !== '\r') continue;
      this.#pieces.push(text.slice(from, at));
      lines.push(this.#pieces.join(''));
      this.#pieces = [];
      if (character === '\r' && text.charAt(at + 1) === '\n') at++;
      from = at + 1;
    }
    if (from < text.length) this.#pieces.push(text.slice(from));
    return lines;
  }
}
