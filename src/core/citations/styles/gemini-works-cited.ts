import type { Note } from '../../note/note';
import { resolveMarks } from '../../note/resolve-marks';
import type { SourceList } from '../../note/source-list';
import { isFreePlace } from '../free-place';
import type { PastedMark, PastedStyle } from '../pasted-style';

/** Digits glued to the end of a sentence, `programs.43`, with `Works cited` below: Gemini's Deep Research as it comes out of Google Docs. */
export const geminiWorksCited: PastedStyle = {
  id: 'gemini-works-cited',
  find({ note, gluedDigits }) {
    const lists = note.citations.lists.filter((list) => isWorksCited(note, list));
    const last = lists.at(-1);
    if (last === undefined) return { marks: [], decoration: [], lists: [] };
    const glued = gluedNumbers(note, last.from);
    const answered = resolveMarks(note, { marks: glued, lists: note.citations.lists }).filter(({ targets }) => targets.some(({ list }) => lists.includes(list)));
    const reason = gluedDigits ? null : 'Digits that are glued to a word count as a citation only where you say so';
    const marks = answered.map(({ mark }): PastedMark => ({ from: mark.from, to: mark.to, labels: mark.labels, sources: null, reason, token: false }));
    return { marks, decoration: [], lists: [] };
  },
};

function isWorksCited({ text }: Note, { style, label }: SourceList): boolean {
  return style === 'numbered' && label !== null && /works cited/i.test(text.slice(label.from, label.to));
}

interface Glued {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
}

/** Numbers between the stop of a word of two letters at least and a blank or the end of the line, before `end`. */
function gluedNumbers(note: Note, end: number): readonly Glued[] {
  const found: Glued[] = [];
  for (const block of note.blocks) {
    if (block.from >= end) break;
    if (block.kind !== 'paragraph' && block.kind !== 'table') continue;
    for (const match of note.text.slice(block.from, Math.min(block.to, end)).matchAll(/[\p{L}\p{M}][\p{L}\p{M})\]"'”’*_]([.,;:!?]["'”’)*_]{0,3})(\d{1,3})(?=[\s|]|$)/gu)) {
      const from = block.from + match.index + match[0].length - (match[2]?.length ?? 0);
      const mark = { from, to: from + (match[2]?.length ?? 0), labels: [match[2] ?? ''] };
      if (isFreePlace(note, mark)) found.push(mark);
    }
  }
  return found;
}
