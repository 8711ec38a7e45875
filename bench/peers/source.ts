/** What the bench of the peers measures, as one module. */
export { parseNote } from '../../src/core/note/parse-note';
export { readFrontmatter } from '../../src/core/note/read-frontmatter';
export { readOutline } from '../../src/core/note/read-outline';
