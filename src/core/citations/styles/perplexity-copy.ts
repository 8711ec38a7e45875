import type { Block } from '../../note/block';
import type { Note } from '../../note/note';
import { lineEnd, lineStart } from '../line-bounds';
import { firstFrom } from '../range-search';
import type { Decoration, PastedStyle } from '../pasted-style';

/** What Perplexity's copies add: `Answer from Perplexity: …` with the line above it, a button's text, a picture of its name. */
export const perplexityCopy: PastedStyle = {
  id: 'perplexity-copy',
  find({ note, artefacts }) {
    const decoration: Decoration[] = [];
    for (const { kind, from, to } of artefacts) {
      if (kind === 'trailer') decoration.push({ from: ruleAbove(note, from), to, what: 'trailer' });
      else if (kind === 'follow-up' && isAlone(note.text, from, to)) decoration.push({ from, to, what: 'decoration' });
    }
    for (const block of note.blocks) if (isLogo(note.text, block)) decoration.push({ from: block.from, to: block.to, what: 'decoration' });
    return { marks: [], decoration: decoration.sort((left, right) => left.from - right.from), lists: [] };
  },
};

/** Where the thematic break directly above begins, blank lines apart; `from` where there is none. */
function ruleAbove({ blocks, text }: Note, from: number): number {
  const above = blocks[firstFrom(blocks, lineStart(text, from)) - 1];
  return above?.kind === 'thematic-break' && text.slice(above.to, from).trim() === '' ? above.from : from;
}

function isAlone(text: string, from: number, to: number): boolean {
  return text.slice(lineStart(text, from), from).trim() === '' && text.slice(to, lineEnd(text, to)).trim() === '';
}

function isLogo(text: string, { kind, from, to }: Block): boolean {
  if (kind !== 'html' || to - from > 400) return false;
  return /^\s*<img[^<>]*\ssrc="https:\/\/r2cdn\.perplexity\.ai\/pplx-full-logo[^"<>]*"[^<>]*>\s*$/.test(text.slice(from, to));
}
