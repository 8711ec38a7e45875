import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { TakenNote, VaultCheckOptions } from '../core/rules/take-note';
import { answered, batchSize, heartbeat, isReadingAnswer, nextBatch, type ReadingAnswer, type ReadingJob } from './reading-job.mts';
import { PackReader } from './number-text.mts';
import { unpackNote } from './packed-note.mts';

/** A second thread that reads no note for so long has come to grief, in milliseconds: what it took is done here then. */
const usualPatience = 10_000;

/** The thread, where one was started already, by the file of the program. */
let second: { readonly program: string; readonly worker: Worker; readonly answers: MessageChannel['port1'] } | null = null;
let jobs = 0;

/** What is to be read. */
export interface SharedJob extends Omit<ReadingJob, 'number' | 'control' | 'paths'> {
  readonly paths: readonly string[];
  readonly check: VaultCheckOptions;
  /** Told of every note that was read. */
  readonly onRead: () => void;
}

/**
 * Reads the notes of a job in two threads, of which the other is the program once more: each takes the next notes as soon as it is done
 * with its own. `take` reads a note here; it is asked for those that the other thread leaves, too. Answers come in the order of the paths.
 */
export function readInTwoThreads(program: string, job: SharedJob, take: (index: number) => TakenNote | null, patience = usualPatience): readonly (TakenNote | null)[] {
  const { worker, answers } = threadOf(program);
  const { paths, check, onRead, ...rest } = job;
  const control = new Int32Array(new SharedArrayBuffer(12));
  const number = ++jobs;
  const message: ReadingJob = { ...rest, number, control: control.buffer, paths: paths.join('\0') };
  worker.postMessage(message);
  const found: (TakenNote | null)[] = paths.map(() => null);
  const waiting = new Set(Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, batch) => batch));
  const takeBatch = (batch: number) => {
    waiting.delete(batch);
    for (const index of batchOf(batch, paths)) {
      found[index] = take(index);
      onRead();
    }
  };
  const receive = () => {
    for (let received = receiveMessageOnPort(answers); received !== undefined; received = receiveMessageOnPort(answers)) {
      const message: unknown = received.message;
      if (isReadingAnswer(message) && message.job === number && waiting.delete(message.batch)) unpack(message, job, found, take);
    }
  };
  for (let batch = Atomics.add(control, nextBatch, 1); batch * batchSize < paths.length; batch = Atomics.add(control, nextBatch, 1)) {
    takeBatch(batch);
    receive();
  }
  while (waiting.size > 0 && isAlive(control, { receive, waiting, patience })) receive();
  for (const batch of waiting) takeBatch(batch);
  return found;
}

/** Waits for the next answer; false where the second thread has stopped reading. */
function isAlive(control: Int32Array, { receive, waiting, patience }: { readonly receive: () => void; readonly waiting: ReadonlySet<number>; readonly patience: number }): boolean {
  const [seen, read] = [Atomics.load(control, answered), Atomics.load(control, heartbeat)];
  receive();
  if (waiting.size === 0) return true;
  return Atomics.wait(control, answered, seen, patience) !== 'timed-out' || Atomics.load(control, heartbeat) !== read;
}

function batchOf(batch: number, paths: readonly string[]): Iterable<number> {
  return Array.from({ length: Math.min(batchSize, paths.length - batch * batchSize) }, (_, index) => batch * batchSize + index);
}

function unpack({ batch, pack, blocks }: ReadingAnswer, { paths, check, onRead }: SharedJob, found: (TakenNote | null)[], take: (index: number) => TakenNote | null): void {
  const reader = new PackReader(pack);
  const buffers = blocks.map((block) => Buffer.from(block));
  for (const index of batchOf(batch, paths)) {
    found[index] = unpackNote(reader, { path: paths[index] ?? '', blocks: buffers, check }) ?? take(index);
    onRead();
  }
}

function threadOf(program: string): NonNullable<typeof second> {
  if (second?.program === program) return second;
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(program, { workerData: { answers: port2 }, transferList: [port2], resourceLimits: { maxYoungGenerationSizeMb: 96 } });
  // Neither keeps the program running, and one that fails is not waited for.
  worker.unref();
  port1.unref();
  worker.on('error', () => { second = null; });
  second = { program, worker, answers: port1 };
  return second;
}
