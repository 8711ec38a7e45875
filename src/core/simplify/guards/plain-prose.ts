import { parseNote } from '../../note/parse-note';
import type { Block } from '../../note/block';
import type { Note } from '../../note/note';
import { plainTextReader } from '../plain-text';
import { withoutUnseen } from '../unseen';

/** An answer as plain prose. */
export interface PlainProse {
  /** One line without Markdown, HTML, code or addresses; may be empty. */
  readonly text: string;
  /** Whether there was more to take off than emphasis and lists. */
  readonly hadMarkup: boolean;
}

/**
 * What an answer says, whatever it is written in: links by their text, lists as sentences, code that is all of it by its words; headings beside text,
 * images, embeds, tables, other code, HTML, comments, formulas, footnotes, citation marks, block ids, properties, addresses of the web
 * and of mail, and the marks of Templater, Dataview and the app's templates not at all. What was escaped is taken off again and again until nothing
 * is left to take off, so plain prose comes back as it is.
 */
export function plainProse(answer: string): PlainProse {
  let text = withoutPreamble(withoutUnseen(answer).trim());
  let hadMarkup = false;
  for (let pass = 1; ; pass++) {
    const note = parseNote(unfenced(text));
    hadMarkup ||= holdsMarkup(note);
    const shown = shownText(note);
    const bare = withoutForeignMarks(shown);
    hadMarkup ||= bare !== shown;
    if (bare === text || pass > 2 * mostEscapes) return { text: bare, hadMarkup };
    text = pass === mostEscapes ? bare.replace(/[&\\]/g, '') : bare;
  }
}

/** What was escaped more often than this is not unescaped any further: it loses the marks of escaping. */
const mostEscapes = 32;

/** `Here is a summary:` and its like, on a line of its own in front of more. */
const preamble = /^(?:here(?: is|'s|’s)|sure|okay|ok|certainly|of course|below is|summary|simplified)\b[^\n]{0,120}[:!.][ \t]*\n+(?=\S)/i;

function withoutPreamble(text: string): string {
  const [line] = preamble.exec(text) ?? [''];
  return text.slice(line.length);
}

/** The inside of an answer that is one fenced block as a whole; any other answer as it is. */
function unfenced(text: string): string {
  const match = /^(`{3,8}|~{3,8})[^\n`]{0,40}\n([^]*)\n\1$/.exec(text);
  return match?.[2] ?? text;
}

function holdsMarkup(note: Note): boolean {
  const { links, embeds, blockIds, footnotes, citations, protectedRanges, headings } = note;
  const { references, undefinedReferences, definitions, inline } = footnotes;
  return [links, embeds, blockIds, references, undefinedReferences, definitions, inline, citations.marks, protectedRanges, headings].some(({ length }) => length > 0) ||
    note.blocks.some(({ kind }) => kind === 'table');
}

/** The text of all paragraphs; of the headings where there is nothing else. */
function shownText(note: Note): string {
  const reader = plainTextReader(note);
  const paragraphs = note.blocks.filter((block) => block.kind === 'paragraph' && !isFootnote(block));
  const lines = (paragraphs.length > 0 ? paragraphs : note.headings).map((block) => {
    const text = withoutUnseen(reader.read(block.kind === 'heading' ? block.content : block).text).trim();
    return block.container?.kind === 'list-item' && text !== '' ? withStop(text) : text;
  });
  return lines.filter((line) => line !== '').reduce((all, line) => all + (endsUnspaced(all) ? '' : ' ') + line, '').trim();
}

function isFootnote({ container }: Block): boolean {
  return container?.kind === 'footnote-definition';
}

function withStop(item: string): string {
  if (/[.!?…:;。！？]["'”’»)\]」』]{0,4}$/u.test(item)) return item;
  return item + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(item) ? '。' : '.');
}

function endsUnspaced(text: string): boolean {
  return /[。！？」』]$/.test(text);
}

/** Addresses, which some programs make links of, and marks that programs act upon wherever they stand. */
const foreign = [
  /[<(]?[a-z0-9+.-]{0,20}:\/\/[^\s<>]*/gi,
  /www\.[^\s<>]+/gi,
  /mailto:/gi,
  /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[^\s@<>()]+/g,
  /%%|<%[-_*+~]?|[-_]?%>|\{\{|\}\}|\{%|%\}|\$=/g,
  /<\/?[a-z!?][^<>]*>?/gi,
  /!?\[\[|\]\]|\[\^[^\]\s]{0,40}\]|\^\[/g,
] as const;

function withoutForeignMarks(text: string): string {
  const bare = foreign.reduce((left, pattern) => left.replace(pattern, ''), text).replace(/:{2,}/g, ':');
  return bare === text ? text : bare.replace(/\s+/g, ' ').replace(/ (?=[.,;!?)])/g, '').trim();
}
