import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

describe('README.md', () => {
  it('holds the tables that the registries of commands, settings and rules give', () => {
    const made = execFileSync(process.execPath, ['scripts/readme-tables.mjs', '--print'], { cwd: root, encoding: 'utf8' });
    expect(readme).toBe(made);
  });

  it('sets the project up with two commands', () => {
    expect(readme).toContain('\nnpm ci && npm start ');
    expect(readme).toContain('\nnpm cit ');
  });

  it('names only files and folders that are there', () => {
    const named = Array.from(readme.matchAll(/\]\(((?:docs|LICENSE)[^)#]*)/g), (match) => match[1] ?? '');
    expect(named).toContain('docs/cli.md');
    for (const path of named) expect(() => readFileSync(new URL(path, root)), path).not.toThrow(/ENOENT/);
  });
});
