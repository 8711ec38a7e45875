import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { isSourceListLabel } from '../note/source-list-label';
import type { TextRange } from '../text/text-range';
import type { MovableUnit } from './movable-definitions';
import { firstFrom } from './range-search';

/** The definitions below a heading or line such as `Sources`. */
export interface LabelledUnits {
  /** What they stand directly below: the label, or a thematic break behind it. */
  readonly place: TextRange;
  readonly units: readonly MovableUnit[];
}

/** What stands below the headings and lines at the top of a note that name sources and would have nothing below them without it; in the order of the text. */
export function labelledUnits({ text, blocks }: Note, units: readonly MovableUnit[]): readonly LabelledUnits[] {
  if (units.length === 0) return [];
  return blocks.flatMap((block) => {
    if (block.container !== null || (block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
    const words = block.kind === 'heading' ? block.content : block;
    return isSourceListLabel(text, words.from, words.to) ? below(block, blocks, units) : [];
  });
}

function below(label: Block, blocks: readonly Block[], all: readonly MovableUnit[]): readonly LabelledUnits[] {
  const units: MovableUnit[] = [];
  let place: TextRange = label;
  for (let last: TextRange = label; ; ) {
    const block = blocks[firstFrom(blocks, last.to)];
    const unit = all[firstFrom(all, last.to)];
    if (unit !== undefined && unit.from <= (block?.from ?? Infinity)) {
      units.push(unit);
      last = unit;
    } else if (block?.kind === 'thematic-break') {
      last = block;
      if (units.length === 0) place = block;
    } else return units.length > 0 && endsSection(label, block) ? [{ place, units }] : [];
  }
}

/** Whether what a label names ends before a block. A line of text names no more than what stands directly below it. */
function endsSection(label: Block, next: Block | undefined): boolean {
  return next === undefined || label.kind !== 'heading' || (next.kind === 'heading' && next.level <= label.level);
}
