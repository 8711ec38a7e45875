import { publishers } from '../../core/publishers/index';

/** What came of changing several notes, as far as it is told. */
export interface Changes {
  readonly written: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly left: number;
}

/** How many notes that were left alone are named. */
const namedRefusals = 5;

/** Which notes were left alone and why, a line each for the first of them; empty where there are none. */
export function refusals(refused: Changes['refused']): string {
  const named = refused.slice(0, namedRefusals).map(({ path, reason }) => `\n${path} was left alone: ${lowerFirst(reason)}.`);
  const others = refused.length - named.length;
  return named.join('') + (others > 0 ? `\n${counted(others, 'other note')} ${others === 1 ? 'was' : 'were'} left alone, too.` : '');
}

/** A number with its noun, as in `1 note` and `2 notes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence as part of another one; a capital that belongs to an abbreviation or the name of a publisher stays. */
export function lowerFirst(sentence: string): string {
  const isWord = /^[A-Z][a-z ]/.test(sentence) && !publishers.some(({ name }) => sentence.startsWith(name));
  return isWord ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
}
