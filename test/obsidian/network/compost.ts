import type { SummarySource } from '../../../src/core/simplify/summarizer';

/** A note for summaries. */
export const compost: SummarySource = {
  title: 'Compost',
  blocks: [
    { kind: 'paragraph', section: '', text: 'Compost is rotted garden waste. Gardeners put it on beds in March, about 3 kilograms for each square metre.' },
    { kind: 'paragraph', section: 'Heaps', text: 'A heap needs air, water and warmth. It must not hold meat. After 6 months the “深度 heap” 🪴 is ready to use.' },
  ],
};

/** An answer that holds to it. */
export const goodAnswer = 'A heap needs air, water and warmth. After 6 months the “深度 heap” 🪴 is ready to use.';

/** What the embedded engine makes of it. */
export const plainAnswer = /^Compost is rotted garden waste\./;
