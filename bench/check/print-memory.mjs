// Loaded before the program whose memory is measured: the system counts the most that a process ever held.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `\npeak memory: ${process.resourceUsage().maxRSS} KiB\n`));
