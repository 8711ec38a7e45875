import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { findPublisher } from '../core/publishers/index';
import type { VaultCheckOptions } from '../core/rules/take-note';
import { ruleOptionsOf } from '../core/settings/settings';
import { PublishedVault } from '../core/vault/published-vault';
import { VaultIndex } from '../core/vault/vault-index';
import { answered, batchSize, heartbeat, nextBatch, type ReadingAnswer, type ReadingJob } from './reading-job.mts';
import { shareBytes } from './note-bytes.mts';
import { PackWriter } from './number-text.mts';
import { packNote, type SharedBlocks } from './packed-note.mts';
import { takePlainNote } from './take-plain-note.mts';

/** Reads notes for another thread: takes batch after batch of a job, and answers each through `answers`. */
export function serveNotes(jobs: MessagePort, answers: MessagePort): void {
  shareBytes();
  jobs.on('message', (job: ReadingJob) => { serve(job, answers); });
}

function serve(job: ReadingJob, answers: MessagePort): void {
  const control = new Int32Array(job.control);
  const check = checkOptionsOf(job);
  const paths = job.paths.split('\0');
  for (let batch = Atomics.add(control, nextBatch, 1); batch * batchSize < paths.length; batch = Atomics.add(control, nextBatch, 1)) {
    const pack = new PackWriter();
    const blocks: SharedBlocks = [];
    for (const path of paths.slice(batch * batchSize, (batch + 1) * batchSize)) {
      packNote(pack, blocks, takePlainNote(join(job.folder, path), path, job.isWanted, check));
      Atomics.add(control, heartbeat, 1);
    }
    const packed = pack.pack();
    const answer: ReadingAnswer = { job: job.number, batch, pack: packed, blocks };
    answers.postMessage(answer, [packed.numbers.buffer]);
    Atomics.add(control, answered, 1);
    Atomics.notify(control, answered);
  }
}

function checkOptionsOf(job: ReadingJob): VaultCheckOptions {
  const publisher = findPublisher(job.publisher);
  if (publisher === undefined) throw new Error(`Unexpected publisher ${job.publisher}, expected one of the registry`);
  const vault = new PublishedVault(new VaultIndex(), { publisher, settings: job.publisherSettings, form: job.form });
  return { vault, rules: ruleOptionsOf(job.settings), severities: job.severities, scope: 'published' };
}
