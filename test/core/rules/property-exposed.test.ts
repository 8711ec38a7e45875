import { describe, expect, test } from 'vitest';
import { propertyExposed } from '../../../src/core/rules/property-exposed';
import { check } from './rule-context';

const verdicts = (lines: string) => check(propertyExposed, `---\ndg-publish: true\n${lines}\n---\n`).map(({ severity, message }) => `${severity}: ${/\((.*)\)/u.exec(message)?.[1] ?? ''}`);

describe('property-exposed', () => {
  test.each([
    ['todo: x', ['info: `todo`']],
    ['todo: x\nmood: y\nzone: z\nstep: 4', ['info: `todo`, `mood`, `zone` and 1 more']],
    ['E-Mail: a@b.org', ['warning: `E-Mail`']],
    ['zotero_uri: "zotero://x"\ntodo: x', ['warning: `zotero_uri`; besides them `todo`']],
    ['scan: passport.jpg', ['warning: `scan`, with its image']],
    ['scans: ["[[a.jpg|50]]", x]\nother: "![[b.png]]"', ['warning: `scans`, `other`, with their images']],
    ['scan: https://trains.net/a.jpg', ['info: `scan`']],
    ['email: true', ['info: `email`']],
    ['aliases: [a]\nCreated: 2025\ndate-modified: 2025\ncover: blue\ntitle: x', []],
    ['email:\nphone: "  "\nlist: [null, ""]\nmap: {}', []],
  ])('%j', (lines, expected) => {
    expect(verdicts(lines)).toEqual(expected);
  });

  test('stands at the first private property', () => {
    const text = '---\ntodo: x\nphone: 5\n---\n';
    const [problem] = check(propertyExposed, text);
    expect(text.slice(problem?.from, problem?.to)).toBe('phone');
  });

  test('says nothing of frontmatter that nobody can read', () => {
    expect(check(propertyExposed, '---\nemail: [\n---\n')).toEqual([]);
  });
});
