import { isRandom } from './random-text';

/** How long each of the three parts can be. */
const longestPart = 4000;

/**
 * Reads a signed JSON Web Token (RFC 7519) that begins at `from`: a header that names its algorithm, claims, and a
 * signature. Answers where it ends; -1 where there is none, where it is not signed, and for the examples of documentation.
 */
export function readWebToken(text: string, from: number): number {
  const header = readPart(text, from);
  const claims = readPart(text, from + header.length + 1);
  const signatureFrom = from + header.length + claims.length + 2;
  const signature = readPart(text, signatureFrom);
  if (text.charAt(from + header.length) !== '.' || text.charAt(signatureFrom - 1) !== '.' || signature.length < 32) return -1;
  const algorithm = decodeJson(header)?.get('alg');
  const content = decodeJson(claims);
  if (content === null || typeof algorithm !== 'string' || !/^[A-Z]{2,3}\d{3}|^EdDSA/u.test(algorithm)) return -1;
  return isRandom(signature) && !isExample(content) ? signatureFrom + signature.length : -1;
}

function readPart(text: string, from: number): string {
  return /^[\w-]*/u.exec(text.slice(from, from + longestPart))?.[0] ?? '';
}

function decodeJson(part: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
  } catch {
    // Neither base64 nor JSON: no token.
    return null;
  }
}

/** The subject and the names that examples carry, those of jwt.io, RFC 7519 and Auth0 among them. */
const exampleValues: ReadonlySet<unknown> = new Set(['1234567890', 'John Doe', 'Jane Doe', 'joe', 'user123', 'userid', 'user_id', 1234567890]);

function isExample(claims: ReadonlyMap<string, unknown>): boolean {
  for (const value of claims.values()) {
    if (exampleValues.has(value) || (typeof value === 'string' && /example|sample|\btest\b|dummy|foo|localhost/iu.test(value))) return true;
  }
  return claims.size === 0 || Array.from(claims.keys()).every((key) => key === 'iat' || key === 'exp' || key === 'some' || key === 'foo');
}
