import type { Publisher } from './publisher';
import { quartz } from './quartz';
import { isQuartzTrue } from './quartz-site';

/** Quartz with its filter for explicit publishing: only notes with `publish: true`, as a text or not, are public. All else is as in Quartz. */
export const quartzExplicit: Publisher = {
  ...quartz,
  id: 'quartz-explicit',
  name: 'Quartz (explicit publish)',
  ignoredKeys: [],
  flag: () => ({ key: 'publish', on: true, off: false }),
  isPublished: (note) => isQuartzTrue(note, 'publish'),
};
