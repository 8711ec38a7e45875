import { addBlock, addLastBlock, addNote, planted } from './planting.mjs';
import { prose, sentence } from './random.mjs';
import { onQuartz } from './text-faults.mjs';

/** A sentence without its full stop, for a mark to follow. */
function claim(random) {
  return sentence(random).slice(0, -1);
}

/** A label that no other block of the note has. */
function labelOf(random) {
  return `k${random.below(900) + 100}`;
}

/** A block at a place of its own, with the text at which the rule should speak. */
function fault(rule, make) {
  return (world, random) => {
    const { text, needle, last = false } = make(random, world);
    return planted(world, rule, addBlock(world, random, text), needle, last);
  };
}

/** The same behind all other text, for lists that answer marks in front of them. */
function lastFault(rule, make) {
  return (world, random) => {
    const { text, needle, last = false } = make(random, world);
    return planted(world, rule, addLastBlock(world, text), needle, last);
  };
}

const artefacts = [
  ':contentReference[oaicite:3]{index=3}', '【24†source】', '【85†L261-L269】', '\uE200cite\uE202turn0search3\uE202turn1view0\uE201', 'citeturn0search0', '[cite: 4, 5]', '[cite_start]', '[web:7]', '[attached_file:1]',
  '[citation:3]', '[ citation : 6 ]', '<grok:render card_id="a1b2" type="render_inline_citation"><argument name="citation_id">1</argument></grok:render>',
];
const decoration = ['<div align="center">⁂</div>', 'Add to follow-up', 'Answer from Perplexity: pplx.ai/share', 'Resposta do Perplexity: https://www.perplexity.ai/search/a-b', '<span style="display:none">[^9_9]</span>'];
const tracked = ['https://example.org/a?utm_source=chatgpt.com', 'https://example.org/a?id=4&utm_medium=mail&utm_campaign=x#top', 'https://example.org/?fbclid=IwAR0abc', 'https://example.org/a?referrer=grok.com'];
const broken = ['https//example.org/a', 'http:/example.org/a', 'htps://example.org/a', 'https://https://example.org/a', 'https://hostwithoutdot', 'https://www.example.org/a-very-lo…', 'https:///example.org'];

/** Faults of citations and footnotes, one entry for each kind. */
export const citationFaults = {
  'a mark of an assistant': fault('ai-artefact', (random) => {
    const needle = random.pick(artefacts);
    return { text: `${claim(random)} ${needle}. ${sentence(random)}`, needle };
  }),
  'the decoration of an answer': fault('ai-artefact', (random) => {
    const needle = random.pick(decoration);
    return { text: needle, needle };
  }),
  'a number that its list lacks': lastFault('citation-no-source', (random) => {
    const number = random.pick([4, 5, 7]);
    const list = 'Citations:\n[1] https://example.org/one\n[2] https://example.org/two\n[3] https://example.org/three';
    return { text: `${claim(random)}[1]. ${claim(random)}[2][3], ${claim(random)}[${number}].\n\n${list}`, needle: `[${number}]` };
  }),
  'a heading above nothing but footnotes': fault('citations-heading-empty', (random) => {
    const heading = `${random.pick(['##', '###'])} ${random.pick(['Citations', 'Sources cited', 'Works cited', 'Quellen', '**References**'])}`;
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}].\n\n${heading}\n\n[^${label}]: A study\n\n## Further words`, needle: heading };
  }),
  'a footnote in front of a parenthesis': fault('footnote-before-parenthesis', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}](${random.pick(['mostly', 'https://example.org', ''])}).\n\n[^${label}]: A study`, needle: `[^${label}](` };
  }),
  'caret and bracket that changed places': fault('footnote-caret-slip', (random) => {
    const label = random.pick([String(random.below(90) + 10), labelOf(random)]);
    return { text: `${claim(random)}^[${label}].\n\n[^${label}]: A study`, needle: `^[${label}]` };
  }),
  'another caret': fault('footnote-caret-slip', (random) => {
    const label = labelOf(random);
    const caret = random.pick(['ˆ', '＾']);
    return { text: `${claim(random)}[${caret}${label}].\n\n[^${label}]: A study`, needle: `[${caret}${label}]` };
  }),
  'not quite a colon': fault('footnote-caret-slip', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]${random.pick([' :', '：', '  :'])} A study`, needle: `[^${label}]`, last: true };
  }),
  'a label in another case': fault('footnote-case', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label.toUpperCase()}].\n\n[^${label}]: A study`, needle: `[^${label.toUpperCase()}]` };
  }),
  'a footnote with the label of an embedded one': (world, random) => {
    const label = labelOf(random);
    addNote(world, 'Notes/Embedded here.md', ['dg-publish: true', 'title: Embedded'], ['# Another', `${claim(random)}[^${label}].`, `[^${label}]: A study of its own`]);
    const embed = `![[Embedded here${random.pick(['', '#Another'])}]]`;
    return planted(world, 'footnote-embed-collision', addBlock(world, random, `${claim(random)}[^${label}].\n\n${embed}\n\n[^${label}]: A study`), embed);
  },
  'a footnote that says nothing': fault('footnote-empty', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]:${random.pick(['', ' '])}\n\n${prose(random)}`, needle: `[^${label}]:` };
  }),
  'a definition below a quote or table': fault('footnote-glued', (random) => {
    const label = labelOf(random);
    const above = random.pick([`> ${sentence(random)}`, `> [!note] A title\n> ${sentence(random)}`, '| Year | Count |\n| --- | --- |\n| 2023 | 12 |', `> - ${sentence(random)}`]);
    return { text: `${claim(random)}[^${label}].\n\n${above}\n[^${label}]: A study`, needle: `[^${label}]: A` };
  }),
  'a footnote behind a bare address': fault('footnote-in-address', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}: ${random.pick(['https://example.org/a', 'https://example.org/a?id=4.', '**https://example.org/a**', 'https://example.org/A_(b)'])}[^${label}]\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'a footnote in an inline footnote': fault('footnote-in-footnote', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}^[As in [^${label}]].\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'an inline footnote on a site that has none': (world, random) => {
    onQuartz(world);
    const needle = `^[${sentence(random)}]`;
    return planted(world, 'footnote-inline', addBlock(world, random, `${claim(random)}${needle}.`), needle);
  },
  'a footnote in the description of an image': fault('footnote-in-image-alt', (random) => {
    const label = labelOf(random);
    return { text: `![A view [^${label}]](images/map.png)\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'a blank in a label': fault('footnote-label', (random) => {
    const label = `my ${labelOf(random)}`;
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]: ${random.pick(['A study', 'https://example.org/study'])}`, needle: `[^${label}]` };
  }),
  'a mark of tags in a label': fault('footnote-label', (random) => {
    const label = `#${labelOf(random)}`;
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]: A study`, needle: `[^${label}]:` };
  }),
  'footnotes out of order': fault('footnote-order', (random) => ({ text: `${claim(random)}[^92] ${claim(random)}[^91].\n\n[^91]: A study\n[^92]: Another`, needle: '[^91]' })),
  'one source in two footnotes': fault('source-duplicate', (random) => {
    const label = labelOf(random);
    const again = random.pick(['https://example.org/same', 'http://www.example.org/same/', '[A study](https://example.org/same)', 'https://example.org/same?utm_source=x']);
    return { text: `${claim(random)}[^${label}][^${label}b].\n\n[^${label}]: https://example.org/same\n[^${label}b]: ${again}`, needle: `[^${label}b]:` };
  }),
  'one source twice in a list': lastFault('source-duplicate', (random) => ({
    text: `${claim(random)}[1][2][3].\n\nSources:\n[1] https://example.org/one\n[2] https://example.org/two\n[3] https://example.org/one`,
    needle: '[3] https://example.org/one',
  })),
  'a tracking parameter': fault('source-tracking', (random) => {
    const needle = random.pick(tracked);
    return { text: random.chance(50) ? `${sentence(random)} See ${needle} for more.` : `${sentence(random)} See [there](${needle}).`, needle };
  }),
  'an address that cannot be opened': fault('source-url-invalid', (random) => {
    const needle = random.pick(broken);
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]: ${random.chance(50) ? 'A study, ' : ''}${needle}`, needle };
  }),
  'a bracket in a label': fault('works-here-breaks-on-site', (random) => {
    const label = `${labelOf(random)}\\]x`;
    return { text: `${claim(random)}[^${label}].\n\n[^${label}]: A study`, needle: `[^${label}]` };
  }),
  'a link right behind a footnote': fault('works-here-breaks-on-site', (random) => {
    const label = labelOf(random);
    return { text: `${claim(random)}[^${label}][survey].\n\n[^${label}]: A study\n\n[survey]: https://example.org/survey`, needle: `[^${label}][survey]` };
  }),
};
