import type { Language } from '../language';
import { splitSentences } from '../sentences';
import { contentKeys } from './support';

const negation =
  /(?:^|[^\p{L}])(?:not|no|never|none|neither|nor|without|hardly|unlikely|cannot|\p{L}{2,6}n['’]t|nicht|kein\p{L}{0,2}|nie|niemals|ohne|kaum|ne|n['’]\p{L}+|pas|aucune?|jamais|sans|nunca|sin|ning[uú]n[oa]?|non|mai|senza|não|sem|niet|geen|nooit|zonder|не|нет|без|никогда)(?!\p{L})/iu;

/** So many words of content behind a negation tell what is denied; fewer than two tell nothing. */
const mostWords = 3;
const fewestWords = 2;

/** Finds sentences that say what a note denies, and leave out that it does. */
export interface Denials {
  /** True where a sentence without a negation holds all the words that one of the note has behind its negation, and no other sentence of the note says them without. */
  readonly isDropped: (sentence: string) => boolean;
}

/** Reads what the blocks of a note deny. In scripts without blanks nothing is found. */
export function denialsOf(blocks: readonly string[], language: Language): Denials {
  const denied: (readonly string[])[] = [];
  const affirmed: ReadonlySet<string>[] = [];
  for (const sentence of language === 'unspaced' ? [] : blocks.flatMap((block) => splitSentences(block))) {
    const found = negation.exec(sentence);
    if (found === null) affirmed.push(contentKeys(sentence, language));
    else {
      const behind = /^[^,;:.!?()]*/.exec(sentence.slice(found.index + found[0].length))?.[0] ?? '';
      const words = [...contentKeys(behind, language)].slice(0, mostWords);
      if (words.length >= fewestWords) denied.push(words);
    }
  }
  return {
    isDropped(sentence) {
      if (denied.length === 0 || negation.test(sentence)) return false;
      const said = contentKeys(sentence, language);
      const dropped = denied.filter((words) => words.every((word) => said.has(word)));
      return dropped.some((words) => !affirmed.some((keys) => words.every((word) => keys.has(word))));
    },
  };
}
