import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) stop(child);
    process.exit(130);
  });
}

/** How long may pass without a word: where nothing is being asked, and where something is that usually takes no time. */
const seconds = { idle: 240, asking: 25 };

/** Node with these arguments, ended when what its beacon says stays the same for too long, or at `until`; answers with what it said last. */
export function watchedNode(args, { cwd, env, beacon, output, until }) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', openSync(output, 'a'), openSync(output, 'a')] });
  running.add(child);
  let last = '';
  let since = Date.now();
  let isStopped = false;
  const timer = setInterval(() => {
    if (Date.now() > until) return stop(child);
    const said = readFileSync(beacon, 'utf8');
    if (said !== last) [last, since] = [said, Date.now()];
    const { key, usual } = said.trim() === '' ? { key: '', usual: 0 } : JSON.parse(said);
    if (Date.now() - since < (key === '' ? seconds.idle * 1000 : seconds.asking * 1000 + usual * 5)) return;
    isStopped = true;
    return stop(child);
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
