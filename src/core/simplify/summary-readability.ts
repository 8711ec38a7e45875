import { findProperty } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { guessLanguage, type Language } from './language';
import { noteWithSection } from './note-with-section';
import { plainTextReader } from './plain-text';
import { addTallies, emptyTally, measureReadability, measureTally, tallySentence } from './readability';
import { splitSentences } from './sentences';
import { type SummaryLayout, summaryProperty } from './summary-layout';
import type { Readability, Summary, SummarySource } from './summarizer';
import { findWords } from './words';

/** The summary that a note has, as its readers see it. */
export interface ReadSummary {
  /** Without Markdown, a blank between paragraphs. */
  readonly text: string;
  /** Where it is written: the content of its section or callout, or the value of the property. */
  readonly range: TextRange;
}

/** The summary where the layout has it; null where there is none, or an empty one. */
export function readSummary(note: Note, layout: Pick<SummaryLayout, 'heading' | 'form'>): ReadSummary | null {
  if (layout.form === 'property') {
    const property = findProperty(note.frontmatter, summaryProperty);
    return typeof property?.value === 'string' && property.value.trim() !== '' ? { text: property.value, range: property.valueRange } : null;
  }
  const { summary, blocks } = noteWithSection(note, layout.heading);
  if (summary === null) return null;
  const range = summary.content;
  const reader = plainTextReader(note);
  const texts = blocks.filter(({ kind, from, to }) => kind === 'paragraph' && from < range.to && to > range.from).map(({ from, to }) => reader.read({ from: Math.max(from, range.from), to: Math.min(to, range.to) }).text);
  const text = texts.filter((one) => one !== '').join(' ');
  return text === '' ? null : { text, range };
}

/** How hard the note is to read that a summary is made from, with the language it was taken for. */
export function sourceReadability({ blocks }: SummarySource): { readonly readability: Readability; readonly language: Language } {
  const language = guessLanguage(blocks.map(({ text }) => text).join('\n'));
  const sentences = blocks.flatMap(({ text }) => splitSentences(text));
  const tally = sentences.map((sentence) => tallySentence(findWords(sentence), language)).reduce(addTallies, emptyTally);
  return { readability: measureTally(tally, language), language };
}

/** Scores up to which a text is easy for anyone: grade 6 of school, LIX 30 (Bjornsson's bound of easy texts), 20 characters a sentence. */
const easy = { 'flesch-kincaid': 6, lix: 30, 'characters-per-sentence': 20 } as const;

/** Whether one text is so much harder to read than another, measured alike, that it matters: by a tenth, and by one at least, and not easy by itself. */
export function isHarder({ measure, score }: Readability, other: Readability): boolean {
  return score > easy[measure] && score > other.score + Math.max(1, Math.abs(other.score) / 10);
}

/** How hard a summary and its note are to read, by one measure. */
export function compareReadability(source: SummarySource, summary: string): { readonly source: Readability; readonly summary: Readability } {
  const { readability, language } = sourceReadability(source);
  return { source: readability, summary: measureReadability(summary, language) };
}

/** What to say of a summary that an engine could not make plainer than its source, as in `harder to read than the note (9.3 beside 8.1), and no plainer one was found`; null where it is no harder. */
export function remarkOnHarder({ source, summary }: Summary['readability']): string | null {
  return summary.score > source.score ? `harder to read than the note (${summary.score} beside ${source.score}), and no plainer one was found` : null;
}
