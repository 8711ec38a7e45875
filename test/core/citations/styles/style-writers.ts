import type { Answer, AnswerSource, Claim } from './pasted-answer';
import { numbersOf } from './pasted-answer';

/** How a style writes an answer. */
export interface StyleWriter {
  readonly style: string;
  /** What stands behind a claim's word, and what it cites: a style may name more than was asked, or its own address. */
  mark(claim: Claim, answer: Answer): { readonly text: string; readonly urls: readonly string[] };
  /** The lines of the list; none where the marks say all. */
  list(answer: Answer): readonly string[];
  /** Lines in front of the list, and behind it, that go. */
  before?(answer: Answer): readonly string[];
  after?(answer: Answer): readonly string[];
  /** True where the mark's own blank in front of it goes with it. */
  readonly glues?: boolean;
  /** True where a mark names one source only. */
  readonly single?: boolean;
  /** True where the text stands behind the stop. */
  readonly behindStop?: boolean;
  /** True where readers see no entry of the list that nothing cites. */
  readonly hidden?: boolean;
  /** True where entries that nothing cites stay as they are, whatever is wanted: links may mean them. */
  readonly keepsUncited?: boolean;
}

const bracketed = ({ sources }: Answer): readonly string[] => sources.map(({ url, title }, index) => `[${String(index + 1)}] ${title === '' ? '' : `${title} `}${url}`);
const bare = ({ sources }: Answer): readonly string[] => sources.map(({ url }, index) => `[${String(index + 1)}] ${url}`);
const numbered = ({ sources }: Answer): readonly string[] => sources.map(({ url, title }, index) => `${String(index + 1)}. ${title === '' ? '' : `${title} - `}${url}`);
const linked = ({ sources }: Answer): readonly string[] => sources.map(({ url }, index) => `${String(index + 1)}. [${url}](${url})`);
const definitions = ({ sources }: Answer): readonly string[] =>
  sources.map(({ url, title }, index) => `[${String(index + 1)}]: ${url}${title === '' || title.includes('"') ? '' : ` "${title}"`}`);

function pick<Item>(items: readonly Item[], answer: Answer): Item {
  const item = items[answer.variant % items.length];
  if (item === undefined) throw new Error('No variant to pick');
  return item;
}

function urlsOf({ sources }: Answer, places: readonly number[]): readonly string[] {
  return places.flatMap((place) => sources[place]?.url ?? []);
}

/** Each number in marks of its own. */
function each(claim: Claim, answer: Answer, write: (number: string, source: AnswerSource) => string, between = ''): { text: string; urls: readonly string[] } {
  const text = claim.cites.flatMap((place) => (answer.sources[place] === undefined ? [] : [write(String(place + 1), answer.sources[place])])).join(between);
  return { text, urls: urlsOf(answer, claim.cites) };
}

function grouped(claim: Claim, answer: Answer, write: (numbers: string) => string): { text: string; urls: readonly string[] } {
  const { written, cites } = numbersOf(claim);
  return { text: written.map(write).join(''), urls: urlsOf(answer, cites) };
}

const grokTag = (number: string): string =>
  `<grok:render card_id="c${number}" card_type="citation_card" type="render_inline_citation"><argument name="citation_id">${number}</argument></grok:render>`;

const wikiNote = (number: string): string => `https://en.wikipedia.org/wiki/A_(b)#cite_note-${number}`;

/** Every way of writing that is tried. */
export const styleWriters: readonly StyleWriter[] = [
  {
    style: 'bracketed-numbers',
    mark: (claim, answer) => grouped(claim, answer, (numbers) => `[${numbers}]`),
    list: (answer) => [pick(['Citations:', '  Citations: ', '### Citations:', 'Sources', '## Quellen', '**References**'], answer), ...(answer.variant % 2 === 0 ? bare(answer) : bracketed(answer))],
    after: (answer) => (answer.variant % 3 === 0 ? ['', '---', pick(['Answer from Perplexity: https://www.perplexity.ai/search/x?utm_source=copy_output', 'Antwort von Perplexity: pplx.ai/share', 'Réponse de Perplexity: pplx.ai/share'], answer)] : []),
  },
  {
    style: 'bracketed-numbers',
    mark: (claim, answer) => grouped(claim, answer, (numbers) => ` [${numbers}]`),
    list: (answer) => [pick(['**References**', '## Sources', '#### **Works cited**'], answer), '', ...(answer.variant % 2 === 0 ? numbered(answer) : bracketed(answer).map((line) => `- ${line}`))],
  },
  {
    style: 'bracketed-numbers',
    mark: (claim, answer) => grouped({ ...claim, shape: 'group' }, answer, (numbers) => ` [${numbers}]`),
    list: (answer) => answer.sources.map(({ url }, index) => `[${String(index + 1)}] [https://${new URL(url).hostname}](${url})`),
  },
  {
    style: 'linked-numbers',
    mark: (claim, answer) => each(claim, answer, (number, { url }) => `[${number}](${url})`),
    list: (answer) => ['### Citations:', '', ...linked(answer)],
    before: () => ['Add to follow-up', ''],
  },
  {
    style: 'linked-numbers',
    mark: (claim, answer) => each(claim, answer, (number, { url }) => (answer.variant % 2 === 0 ? `[${number}](${url})` : `[\\[${number}\\]](${url})`)),
    list: () => [],
  },
  {
    style: 'linked-numbers',
    mark(claim, answer) {
      const { text, urls } = each(claim, answer, (number, { url }) => `[${number}](${url})`, ', ');
      return { text: ` [${text}]`, urls };
    },
    list: () => [],
  },
  {
    style: 'linked-numbers',
    mark: (claim, answer) => each(claim, answer, (number, { url }) => (answer.variant % 2 === 0 ? `[[${number}]](${url})` : `[(${number})](${url})`)),
    list: (answer) => (answer.variant % 3 === 0 ? [`### Sources (${String(answer.sources.length)})`, '', ...linked(answer)] : []),
  },
  {
    style: 'linked-numbers',
    mark: (claim, answer) => each(claim, answer, (_, { url }) => (answer.variant % 2 === 0 ? `[](${url})` : ` [](${url})`)),
    list: () => [],
    glues: true,
  },
  {
    style: 'linked-numbers',
    mark(claim, answer) {
      const { text, urls } = each(claim, answer, (number, { url }) => `[${number}](${url})`, ', ');
      return { text: ` (${text})`, urls };
    },
    list: () => [],
    glues: true,
  },
  {
    style: 'perplexity-export',
    mark: (claim, answer) => each(claim, answer, (number) => `[^${String(answer.turn)}_${number}]`),
    list: (answer) => answer.sources.flatMap(({ url }, index) => [...(index > 0 && answer.variant % 2 === 0 ? [''] : []), `[^${String(answer.turn)}_${String(index + 1)}]: ${url}`]),
    before(answer) {
      const cited = new Set(answer.claims.flatMap(({ cites }) => cites));
      const hidden = answer.sources.flatMap((_, index) => (cited.has(index) ? [] : [`[^${String(answer.turn)}_${String(index + 1)}]`]));
      const ornament = answer.variant % 3 === 0 ? '<div align="center">⁂</div>' : '<div style="text-align: center">⁂</div>';
      return [...(hidden.length === 0 ? [] : [`<span style="display:none">${hidden.join('')}</span>`, '']), ornament, ''];
    },
    hidden: true,
  },
  {
    style: 'perplexity-tags',
    mark: (claim, answer) => each(claim, answer, (number) => `[web:${number}]`),
    list: (answer) => ['Sources:', ...bracketed(answer)],
  },
  {
    style: 'chatgpt-links',
    mark(claim, answer) {
      const { text, urls } = each(claim, answer, (number, { url }) => `[${new URL(url).hostname}][${number}]`, ', ');
      return { text: ` (${text})`, urls };
    },
    list: definitions,
    glues: true,
    keepsUncited: true,
  },
  {
    style: 'chatgpt-oai-citation',
    mark: (claim, answer) => each(claim, answer, (number, { url, title }) => ` [oai_citation:${String(Number(number) - 1)}${answer.variant % 2 === 0 ? '‡' : ','}${title.replace('[new]', 'new')}](${url})`),
    list: () => [],
    glues: true,
  },
  {
    style: 'bing',
    mark: (claim, answer) => each(claim, answer, (number) => `[^${number}^][${number}]`),
    list: definitions,
    keepsUncited: true,
  },
  {
    style: 'bing',
    mark: (claim, answer) => each(claim, answer, (number) => `[^${number}^][${number}]`),
    list: (answer) => ['Sources:', ...bare(answer)],
  },
  {
    style: 'gemini-works-cited',
    mark: (claim, answer) => each({ ...claim, cites: claim.cites.slice(0, 1) }, answer, (number) => number),
    list: (answer) => [
      '#### **Works cited**',
      '',
      ...answer.sources.map(({ url, title }, index) => `${String(index + 1)}. ${title === '' ? 'Page' : title} \\- Site, accessed May 17, 2026, ${answer.variant % 2 === 0 ? `[${url}](${url})  ` : url.replace('://', '\\://')}`),
    ],
    single: true,
    behindStop: true,
  },
  {
    style: 'gemini-tags',
    mark: (claim, answer) => grouped(claim, answer, (numbers) => ` [cite: ${numbers}]`),
    list: (answer) => ['**References**', '', ...numbered(answer)],
  },
  {
    style: 'deepseek',
    mark: (claim, answer) => each(claim, answer, (number) => (answer.variant % 4 === 0 ? `[ citation : ${number} ]` : `[citation:${number}]`)),
    list: (answer) => ['References:', ...bracketed(answer)],
  },
  {
    style: 'grok',
    mark: (claim, answer) => each(claim, answer, grokTag),
    list: (answer) => ['Sources:', ...bracketed(answer)],
  },
  {
    style: 'wikipedia',
    mark(claim, answer) {
      const forms = [(number: string) => `[[${number}]](${wikiNote(number)})`, (number: string) => `[[${number}\\]](${wikiNote(number)})`, (number: string) => `^[\\[${number}\\]](${wikiNote(number)})^`, (number: string) => `[${number}](${wikiNote(number)})`];
      const { text } = each(claim, answer, pick(forms, answer));
      return { text, urls: claim.cites.map((place) => wikiNote(String(place + 1))) };
    },
    list: () => [],
  },
  {
    style: 'wikipedia',
    mark: (claim, answer) => each(claim, answer, (number) => (answer.variant % 2 === 0 ? `[[${number}]](#cite_note-${number})` : `^[\\[${number}\\]](#cite_note-${number})^`)),
    list: (answer) => ['## References', '', ...numbered(answer)],
  },
];
