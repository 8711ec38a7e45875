import type { ConversionOptions } from '../../core/citations/conversion-options';
import type { Settings } from '../../core/settings/settings';

/** How pasted citations are converted, as it is set. */
export function conversionOptions({ citations, citationServices }: Settings): ConversionOptions {
  return { ...citations, gluedDigits: citationServices.gluedDigits };
}
