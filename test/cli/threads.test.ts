import { beforeAll, describe, expect, test } from 'vitest';
import { writeVault } from '../../bench/make-vault.mjs';
import { headless } from './headless';

const program = headless();

/** All that may differ between two runs. */
function timeless(output: string): string {
  return output.replace(/in \d+ ms|"durationMs": \d+/gu, '');
}

describe('a vault that two threads read', () => {
  let vault = '';
  beforeAll(() => {
    vault = program.vault({
      'Binary.md': new Uint8Array([0, 1, 2, 3]),
      'Damaged.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a, 0x41]),
      'Large.md': `---\ndg-publish: true\n---\n\n${'Words that go on and on. '.repeat(200_000)}[[Nowhere]]\n`,
      'Odd.md': '---\ntitle: [\n---\n\nText\n',
      'Ignoring.md': '---\ndg-publish: true\npreflight-ignore: [title-missing]\n---\n\n%% preflight-ignore-next link-missing %%\n[[Nowhere]] [[Elsewhere|é]]\n',
      'Notes.md': '---\ndg-publish: true\naliases: [Elsewhere]\n---\n\nText[^1] and [^2].\n\n[^1]: <https://example.org> A source\n[^2]: [[Odd#Part]]\n\n## Simplify\n\n',
      'Canvas.canvas': '{"nodes":[{"type":"file","file":"Notes.md"}]}',
    });
    writeVault(300, vault);
  });

  test.each(['text', 'json', 'sarif'])('is reported as when one reads it: %s', (format) => {
    const [one, two] = ['1', '2'].map((threads) => program.run('check', vault, '--all', '--threads', threads, '--format', format, '--exit-zero'));
    expect(one?.err).toBe('');
    expect(two?.err).toBe('');
    expect(timeless(two?.out ?? '')).toBe(timeless(one?.out ?? ''));
  });

  test('is reported so for what is marked for publishing, and for other publishers', () => {
    for (const given of [['--publisher', 'quartz'], ['--publisher', 'digital-garden', '--publisher', 'quartz', '--all']]) {
      const [one, two] = ['1', '2'].map((threads) => program.run('check', vault, ...given, '--threads', threads, '--exit-zero'));
      expect([two?.code, two?.err]).toEqual([0, '']);
      expect(timeless(two?.out ?? '')).toBe(timeless(one?.out ?? ''));
    }
  });

  test('would be fixed alike', () => {
    const [one, two] = ['1', '2'].map((threads) => program.run('check', vault, '--all', '--fix', '--dry-run', '--threads', threads, '--format', 'json', '--exit-zero'));
    expect(one?.out.match(/"outcome": "wanted"/gu)?.length ?? 0).toBeGreaterThan(10);
    expect(timeless(two?.out ?? '')).toBe(timeless(one?.out ?? ''));
  });

  test('knows no third thread', () => {
    expect(program.run('check', vault, '--threads', '3')).toMatchObject({ code: 2, out: '' });
  });
});
