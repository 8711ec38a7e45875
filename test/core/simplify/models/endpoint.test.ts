import { describe, expect, it } from 'vitest';
import { endpointFault, readEndpoint } from '../../../../src/core/simplify/models/endpoint';

const wire = { endpoint: 'https://own.example/v1' };
const shape = 'Enter an address such as https://example.org/v1, without a name, question mark or hash.';
const plain = 'Plain HTTP is for this device only, begin with https://.';

describe('where a model is asked', () => {
  it('is what is set, else its own', () => {
    expect(readEndpoint(wire, { endpoint: ' ' })).toEqual({ kind: 'endpoint', base: 'https://own.example/v1', origin: 'https://own.example', host: 'own.example' });
    expect(readEndpoint(wire, { endpoint: ' https://a.b:8443/v1/// ' })).toEqual({ kind: 'endpoint', base: 'https://a.b:8443/v1', origin: 'https://a.b:8443', host: 'a.b:8443' });
  });

  it.each(['https://a.b', 'http://localhost:11434', 'http://app.localhost/v1', 'http://[::1]:80', 'http://127.0.0.1', 'http://127.255.0.1/', ''])('may be %j', (text) => {
    expect(endpointFault(text)).toBeNull();
  });

  it.each([
    ['words', shape],
    ['ftp://a.b', shape],
    ['https://user@a.b', shape],
    ['https://:secret@a.b', shape],
    ['https://a.b?x=1', shape],
    ['https://a.b#x', shape],
    ['http://a.b', plain],
    ['http://localhost.a.b', plain],
    ['http://notlocalhost', plain],
    ['http://128.0.0.1', plain],
    ['http://192.168.0.1', plain],
  ])('cannot be %j', (text, fault) => {
    expect(endpointFault(text)).toBe(fault);
  });
});
