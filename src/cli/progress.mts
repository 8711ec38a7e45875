/** Where progress is shown. */
export interface ProgressTerminal {
  /** False where nobody watches: nothing is shown. */
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** A line that tells how far a long work has come. */
export interface ProgressLine {
  show(doing: string, done: number, total: number): void;
  /** Takes the line off the terminal again. */
  clear(): void;
}

/** Milliseconds before the line appears, and between two changes of it. */
const patience = 1_000;
const interval = 100;

/** A progress line that appears once the work has taken a second. `now` gives milliseconds from any fixed moment. */
export function progressLine(terminal: ProgressTerminal, now: () => number): ProgressLine {
  const start = now();
  let last = start;
  let shown = false;
  return {
    show(doing, done, total) {
      const moment = now();
      if (!terminal.isTerminal || moment - start < patience || (shown && moment - last < interval)) return;
      last = moment;
      shown = true;
      terminal.write(`\r\u001b[K${doing} notes: ${done} of ${total}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K');
    },
  };
}
