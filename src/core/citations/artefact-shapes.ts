import type { Artefact } from './artefact';

/** How one kind of artefact is written. */
export interface ArtefactShape extends Pick<Artefact, 'kind' | 'tool'> {
  /** What each of them holds: where it does not occur, nothing else is looked for. A rare first character makes the search many times as fast. */
  readonly needle: string;
  /** The most code units that stand in front of the needle. */
  readonly lead: number;
  /** Sticky; its first group holds the numbers of sources, where it has one. Every repetition is bounded: it is tried at each needle. */
  readonly pattern: RegExp;
  /** True where it fills its line. */
  readonly line?: boolean;
}

const turns = String.raw`(?:turn\d{1,4}(?:academia|calculator|fetch|file|finance|forecast|image|maps|news|product|reddit|search|sports|video|view|youtube)\d{1,4})`;

/** Every shape. Of two that begin at one place, the earlier one is meant. */
export const artefactShapes: readonly ArtefactShape[] = [
  { kind: 'oaicite', tool: 'ChatGPT', needle: '[oaicite:', lead: 17, pattern: /(?::?contentReference)?\[oaicite:\d{1,4}\](?:\{?index=\d{1,4}\}?)?/y },
  { kind: 'dagger', tool: 'ChatGPT', needle: '【', lead: 0, pattern: /【\d{1,4}(?::\d{1,4})?†[^【】\r\n]{0,200}】/y },
  {
    kind: 'private-use',
    tool: 'ChatGPT',
    needle: '\uE200',
    lead: 0,
    pattern: /\uE200[a-z_]{1,20}(?:\uE202[^\uE200\uE201\r\n]{1,2000}\uE201|(?:\uE202[a-z\d]{1,40}){1,40})/y,
  },
  { kind: 'turn', tool: 'ChatGPT', needle: 'urn', lead: 9, pattern: new RegExp(`(?:(?:file)?cite|navlist|video)?${turns}{1,60}`, 'y') },
  { kind: 'cite', tool: 'Gemini', needle: '[cite:', lead: 0, pattern: /\[cite: ?(\d{1,4}(?:[-–]\d{1,4})?(?:, ?\d{1,4}(?:[-–]\d{1,4})?){0,60})\]/y },
  { kind: 'cite-border', tool: 'Gemini', needle: '[cite_', lead: 0, pattern: /\[cite_(?:start|end)\]/y },
  { kind: 'citation', tool: 'DeepSeek', needle: '[citation', lead: 0, pattern: /\[citation ?: ?(\d{1,4}) ?\]/y },
  { kind: 'citation', tool: 'DeepSeek', needle: '[ citation', lead: 0, pattern: /\[ citation ?: ?(\d{1,4}) ?\]/y },
  { kind: 'web', tool: 'Perplexity', needle: '[web:', lead: 0, pattern: /\[web:(\d{1,4})\]/y },
  { kind: 'attached-file', tool: 'Perplexity', needle: '[attached_file:', lead: 0, pattern: /\[attached_file:\d{1,4}\]/y },
  { kind: 'grok-render', tool: 'Grok', needle: '<grok:render', lead: 0, pattern: /<grok:render[ \t][^<>]{0,400}>(?:\s{0,8}<argument[^<>]{0,100}>[^<>]{0,200}<\/argument>){0,8}\s{0,8}<\/grok:render>/y },
  { kind: 'hidden-span', tool: 'Perplexity', needle: '<span style="display:', lead: 0, pattern: /<span style="display: ?none;?">(?:\[\^[\w-]{1,40}\][ ,]?){1,500}<\/span>/y },
  { kind: 'ornament', tool: 'Perplexity', needle: '⁂', lead: 40, pattern: /<div (?:align="center"|style="text-align: ?center;?")>⁂<\/div>/y },
  { kind: 'follow-up', tool: 'Perplexity', needle: 'Add to follow-up', lead: 0, pattern: /Add to follow-up(?=[ \t]{0,8}(?:[\r\n]|$))/y, line: true },
  {
    kind: 'trailer',
    tool: 'Perplexity',
    needle: 'xity:',
    lead: 46,
    pattern: /(?:\p{L}{1,20}[ \u00A0]){1,3}Perplexity: ?[<[]?(?:https?:\/\/)?(?:www\.)?(?:pplx\.ai|perplexity\.ai)\/[^\s]{0,300}(?=[ \t]{0,8}(?:[\r\n]|$))/uy,
    line: true,
  },
];
