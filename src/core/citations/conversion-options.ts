import type { SparedPlaces } from '../text/spared-places';
import type { TextRange } from '../text/text-range';
import type { CitationOptions } from './citation-options';

/** How pasted citations are converted; what is not given holds as in `defaultCitationOptions`, the whole note is converted and no more is done than is certain. */
export interface ConversionOptions extends Partial<CitationOptions> {
  /** Only marks that lie within are converted; absent for the whole note. */
  readonly range?: TextRange | undefined;
  /** Marks and additions of tools at these places stay. */
  readonly spared?: SparedPlaces;
  /** Whether marks whose source is gone are taken out of the text; otherwise they are only told. */
  readonly removeArtefacts?: boolean;
  /** Whether digits that are glued to the end of a sentence, as in `programs.43`, count as marks where a list `Works cited` answers them. */
  readonly gluedDigits?: boolean;
  /** Whether the vault has a note of that name: `[[1]](https://…)` may then be a link to it, and stays. None has, where it is not given. */
  readonly isNote?: (name: string) => boolean;
}
