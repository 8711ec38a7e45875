/** One event of a stream of server-sent events. */
export interface StreamEvent {
  /** The type; empty where none was given. */
  readonly event: string;
  /** The data, lines joined with LF. */
  readonly data: string;
}

/** Puts lines together to events, by the HTML standard's rules for `text/event-stream`: comments, ids and retry times say nothing here. */
export class EventAssembler {
  #event = '';
  #data: string[] = [];

  /** Takes one line without its end; the event that it closes, null where it closes none. */
  push(line: string): StreamEvent | null {
    if (line === '') return this.end();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line.startsWith(' ', colon + 1) ? colon + 2 : colon + 1);
    if (field === 'data') this.#data.push(value);
    if (field === 'event') this.#event = value;
    return null;
  }

  /** The event that is open, as if a blank line had followed it: some servers leave out the last one. */
  end(): StreamEvent | null {
    const event = this.#data.length === 0 ? null : { event: this.#event, data: this.#data.join('\n') };
    this.#event = '';
    this.#data = [];
    return event;
  }
}
