import { createContext, Script } from 'node:vm';
import esbuild from 'esbuild';
import { pluginOptions } from '../esbuild.config.mjs';
import { loadSource } from '../scripts/load-source.mjs';
import { atMost, comparison } from './figures.mjs';
import { calibrate, workTimeOf } from './stopwatch.mjs';

const rounds = 9;
/** Milliseconds, on a quiet machine. */
const slowest = 60;

/** Compiles main.js as it is released and runs it in a bare context, each time anew. Answers the number of failures. */
export async function benchLoad() {
  const { requireProvided, webGlobals } = await loadSource('bench/load/source.ts');
  const { outputFiles } = await esbuild.build({ ...pluginOptions(true), write: false });
  const code = outputFiles[0].text;
  console.log(`main.js, ${code.length} characters; calibration ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  comparison('main.js as it is released', code.length / 1000, 'kB');
  const time = Math.min(...Array.from({ length: rounds }, (_, round) => {
    const context = createContext(Object.defineProperties({}, Object.getOwnPropertyDescriptors(webGlobals)));
    // The engine remembers what it has compiled: no two texts are alike.
    const text = `(function (require, module, exports) {${code}\n// ${round}\n})`;
    return workTimeOf(() => load(text, context, requireProvided));
  }));
  return atMost('compile main.js and run it, in a bare context', time, slowest, 'ms');
}

function load(text, context, requireProvided) {
  const module = { exports: {} };
  new Script(text).runInContext(context)(requireProvided, module, module.exports);
  if (typeof module.exports.default !== 'function') throw new Error('The plugin exports no class');
}
