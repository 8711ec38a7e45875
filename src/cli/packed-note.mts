import { lateProblem } from '../core/problem/late-problem';
import type { Fix, Problem, Severity } from '../core/problem/problem';
import type { Ignore } from '../core/rules/ignore';
import { rules } from '../core/rules/index';
import { findAgain, type CheckedNote, type TakenNote, type VaultCheckOptions } from '../core/rules/take-note';
import type { TextSource } from '../core/text/text-source';
import type { NoteEntry } from '../core/vault/note-entry';
import type { PublishedEntry, PublishedVault } from '../core/vault/published-vault';
import { BytesSource } from './note-bytes.mts';
import type { PackReader, PackWriter } from './number-text.mts';
import { packEntry, packRange, unpackEntry, unpackRange } from './packed-entry.mts';

/** Blocks of bytes that both threads see: texts stay where they were read. */
export type SharedBlocks = SharedArrayBuffer[];

/** How a note was read for another thread. */
const shapes = ['none', 'known', 'checked'] as const;

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const ids: readonly string[] = rules.map(({ id }) => id);
const idNumbers = new Map(ids.map((id, number) => [id, number]));

/** Writes a note as it was taken. What another thread cannot be given, such as a note whose bytes it does not see, is written as null. */
export function packNote(pack: PackWriter, blocks: SharedBlocks, taken: TakenNote | null): void {
  const source = taken?.checked?.source;
  const isShared = source === undefined || (source instanceof BytesSource && source.block.buffer instanceof SharedArrayBuffer);
  if (taken === null || !isShared) {
    pack.number(shapes.indexOf('none'));
    return;
  }
  pack.number(shapes.indexOf(taken.checked === null ? 'known' : 'checked'));
  packEntry(pack, taken.entry);
  packPublished(pack, taken.published);
  if (taken.checked === null) return;
  packSource(pack, blocks, taken.checked.source);
  pack.list(taken.checked.problems, (problem) => { packProblem(pack, problem); });
  pack.list(taken.checked.ignores, (ignore) => { packIgnore(pack, ignore); });
}

/** What a note is unpacked for. */
export interface UnpackOptions {
  readonly path: string;
  readonly blocks: readonly Buffer[];
  readonly check: VaultCheckOptions;
}

/** Reads what `packNote` wrote. Fixes are planned by checking the note once more, when somebody asks. */
export function unpackNote(pack: PackReader, { path, blocks, check }: UnpackOptions): TakenNote | null {
  const shape = shapes[pack.number()] ?? 'none';
  if (shape === 'none') return null;
  const entry = unpackEntry(pack, path);
  const published = unpackPublished(pack, entry, check.vault);
  if (shape === 'known') return { entry, published, checked: null };
  const source = unpackSource(pack, blocks);
  const again = new ProblemsAgain(entry, source, check);
  let number = 0;
  const problems = pack.list(() => unpackProblem(pack, again, number++));
  const checked: CheckedNote = { source, entry, problems, ignores: pack.list(() => unpackIgnore(pack)) };
  return { entry, published, checked };
}

/** The address of a note that is not public is made where somebody asks for it. */
function packPublished(pack: PackWriter, entry: PublishedEntry): void {
  pack.number((entry.published ? 1 : 0) + (entry.isHome ? 2 : 0));
  if (entry.published) pack.maybeText(entry.url);
}

function unpackPublished(pack: PackReader, entry: NoteEntry, vault: PublishedVault): PublishedEntry {
  const what = pack.number();
  const published = (what & 1) === 1;
  return vault.knownEntry(entry, { published, isHome: (what & 2) === 2, url: published ? pack.maybeText() : undefined });
}

function packSource(pack: PackWriter, blocks: SharedBlocks, source: TextSource): void {
  if (!(source instanceof BytesSource) || !(source.block.buffer instanceof SharedArrayBuffer)) throw new Error('Unexpected text, expected shared bytes');
  const { buffer } = source.block;
  if (blocks.at(-1) !== buffer) blocks.push(buffer);
  for (const number of [blocks.length - 1, source.at, source.size, source.isAscii ? 1 : 0, source.length]) pack.number(number);
}

function unpackSource(pack: PackReader, blocks: readonly Buffer[]): BytesSource {
  const block = blocks[pack.number()] ?? Buffer.alloc(0);
  return new BytesSource({ block, at: pack.number(), size: pack.number(), isAscii: pack.number() === 1 }, pack.number());
}

function packProblem(pack: PackWriter, problem: Problem): void {
  packRange(pack, problem);
  pack.number(idNumbers.get(problem.rule) ?? -1);
  pack.number(severities.indexOf(problem.severity));
  pack.text(problem.message);
  pack.maybeText(problem.target ?? null);
}

function unpackProblem(pack: PackReader, again: ProblemsAgain, number: number): Problem {
  const { from, to } = unpackRange(pack);
  const rule = ids[pack.number()] ?? '';
  const severity = severities[pack.number()] ?? 'error';
  const message = pack.text();
  const target = pack.maybeText() ?? undefined;
  return lateProblem({ from, to, rule, severity, message, target }, () => again.fixesOf(number));
}

function packIgnore(pack: PackWriter, { rule, within, comment, from, to }: Ignore): void {
  pack.text(rule);
  pack.list(within === null ? [] : [within], (range) => { packRange(pack, range); });
  pack.list(comment === null ? [] : [comment], (range) => { packRange(pack, range); });
  pack.number(from);
  pack.number(to);
}

function unpackIgnore(pack: PackReader): Ignore {
  const rule = pack.text();
  const [within = null] = pack.list(() => unpackRange(pack));
  const [comment = null] = pack.list(() => unpackRange(pack));
  return { rule, within, comment, ...unpackRange(pack) };
}

/** The note that was checked once more last: fixes are asked for note by note. */
let last: { readonly of: ProblemsAgain; readonly problems: readonly Problem[] } | null = null;

/** The problems of a note that another thread has found, with their fixes. */
class ProblemsAgain {
  readonly #entry: NoteEntry;
  readonly #source: TextSource;
  readonly #check: VaultCheckOptions;

  constructor(entry: NoteEntry, source: TextSource, check: VaultCheckOptions) {
    this.#entry = entry;
    this.#source = source;
    this.#check = check;
  }

  fixesOf(number: number): readonly Fix[] {
    if (last?.of !== this) last = { of: this, problems: findAgain(this.#entry, this.#source, this.#check) };
    return last.problems[number]?.fixes ?? [];
  }
}
