import { describe, expect, it } from 'vitest';
import { isListed, judgeList, judgeQuestion } from '../../../../src/core/simplify/models/connection';
import { modelWires } from '../../../../src/core/simplify/models/index';
import { faultOfConnection, faultOfStatus, holdsKey, withoutKey } from '../../../../src/core/simplify/models/server-fault';

describe('what a status means', () => {
  it.each<[status: number, body: string, kind: string, detail: string]>([
    [401, '{"error":{"message":"Incorrect API key provided: sk-abc"}}', 'wrong-key', ''],
    [403, '', 'wrong-key', ''],
    [400, '[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}]', 'wrong-key', ''],
    [404, '{"error":{"message":"The model `x` does not exist or you do not have access to it.","code":"model_not_found"}}', 'missing-model', 'The model `x` does not exist or you do not have access to it., model_not_found'],
    [404, '{"error":"model \'x\' not found"}', 'missing-model', "model 'x' not found"],
    [404, '{"type":"error","error":{"type":"not_found_error","message":"model: x"}}', 'missing-model', 'model: x, not_found_error'],
    [404, '404 page not found', 'wrong-address', ''],
    [405, '', 'wrong-address', ''],
    [400, '{"error":"No models loaded. Please load a model first."}', 'missing-model', 'No models loaded. Please load a model first.'],
    [400, '{"error":{"message":"x is not a valid model ID"}}', 'missing-model', 'x is not a valid model ID'],
    [400, '{"error":{"message":"This model\'s maximum context length is 4096 tokens","code":"context_length_exceeded"}}', 'note-too-long', "This model's maximum context length is 4096 tokens, context_length_exceeded"],
    [400, '{"error":"the input length exceeds the context length"}', 'note-too-long', 'the input length exceeds the context length'],
    [400, '{"error":{"message":"prompt is too long: 210000 tokens > 200000 maximum"}}', 'note-too-long', 'prompt is too long: 210000 tokens > 200000 maximum'],
    [500, '{"error":"request exceeds the available context size"}', 'note-too-long', 'request exceeds the available context size'],
    [413, '', 'note-too-long', ''],
    [429, '{"error":{"message":"Rate limit","code":429}}', 'busy', 'Rate limit'],
    [503, '', 'busy', ''],
    [529, '{"error":{"type":"overloaded_error","message":"Overloaded"}}', 'busy', 'Overloaded, overloaded_error'],
    [500, 'oops', 'server-error', ''],
    [302, '', 'redirected', ''],
    [400, '<html></html>', 'wrong-address', ''],
    [400, '{"error":{"message":"a\\nb\\u202ec"}}', 'bad-request', 'a b\\u202ec'],
    [422, `{"error":"${'x'.repeat(300)}"}`, 'bad-request', `${'x'.repeat(199)}…`],
  ])('%i %s', (status, body, kind, detail) => {
    expect(faultOfStatus(status, body)).toEqual({ kind, detail });
  });

  it.each([
    ['Error: net::ERR_CONNECTION_REFUSED', 'connection-refused'],
    ['Error: Could not connect to the server.', 'connection-refused'],
    ['java.net.ConnectException: Failed to connect to /127.0.0.1:11434', 'connection-refused'],
    ['Error: net::ERR_NAME_NOT_RESOLVED', 'unknown-host'],
    ['Error: A server with the specified hostname could not be found.', 'unknown-host'],
    ['java.net.UnknownHostException: Unable to resolve host "x"', 'unknown-host'],
    ['Error: net::ERR_CERT_AUTHORITY_INVALID', 'bad-certificate'],
    ['Error: net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
  ])('%s', (message, kind) => {
    expect(faultOfConnection(message).kind).toBe(kind);
  });

  it('keeps no word that holds the key, or a part of it', () => {
    const key = 'sk-0123456789abcdef';
    expect(holdsKey('no such thing', key)).toBe(false);
    expect(holdsKey(`bad ${key}`, key)).toBe(true);
    expect(holdsKey('bad 456789abcdef', key)).toBe(true);
    expect(holdsKey('keys begin with sk-0', key)).toBe(false);
    expect(holdsKey('bad password', 'password')).toBe(true);
    expect(holdsKey('ask ollama', 'ollama')).toBe(false);
    expect(holdsKey('abc', null)).toBe(false);
    expect(holdsKey('abc', '')).toBe(false);
    expect(withoutKey({ kind: 'bad-request', detail: 'bad sk-0123456789' }, 'sk-0123456789')).toEqual({ kind: 'bad-request', detail: '' });
    expect(withoutKey({ kind: 'bad-request', detail: 'bad' }, 'sk-0123456789')).toEqual({ kind: 'bad-request', detail: 'bad' });
  });
});

describe('what a list of models tells', () => {
  const lists: Readonly<Record<string, string>> = { 'openai-compatible': '{"object":"list","data":[{"id":"a"},{"id":"b"}]}', ollama: '{"models":[{"name":"a"},{"name":"b"}]}', anthropic: '{"data":[{"type":"model","id":"a"},{"id":"b"}]}' };

  it.each(modelWires.map((wire) => [wire.id, wire] as const))('%s', (id, wire) => {
    const judge = (status: number, body: string, isBlocked = false): unknown => judgeList(wire, { status, body, isBlocked });
    expect(judge(200, lists[id] ?? '')).toEqual({ kind: 'reached', isBlocked: false, models: ['a', 'b'] });
    expect(judge(200, lists[id] ?? '', true)).toEqual({ kind: 'reached', isBlocked: true, models: ['a', 'b'] });
    expect(judge(200, '{}')).toEqual({ kind: 'reached', isBlocked: false, models: null });
    expect(judge(200, '<html>')).toEqual({ kind: 'failed', fault: { kind: 'wrong-address', detail: '' } });
    expect(judge(404, 'not here')).toEqual({ kind: 'reached', isBlocked: false, models: null });
    expect(judge(404, '<!doctype html>')).toEqual({ kind: 'failed', fault: { kind: 'wrong-address', detail: '' } });
    expect(judge(401, '')).toEqual({ kind: 'failed', fault: { kind: 'wrong-key', detail: '' } });
    expect(judge(429, '')).toEqual({ kind: 'failed', fault: { kind: 'busy', detail: '' } });
  });

  it('tells a missing model from a wrong address', () => {
    const bare = { kind: 'wrong-address', detail: '' } as const;
    expect(judgeQuestion(bare, { model: 'c' }, ['a', 'b']).kind).toBe('missing-model');
    expect(judgeQuestion(bare, { model: 'a' }, ['a', 'b']).kind).toBe('wrong-address');
    expect(judgeQuestion(bare, { model: 'c' }, null).kind).toBe('wrong-address');
    expect(judgeQuestion({ kind: 'busy', detail: '' }, { model: 'c' }, ['a']).kind).toBe('busy');
    expect(isListed('llama3.2', ['llama3.2:latest'])).toBe(true);
  });
});
