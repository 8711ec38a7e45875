import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json';

const pages = ['docs/guarantees.md', 'docs/mutants.md'];

/** The files that a page names as code. */
function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:test|bench|scripts|src|docs|\.github)\/[^`\s]*)`/g)].map(([, path = '']) => path);
}

function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm run (?:--?\w+ )?([\w:]+)/g)].map(([, script = '']) => script);
}

describe('the page of guarantees', () => {
  const text = readFileSync('docs/guarantees.md', 'utf8');

  test('has a line for each guarantee, with what proves it', () => {
    const lines = [...text.matchAll(/^\| (G\d+) \|[^|]*\|([^|]*)\|([^|]*)\|[^|]*\|$/gm)].map(([, name, proof = '', figure = '']) => [name, filesIn(proof).length > 0, figure.trim() !== '']);
    expect(lines.sort(([a], [b]) => Number(String(a).slice(1)) - Number(String(b).slice(1)))).toEqual(Array.from({ length: 18 }, (_, index) => [`G${String(index + 1)}`, true, true]));
  });

  test('names tests and benches by their files', () => {
    expect(filesIn(text).length).toBeGreaterThan(30);
  });
});

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('names only files that are there', () => {
    expect(filesIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names only commands that are there', () => {
    expect(scriptsIn(text).length).toBeGreaterThan(0);
    expect(scriptsIn(text).filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });
});
