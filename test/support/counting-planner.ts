import type { Planner } from '../../src/obsidian/vault/note-writer';

/** Counts up the digit behind each of the words, in the frontmatter, in the body, or both; nothing else is named by its edits. */
export function countingPlanner(...words: readonly string[]): Planner {
  return (text) => {
    const edits = words.flatMap((word) => {
      const match = new RegExp(`${word} ?(\\d+)`).exec(text);
      if (match?.[1] === undefined) return [];
      const to = match.index + match[0].length;
      return [{ from: to - match[1].length, to, text: String((Number(match[1]) + 1) % 10) }];
    });
    return { baseText: text, edits };
  };
}
