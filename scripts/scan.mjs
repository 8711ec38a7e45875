/** Applies the known rules of the community directory to the project; one line a check, and ends with 1 where one does not hold. */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { pluginOptions } from '../esbuild.config.mjs';
import { quickChecks, slowChecks } from './scan/checks.mjs';
import { readProject } from './scan/project.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const built = await esbuild.build({ ...pluginOptions(true), absWorkingDir: root, write: false });
const project = readProject(root, built.outputFiles[0].text);

const shown = 20;
const counts = { held: 0, broken: 0, unasked: 0 };
for (const { title, find } of [...quickChecks, ...slowChecks]) {
  const found = await find(project);
  if (!Array.isArray(found)) {
    counts.unasked += 1;
    console.info(`NOT ASKED  ${title}\n           ${found.unasked}`);
  } else if (found.length === 0) {
    counts.held += 1;
    console.info(`ok         ${title}`);
  } else {
    counts.broken += 1;
    const more = found.length > shown ? [`and ${found.length - shown} more`] : [];
    console.info([`FAILED     ${title}`, ...[...found.slice(0, shown), ...more].map((fault) => `           ${fault}`)].join('\n'));
  }
}
console.info(`\n${counts.held} hold, ${counts.broken} do not, ${counts.unasked} could not be asked`);
process.exitCode = counts.broken > 0 ? 1 : 0;
