import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder that is taken away when the process ends, be it in the middle of a bench. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `preflight-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
