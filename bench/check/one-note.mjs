import { Random } from '../vault/random.mjs';
import { body } from '../vault/body.mjs';
import { title } from '../vault/words.mjs';
import { calibrate } from '../stopwatch.mjs';

const rounds = 5;

/**
 * Milliseconds until all is known again after one note of a checked vault has changed, notes that it reaches included: the
 * worst of some notes, whose text grows or which are taken back, each the best of the rounds.
 */
export function measureChange(source, texts) {
  const { check, vault } = newCheck(source);
  for (const [path, text] of texts) check.setNote(path, text, true);
  vault.index.isComplete = true;
  for (const path of check.paths()) check.problemsOf(path);
  const changed = [0, 0.25, 0.5, 0.75, 0.99].map((place) => texts[Math.floor(place * texts.length)]);
  const changes = [(text) => `${text}\n\nA later thought.[^1]\n`, (text) => text.replace('true', 'false')];
  return Math.max(...changed.flatMap(([path, text]) => changes.map((change) => {
    const time = bestOf(() => recheck(check, path, change(text)), () => recheck(check, path, text));
    recheck(check, path, text);
    return time;
  })));
}

function recheck(check, path, text) {
  for (const reached of check.update(path, text, true)) check.problemsOf(reached);
}

/** Milliseconds that all rules take over a note of 20 KB that was parsed just before: rules remember what they have found of a note. */
export function measureNote(source) {
  const { vault, options } = newCheck(source);
  const text = `---\ntitle: Twenty\ndg-publish: true\ntags: [a, b]\n---\n\n${body({ folder: '', name: 'Twenty', title: 'Twenty' }, 20_000, { target: (random) => title(random), images: ['picture 1.png'] }, new Random(7))}`;
  let note = source.parseNote(text);
  let entry = source.readNoteEntry('Twenty.md', note);
  const parseAgain = () => {
    note = source.parseNote(text);
    entry = source.readNoteEntry('Twenty.md', note);
    vault.index.setNote(entry);
  };
  parseAgain();
  vault.index.isComplete = true;
  const context = { path: entry.path, publisher: vault.publisher, form: 'vault', publisherSettings: vault.settings, options };
  const check = () => [source.checkNote({ ...context, note }), source.checkInVault({ ...context, entry, text, vault })];
  for (let round = 0; round < 30; round++) {
    parseAgain();
    check();
  }
  const time = bestOf(check, parseAgain);
  console.log(`calibration: ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  return time;
}

/** A check of an empty vault for a publisher, with everything set as it is at first. */
export function newCheck(source, publisher = source.publishers[0]) {
  const settings = source.settingsOf(source.loadSettingValues({}));
  const options = source.ruleOptionsOf(settings);
  const vault = new source.PublishedVault(new source.VaultIndex(), { publisher, settings: new Map(), form: null });
  const check = new source.VaultCheck({ vault, rules: options, severities: new Map(), scope: 'all' });
  return { vault, options, check };
}

/** `undo` is not counted. */
function bestOf(work, undo = () => undefined) {
  return Math.min(...Array.from({ length: rounds }, () => {
    undo();
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}
