import { publishers } from '../publishers/index';

/** The ids of the publishers whose sites read footnotes as markdown-it-footnote does. */
export const markdownItPublishers: readonly string[] = publishers.filter(({ footnotes }) => footnotes === 'markdown-it').map(({ id }) => id);
