import Anthropic from '@anthropic-ai/sdk';
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { findWire } from '../../../../src/core/simplify/models/index';
import { modelLimits, type ReplyReader, type ReplyState } from '../../../../src/core/simplify/models/model-engine';
import { testSettings } from './model-settings';
import { recordedStreams, type RecordedStream } from './streams';

const encoder = new TextEncoder();

function readerFor(wire: string, limits = modelLimits): ReplyReader {
  const found = findWire(wire);
  if (found === undefined) throw new Error(`No wire ${wire}`);
  return found.reader(testSettings, limits);
}

function read(wire: string, parts: readonly Uint8Array[]): ReplyState {
  const reader = readerFor(wire);
  for (const part of parts) reader.push(part);
  return reader.end();
}

const named = recordedStreams.map((stream) => [`${stream.wire}: ${stream.title}`, stream] as const);

describe('a reply', () => {
  it.each(named)('of %s', (_title, { wire, body, state }) => {
    expect(read(wire, [encoder.encode(body)])).toEqual(state);
  });

  it.each(named)('says the same wherever it is cut: %s', (_title, { wire, body, state }) => {
    const bytes = encoder.encode(body);
    for (let at = 0; at <= bytes.length; at++) {
      const cut = read(wire, [bytes.subarray(0, at), bytes.subarray(at)]);
      if (JSON.stringify(cut) !== JSON.stringify(state)) expect({ at, cut }).toEqual({ at, cut: state });
    }
    expect(read(wire, Array.from(bytes, (_byte, at) => bytes.subarray(at, at + 1)))).toEqual(state);
  });

  it('was cut at some thousands of places', () => {
    expect(recordedStreams.reduce((sum, { body }) => sum + encoder.encode(body).length, 0)).toBeGreaterThan(10_000);
  });

  it.each(named.filter(([, { sdkAgrees }]) => sdkAgrees))('says what the SDK reads: %s', async (_title, stream) => {
    expect(stream.state.text).toBe(await textOfSdk(stream));
  });

  it('says more and more, and nothing but that', () => {
    const reader = readerFor('ollama');
    const states = ['a', 'b', 'c'].map((content) => reader.push(encoder.encode(`{"message":{"content":"${content}"},"done":false}\n`)));
    expect(states).toEqual([{ kind: 'reading', text: 'a' }, { kind: 'reading', text: 'ab' }, { kind: 'reading', text: 'abc' }]);
  });

  it('stays as it is once it is complete', () => {
    const reader = readerFor('ollama');
    const done = reader.push(encoder.encode('{"message":{"content":"a"},"done":true,"done_reason":"stop"}\n{"message":{"content":"b"}}\n'));
    expect(done).toEqual({ kind: 'complete', text: 'a', end: 'stop' });
    expect(reader.push(encoder.encode('{"error":"late"}\n'))).toBe(done);
    expect(reader.end()).toBe(done);
  });

  it('is malformed where a text of its only value goes on in another line', () => {
    expect(read('openai-compatible', [encoder.encode('{"choices":[{"message":{"content":"a\nb"},"finish_reason":"stop"}]}')])).toMatchObject({ kind: 'failed', fault: { kind: 'malformed' } });
    expect(read('openai-compatible', [encoder.encode('{"choices":[\n{"message":{"content":"ab"},"finish_reason":"stop"}\n]}')])).toEqual({ kind: 'complete', text: 'ab', end: 'stop' });
  });

  it('goes on behind an event without a value', () => {
    const [event, end] = ['data: {"choices":[{"delta":{"content":"a"}}]}\n\n', 'data: [DONE]\n\n'];
    expect(read('openai-compatible', [encoder.encode(`${event}data:  \n\n${event}${end}`)])).toEqual({ kind: 'complete', text: 'aa', end: 'stop' });
  });

  it('keeps at most a number of characters', () => {
    const reader = readerFor('ollama', { ...modelLimits, characters: 5 });
    expect(reader.push(encoder.encode('{"message":{"content":"abcd"},"done":false}\n'))).toEqual({ kind: 'reading', text: 'abcd' });
    expect(reader.push(encoder.encode('{"message":{"content":"efgh"},"done":false}\n'))).toEqual({ kind: 'complete', text: 'abcde', end: 'length' });
  });

  it.each(['openai-compatible', 'ollama', 'anthropic'])('of too many bytes is a fault: %s', (wire) => {
    for (const filler of [': ping\n\n', 'x', '\n', '{"message":{"content":""},"done":false}\n']) {
      const reader = readerFor(wire, { ...modelLimits, replyBytes: 1000 });
      const bytes = encoder.encode(filler);
      let state = reader.push(bytes);
      for (let size = bytes.length; size <= 1100 && state.kind === 'reading'; size += bytes.length) state = reader.push(bytes);
      expect(state.kind).toBe('failed');
    }
  });

  it('never throws, whatever the bytes', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (const wire of ['openai-compatible', 'ollama', 'anthropic']) {
      for (const prefix of ['', 'data: ', '{"', 'data: {"choices":[']) {
        const reader = readerFor(wire, { ...modelLimits, replyBytes: 1e9 });
        reader.push(encoder.encode(prefix));
        for (let part = 0; part < 100; part++) reader.push(Uint8Array.from({ length: 100 }, () => random() >> 8));
        expect(['complete', 'failed']).toContain(reader.end().kind);
      }
    }
  });

  it.each([
    'null', '1', '"text"', '[]', '[[[[]]]]', '{}', '{"choices":1}', '{"choices":[null]}', '{"choices":[{"delta":null}]}', '{"choices":[{"delta":{"content":5}}]}',
    '{"error":null,"choices":[]}', '{"type":"content_block_delta"}', '{"type":"content_block_delta","delta":[]}', '{"message":[]}', '{"__proto__":{"error":"x"}}', '{"type":{}}',
  ])('is not misled by %s', (value) => {
    for (const [wire, body] of [['openai-compatible', `data: ${value}\n\n`], ['anthropic', `data: ${value}\n\n`], ['ollama', `${value}\n`]] as const) {
      expect(read(wire, [encoder.encode(body)])).toEqual({ kind: 'failed', text: '', fault: { kind: 'cut-off', detail: '' } });
    }
  });
});

/** The text that the SDK of the wire reads in a body. */
async function textOfSdk({ wire, body }: RecordedStream): Promise<string> {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(body, { headers: { 'content-type': wire === 'ollama' ? 'application/x-ndjson' : 'text/event-stream' } }));
  const messages = [{ role: 'user' as const, content: 'q' }];
  let text = '';
  switch (wire) {
    case 'openai-compatible': {
      const stream = await new OpenAI({ apiKey: 'k', fetch, maxRetries: 0 }).chat.completions.create({ model: 'm', messages, stream: true });
      for await (const part of stream) text += part.choices[0]?.delta.content ?? '';
      return text;
    }
    case 'ollama': {
      const stream = await new Ollama({ fetch }).chat({ model: 'm', messages, stream: true });
      for await (const part of stream) text += part.message.content;
      return text;
    }
    case 'anthropic': {
      const stream = await new Anthropic({ apiKey: 'k', fetch, maxRetries: 0 }).messages.create({ model: 'm', messages, max_tokens: 9, stream: true });
      for await (const part of stream) if (part.type === 'content_block_delta' && part.delta.type === 'text_delta') text += part.delta.text;
      return text;
    }
  }
}
