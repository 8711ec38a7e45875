import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) stop(child);
    process.exit(130);
  });
}

/** Node with these arguments, ended when what its beacon says stays the same for too long; answers with what it said last. */
export function watchedNode(args, { cwd, env, beacon, output, seconds, idleSeconds }) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', openSync(output, 'a'), openSync(output, 'a')] });
  running.add(child);
  let last = '';
  let since = Date.now();
  let isStopped = false;
  const timer = setInterval(() => {
    const said = readFileSync(beacon, 'utf8');
    if (said !== last) [last, since] = [said, Date.now()];
    const isBusy = said.trim() !== '' && JSON.parse(said).key !== '';
    if (Date.now() - since < (isBusy ? seconds : idleSeconds) * 1000) return;
    isStopped = true;
    stop(child);
  }, 1000);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearInterval(timer);
      running.delete(child);
      const said = readFileSync(beacon, 'utf8').trim();
      resolve({ isStopped, said: said === '' ? null : JSON.parse(said) });
    });
  });
}

/** The child and all that it started. */
function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
