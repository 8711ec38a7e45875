import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const scripts: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const documents = [
  { sents: ['Bees dance to show where flowers grow.', 'Meteorological circumstances deteriorated.', 'It rained.'], ref: 'Bees dance to show where flowers grow.' },
  { text: 'Honey keeps for years.\nInnumerable animals appreciate honey.\nBears like it.', refs: ['Bears like it.', 'Honey keeps for years.'], lang: 'en' },
  { md: '---\ntitle: Wax\n---\n\n# Wax\n\nWax is what bees build with.[1]\n\nArchitectural characteristics necessitate consideration.\n\nCitations:\n[1] https://example.com/a\n', ref: 'Wax is what bees build with.' },
  { text: '蜜蜂在花园里跳舞。\n花园里有很多很多美丽的花和树。\n昨天晚上这里下了一场很大很大的雨。', ref: '蜜蜂在花园里跳舞。' },
];

describe('the bench of summaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'small.jsonl');
  beforeAll(() => {
    writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...options: readonly string[]): string => {
    return execFileSync(process.execPath, ['bench/simplify.mjs', file, ...options], { cwd: root, encoding: 'utf8' });
  };

  it('is the command that the documents name, as are all that they name', () => {
    const documented = ['README.md', ...readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
    const named = new Set(documented.flatMap((path) => Array.from(readFileSync(new URL(path, root), 'utf8').matchAll(/npm run ([a-z][a-z:]*)/g), (match) => match[1] ?? '')));
    expect([...named]).toContain('bench:simplify');
    for (const name of named) expect(scripts).toHaveProperty(['scripts', name]);
  });

  it('reads sentences, texts and notes, and measures against the first sentence, chance and the oracle', { timeout: 60_000 }, () => {
    const printed = run('--k', '1');
    expect(printed).toContain('small.jsonl: 4 texts, 1 sentences');
    expect(printed).toMatch(/^lead +100\.00 100\.00 100\.00/m);
    expect(printed).toMatch(/^oracle +100\.00 100\.00 100\.00/m);
    expect(printed).toMatch(/^plain +100\.00 100\.00 100\.00/m);
    expect(printed).toMatch(/^random +\d/m);
    expect(printed).toMatch(/^source +\d/m);
    expect(printed).toContain('share of the greedy oracle: R1 100.0 %');
    expect(printed).toContain('plain - lead, paired bootstrap, 95 %: R1 0.00 [0.00, 0.00]');
    expect(printed).toMatch(/^ok +[\d.]+ ms +simplify: 12,000 words, at most 150 ms$/m);
  });

  it('takes half of the texts where that is asked for', { timeout: 60_000 }, () => {
    expect(run('--words', '9', '--half', 'odd')).toContain('small.jsonl (odd half): 2 texts, 9 words');
  });

  it('keeps the engine with its data below 80 KiB', () => {
    const size = Number(/([\d.]+) KiB +simplify: engine and data, minified/.exec(run('--k', '1', '--half', 'even'))?.[1]);
    expect(size).toBeGreaterThan(10);
    expect(size).toBeLessThan(80);
  });
});
