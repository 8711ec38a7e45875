import fc from 'fast-check';
import { changePlaces } from '../../src/core/text/change-places';
import { SparedPlaces, type TiedPlaces } from '../../src/core/text/spared-places';
import type { EditPlan } from '../../src/core/text/text-edit';

/** Which of the places of a change a person takes, whatever their number: read over and over. */
export const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });

/** The places of a change that a person leaves out, as the preview does; null where that leaves out nothing. */
export function leftOut(change: { readonly plan: EditPlan; readonly parts?: readonly TiedPlaces[] }, takes: readonly boolean[]): SparedPlaces | null {
  const places = changePlaces(change.plan, change.parts);
  const groups = [...new Set(places.flatMap(({ group }) => group ?? []))];
  const going = new Set(groups.filter((_, index) => takes[index % takes.length] !== true));
  const spared = places.filter(({ group }) => group !== null && going.has(group));
  return spared.length === 0 ? null : new SparedPlaces(spared);
}
