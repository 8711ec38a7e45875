import { prose, sentence, titleOf } from './random.mjs';

/**
 * A small vault without a fault: a home page, published notes and private ones that nobody embeds, some images. A note
 * is `{ lines, blocks }`: the lines of its frontmatter and the blocks of its text. One of the published notes, `subject`,
 * is where a fault is planted.
 */
export function makeWorld(random) {
  const notes = new Map();
  const folders = ['', 'Notes/', 'Notes/Reading/', '02 - Curate/', 'Projects/2024/'];
  const published = Array.from({ length: 3 + random.below(4) }, (_, number) => `${random.pick(folders)}${titleOf(random, number + 1)}.md`);
  const secluded = Array.from({ length: 2 + random.below(2) }, (_, number) => `Private/${titleOf(random, number + 50)}.md`);
  const files = ['images/map.png', 'images/photo of a bridge.jpg', 'images/diagram.svg', 'papers/report.pdf'].map((path) => fileOf(path));
  const world = { publisher: 'digital-garden', form: null, settings: {}, notes, files, published, secluded, subject: random.pick(published), contract: '', severities: {} };
  notes.set('Home.md', { lines: ['dg-publish: true', 'dg-home: true', 'title: Home'], blocks: ['# Home', prose(random), `- ${wikilink(random.pick(published))}`] });
  for (const path of published) notes.set(path, publishedNote(random, world, path));
  for (const path of secluded) notes.set(path, secludedNote(random, path));
  return world;
}

/** The file as the index holds it; `more` replaces parts of it. */
export function fileOf(path, more = {}) {
  return { path, size: 40_000, image: /\.(?:png|jpg)$/.test(path) ? { width: 800, height: 600, position: 'no' } : null, ...more };
}

/** The name by which notes link to a note. */
export function nameOf(path) {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function wikilink(path) {
  return `[[${nameOf(path)}]]`;
}

function publishedNote(random, world, path) {
  const lines = random.shuffled([
    'dg-publish: true',
    `title: ${random.chance(50) ? `"${nameOf(path)}: a note"` : nameOf(path)}`,
    random.pick(['tags: [garden, reading]', 'tags:\n  - garden\n  - reading/slow', 'tags: garden, reading', 'aliases: [Something else]']),
    random.pick(['created: 2024-05-17', 'updated: 2024-05-17T10:00:00+02:00', 'cssclasses: [wide]', 'up: "[[Home]]"']),
  ]);
  const blocks = [
    `# ${nameOf(path)}`,
    prose(random),
    ...random.shuffled(distractors(random, world, path)).slice(0, 4 + random.below(6)),
    '## Background',
    prose(random),
    '## Outlook',
    `${prose(random)} ^outlook`,
    '## Simplify',
    `${sentence(random)} ${sentence(random)}`,
  ];
  return { lines, blocks, footnote: false };
}

/** What looks like a fault to a careless reader, and is none. */
function distractors(random, world, path) {
  const other = random.pick(world.published.filter((one) => one !== path));
  const fence = '```';
  return [
    prose(random),
    `${sentence(random)} See ${wikilink(other)} and [the survey](https://example.org/survey?year=2024#results).`,
    `${sentence(random)}[^1] ${sentence(random)}\n\n[^1]: A study, https://example.org/study`,
    `${sentence(random)}[^d1] (${sentence(random)})[^d2] ${sentence(random)}\n\n> ${sentence(random)}\n\n[^d1]: A study, p. 3: https://example.org/study?id=5&page=2\n[^d2]: A study, p. 9: https://example.org/study?id=5&page=2`,
    `${sentence(random)}^[Said in passing, in [1999].] Shelf [544], 【重要】, and in return for 2 searches the citation: 1.`,
    'Write `[^1](a)`, `^[1]`, `citeturn0search0` or `[ˆ1]`, and see https://example.org/utm_source=x for `[^a b]`.',
    `### Sources\n\n- A book of ${1950 + random.below(70)}\n- [The survey](https://example.org/survey)`,
    `![[map.png]]\n\n${prose(random)}`,
    `![A bridge](<images/photo of a bridge.jpg>)`,
    `> [!note] ${sentence(random)}\n> ${sentence(random)}`,
    `> ${sentence(random)}\n> ${sentence(random)}`,
    `| Year | Count |\n| --- | --- |\n| 2023 | 12 |\n| 2024 | [[${nameOf(other)}\\|see there]] |`,
    `${fence}js\nconst list = [1]; // [[not a link]] and ps[0]\nconst key = process.env.API_KEY;\n${fence}`,
    `${fence}bash\nexport TOKEN=your-token-here\ncurl -H "Authorization: Bearer $TOKEN" http://localhost:8080/\ncd /home/user/project\n${fence}`,
    `${fence}mermaid\ngraph TD\n  A[Start] --> B[End]\n${fence}`,
    'The area is $a^2 + b^2$, the sum $$\\sum_{i=1}^n i$$ and the index ps[0].',
    `%% A remark that stays private: ${sentence(random)} %%`,
    'Use `<% tp.date.now() %>` or `{{title}}` in a template.',
    'AWS writes AKIAIOSFODNN7EXAMPLE in its documentation, others sk-xxxxxxxxxxxxxxxxxxxxxxxx.',
    `- ${sentence(random)}\n- ${sentence(random)}\n  - ${wikilink(other)}`,
    `1. ${sentence(random)}\n2. ${sentence(random)}`,
    `${sentence(random)} ^${random.text('abcdefgh', 6)}`,
    `[[${nameOf(other)}#Background|what came before]] and [[${nameOf(other)}#^outlook]].`,
    'Write to the editor, or see <https://example.org/contact> and https://example.org/wiki/A_(b)_c.',
    `![[${nameOf(other)}#Background]]`,
    '- [x] Done, and #garden/notes is a tag.',
  ];
}

function secludedNote(random, path) {
  const lines = random.pick([[], ['dg-publish: false'], [`title: ${nameOf(path)}`], ['tags: [private]']]);
  return { lines, blocks: [`# ${nameOf(path)}`, prose(random), '## Plans', prose(random), 'A remark. ^remark'] };
}

/** The text of a note. */
export function textOf({ lines, blocks, json, raw }) {
  if (raw !== undefined) return raw;
  const body = `${blocks.join('\n\n')}\n`;
  if (json !== undefined) return `---\n${json}\n---\n\n${body}`;
  return lines.length === 0 ? body : `---\n${lines.join('\n')}\n---\n\n${body}`;
}
