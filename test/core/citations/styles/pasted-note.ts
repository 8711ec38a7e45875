import fc from 'fast-check';
import { answer, type Answer } from './pasted-answer';
import type { StyleWriter } from './style-writers';

/** A stretch of a note, and whether a conversion may change it. */
interface Piece {
  readonly text: string;
  readonly stays: boolean;
}

/** A note with pasted answers, and what it means. */
export interface PastedNote {
  readonly text: string;
  /** As long as the text: `1` for each character that must stay, blanks and marks of quotes aside. */
  readonly stays: string;
  /** What each claim cites, by its word, in the order of the text. */
  readonly claims: readonly { readonly word: string; readonly urls: readonly string[] }[];
  readonly answers: readonly Answer[];
  readonly ending: string;
}

const frontmatters = ['', '', '---\n{"title":"a [1] b","list":"[citation:1] 【1†source】"}\n---\n', '---\ntitle: a [1] b\ntags: [1, 2]\n---\n'];

/** What holds marks that cite nothing, since they are code, math, comments, HTML, escaped or parts of links. */
const decoys = [
  'Code `list[1]` and `[citation:1]` and `[^1_1]`.', '```\nlist[1] [2](https://x.example.org) [cite: 1] ([a][1])\n```', '    indented[1]', 'Math $x[1]$ here.', '$$\nx[1]\n$$', 'Hidden %% [1] [web:1] %% words.',
  '<!-- [1] [^1^][1] -->', '<b title="[1]">bold</b> words', 'Escaped \\[1\\] words.', 'A [link](https://x.example.org/a "[1] [citation:1]") here.', '![image](a[1].png) shown', 'An [[Other note#Part 1]] link.',
];

interface Frame {
  readonly frontmatter: string;
  readonly decoys: readonly string[];
  readonly wrap: 'none' | 'quote' | 'callout';
  readonly known: boolean;
  readonly ending: string;
}

const frame: fc.Arbitrary<Frame> = fc.record({
  frontmatter: fc.constantFrom(...frontmatters),
  decoys: fc.subarray(decoys, { maxLength: 3 }),
  wrap: fc.constantFrom('none' as const, 'none' as const, 'quote' as const, 'callout' as const),
  known: fc.boolean(),
  ending: fc.constantFrom('\n', '\n', '\r\n'),
});

/** Notes with one or two answers in a style, with all that may stand around them. */
export function pastedNote(writer: StyleWriter): fc.Arbitrary<PastedNote> {
  const most = writer.single === true ? 1 : 3;
  return fc.tuple(frame, answer(1, most), fc.option(answer(2, most), { nil: null })).map(([around, first, second]) => writeNote(writer, around, second === null ? [first] : [first, second]));
}

function writeNote(writer: StyleWriter, around: Frame, answers: readonly Answer[]): PastedNote {
  const pieces: Piece[] = [stay(around.frontmatter)];
  const claims: { word: string; urls: readonly string[] }[] = [];
  if (around.known) pieces.push(stay('Seen before[^1] and[^old].\n\n'));
  for (const one of answers) {
    pieces.push(stay(`## Answer ${String(one.turn)}\n\n`));
    pieces.push(...wrapped(answerPieces(writer, one, claims), around.wrap), stay('\nText between.\n\n'));
    for (const decoy of around.decoys) pieces.push(stay(`${decoy}\n\n`));
  }
  pieces.push(stay(`## Last\n\nWords behind.\n${around.known ? '\n[^1]: Old note\n[^old]: https://old.example.org/\n' : ''}`));
  const whole = pieces.map(({ text, ...piece }) => ({ ...piece, text: text.split('\n').join(around.ending) }));
  return { text: whole.map(({ text }) => text).join(''), stays: whole.map(({ text, stays }) => (stays ? '1' : '0').repeat(text.length)).join(''), claims, answers, ending: around.ending };
}

/** One paragraph or several with the claims, then the list. */
function answerPieces(writer: StyleWriter, one: Answer, claims: { word: string; urls: readonly string[] }[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, claim] of one.claims.entries()) {
    const { text, urls } = writer.mark(claim, one);
    claims.push({ word: claim.word, urls });
    const stop = writer.behindStop === true;
    pieces.push(stay(`Words ${claim.word}${stop ? '.' : ''}`), go(text), stay(`${stop ? '' : '.'} More words${index % 2 === 0 ? '.\n\n' : ' '}`));
  }
  pieces.push(stay(`END${String(one.turn)} of it.\n\n`));
  const before = writer.before?.(one) ?? [];
  const list = writer.list(one);
  const after = writer.after?.(one) ?? [];
  for (const line of [...before, ...list, ...after]) pieces.push(go(`${line}\n`));
  return pieces;
}

/** The pieces with the marks of a quote or callout in front of each line. */
function wrapped(pieces: readonly Piece[], wrap: Frame['wrap']): readonly Piece[] {
  if (wrap === 'none') return pieces;
  const prefix = (text: string): string => text.split('\n').join('\n> ');
  const lines = pieces.map(({ text, stays }) => ({ text: prefix(text), stays }));
  const last = lines.at(-1);
  if (last !== undefined) lines[lines.length - 1] = { text: last.text.replace(/> $/, ''), stays: last.stays };
  return [stay(wrap === 'callout' ? '> [!note] Answer\n> ' : '> '), ...lines];
}

function stay(text: string): Piece {
  return { text, stays: true };
}

function go(text: string): Piece {
  return { text, stays: false };
}
