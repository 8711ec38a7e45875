import { AnswerText } from './answer-text';
import { EventAssembler } from './event-stream';
import { parseJson } from './json-field';
import { LineSplitter } from './line-splitter';
import type { ModelLimits, ReplyReader, ReplyState } from './model-engine';
import { faultOf, type ModelFault } from './model-fault';

/** What one message of a wire says. */
export type ReplyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end'; readonly end: 'stop' | 'length' }
  | { readonly kind: 'fault'; readonly fault: ModelFault };

/** How a wire puts its messages into bytes, and what they say. */
export interface ReplyForm {
  /** Server-sent events, or one value of JSON a line. */
  readonly framing: 'events' | 'lines';
  /** What a message says, in order; `value` may be anything. */
  readonly parts: (value: unknown, event: string) => readonly ReplyPart[];
}

/** The reader for a wire of that form. A body of one JSON value is read as one message: servers answer so to errors, and where they do not stream. */
export function replyReader(form: ReplyForm, limits: ModelLimits): ReplyReader {
  return new FormReader(form, limits);
}

class FormReader implements ReplyReader {
  readonly #form: ReplyForm;
  readonly #limits: ModelLimits;
  readonly #lines = new LineSplitter();
  readonly #events = new EventAssembler();
  readonly #answer = new AnswerText();
  /** The lines of a body that is one value of JSON; null where it is a stream. */
  #whole: string[] | null = null;
  #hasBegun = false;
  #bytes = 0;
  #done: ReplyState | null = null;

  constructor(form: ReplyForm, limits: ModelLimits) {
    this.#form = form;
    this.#limits = limits;
  }

  push(bytes: Uint8Array): ReplyState {
    if (this.#done !== null) return this.#done;
    this.#bytes += bytes.length;
    for (const line of this.#lines.push(bytes)) this.#readLine(line);
    if (this.#bytes > this.#limits.replyBytes) this.#fail(faultOf('reply-too-large'));
    return this.#state();
  }

  end(): ReplyState {
    if (this.#done !== null) return this.#done;
    for (const line of this.#lines.end()) this.#readLine(line);
    if (this.#whole !== null) this.#readMessage(this.#whole.join('\n'), '');
    const open = this.#events.end();
    if (open !== null) this.#readMessage(open.data, open.event);
    this.#fail(faultOf(this.#hasBegun ? 'cut-off' : 'empty'));
    return this.#state();
  }

  #readLine(line: string): void {
    if (this.#done !== null || (!this.#hasBegun && line.trim() === '')) return;
    if (!this.#hasBegun) this.#begin(line.trimStart());
    if (this.#whole !== null) this.#whole.push(line);
    else if (this.#form.framing === 'lines') {
      if (line.trim() !== '') this.#readMessage(line, '');
    } else {
      const event = this.#events.push(line);
      if (event !== null) this.#readMessage(event.data, event.event);
    }
  }

  /** By its first character a body shows whether it is a page, a value or a stream. */
  #begin(line: string): void {
    this.#hasBegun = true;
    if (line.startsWith('<')) this.#fail(faultOf('wrong-address'));
    if (this.#form.framing === 'events' && (line.startsWith('{') || line.startsWith('['))) this.#whole = [];
  }

  #readMessage(data: string, event: string): void {
    if (this.#done !== null || data.trim() === '') return;
    if (data.trim() === '[DONE]') {
      this.#complete('stop');
      return;
    }
    const value = parseJson(data);
    const parts = value === undefined ? [{ kind: 'fault', fault: faultOf('malformed') } as const] : this.#form.parts(value, event);
    for (const part of parts) this.#readPart(part);
  }

  #readPart(part: ReplyPart): void {
    if (this.#done !== null) return;
    if (part.kind === 'fault') this.#fail(part.fault);
    else if (part.kind === 'end') this.#complete(part.end);
    else {
      this.#answer.push(part.text);
      if (this.#answer.read(false).length > this.#limits.characters) this.#complete('length');
    }
  }

  #complete(end: 'stop' | 'length'): void {
    const text = this.#answer.read(true).slice(0, this.#limits.characters);
    if (text.trim() === '') this.#fail(faultOf('empty'));
    else this.#done ??= { kind: 'complete', text, end };
  }

  #fail(fault: ModelFault): void {
    this.#done ??= { kind: 'failed', text: this.#answer.read(true), fault };
  }

  #state(): ReplyState {
    return this.#done ?? { kind: 'reading', text: this.#answer.read(false) };
  }
}
