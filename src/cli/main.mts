import { fileURLToPath } from 'node:url';
import { isMainThread, MessagePort, parentPort, workerData } from 'node:worker_threads';
import { version } from '../../package.json';
import { runCommandLine } from './run-command-line.mts';
import { progressLine } from './progress.mts';
import { serveNotes } from './serve-notes.mts';

if (isMainThread) main();
else readForMain();

function main(): void {
  const { stdout, stderr, env } = process;
  const now = () => performance.now();
  const progress = progressLine({ isTerminal: stderr.isTTY, write: (text) => stderr.write(text) }, now);

  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may have enough before all is written: that is no failure.
    if (error.code === 'EPIPE') return;
    stderr.write(`preflight: Cannot write the output: ${error.code ?? error.message}\n`);
    process.exitCode = 2;
  });

  // Nobody may read what is complained of: the exit code still says how it ended.
  stderr.on('error', () => undefined);

  const ended = runCommandLine(process.argv.slice(2), version, {
    color: stdout.isTTY && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
    workingFolder: process.cwd(),
    program: fileURLToPath(import.meta.url),
    now,
    progress: (doing, done, total) => { progress.show(doing, done, total); },
  });
  progress.clear();
  // The exit code is set, not exited with: a long output through a pipe must be written to its end.
  process.exitCode = ended.exitCode;
  stdout.write(ended.output);
  if (ended.complaint !== null) stderr.write(`${ended.complaint}\n`);
}

/** This file runs a second time, in a thread that reads notes for the first. */
function readForMain(): void {
  const data: unknown = workerData;
  const answers = data !== null && typeof data === 'object' && 'answers' in data ? data.answers : null;
  if (parentPort !== null && answers instanceof MessagePort) serveNotes(parentPort, answers);
}
