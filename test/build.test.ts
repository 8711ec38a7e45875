import { gzipSync } from 'node:zlib';
import esbuild, { type BuildOptions } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../src/core/rules/index';
import { headlessOptions, pluginOptions, providedModules } from '../esbuild.config.mjs';

/** In UTF-16 code units: what six publishers, some fifty rules, all pasted styles and three wires to language models take, and a little more. */
const largestPlugin = 884_000;

async function build(options: BuildOptions): Promise<string> {
  const built = await esbuild.build({ ...options, write: false });
  return built.outputFiles[0]?.text ?? '';
}

function requiredModules(code: string): readonly string[] {
  return [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].flatMap((match) => match[1] ?? []);
}

describe('main.js', () => {
  let code = '';

  beforeAll(async () => {
    code = await build(pluginOptions(true));
  });

  test('is the same, byte for byte, when it is built twice', async () => {
    expect(await build(pluginOptions(true)) === code).toBe(true);
    expect(code.length).toBeGreaterThan(1000);
  });

  test('asks only for what the app provides', () => {
    const required = new Set(requiredModules(code));
    expect(required).toContain('obsidian');
    expect([...required].filter((name) => !providedModules.includes(name))).toEqual([]);
  });

  test('holds nothing that only Node or a desktop has, and no code made from text', () => {
    expect(code.match(/\bBuffer\b|\bprocess\.(env|platform|cwd|versions)|\b__dirname\b|\beval\(|\bnew Function\b|\(\?<[=!]|sourceMappingURL/g)).toBeNull();
  });

  test('holds rules and why they are there, but not their examples', () => {
    const [rule] = rules;
    expect(code).toContain(JSON.stringify(rule?.id));
    expect(code).toContain(rule?.why);
    const texts = rules.flatMap(({ evidence, examples }) => [evidence, ...examples.map(({ title }) => title)]);
    expect(texts.filter((text) => text.length > 20 && code.includes(text) && !rules.some(({ why }) => why.includes(text)))).toEqual([]);
  });

  test('is small', () => {
    console.info(`main.js: ${String(code.length)} bytes, ${String(gzipSync(code).length)} gzipped`);
    expect(code.length).toBeLessThan(largestPlugin);
  });
});

describe('preflight.mjs', () => {
  test('is the same, byte for byte, when it is built twice, and needs nothing installed beside it', async () => {
    const [once, twice] = await Promise.all([build(headlessOptions(true)), build(headlessOptions(true))]);
    expect(once === twice).toBe(true);
    expect(once.startsWith('#!/usr/bin/env node\n')).toBe(true);
    const imported = [...once.matchAll(/^import [^'"\n]*['"]([^'"\n]+)['"];?$/gm)].flatMap((match) => match[1] ?? []);
    expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
    console.info(`preflight.mjs: ${String(once.length)} bytes`);
  });
});
