import type { PastedStyle } from '../pasted-style';
import { bing } from './bing';
import { bracketedNumbers } from './bracketed-numbers';
import { chatgptLinks } from './chatgpt-links';
import { chatgptOaiCitation } from './chatgpt-oai-citation';
import { deepseek } from './deepseek';
import { geminiTags } from './gemini-tags';
import { geminiWorksCited } from './gemini-works-cited';
import { grok } from './grok';
import { linkedNumbers } from './linked-numbers';
import { lostTokens } from './lost-tokens';
import { perplexityCopy } from './perplexity-copy';
import { perplexityExport } from './perplexity-export';
import { perplexityTags } from './perplexity-tags';
import { wikipedia } from './wikipedia';

/** Every style. Where two read marks at one place, the earlier one is meant: the closer a style's shape, the further in front it stands. */
export const pastedStyles: readonly PastedStyle[] = [
  chatgptOaiCitation,
  chatgptLinks,
  bing,
  wikipedia,
  perplexityExport,
  perplexityTags,
  perplexityCopy,
  deepseek,
  geminiTags,
  grok,
  lostTokens,
  linkedNumbers,
  geminiWorksCited,
  bracketedNumbers,
];
