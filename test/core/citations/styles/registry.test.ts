import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastedStyles } from '../../../../src/core/citations/styles/index';
import { styleWriters } from './style-writers';

const folder = fileURLToPath(new URL('../../../../src/core/citations/styles/', import.meta.url));
const ids = pastedStyles.map(({ id }) => id);

describe('the registry of pasted styles', () => {
  it('holds every style of the folder', () => {
    const missing = readdirSync(folder).flatMap((file) => {
      const name = /^export const (\w+): PastedStyle = /mu.exec(readFileSync(folder + file, 'utf8'))?.[1];
      const id = file.replace('.ts', '');
      return id === 'index' || (name !== undefined && ids.includes(id)) ? [] : [`src/core/citations/styles/index.ts misses: import { ${name ?? '?'} } from './${id}';`];
    });
    expect(missing).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reads bare numbers last: every other style is closer to its shape', () => {
    expect(ids.at(-1)).toBe('bracketed-numbers');
  });

  it('is generated in every style that can be converted', () => {
    const written = new Set(styleWriters.map(({ style }) => style));
    expect(ids.filter((id) => !written.has(id))).toEqual(['perplexity-copy', 'lost-tokens']);
  });
});
