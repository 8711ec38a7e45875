import type { Property } from '../note/frontmatter';
import type { RuleContext } from './rule';
import { switchMeaning } from './switches';

/**
 * The properties that say that the note is private and whose name is nearly that of the publish flag: it has other capitals,
 * `_` or nothing for `-`, blanks or invisible characters. Publishers compare names exactly and see none of them.
 */
export function misnamedRefusals({ note, publisher, publisherSettings }: RuleContext): readonly Property[] {
  if (note.frontmatter.kind !== 'parsed') return [];
  const { key, off } = publisher.flag(publisherSettings);
  // Few notes have any property that is so much as off.
  const refusals = note.frontmatter.properties.filter((property) => switchMeaning(property.value) === off && property.key !== key && property.key.length <= longestName);
  if (refusals.length === 0) return refusals;
  const wanted = plainName(key);
  return refusals.filter((property) => plainName(property.key) === wanted);
}

const longestName = 60;

/** The name as people see it, by its letters and digits alone. */
function plainName(key: string): string {
  return key.normalize('NFKC').toLowerCase().replace(/[\p{C}\p{Z}_-]/gu, '');
}
