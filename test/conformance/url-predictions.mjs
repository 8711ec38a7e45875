import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadSource } from '../../scripts/load-source.mjs';

/** Gardens whose notes lie at their paths in the vault. */
const gardens = ['recursivegarden', 'seedgarden-sample'];

/** The notes whose recorded address knowingly differs from the predicted one, each with its reason. One that agrees is an error: it has to go. */
const explained = new Map([]);

/**
 * Compares the predicted address of every compiled note in two gardens with the `permalink` that Digital Garden wrote into
 * it. A note counts as one in the vault: by its path, `dg-path` and `dg-permalink`, without its own `permalink`; that
 * a home page is shown at `/` is the template's doing and comes later. Prints what agrees and every difference.
 * @param {string} folder The folder that holds both gardens, without a slash at the end.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function compareUrlPredictions(folder) {
  if (gardens.some((garden) => !existsSync(`${folder}/${garden}`))) {
    console.log('url-predictions: the notes are not beside the project: NOTHING WAS COMPARED');
    return { passed: 0, failed: 0 };
  }
  const { digitalGarden } = await loadSource('src/core/publishers/digital-garden.ts');
  const { readFrontmatter } = await loadSource('src/core/note/read-frontmatter.ts');
  const counts = { passed: 0, failed: 0, withoutPermalink: 0, byProperty: 0 };
  for (const garden of gardens) {
    for (const path of notePaths(`${folder}/${garden}`, '')) {
      const values = compiledValues(readFileSync(`${folder}/${garden}/${path}`, 'utf8'));
      if (typeof values.permalink !== 'string') {
        counts.withoutPermalink++;
        continue;
      }
      const { frontmatter } = readFrontmatter(vaultNote(values));
      if (frontmatter.kind === 'parsed' && frontmatter.properties.length > 0) counts.byProperty++;
      const predicted = digitalGarden.publicUrl({ path, frontmatter, form: 'vault', settings: new Map() });
      tell(`${garden}/${path}`, predicted, values.permalink, counts);
    }
  }
  console.log(`url-predictions: ${counts.passed} agree (${counts.byProperty} of all have a property for it), ${counts.failed} differ without an explanation, ${explained.size} differ with one, ${counts.withoutPermalink} have no permalink`);
  return { passed: counts.passed, failed: counts.failed };
}

function tell(name, predicted, written, counts) {
  const reason = explained.get(name);
  if (predicted === written && reason === undefined) {
    counts.passed++;
    return;
  }
  if (predicted !== written && reason !== undefined) {
    console.log(`exception ${name}: ${written}, predicted ${predicted}: ${reason}`);
    return;
  }
  counts.failed++;
  console.log(reason === undefined ? `FAIL ${name}: ${written}, predicted ${predicted}` : `FAIL ${name}: is explained, but agrees`);
}

function notePaths(folder, below) {
  return readdirSync(`${folder}/${below}`, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? notePaths(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]))
    .filter((path) => path.endsWith('.md'))
    .sort();
}

/** The line of JSON between the fences. The plugin itself leaves an invalid `\|` in some of them. */
function compiledValues(text) {
  const line = text.split('\n', 2)[1] ?? '';
  return line.startsWith('{') ? JSON.parse(line.replaceAll('\\|', '|')) : {};
}

/** The note with what its author may have written about its address. */
function vaultNote(values) {
  const own = ['dg-permalink', 'dg-path'].filter((key) => values[key] !== undefined);
  return `---\n${own.map((key) => `${key}: ${JSON.stringify(values[key])}\n`).join('')}---\n`;
}
