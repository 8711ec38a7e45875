import { readFileSync } from 'node:fs';
import { loadSource } from '../../scripts/load-source.mjs';
import { deviations } from './tidy-deviations.mjs';

/**
 * Runs every command on footnotes over every recorded input: no reference may be lost or come to another text. What tidying makes of the inputs with
 * a recorded outcome is compared with it; each deviation is named with its reason, and one that disappeared is an error.
 */
export async function compareFootnoteCommands(data) {
  const files = ['footnote-shortcut', 'obsidian-linter', 'micromark-gfm-footnote', 'markdown-it-footnote'];
  const recorded = new Map(files.map((file) => [file, JSON.parse(readFileSync(`${data}${file}.json`, 'utf8')).cases]));
  const source = await loadSource('test/conformance/footnote-source.ts');
  const kept = compareReferences(source, inputsOf(recorded));
  const tidied = compareOutcomes(source, recorded);
  return { passed: kept.passed + tidied.passed, failed: kept.failed + tidied.failed };
}

/** Every distinct text of the recorded cases in which a reference finds its footnote. */
function inputsOf(recorded) {
  const texts = new Set();
  for (const cases of recorded.values()) {
    for (const { args = [], result, before, after, input } of cases) {
      for (const text of [args[0], result, before, after, input]) if (typeof text === 'string') texts.add(text);
    }
  }
  return [...texts];
}

function compareReferences({ commands, lostReferences, parseNote }, texts) {
  const cited = texts.filter((text) => parseNote(text).footnotes.references.length > 0);
  let failed = 0;
  for (const [name, command] of commands) {
    let lost = 0;
    for (const text of cited) {
      for (const fault of lostReferences(parseNote(text), command, name)) {
        console.log(`FAIL ${name} on ${JSON.stringify(text)}: ${fault}`);
        lost++;
      }
    }
    failed += lost;
    console.log(`${name}: ${lost} references lost or re-pointed on ${cited.length} inputs`);
  }
  return { passed: commands.length * cited.length - failed, failed };
}

function compareOutcomes({ tidied }, recorded) {
  const cases = [...shortcutCases(recorded.get('footnote-shortcut')), ...linterCases(recorded.get('obsidian-linter'))];
  let failed = 0;
  let deviating = 0;
  const unused = new Set(deviations.keys());
  for (const { name, input, expected, options } of cases) {
    const found = tidied(input, options);
    const again = tidied(found, options);
    const reason = deviations.get(name);
    const differs = found !== expected;
    if (differs) unused.delete(name);
    if (differs && reason !== undefined) deviating++;
    if (again === found && (!differs || reason !== undefined)) continue;
    failed++;
    console.log(`FAIL tidy/${name}: ${again === found ? 'another outcome than the recorded one' : 'a second time changes it again'}\n  input    ${JSON.stringify(input)}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(found)}`);
  }
  for (const name of unused) console.log(`FAIL tidy/${name}: is listed as a deviation but does not differ`);
  const reasons = new Map();
  for (const reason of deviations.values()) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  console.log(`tidy, recorded outcomes: ${cases.length - failed}/${cases.length}, ${deviating} of them by deviation`);
  for (const [reason, count] of reasons) console.log(`  ${count} by design: ${reason}`);
  return { passed: cases.length - failed, failed: failed + unused.size };
}

/** The steps that tidying has, too, with what they were given; those that take options which it has not are left out. */
function shortcutCases(cases) {
  const counts = new Map();
  return cases.flatMap(({ fn, test, args, result }) => {
    const options = optionsOf(fn, args[1]);
    if (options === null) return [];
    const count = (counts.get(`${fn} ${test}`) ?? 0) + 1;
    counts.set(`${fn} ${test}`, count);
    return [{ name: `shortcut/${fn}: ${test}${count === 1 ? '' : ` (${count})`}`, input: args[0], expected: result, options }];
  });
}

function optionsOf(fn, given) {
  if (fn === 'reindexFootnotes') return given === undefined ? {} : null;
  if (fn === 'moveFootnoteDefinitionsToBottom') return { heading: given ?? '' };
  if (fn === 'footnoteAfterPunctuation') return { marker: 'after' };
  if (fn !== 'lintFootnotes') return null;
  const { sectionHeading = '', ...others } = given ?? {};
  return Object.keys(others).length === 0 ? { heading: sectionHeading, marker: 'after' } : null;
}

function linterCases(cases) {
  const counts = new Map();
  return cases.map(({ rule, name, before, after }) => {
    const count = (counts.get(`${rule} ${name}`) ?? 0) + 1;
    counts.set(`${rule} ${name}`, count);
    return { name: `linter/${rule}: ${name}${count === 1 ? '' : ` (${count})`}`, input: before, expected: after, options: rule === 'footnote-after-punctuation' ? { marker: 'after' } : {} };
  });
}
