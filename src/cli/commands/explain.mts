import { printable } from '../../core/problem/printable';
import { lineIndex } from '../../core/text/line-index';
import type { TextRange } from '../../core/text/text-range';
import { optionValue } from '../args.mts';
import { answer, type CliCommand } from '../command.mts';
import { explanationOf, type Explanation } from '../explanation.mts';
import { noteOptions, openNote } from '../open-note.mts';
import { formatOption, jsonText } from '../output.mts';
import type { PublishAnswer } from '../publish-answer.mts';

/** Shows what the parser sees in a note, whether it is published, and where. */
export const explain: CliCommand = {
  name: 'explain',
  usage: 'explain <note>',
  summary: 'Show what Preflight sees in a note, its publish status and its URL',
  options: [...noteOptions, formatOption],
  run(given, face) {
    const opened = openNote(given, given.words, face.workingFolder);
    if (opened.kind === 'misuse') return opened;
    const explanation = explanationOf(opened);
    const { text, isUtf8, path } = opened.file;
    const output = optionValue(given, 'format') === 'json' ? jsonText(explanation) : explanationText(explanation, text);
    return isUtf8 ? answer(output) : { kind: 'answer', output, complaint: `Unexpected bytes in ${path}, expected UTF-8`, failed: true };
  },
};

function publishLines({ publisher, published, home, url, form }: PublishAnswer): readonly string[] {
  return [`publisher: ${publisher}`, `published: ${published ? 'yes' : 'no'}${home ? ', the home page' : ''}`, `url: ${url ?? 'none'}`, `form: ${form}`];
}

/** One line for each thing found, with its place. */
function explanationText(found: Explanation, text: string): string {
  const { frontmatter, footnotes, citations } = found;
  const index = lineIndex(text);
  const place = ({ from }: TextRange) => {
    const { line, column } = index.at(from);
    return `${line}:${column}`;
  };
  const list = <Item extends TextRange>(title: string, items: readonly Item[], name: (item: Item) => string) =>
    [`${title}: ${items.length}`, ...items.map((item) => `  ${place(item).padEnd(8)} ${name(item)}`)];
  const lines = [
    ...found.publishers.flatMap(publishLines),
    `frontmatter: ${frontmatter.kind}${'message' in frontmatter ? `, ${frontmatter.message}` : ''}`,
    ...('properties' in frontmatter ? frontmatter.properties.map(({ key, value }) => `  ${key}: ${JSON.stringify(value)}`) : []),
    ...list('headings', found.headings, (heading) => `${'#'.repeat(heading.level)} ${heading.text}`),
    ...list('links', found.links, (link) => link.target + link.subpath),
    ...list('embeds', found.embeds, (embed) => embed.target + embed.subpath),
    ...list('tags', found.tags, (tag) => tag.name),
    ...list('footnote references', footnotes.references, (reference) => reference.label),
    ...list('footnote references without a definition', footnotes.undefined, (reference) => reference.label),
    ...list('footnote definitions', footnotes.definitions, (definition) => definition.label),
    ...list('inline footnotes', footnotes.inline, (inline) => text.slice(inline.from, inline.to)),
    ...list('citation marks', citations.marks, (mark) => mark.labels.join(', ')),
    ...list('source lists', citations.lists, (sources) => `${sources.sources.length} sources`),
    ...list('protected ranges', found.protected, (range) => range.kind),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
