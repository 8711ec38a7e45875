import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { TakenNote, VaultCheckOptions } from '../core/rules/take-note';
import type { GatheredNote } from './gather-vaults.mts';
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
  readonly notes: readonly GatheredNote[];
  readonly check: VaultCheckOptions;
  /** Told of every note that was read. */
  readonly onRead: () => void;
  /** Reads a note here. It is asked for those that the other thread leaves, too. */
  readonly take: (note: GatheredNote) => TakenNote | null;
  /** Given what was read of each note, in their order, as soon as that of all before it is there. */
  readonly put: (note: GatheredNote, taken: TakenNote | null) => void;
}

/**
 * Reads the notes of a job in two threads, of which the other is the program once more: each takes the next notes as soon as it is done
 * with its own.
 */
export function readInTwoThreads(program: string, job: SharedJob, patience = usualPatience): void {
  const { worker, answers } = threadOf(program);
  const { notes, check, onRead, take, put, ...rest } = job;
  const control = new Int32Array(new SharedArrayBuffer(12));
  const number = ++jobs;
  const message: ReadingJob = { ...rest, number, control: control.buffer, paths: notes.map(({ inside }) => inside).join('\0') };
  worker.postMessage(message);
  const batches = Array.from({ length: Math.ceil(notes.length / batchSize) }, (_, batch) => notes.slice(batch * batchSize, (batch + 1) * batchSize));
  const waiting = new Set(batches.keys());
  const found: (readonly (TakenNote | null)[])[] = [];
  const takeBatch = (batch: number) => {
    waiting.delete(batch);
    found[batch] = (batches[batch] ?? []).map((note) => {
      const taken = take(note);
      onRead();
      return taken;
    });
  };
  const receive = () => {
    for (let received = receiveMessageOnPort(answers); received !== undefined; received = receiveMessageOnPort(answers)) {
      const message: unknown = received.message;
      if (isReadingAnswer(message) && message.job === number && waiting.delete(message.batch)) found[message.batch] = unpack(message, batches[message.batch] ?? [], job);
    }
  };
  let settled = 0;
  // What is done with them here meanwhile leaves more of the others to the second thread.
  const settle = () => {
    for (; settled < batches.length && !waiting.has(settled); settled++) batches[settled]?.forEach((note, index) => { put(note, found[settled]?.[index] ?? null); });
  };
  for (let batch = Atomics.add(control, nextBatch, 1); batch < batches.length; batch = Atomics.add(control, nextBatch, 1)) {
    takeBatch(batch);
    receive();
    settle();
  }
  while (waiting.size > 0 && isAlive(control, { receive, waiting, patience })) receive();
  for (const batch of waiting) takeBatch(batch);
  settle();
}

/** Waits for the next answer; false where the second thread has stopped reading. */
function isAlive(control: Int32Array, { receive, waiting, patience }: { readonly receive: () => void; readonly waiting: ReadonlySet<number>; readonly patience: number }): boolean {
  const [seen, read] = [Atomics.load(control, answered), Atomics.load(control, heartbeat)];
  receive();
  if (waiting.size === 0) return true;
  return Atomics.wait(control, answered, seen, patience) !== 'timed-out' || Atomics.load(control, heartbeat) !== read;
}

function unpack({ pack, blocks }: ReadingAnswer, notes: readonly GatheredNote[], { check, onRead, take }: SharedJob): readonly (TakenNote | null)[] {
  const reader = new PackReader(pack);
  const buffers = blocks.map((block) => Buffer.from(block));
  return notes.map((note) => {
    const taken = unpackNote(reader, { path: note.inside, blocks: buffers, check }) ?? take(note);
    onRead();
    return taken;
  });
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
