import type { TiedPlaces } from '../text/spared-places';
import type { EditPlan } from '../text/text-edit';

/** What a command about the citations of a note would do, or why it does nothing. Nothing is written until the plan is applied. */
export type CitationChange =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      /** What changes, each a short sentence without full stop, as in `Renumbered 4 footnotes`; empty where nothing is to be done, and then the plan has no edits. */
      readonly changes: readonly string[];
      /** What was left alone and why, likewise. */
      readonly remarks: readonly string[];
      /** What of it can be left out by itself, where it can; what is at none of these places follows the others. */
      readonly parts?: readonly TiedPlaces[];
    }
  | {
      readonly kind: 'refused';
      /** One sentence without a full stop. */
      readonly reason: string;
    };
