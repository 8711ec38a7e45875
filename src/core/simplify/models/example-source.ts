import type { SummarySource } from '../summarizer';

/** A short note of our own, for trying a model without sending anything of the user's. */
export const exampleSource: SummarySource = {
  title: 'Compost',
  blocks: [
    {
      kind: 'paragraph',
      section: '',
      text:
        'Compost is made of garden waste and kitchen scraps that rot in a heap. Tiny animals and fungi eat the waste and turn it into dark soil. ' +
        'They need air and water, so the heap should be turned once a month and must not dry out. After about 6 months the compost is ready. ' +
        'It feeds the plants and keeps the ground moist.',
    },
  ],
};
