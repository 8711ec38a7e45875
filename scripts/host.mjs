/** Serves the page that stands for the app with the example vault in it, for a browser of this machine; runs until it is stopped. */
import { servePage } from '../test/browser/serve-page.mjs';

const { url } = await servePage(Number(process.env.PORT ?? 0));
console.log(`The plugin with the example vault, without Obsidian: ${url}?vault=example`);
console.log(`As on a phone: ${url}?vault=example&device=phone`);
console.log(`In dark: ${url}?vault=example&look=theme-dark`);
console.log('Ctrl+P lists the commands, Ctrl+comma opens the settings.');
console.log('Notes live in the page: what you change is gone when you load it anew. Stop with Ctrl+C.');
