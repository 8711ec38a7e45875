import type { Container } from '../note/block';
import type { Note } from '../note/note';

/** The quotes and list items outside of footnotes that hold footnotes and no text. */
export function hollowContainers({ blocks, containers }: Note): ReadonlySet<Container> {
  const filled = new Set<Container>();
  for (const block of blocks) {
    for (let each = block.container; each !== null && !filled.has(each) && each.kind !== 'footnote-definition'; each = each.parent) filled.add(each);
  }
  const hollow = new Set<Container>();
  for (const container of containers) {
    if (container.kind !== 'footnote-definition') continue;
    for (let each = container.parent; each !== null && !filled.has(each) && !hollow.has(each) && (each.kind === 'quote' || each.kind === 'list-item'); each = each.parent) hollow.add(each);
  }
  // An empty item or quote beside a footnote shows, and so does what holds it.
  const shown = new Set<Container>();
  for (let index = containers.length - 1; index >= 0; index--) {
    const container = containers[index];
    if (container === undefined || container.kind === 'footnote-definition' || hollow.has(container)) continue;
    for (let each = container.parent; each !== null && !shown.has(each) && each.kind !== 'footnote-definition'; each = each.parent) {
      shown.add(each);
      hollow.delete(each);
    }
  }
  return hollow;
}
