import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headless, keyPaths } from './headless';

const program = headless();

const files = {
  '.obsidian/app.json': '{}',
  '.obsidian/templates.json': '{"folder":"Templates"}',
  'Home.md': '---\ndg-publish: true\ndg-home: true\nmood: calm\n---\n\n![[Private]] ![[heap.png]] [[Notes/A]]\n',
  'Notes/A.md': '---\ndg-publish: true\nmood: busy\n---\n\nText.\n',
  'Private.md': 'Mine. ![[deep.jpg]]\n',
  'Unread.md': new Uint8Array([0, 1, 2]),
  'Templates/T.md': '---\ndg-publish: true\n---\n',
  'heap.png': new Uint8Array(12),
  'deep.jpg': new Uint8Array(34),
  'unused.png': new Uint8Array(56),
};

function listed(...given: string[]): unknown {
  return JSON.parse(program.output('public', '--format', 'json', ...given));
}

describe('public', () => {
  test('lists all that a publish would send', () => {
    expect(listed(program.vault(files))).toEqual({
      publishers: [{
        publisher: 'digital-garden',
        notes: [{ path: 'Home.md', url: '/' }, { path: 'Notes/A.md', url: '/notes/a/' }],
        embedded: [{ path: 'Private.md', by: ['Home.md'] }],
        files: [{ path: 'deep.jpg', size: 34, by: ['Private.md'] }, { path: 'heap.png', size: 12, by: ['Home.md'] }],
        properties: [{ key: 'mood', notes: 2 }],
        canvases: [],
      }],
    });
  });

  test('says so in lines', () => {
    const run = program.run('public', program.vault(files));
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe([
      'digital-garden', 'notes: 2', '  Home.md  /', '  Notes/A.md  /notes/a/',
      'notes that are not published and are shown all the same: 1', '  Private.md  in Home.md',
      'files: 2', '  deep.jpg  34 bytes  in Private.md', '  heap.png  12 bytes  in Home.md',
      'properties: 1', '  mood  in 2 notes', 'canvases: 0', '',
    ].join('\n'));
  });

  test('lists for each publisher that is asked for', () => {
    const answered = listed(program.vault(files), '--publisher', 'quartz', '--publisher', 'digital-garden') as { publishers: { publisher: string; notes: unknown[] }[] };
    expect(answered.publishers.map(({ publisher, notes }) => [publisher, notes.length])).toEqual([['quartz', 3], ['digital-garden', 2]]);
    expect(keyPaths(answered)).toContain('publishers[].embedded');
  });

  test.runIf(process.platform === 'linux')('tells what it cannot read, and that something may lack', () => {
    const vault = program.vault({ 'a.md': '---\ndg-publish: true\n---\n' });
    symlinkSync('/proc/self/mem', join(vault, 'device.md'));
    symlinkSync('/proc/self/mem', join(vault, 'other.md'));
    const run = program.run('public', vault);
    expect(run).toMatchObject({ code: 1, err: 'preflight public: The list may lack something: Cannot read device.md: the device failed, and 1 more\n' });
    expect(run.out).toContain('notes: 1\n  a.md  /a/\n');
  });

  test('lists nothing of an empty folder', () => {
    expect(listed(program.vault({}))).toEqual({ publishers: [{ publisher: 'digital-garden', notes: [], embedded: [], files: [], properties: [], canvases: [] }] });
  });
});
