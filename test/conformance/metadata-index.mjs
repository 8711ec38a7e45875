import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { loadSource } from '../../scripts/load-source.mjs';

/** The fields of captures in which the test host's index knowingly differs, each with its reason. One that agrees is an error: it has to go. */
const exceptions = new Map([
  ['numbered_list_items_standard/listItems', 'below a numbered item the app takes one column more of the indentation than the marker is wide; our columns are those of CommonMark'],
  ['numbered_tasks_issue_3481/listItems', 'the app sees a list in a number that follows the box of a task; in CommonMark, and for us, it is text'],
]);

const fields = ['frontmatter', 'frontmatterPosition', 'frontmatterLinks', 'headings', 'tags', 'links', 'embeds', 'blocks', 'sections', 'listItems', 'footnotes', 'footnoteRefs'];

/**
 * Compares the index that the test host makes of each captured note with the app's own, field by field, places included. Prints what agrees and every difference.
 * @param {string} folder The folder of the captures, with a slash at the end.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function compareMetadataIndex(folder) {
  if (!existsSync(folder)) {
    console.log('metadata-index: the captures are not beside the project: NOTHING WAS COMPARED');
    return { passed: 0, failed: 0 };
  }
  const { cachedMetadataOf } = await loadSource('test/host/metadata/note-cache.ts');
  const counts = { passed: 0, failed: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const { fileContents, cachedMetadata } = JSON.parse(readFileSync(folder + file, 'utf8'));
    const made = JSON.parse(JSON.stringify(cachedMetadataOf(fileContents)));
    for (const field of new Set([...fields, ...Object.keys(cachedMetadata), ...Object.keys(made)])) {
      const name = `${file.replace('.json', '')}/${field}`;
      const agrees = isDeepStrictEqual(made[field], cachedMetadata[field]);
      if (agrees !== exceptions.has(name)) counts.passed++;
      else {
        counts.failed++;
        console.log(agrees ? `FAIL metadata-index ${name} agrees, and is an exception` : `FAIL metadata-index ${name}\n  expected ${JSON.stringify(cachedMetadata[field])}\n  got      ${JSON.stringify(made[field])}`);
      }
    }
  }
  for (const [name, reason] of exceptions) console.log(`metadata-index exception ${name}: ${reason}`);
  console.log(`metadata-index: ${counts.passed} fields agree, ${exceptions.size} of them by exception, ${counts.failed} differ`);
  return counts;
}
