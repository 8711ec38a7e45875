import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { isUnnamed } from './placeholder';
import { propertyFix } from './property-fix';

/** The first heading as title where it is plain text; else the file name, which is what the page is called anyway. */
export function titleFix(note: Note, path: string): readonly Fix[] {
  const heading = note.headings.find(({ level, container }) => level === 1 && container === null)?.text ?? '';
  if (isPlainTitle(heading)) {
    return propertyFix(note, { key: 'title', value: heading.trim(), title: 'Use the first heading as the title', safe: false });
  }
  const stem = fileStem(path);
  return stem === '' ? [] : propertyFix(note, { key: 'title', value: stem, title: 'Use the file name as the title', safe: true });
}

/** True for a heading of ordinary length without anything that Markdown would read as markup, and no placeholder. */
function isPlainTitle(text: string): boolean {
  return !isUnnamed(text.trim()) && text.length <= 200 && text.trim() !== '' && !/[*_`[\]<>$\\#^~=%{}&|]/u.test(text);
}

/** The name of a file without its extension. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
