import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batchSize, isReadingAnswer, nextBatch, type ReadingAnswer, type ReadingJob } from '../../src/cli/reading-job.mts';
import { readInTwoThreads, type SharedJob } from '../../src/cli/second-thread.mts';
import { PackReader } from '../../src/cli/number-text.mts';
import { unpackNote } from '../../src/cli/packed-note.mts';
import { serveNotes } from '../../src/cli/serve-notes.mts';
import { findPublisher } from '../../src/core/publishers/index';
import { takeNote, type TakenNote, type VaultCheckOptions } from '../../src/core/rules/take-note';
import { loadSettingValues } from '../../src/core/settings/setting-values';
import { ruleOptionsOf, settingsOf } from '../../src/core/settings/settings';
import { heldText } from '../../src/core/text/text-source';
import { PublishedVault } from '../../src/core/vault/published-vault';
import { VaultIndex } from '../../src/core/vault/vault-index';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'preflight-thread-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const settings = settingsOf(loadSettingValues({}));

function checkOptions(): VaultCheckOptions {
  const publisher = findPublisher('digital-garden');
  if (publisher === undefined) throw new Error('expected Digital Garden');
  const vault = new PublishedVault(new VaultIndex(), { publisher, settings: new Map(), form: null });
  return { vault, rules: ruleOptionsOf(settings), severities: new Map(), scope: 'published' };
}

function jobOf(paths: readonly string[]): Omit<ReadingJob, 'number' | 'control' | 'paths'> & { readonly paths: readonly string[] } {
  return { folder, paths, publisher: 'digital-garden', publisherSettings: new Map(), form: null, settings, severities: new Map(), isWanted: true };
}

function writeNotes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    writeFileSync(join(folder, `Note ${String(number)}.md`), `# Note ${String(number)}\n\nText of [[Note ${String(number + 1)}]] with citeturn0search1.\n`);
    return `Note ${String(number)}.md`;
  });
}

const aBatch = { timeout: 5_000, interval: 5 };

test('the helper reads all notes that nobody else takes, in batches', async () => {
  const paths = writeNotes(batchSize + 3);
  writeFileSync(join(folder, 'Note 5.md'), new Uint8Array([0xff, 0xfe, 0x00]));
  const [jobs, answers] = [new MessageChannel(), new MessageChannel()];
  serveNotes(jobs.port2, answers.port2);
  const job: ReadingJob = { ...jobOf(paths), number: 1, control: new SharedArrayBuffer(12), paths: paths.join('\0') };
  jobs.port1.postMessage(job);
  await expect.poll(() => Atomics.load(new Int32Array(job.control), nextBatch), aBatch).toBe(3);
  const next = (): ReadingAnswer | undefined => {
    const message: unknown = receiveMessageOnPort(answers.port1)?.message;
    return isReadingAnswer(message) ? message : undefined;
  };
  const [first, second, third] = [next(), next(), next()];
  expect([first?.batch, second?.batch, first?.job, third]).toEqual([0, 1, 1, undefined]);
  if (first === undefined) throw new Error('expected an answer');
  const reader = new PackReader(first.pack);
  const blocks = first.blocks.map((block) => Buffer.from(block));
  const taken = paths.slice(0, batchSize).map((path) => unpackNote(reader, { path, blocks, check: checkOptions() }));
  expect(taken[4]?.entry.headings).toEqual([{ level: 1, text: 'Note 4', from: 0 }]);
  expect(taken[4]?.checked?.source.text).toBe('# Note 4\n\nText of [[Note 5]] with citeturn0search1.\n');
  expect(taken[5]).toBeNull();
  jobs.port1.close();
  answers.port1.close();
});

describe('notes that two threads read', () => {
  /** Runs as the program does, with another thread of these lines. */
  function read(lines: string): { readonly taken: readonly (TakenNote | null)[]; readonly here: readonly number[]; readonly read: number } {
    const paths = writeNotes(3 * batchSize);
    const program = join(folder, 'program.mjs');
    writeFileSync(program, `import { parentPort } from 'node:worker_threads';\n${lines}`);
    const here: number[] = [];
    let count = 0;
    const check = checkOptions();
    const taken: (TakenNote | null)[] = [];
    const put: number[] = [];
    const { paths: insides, ...rest } = jobOf(paths);
    const job: SharedJob = {
      ...rest,
      check,
      notes: insides.map((inside) => ({ path: join(folder, inside), inside, isNamed: false })),
      onRead: () => { count += 1; },
      take: ({ inside }) => {
        const index = paths.indexOf(inside);
        here.push(index);
        // Time for the other thread to begin.
        if (index === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
        return takeNote(inside, '# Here\n', { ...check, isNamed: true, keep: () => heldText('# Here\n') });
      },
      put: ({ inside }, each) => {
        put.push(paths.indexOf(inside));
        taken.push(each);
      },
    };
    readInTwoThreads(program, job, 200);
    expect(put).toEqual(Array.from(paths.keys()));
    return { taken, here, read: count };
  }

  test('are all read here where the other thread fails at once', () => {
    const { taken, here, read: count } = read('throw new Error("no");');
    expect(here).toHaveLength(3 * batchSize);
    expect(taken.every((each) => each?.entry.headings[0]?.text === 'Here')).toBe(true);
    expect(count).toBe(3 * batchSize);
  });

  test('are read here where the other thread has taken some and says no more', () => {
    const { here, read: count } = read('parentPort.on("message", ({ control }) => { Atomics.add(new Int32Array(control), 0, 1); throw new Error("no"); });');
    expect(here.slice().sort((left, right) => left - right)).toEqual(Array.from({ length: 3 * batchSize }, (_, index) => index));
    expect(here.indexOf(batchSize)).toBe(2 * batchSize);
    expect(count).toBe(3 * batchSize);
  });
});
