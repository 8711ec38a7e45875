import type { Settings } from '../../core/settings/settings';
import { dayOf } from '../day-of';

/** The day that is noted beside a summary; null where none is to be. */
export function dayToNote({ simplify }: Settings): string | null {
  return simplify.isDated ? dayOf(new Date()) : null;
}
