import type { Container, ListItem } from '../../../src/core/note/block';
import type { Note } from '../../../src/core/note/note';
import type { ListItemCache, Places } from './cached-metadata';

/** A list: items that follow each other in one container and are marked alike. */
export interface List { readonly items: readonly ListItem[] }

/** The lists of a note, the outer before the inner. A list ends where another kind of marker begins one, or where something else stands in between. */
export function listsOf(note: Note): readonly List[] {
  const open = new Map<Container | null, ListItem[]>();
  const lists: ListItem[][] = [];
  const things = [...note.containers, ...note.blocks].sort((one, other) => one.from - other.from || other.to - one.to);
  for (const thing of things) {
    const parent = 'container' in thing ? thing.container : thing.parent;
    const items = open.get(parent);
    if (thing.kind !== 'list-item') open.delete(parent);
    else if (items?.[0] !== undefined && kindOf(note, items[0]) === kindOf(note, thing)) items.push(thing);
    else {
      const begun = [thing];
      open.set(parent, begun);
      lists.push(begun);
    }
  }
  return lists.map((items) => ({ items }));
}

function kindOf(note: Note, { marker }: ListItem): string {
  return note.text.slice(marker.from, marker.to).trim().at(-1) ?? '';
}

/** What the index says of all items, in the order of the text. */
export function listItemsOf(note: Note, places: Places): ListItemCache[] {
  const caches = listsOf(note).flatMap(({ items }) => {
    const [first] = items;
    if (first === undefined) return [];
    return items.map((item, at): ListItemCache => ({
      parent: item.parent?.kind === 'list-item' ? places.line(item.parent.marker.from) : -(places.line(first.marker.from) || 1),
      position: places.pos(contentStart(note, places, item.parent, item.marker.from).offset, endOf(note, places, item, items[at + 1])),
      ...(item.task === null ? {} : { task: item.task }),
    }));
  });
  return caches.sort((one, other) => one.position.start.offset - other.position.start.offset);
}

/** An item ends before the first list in it. One that holds none, and before whose next one lines are blank, reaches to the last of them. */
function endOf(note: Note, places: Places, item: ListItem, next: ListItem | undefined): number {
  const inner = note.containers.find(({ kind, parent }) => kind === 'list-item' && parent === item);
  if (inner !== undefined) return note.blocks.filter((block) => block.container === item && block.from < inner.from).at(-1)?.to ?? item.marker.to;
  if (next === undefined) return item.to;
  const before = places.lineStart(next.marker.from) - 1;
  return before > item.to ? before : item.to;
}

interface Place { readonly offset: number; readonly column: number }

/** Where in the line of that offset the content of a container begins. */
function contentStart(note: Note, places: Places, container: Container | null, offset: number): Place {
  if (container === null) return { offset: places.lineStart(offset), column: 0 };
  const outer = contentStart(note, places, container.parent, offset);
  if (container.kind !== 'list-item') return container.kind === 'footnote-definition' ? walk(note.text, outer, 4) : behindQuoteMark(note.text, outer);
  return walk(note.text, outer, contentWidth(note, places, container));
}

function contentWidth(note: Note, places: Places, item: ListItem): number {
  const outer = contentStart(note, places, item.parent, item.marker.from);
  const marker = note.text.slice(item.marker.from, item.marker.to).trimEnd();
  const behind = columnAt(note.text, outer, item.marker.from) + marker.length;
  let at = item.marker.from + marker.length;
  let column = behind;
  while (note.text[at] === ' ' || note.text[at] === '\t') column = nextColumn(note.text[at++], column);
  const blanks = column - behind;
  return behind + (blanks >= 1 && blanks <= 4 ? blanks : 1) - outer.column;
}

function behindQuoteMark(text: string, { offset, column }: Place): Place {
  let at = offset;
  while (text[at] === ' ' && at < offset + 3) at++;
  if (text[at] !== '>') return { offset, column };
  at++;
  if (text[at] === ' ') at++;
  return { offset: at, column: column + at - offset };
}

/** Goes over blanks, as many columns as wanted; a tab that reaches further is gone over too. */
function walk(text: string, from: Place, columns: number): Place {
  let { offset, column } = from;
  while (column < from.column + columns && (text[offset] === ' ' || text[offset] === '\t')) column = nextColumn(text[offset++], column);
  return { offset, column };
}

function columnAt(text: string, from: Place, offset: number): number {
  let { column } = from;
  for (let at = from.offset; at < offset; at++) column = nextColumn(text[at], column);
  return column;
}

function nextColumn(character: string | undefined, column: number): number {
  return character === '\t' ? column + 4 - (column % 4) : column + 1;
}
