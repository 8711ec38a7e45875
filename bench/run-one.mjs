// One bench in a process of its own: what an earlier one has left on the heap would make it slower.
import { benches } from './benches.mjs';
import { handFiguresTo } from './figures.mjs';

const [name = '', argument] = process.argv.slice(2);
const load = benches.get(name);
if (load === undefined) throw new Error(`Unexpected bench \`${name}\``);
// What a bench has put into temporary folders is taken away, too, where somebody stops it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
handFiguresTo((figure) => process.send?.(figure));
const bench = await load();
process.exitCode = (await bench(argument)) === 0 ? 0 : 1;
