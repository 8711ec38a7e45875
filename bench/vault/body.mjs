import { phrase, sentence, tagNames, title } from './words.mjs';

/**
 * The body of a note of about `length` characters: paragraphs, and between them what notes hold, as often as published
 * gardens have it. `world` knows the other notes, `missing` names of notes that are not there, and `images`.
 */
export function body(note, length, world, random) {
  const parts = [];
  const footnotes = [];
  const habits = habitsOf(random);
  let written = 0;
  const add = (part) => {
    parts.push(part);
    written += part.length + 1;
  };
  if (random.chance(0.53)) add(`# ${note.title}\n`);
  while (written < length) {
    if (random.chance(0.22)) add(`${'#'.repeat(random.between(2, 4))} ${title(random)}\n`);
    const kind = random.next();
    const block = blocks.find(({ upTo, needs }) => kind < upTo && (needs === undefined || habits[needs])) ?? blocks.at(-1);
    add(block.make({ note, world, random, habits, footnotes, room: length - written }));
  }
  if (footnotes.length > 0) add(footnotes.join('\n') + '\n');
  if (habits.cites) add(sourceList(random));
  return parts.join('\n');
}

/** What only some authors use, decided once a note: the rates are those of notes that hold any of it. */
function habitsOf(random) {
  return {
    links: random.chance(0.55), images: random.chance(0.2), embeds: random.chance(0.02), footnotes: random.chance(0.057), code: random.chance(0.12),
    callouts: random.chance(0.08), tables: random.chance(0.06), math: random.chance(0.13), html: random.chance(0.02), comments: random.chance(0.005),
    tasks: random.chance(0.01), tags: random.chance(0.15), quotes: random.chance(0.4), urls: random.chance(0.2), cites: random.chance(0.003),
  };
}

/** In the order of their odds; a block that the note's author does not use leaves its place to the next. */
const blocks = [
  { upTo: 0.08, needs: 'code', make: ({ random }) => `\`\`\`${random.pick(['js', 'python', 'bash', ''])}\n${lines(random, 2, 12, () => `const ${random.pick(['item', 'list', 'total'])} = values[${random.below(9)}]; // ${phrase(random, 4)}`)}\`\`\`\n` },
  { upTo: 0.14, needs: 'math', make: ({ random }) => `$$\nf(x_${random.below(9)}) = \\sqrt[3]{x^2 + ${random.below(99)}} \\cdot \\int_0^1 g(t)\\,dt\n$$\n` },
  { upTo: 0.18, needs: 'callouts', make: (about) => `> [!${about.random.pick(['note', 'tip', 'warning', 'abstract'])}]${about.random.chance(0.5) ? ` ${title(about.random)}` : ''}\n> ${text(about, 2)}\n` },
  { upTo: 0.2, needs: 'tables', make: ({ random }) => `| ${phrase(random, 1)} | ${phrase(random, 1)} | ${phrase(random, 1)} |\n| --- | :-: | --- |\n${lines(random, 2, 9, () => `| ${phrase(random, 3)} | ${random.below(999)} | ${phrase(random, 2)} |`)}` },
  { upTo: 0.24, needs: 'images', make: ({ random, world }) => `${image(random, world)}\n` },
  { upTo: 0.26, needs: 'embeds', make: ({ random, world }) => `![[${world.target(random)}]]\n` },
  { upTo: 0.28, needs: 'html', make: ({ random }) => `<div class="${phrase(random, 1)}">\n<iframe src="https://example.org/${random.below(999)}"></iframe>\n</div>\n` },
  { upTo: 0.29, needs: 'comments', make: ({ random }) => (random.chance(0.5) ? `%% ${phrase(random, 8)} %%\n` : `<!-- ${phrase(random, 8)} -->\n`) },
  { upTo: 0.3, needs: 'tasks', make: ({ random }) => lines(random, 2, 6, () => `- [${random.pick([' ', 'x'])}] ${phrase(random, 6)}`) },
  { upTo: 0.48, make: (about) => list(about) },
  { upTo: 0.52, make: (about) => `> ${text(about, 2)}\n` },
  { upTo: 1, make: (about) => `${text(about, about.random.between(2, 7))}\n` },
];

function list(about) {
  const { random } = about;
  const isNumbered = random.chance(0.25);
  let number = 0;
  return lines(random, 3, 9, () => {
    number++;
    const indent = !isNumbered && number > 1 && random.chance(0.2) ? '  ' : '';
    return `${indent}${isNumbered ? `${number}.` : '-'} ${random.chance(0.5) ? phrase(random, random.between(3, 12)) : text(about, 1)}`;
  });
}

/** Some sentences with what stands inside of them. */
function text(about, sentences) {
  const made = [];
  let length = 0;
  for (let index = 0; index < sentences && length < Math.max(80, about.room); index++) {
    made.push(decorated(sentence(about.random), about));
    length += made[index].length;
  }
  return made.join(' ');
}

function decorated(plain, { random, habits, world, footnotes }) {
  const kind = random.next();
  const bare = plain.slice(0, -1);
  if (kind < 0.13 && habits.links) return `${bare}, ${random.pick(['see', 'as in', 'like'])} ${link(random, world)}.`;
  if (kind < 0.16 && habits.urls) return `${bare} [${phrase(random, 2)}](https://example.org/${phrase(random, 1)}/${random.below(9999)}).`;
  if (kind < 0.165 && habits.urls) return `${bare} https://example.net/${random.below(9999)} .`;
  if (kind < 0.2) return `**${bare.split(' ', 3).join(' ')}** ${plain}`;
  if (kind < 0.23) return plain.replace(' the ', ' *the* ');
  if (kind < 0.25 && habits.code) return `${bare} with \`${phrase(random, 1)}[${random.below(9)}]\`.`;
  if (kind < 0.27 && habits.math) return `${bare} where $a_${random.below(9)} < b^2$.`;
  if (kind < 0.29 && habits.tags) return `${plain} #${random.pick(tagNames)}`;
  if (kind < 0.33 && habits.quotes) return `\u201c${bare}\u201d \u2014 ${phrase(random, 3)}.`;
  if (kind < 0.37 && habits.footnotes) return `${plain}${footnote(random, footnotes)}`;
  if (kind < 0.4 && habits.cites) return `${bare}[${random.between(1, 9)}].`;
  return plain;
}

/** A reference, mostly with a definition; one in a hundred has none. */
function footnote(random, footnotes) {
  const label = footnotes.length + 1;
  if (random.chance(0.01)) return `[^${label + 900}]`;
  footnotes.push(`[^${label}]: ${sentence(random)}`);
  return `[^${label}]`;
}

/** Nearly all links of compiled notes are whole paths with an escaped bar; of all links two in three lead to what is not public. */
function link(random, world) {
  const target = world.target(random);
  if (random.chance(0.02)) return `[${phrase(random, 2)}](${encodeURI(target)}.md)`;
  const heading = random.chance(0.03) ? `#${title(random)}` : '';
  return random.chance(0.9) ? `[[${target}${heading}\\|${phrase(random, 2)}]]` : `[[${target.slice(target.lastIndexOf('/') + 1)}${heading}]]`;
}

function image(random, world) {
  const target = random.pick(world.images);
  const kind = random.next();
  if (kind < 0.5) return `![[${target}${random.chance(0.3) ? '|300' : ''}]]`;
  return kind < 0.9 ? `![${phrase(random, 3)}](/img/user/${encodeURI(target)})` : `![](https://example.org/${random.below(999)}.png)`;
}

function sourceList(random) {
  let number = 0;
  return `Citations:\n${lines(random, 5, 30, () => `[${++number}] https://example.org/${random.below(9999)}`)}`;
}

function lines(random, fewest, most, line) {
  return `${Array.from({ length: random.between(fewest, most) }, line).join('\n')}\n`;
}
