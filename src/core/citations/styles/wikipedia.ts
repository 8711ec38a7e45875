import { resolveMarks } from '../../note/resolve-marks';
import type { Note } from '../../note/note';
import { isEscapedAt, isFreePlace } from '../free-place';
import type { PastedMark, PastedStyle } from '../pasted-style';
import { parseWebUrl } from '../source-key';

/** `[[1]](…#cite_note-1)`, `[[8\]](…)` and `^[\[1\]](#cite_note-1)^`: a list with the number answers them, else the address of the note on its page. */
export const wikipedia: PastedStyle = {
  id: 'wikipedia',
  find({ note }) {
    const found: FoundNote[] = [];
    let end = 0;
    for (let hit = note.text.indexOf(NEEDLE); hit !== -1; hit = note.text.indexOf(NEEDLE, hit + NEEDLE.length)) {
      const one = noteAround(note, hit, end);
      if (one === null) continue;
      found.push(one);
      end = one.to;
    }
    if (found.length === 0) return { marks: [], decoration: [], lists: [] };
    const resolved = resolveMarks(note, { marks: found, lists: note.citations.lists });
    return { marks: found.map((one, index) => markOf(one, resolved[index]?.reason === null)), decoration: [], lists: [] };
  },
};

const NEEDLE = '#cite_note';

/** Longer addresses are not read. */
const LONGEST = 2000;

interface FoundNote {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
  readonly url: string;
}

function noteAround(note: Note, hit: number, floor: number): FoundNote | null {
  const { text } = note;
  const open = unpairedBefore(text, hit, floor);
  const close = open === -1 ? -1 : unpairedBehind(text, hit);
  if (open === -1 || close === -1) return null;
  const begin = Math.max(floor, open - 12);
  const written = /(\^?)\[(?:\\?\[)?(\d{1,3})(?:\\?\])?\]$/.exec(text.slice(begin, open));
  if (written === null) return null;
  const from = begin + written.index;
  const to = close + (written[1] === '^' && text.charAt(close + 1) === '^' ? 2 : 1);
  const url = (text.slice(open + 1, close).split(/\s/)[0] ?? '').replace(/^<|>$/g, '');
  return isEscapedAt(text, from) || !isFreePlace(note, { from, to }) ? null : { from, to, labels: [written[2] ?? ''], url };
}

/** The parenthesis that opens the address around `hit`; -1 where none does. */
function unpairedBefore(text: string, hit: number, floor: number): number {
  let depth = 0;
  for (let index = hit - 1; index >= Math.max(floor, hit - LONGEST); index--) {
    const character = text.charAt(index);
    if (' \t\r\n'.includes(character)) return -1;
    if (character === ')') depth++;
    else if (character === '(' && depth-- === 0) return index;
  }
  return -1;
}

function unpairedBehind(text: string, hit: number): number {
  let depth = 0;
  for (let index = hit; index < Math.min(text.length, hit + LONGEST); index++) {
    const character = text.charAt(index);
    if ('\r\n'.includes(character)) return -1;
    if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return index;
  }
  return -1;
}

function markOf({ from, to, labels, url }: FoundNote, isListed: boolean): PastedMark {
  const mark = { from, to, labels, token: false };
  if (isListed) return { ...mark, sources: null, reason: null };
  if (parseWebUrl(url) === null) return { ...mark, sources: null, reason: 'The note that it leads to was not pasted along' };
  return { ...mark, sources: labels.map((label) => ({ label, url, title: '', entry: null })), reason: null };
}
