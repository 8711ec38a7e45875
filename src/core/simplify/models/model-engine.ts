import type { ModelFault } from './model-fault';

/** For whom a summary is written: a level of the Common European Framework, from a beginner to an independent reader. */
export type Audience = 'A2' | 'B1' | 'B2';

/** How a model is reached, as the user has set it. */
export interface ModelSettings {
  /** The id of a wire of the registry; `off` where no model is used. */
  readonly engine: string;
  /** The base address, as written; empty for the wire's own. */
  readonly endpoint: string;
  readonly model: string;
  /** The NAME under which the app's secret storage holds the key, never the key; empty where none is needed. */
  readonly secret: string;
  readonly audience: Audience;
  /** How many tokens of context an Ollama model is given. */
  readonly contextSize: number;
  /** The value of Anthropic's version header, which also decides how the key is sent. */
  readonly anthropicVersion: string;
  /** How long an answer may take in all, in seconds. */
  readonly seconds: number;
}

/** What a model is asked. The note stands in `user` alone, fenced as data. */
export interface ModelPrompt {
  readonly system: string;
  readonly user: string;
}

/** A request as data, without the key: whoever sends it puts the key into the header that `credential` names. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; null where the request has no body. */
  readonly body: string | null;
  /** The header that holds the key, and what stands in front of it. */
  readonly credential: { readonly header: string; readonly prefix: string };
}

/** What a reply has come to. `text` is all that the model has said so far, its reasoning left out. */
export type ReplyState =
  | { readonly kind: 'reading'; readonly text: string }
  /** `length`: the model, or our limit, stopped in the middle. */
  | { readonly kind: 'complete'; readonly text: string; readonly end: 'stop' | 'length' }
  | { readonly kind: 'failed'; readonly text: string; readonly fault: ModelFault };

/** Reads one reply with status 200, however its bytes are cut. Once the state is not `reading` it stays as it is. Never throws. */
export interface ReplyReader {
  /** Takes the next bytes. */
  push(bytes: Uint8Array): ReplyState;
  /** No more bytes will come: what is not complete by now is a fault. */
  end(): ReplyState;
}

/** One protocol that models are asked by. Pure: it makes requests and reads bytes. */
export interface ModelWire {
  readonly id: string;
  /** As the settings name it. */
  readonly name: string;
  /** The base address where the user sets none. */
  readonly endpoint: string;
  /** Whether it cannot be used without a key. */
  readonly needsKey: boolean;
  /** The question; `base` is an address without a slash at its end. */
  chat(prompt: ModelPrompt, base: string, settings: ModelSettings): WireRequest;
  /** Asks which models there are. */
  list(base: string, settings: ModelSettings): WireRequest;
  /** A reader for one reply to `chat`. */
  reader(settings: ModelSettings, limits: ModelLimits): ReplyReader;
  /** The names in a reply to `list`; null where it is none. */
  readModels(body: string): readonly string[] | null;
}

/** What bounds one question. */
export interface ModelLimits {
  /** From the question to the last byte, waiting for busy servers included, in milliseconds. */
  readonly overall: number;
  /** Between two bytes, in milliseconds. */
  readonly silence: number;
  /** Of the note as it is sent, in UTF-16 code units: more than most models can read at once. */
  readonly noteCharacters: number;
  /** Of one reply, in bytes. */
  readonly replyBytes: number;
  /** Kept of the answer, in UTF-16 code units. */
  readonly characters: number;
  /** How often a busy server is asked again. */
  readonly retries: number;
  /** The first wait for a busy server that names none, in milliseconds; each further one is twice as long. */
  readonly firstWait: number;
}

/** The limits that hold where no test sets others; `overall` follows the settings. */
export const modelLimits: ModelLimits = { overall: 60_000, silence: 20_000, noteCharacters: 400_000, replyBytes: 256 * 1024, characters: 4000, retries: 2, firstWait: 1000 };
