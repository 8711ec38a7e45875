/** Takes a picture of each main screen in each look into a folder, or, where none is given, those of the README into docs/images. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ofReadme = ['panel-light', 'mark-dark', 'preview-light', 'summary-light', 'published-notes-dark', 'panel-phone'];

const given = process.argv[2];
const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'preflight-pictures-')) : resolve(given);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--update=none', 'test/browser/looks.test.ts'], {
  stdio: 'inherit', env: { ...process.env, PREFLIGHT_PICTURES: folder },
});
if (given === undefined) {
  mkdirSync('docs/images', { recursive: true });
  for (const name of ofReadme) copyFileSync(join(folder, `${name}.png`), join('docs/images', `${name}.png`));
  rmSync(folder, { recursive: true });
}
process.exit(status ?? 1);
