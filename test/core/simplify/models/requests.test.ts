import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { modelWires } from '../../../../src/core/simplify/models/index';
import { testSettings } from './model-settings';

const text = { type: 'string', minLength: 1 } as const;
const turn = (role: string): object => ({ type: 'object', required: ['role', 'content'], additionalProperties: false, properties: { role: { const: role }, content: text } });
const turns = { type: 'array', prefixItems: [turn('system'), turn('user')], items: false, minItems: 2 } as const;
const tokens = { type: 'integer', minimum: 1 } as const;

/** What each protocol asks of a request, as far as ours rely on it: a copy of a few lines of its specification. */
const schemas: Readonly<Record<string, object>> = {
  'openai-compatible': {
    type: 'object', required: ['model', 'messages', 'stream'], additionalProperties: false,
    properties: { model: text, messages: turns, stream: { const: true }, max_tokens: tokens, max_completion_tokens: tokens, temperature: { type: 'number', minimum: 0, maximum: 2 } },
    oneOf: [{ required: ['max_tokens'] }, { required: ['max_completion_tokens'] }],
  },
  ollama: {
    type: 'object', required: ['model', 'messages', 'stream', 'truncate', 'options'], additionalProperties: false,
    properties: {
      model: text, messages: turns, stream: { const: true }, think: { const: false }, truncate: { const: false }, shift: { const: false },
      options: { type: 'object', required: ['num_ctx'], additionalProperties: false, properties: { num_ctx: tokens, num_predict: tokens, temperature: { type: 'number' } } },
    },
  },
  anthropic: {
    type: 'object', required: ['model', 'max_tokens', 'messages'], additionalProperties: false,
    properties: { model: text, max_tokens: tokens, system: text, messages: { type: 'array', prefixItems: [turn('user')], items: false, minItems: 1 }, stream: { const: true } },
  },
};

const prompt = { system: 'Say it “plainly”.', user: 'f00d\nA note 🪴\nf00d' };
const ajv = new Ajv2020({ allErrors: true });

describe.each(modelWires.map((wire) => [wire.id, wire] as const))('a request of %s', (id, wire) => {
  const validate = ajv.compile(schemas[id] ?? false);
  const { method, url, headers, body } = wire.chat(prompt, 'https://models.example/base', { ...testSettings, contextSize: 4096 });

  it('is as its protocol wants it', () => {
    expect(validate(JSON.parse(body ?? '')) || validate.errors).toBe(true);
    expect(method).toBe('POST');
    expect(headers['Content-Type']).toBe('application/json');
  });

  it('would be refused without its messages, with another role, or with a field more', () => {
    const parsed = JSON.parse(body ?? '') as { readonly messages: readonly object[] };
    for (const broken of [{ ...parsed, messages: undefined }, { ...parsed, messages: [] }, { ...parsed, messages: parsed.messages.map((one) => ({ ...one, role: 'robot' })) }, { ...parsed, stream: 'yes' }, { ...parsed, n: 2 }]) {
      expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
    }
  });

  it('goes to the place of its protocol, and its list, too', () => {
    const places: Readonly<Record<string, readonly string[]>> = {
      'openai-compatible': ['/chat/completions', '/models'],
      ollama: ['/api/chat', '/api/tags'],
      anthropic: ['/v1/messages', '/v1/models?limit=1000'],
    };
    const list = wire.list('https://models.example/base', testSettings);
    expect([url, list.url]).toEqual(places[id]?.map((place) => `https://models.example/base${place}`));
    expect([list.method, list.body]).toEqual(['GET', null]);
  });

  it('holds no key', () => {
    expect(JSON.stringify(headers)).not.toMatch(/authorization|x-api-key/i);
  });
});

describe('a request', () => {
  it('names the limit as OpenAI wants it there, and as all others know it elsewhere', () => {
    const bodyFor = (base: string): unknown => JSON.parse(modelWires.find(({ id }) => id === 'openai-compatible')?.chat(prompt, base, testSettings).body ?? '');
    expect(bodyFor('https://api.openai.com/v1')).toMatchObject({ max_completion_tokens: 4096 });
    expect(bodyFor('https://api.openai.com/v1')).not.toHaveProperty('temperature');
    expect(bodyFor('http://localhost:1234/v1')).toMatchObject({ max_tokens: 4096, temperature: 0.2 });
  });

  it('gives an Ollama model the context that is set', () => {
    const request = modelWires.find(({ id }) => id === 'ollama')?.chat(prompt, 'http://127.0.0.1:11434', { ...testSettings, contextSize: 32_768 });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ truncate: false, options: { num_ctx: 32_768 } });
  });
});
