import type { Note } from '../note/note';
import type { BareAddress } from './titled-addresses';
import { parseWebUrl } from './source-key';

/** Everything in a note that leads to the web, images included, each place of it, in the order of the text; what stands in comments is left out. */
export function webLinks({ links, embeds }: Note): readonly BareAddress[] {
  return [...links, ...embeds]
    .filter(({ target, inComment }) => !inComment && parseWebUrl(target) !== null)
    .map(({ from, to, target }) => ({ from, to, url: target }))
    .sort((one, other) => one.from - other.from);
}
