import { addBlock, addLastBlock, addNote, planted, setLine } from './planting.mjs';
import { prose, sentence } from './random.mjs';
import { fileOf, nameOf } from './world.mjs';

const fence = '```';

/** A block of the text at which a rule should speak, at `needle` or at the whole block. */
function block(rule, make, before = () => {}) {
  return (world, random) => {
    before(world, random);
    const made = make(random, world);
    const { text, needle } = typeof made === 'string' ? { text: made, needle: made } : made;
    return planted(world, rule, addBlock(world, random, text), needle);
  };
}

function other(random, world) {
  return nameOf(random.pick(world.published.filter((path) => path !== world.subject)));
}

/** Makes the vault one of Quartz. */
export function onQuartz(world) {
  world.publisher = 'quartz-explicit';
  for (const note of world.notes.values()) note.lines = note.lines.map((line) => line.replace(/^dg-publish:/, 'publish:')).filter((line) => !line.startsWith('dg-'));
}

function footnote(random, text) {
  return { label: `f${random.below(90) + 10}`, text };
}

/** A summary in the place of the one that the note has. */
function withSummary(rule, make) {
  return (world, random) => {
    const { text, needle } = make(random);
    const note = world.notes.get(world.subject);
    note.blocks = [...note.blocks.slice(0, -1), ...(text === '' ? [] : [text])];
    return planted(world, rule, world.subject, needle);
  };
}

/** Faults of the text that readers of the page see, one entry for each kind. */
export const textFaults = {
  'a footnote in a heading': block('footnote-in-heading', (random) => {
    const { label } = footnote(random);
    return { text: `## Why it matters[^${label}]\n\n${prose(random)}\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'an inline footnote in a heading': block('footnote-in-heading', (random) => ({ text: `## Why it matters^[Nobody knows.]\n\n${prose(random)}`, needle: '^[Nobody knows.]' })),
  'a footnote in the title of a callout': block('footnote-in-callout-title', (random) => {
    const { label } = footnote(random);
    return { text: `> [!info] Good to know[^${label}]\n> ${sentence(random)}\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'a footnote without a definition': block('footnote-undefined', (random) => ({ text: `${sentence(random)}[^m${random.below(9)}] ${sentence(random)}`, needle: '[^m' })),
  'a definition that nothing refers to': block('footnote-unused', (random) => ({ text: `${prose(random)}\n\n[^lost]: A study`, needle: '[^lost]' })),
  'two definitions with one label': (world, random) => {
    const path = addBlock(world, random, `${sentence(random)}[^two]\n\n[^two]: A study\n\n[^two]: Another one`);
    return planted(world, 'footnote-duplicate', path, '[^two]: Another');
  },
  'a mark that is not linked to its source': (world, random) => {
    const path = addBlock(world, random, `${sentence(random).slice(0, -1)}[2]. ${sentence(random)}`);
    addLastBlock(world, 'Citations:\n[1] https://example.org/one\n[2] https://example.org/two');
    return planted(world, 'citation-unlinked', path, '[2]');
  },
  'sources that nothing cites': (world, random) => {
    addBlock(world, random, `${sentence(random).slice(0, -1)}[1].`);
    addLastBlock(world, 'Citations:\n[1] https://example.org/one\n[2] https://example.org/two\n[3] https://example.org/three');
    return planted(world, 'sources-uncited', world.subject, 'Citations:\n[1] https://example.org/one\n[2] https://example.org/two\n[3] https://example.org/three');
  },
  'no summary': (world) => {
    const note = world.notes.get(world.subject);
    note.blocks = note.blocks.slice(0, -2);
    return planted(world, 'summary-missing', world.subject, note.blocks[0]);
  },
  'an empty summary': withSummary('summary-empty', () => ({ text: '', needle: '## Simplify' })),
  'a summary of an earlier text': withSummary('summary-stale', () => ({ text: 'Trams cost little.\n\n%% simplify engine=plain@1 src=0123456789abcdef out=6ed13ea9b3f82ec5 %%', needle: '## Simplify' })),
  'a summary that is harder than its note': (world, random) => {
    for (let count = 0; count < 5; count++) addBlock(world, random, 'It is old. It is blue. It runs on rails. We like it. It is not far.');
    const text = 'Notwithstanding considerable infrastructural expenditure, electrified municipal transportation demonstrates extraordinarily advantageous operational characteristics.';
    return withSummary('summary-harder-than-note', () => ({ text, needle: text }))(world, random);
  },
  'a number in the summary that the note does not have': withSummary('summary-unsupported', (random) => {
    const number = random.pick(['48,713', '9173', '31.87', '$77,123', '83,911 km']);
    return { text: `It is ${number} in all.`, needle: number.replace(/^\$| km$/g, '') };
  }),
  'a link to a private note': block('link-unpublished', (random, world) => {
    const target = nameOf(random.pick(world.secluded));
    return { text: `${sentence(random)} It is in [[${target}${random.pick(['', '|my plans', '#Plans'])}]].`, needle: `[[${target}` };
  }),
  'a link to a note that is missing': block('link-missing', (random) => ({ text: `${sentence(random)} See [[Nowhere ${random.below(99)}]].`, needle: '[[Nowhere' })),
  'a link to a heading that is missing': block('link-missing', (random, world) => {
    const target = other(random, world);
    return { text: `${sentence(random)} See [[${target}#Conclusions]].`, needle: `[[${target}#Conclusions` };
  }),
  'a link to a block that is missing': block('link-missing', (random, world) => {
    const target = other(random, world);
    return { text: `${sentence(random)} See [[${target}#^nothing]].`, needle: `[[${target}#^nothing` };
  }),
  'markup in the name of a linked note': (world, random) => {
    const name = random.pick(['the __init__ file', 'an ~~old~~ plan', 'a ==bright== idea']);
    addNote(world, `Notes/${name}.md`);
    return planted(world, 'link-name-markup', addBlock(world, random, `${sentence(random)} See [[${name}]].`), `[[${name}]]`);
  },
  'an image that is missing': block('image-missing', (random) => {
    const name = `lost-${random.below(99)}.png`;
    return random.chance(60) ? `![[${name}]]` : `![A view](images/${name})`;
  }),
  'an image of a kind that the site does not show': (world, random) => {
    const name = random.pick(['PLAN.PNG', 'Garden.JPG', 'photo.heic', 'film.mp4', 'song.mp3', 'scan.bmp', 'view.avif']);
    world.files.push(fileOf(`images/${name}`));
    return planted(world, 'image-format', addBlock(world, random, `![[${name}]]`), name);
  },
  'a PDF that is too large': (world, random) => {
    world.files.push(fileOf('papers/thesis.pdf', { size: 25_000_000 }));
    return planted(world, 'image-format', addBlock(world, random, '![[thesis.pdf]]'), 'thesis.pdf');
  },
  'an image that is huge': (world, random) => {
    const more = random.pick([{ size: 9_000_000 }, { image: { width: 9000, height: 7000, position: 'no' } }]);
    world.files.push(fileOf('images/poster.png', more));
    return planted(world, 'image-huge', addBlock(world, random, '![[poster.png]]'), 'poster.png');
  },
  'two images on a line': block('image-pair-line', (random) => `![[map.png]] ${random.pick(['and', 'beside', 'then'])} ![[${random.pick(['map.png|100', 'photo of a bridge.jpg|120'])}]]`),
  'an embed in code': block('embed-in-code', (random, world) => {
    const target = other(random, world);
    return { text: `${fence}markdown\n![[${target}]]\n${fence}`, needle: `![[${target}]]` };
  }),
  'an embedded note in a callout': block('callout-embed', (random, world) => {
    const target = other(random, world);
    return { text: `> [!quote] From elsewhere\n> ![[${target}#Background]]`, needle: `> ![[${target}#Background]]` };
  }),
  'a link to the second of two equal headings': (world, random) => {
    const note = world.notes.get(world.subject);
    note.blocks.splice(-2, 0, '## Findings', '### Results', prose(random), '## Later findings', '### Results', prose(random), `See [[#Later findings#Results]].`);
    return planted(world, 'heading-id-collision', world.subject, '### Results', true);
  },
  'an HTML comment': block('html-comment', (random) => `<!-- ${random.pick(['ask the editor about this', 'internal: do not show', 'old version'])} -->`),
  'a fence that nothing closes': (world, random) => planted(world, 'fence-unclosed', addLastBlock(world, `${fence}js\nconst answer = ${random.below(99)};`), `${fence}js\nconst answer`),
  'what a template left': block('templater-left', (random) => {
    const mark = random.pick(['<% tp.date.now("YYYY-MM-DD") %>', '<%* await tp.file.move("x") %>', '<% tp.file.cursor() %>']);
    return { text: `${sentence(random)} Written on ${mark}.`, needle: mark };
  }),
  'a query on a site that does not run it': (world, random) => {
    onQuartz(world);
    const path = addBlock(world, random, `${fence}dataview\nLIST FROM #garden\n${fence}`);
    return planted(world, 'dataview-left', path, 'dataview');
  },
  'a value that the site reads otherwise': (world, random) => {
    world.publisher = 'flowershow';
    for (const note of world.notes.values()) note.lines = note.lines.filter((line) => !line.startsWith('dg-'));
    const written = random.pick(['start: 10:30', 'mode: 0755', 'count: 1_000', 'length: 12:30:45', 'deadline: 2025-02-30']);
    setLine(world, written);
    return planted(world, 'readers-disagree', world.subject, written);
  },
  'a task that is left (turned on)': block('open-task-left', (random) => `- [ ] ${sentence(random)}`, (world) => { world.severities['open-task-left'] = 'warning'; }),
  'an image without a description (turned on)': block('image-alt-missing', () => '![](images/map.png)', (world) => {
    world.severities['image-alt-missing'] = 'warning';
    const note = world.notes.get(world.subject);
    note.blocks = note.blocks.filter((text) => !text.includes('![['));
  }),
};
