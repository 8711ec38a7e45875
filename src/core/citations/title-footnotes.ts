import type { Callout, Heading } from '../note/block';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { moveFootnoteEdits, runsOf, type TitleLine } from './move-footnote';
import { paragraphEndAfter, paragraphEndIn, type ParagraphEnd } from './paragraph-end';
import { firstFrom } from './range-search';

/** What takes the footnotes out of one title. */
export interface TitleMove {
  /** One removal and one insertion for each footnote. */
  readonly edits: readonly TextEdit[];
  readonly footnotes: number;
}

/** The moves that are possible, in the order of the text, and how many footnotes have no other place. */
export interface TitleFootnotes {
  readonly moves: readonly TitleMove[];
  readonly left: number;
}

/** Finds the footnotes in headings and in titles of callouts, where some sites do not show them, and their place in the text below. */
export function titleFootnotes(note: Note): TitleFootnotes {
  const footnotes = outermostFootnotes(note);
  const moves: TitleMove[] = [];
  let left = 0;
  if (footnotes.length === 0) return { moves, left };
  for (const title of titlesOf(note)) {
    const inside = within(footnotes, title);
    if (inside.length === 0) continue;
    const move = titleMove(note, title, inside);
    if (move.footnotes > 0) moves.push(move);
    left += inside.length - move.footnotes;
  }
  return { moves, left };
}

type Title = Heading | Callout;

function titlesOf({ headings, containers }: Note): readonly Title[] {
  const titles: Title[] = [...headings];
  for (const container of containers) if (container.kind === 'callout' && container.title.from < container.title.to) titles.push(container);
  return titles.sort((one, other) => one.from - other.from);
}

/** References and inline footnotes by place, without those that stand in another one. */
function outermostFootnotes({ footnotes }: Note): readonly TextRange[] {
  let end = 0;
  return [...footnotes.references, ...footnotes.inline]
    .sort((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

function within(footnotes: readonly TextRange[], title: Title): readonly TextRange[] {
  const { from, to } = title.kind === 'heading' ? title : title.title;
  return footnotes.slice(firstFrom(footnotes, from), firstFrom(footnotes, to)).filter((footnote) => footnote.to <= to);
}

function titleMove(note: Note, title: Title, footnotes: readonly TextRange[]): TitleMove {
  const place = placeBelow(note, title);
  if (place === null) return { edits: [], footnotes: 0 };
  const line: TitleLine = title.kind === 'heading' ? title : { style: 'atx', content: title.title };
  const moves = runsOf(footnotes).flatMap((run) => run.footnotes.flatMap((footnote) => {
    const edits = moveFootnoteEdits(note, line, run, footnote, place);
    return edits === null ? [] : [edits];
  }));
  return { edits: moves.flat(), footnotes: moves.length };
}

function placeBelow(note: Note, title: Title): ParagraphEnd | null {
  if (title.kind === 'callout') return paragraphEndIn(note, title);
  return paragraphEndAfter(note, title, firstFrom(note.blocks, title.from));
}
