import type { TextRange } from '../text/text-range';

/** What an artefact is, by how it is written. */
export type ArtefactKind =
  /** `:contentReference[oaicite:0]{index=0}`. */
  | 'oaicite'
  /** `【24†source】`. */
  | 'dagger'
  /** A run between U+E200 and U+E201. */
  | 'private-use'
  /** `turn0search0`, with or without `cite` in front. */
  | 'turn'
  /** `[cite: 4, 5]`. */
  | 'cite'
  /** `[cite_start]` or `[cite_end]`. */
  | 'cite-border'
  /** `[citation:1]`. */
  | 'citation'
  /** `[web:1]`. */
  | 'web'
  /** `[attached_file:1]`. */
  | 'attached-file'
  /** `<grok:render …>…</grok:render>`. */
  | 'grok-render'
  /** `<span style="display:none">[^1_10][^1_2]</span>`: references that no reader sees. */
  | 'hidden-span'
  /** `<div align="center">⁂</div>`. */
  | 'ornament'
  /** The line `Add to follow-up`, which is a button's text. */
  | 'follow-up'
  /** The line `Answer from Perplexity: …`, in any language. */
  | 'trailer';

/** What an AI tool left in a copied answer and means something inside the tool only: its source cannot be found from it. */
export interface Artefact extends TextRange {
  readonly kind: ArtefactKind;
  /** The tool that writes such, by its own name. */
  readonly tool: 'ChatGPT' | 'DeepSeek' | 'Gemini' | 'Grok' | 'Perplexity';
  /** The numbers of sources that it names, ranges written out; empty where its numbers count something that only the tool knows. */
  readonly labels: readonly string[];
  /** True where a list of sources in the note answers all of its labels (see resolveMarks), so that it can become a footnote. */
  readonly answered: boolean;
}
