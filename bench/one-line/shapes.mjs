import { Random } from '../vault/random.mjs';
import { phrase, sentence, title } from '../vault/words.mjs';

/** As long as the longest line that was seen in a published garden: a picture in SVG. */
const length = 2_300_000;

/** What notes hold on one line, each of 2.3 million characters; the same at every run. */
export const oneLineShapes = [
  ['prose', (random) => filled(() => `${sentence(random)} `)],
  ['prose with links and footnotes', (random) => filled((index) => linkedSentence(random, index))],
  ['prose with pasted citations', (random) => `${filled((index) => `${sentence(random)}[${index % 40 + 1}] `)}\n\nSources:\n${sources(40)}`],
  ['prose with addresses', (random) => filled((index) => `${sentence(random)} https://example.org/${index}?utm_source=x me${index}@example.org `)],
  ['a picture in base64', (random) => `![picture](data:image/png;base64,${base64(random)})`],
  ['a picture in base64 and HTML', (random) => `<img src="data:image/png;base64,${base64(random)}">`],
  ['a picture in SVG', (random) => `<svg viewBox="0 0 9 9">${filled(() => `<path d="M${random.below(999)} ${random.below(999)}L${random.below(999)} ${random.below(999)}Z" fill="#${random.below(1e6)}"/>`)}</svg>`],
  ['HTML', (random) => `<div>${filled((index) => `<p class="c${index % 9}"><a href="https://example.org/${index}">${sentence(random)}</a></p>`)}</div>`],
  ['JSON', (random) => `{"elements":[${filled((index) => element(random, index))}{}]}`],
  ['JSON in a fence', (random) => `\`\`\`json\n{"elements":[${filled((index) => element(random, index))}{}]}\n\`\`\``],
  ['compressed JSON in a fence, in a comment', (random) => `%%\n\`\`\`compressed-json\n${base64(random)}\n\`\`\`\n%%`],
  ['a row of a table', (random) => `| a | b |\n| --- | --- |\n| ${filled((index) => (index % 5 === 0 ? `[[Note ${random.below(2000)}]], ` : `${phrase(random, 3)} -> ${random.below(1e6)}, `))} | b |`],
].map(([name, make]) => ({ name, make: () => make(new Random(7)) }));

function filled(part) {
  const parts = [];
  for (let written = 0, index = 0; written < length; index++) {
    const next = part(index);
    parts.push(next);
    written += next.length;
  }
  return parts.join('');
}

function sources(count) {
  return Array.from({ length: count }, (_, index) => `[${index + 1}] https://s${index}.example.org/page`).join('\n');
}

function linkedSentence(random, index) {
  if (index % 8 === 3) return `See [[${title(random)}|that]] and [the page](https://example.org/${index}), ![[picture ${index % 99}.png]]. `;
  return index % 17 === 5 ? `${sentence(random)}[^${index % 50}] ` : `${sentence(random)} `;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(random) {
  return filled(() => Array.from({ length: 1000 }, () => alphabet[random.below(64)]).join(''));
}

function element(random, index) {
  return `{"id":"${random.below(1e9).toString(36)}","type":"text","x":${random.below(999)},"text":"${sentence(random)}","index":${index},"link":null,"points":[[0,0],[${random.below(99)},${random.below(99)}]]},`;
}
