import { type ChangePlace, changePlaces } from './change-places';
import { placesAt, SparedPlaces, type TiedPlaces } from './spared-places';
import type { EditPlan, EditResult } from './text-edit';
import type { TextRange } from './text-range';

type Refusal = Extract<EditResult, { kind: 'refused' }>;

/** What is to be done to a text, as a person is shown it. */
export interface ShownChange {
  readonly kind: 'planned';
  readonly plan: EditPlan;
  /** What it comes to, one sentence without a full stop each. */
  readonly changes: readonly string[];
  /** What is left alone and why, one sentence without a full stop each. */
  readonly remarks: readonly string[];
  /** What of it can be left out by itself; undefined where it is done as a whole or not at all. */
  readonly parts?: readonly TiedPlaces[];
}

/** A place of the change as it is now chosen. */
export interface ChoiceRow {
  readonly place: ChangePlace;
  /** Whether it changes. */
  readonly isTaken: boolean;
  /** What is taken or left with it; empty where it follows the others and cannot be chosen. */
  readonly groups: readonly number[];
}

/**
 * A change of which a person leaves out places. The command plans anew what is left, with all that it is held to: what is shown and written is its
 * plan. A place that is left out stays as it is, character by character.
 */
export class ChangeChoice {
  readonly #whole: ShownChange;
  readonly #places: readonly ChangePlace[];
  /** The places of each group. */
  readonly #groups: ReadonlyMap<number, readonly ChangePlace[]>;
  readonly #replan: (spared: readonly TextRange[]) => ShownChange | Refusal;
  readonly #spared = new Set<number>();
  #now: ShownChange | Refusal;

  /** `replan` plans the change without the places that are spared. */
  constructor(whole: ShownChange, replan: (spared: readonly TextRange[]) => ShownChange | Refusal) {
    this.#whole = whole;
    this.#now = whole;
    this.#replan = replan;
    this.#places = changePlaces(whole.plan, whole.parts);
    this.#groups = placesByGroup(this.#places);
  }

  /** What would be written now, or why nothing can be. */
  get now(): ShownChange | Refusal {
    return this.#now;
  }

  /** What is left out. */
  get spared(): readonly TextRange[] {
    return this.#places.filter(({ group }) => group !== null && this.#spared.has(group));
  }

  /** Whether there is anything to choose: a change in one piece is taken or not. */
  get hasParts(): boolean {
    return this.#groups.size > 1;
  }

  /** How many places can be chosen. */
  get count(): number {
    return this.#places.filter(({ group }) => group !== null).length;
  }

  /** How many of them change. */
  get takenCount(): number {
    return this.#places.filter((place) => place.group !== null && this.#isTaken(place)).length;
  }

  /** All places in the order of the text: those that change as they would, those that are left out as they would have changed. */
  rows(): readonly ChoiceRow[] {
    const left = this.#places.filter((place) => place.group !== null && !this.#isTaken(place)).map((place): ChoiceRow => ({ place, isTaken: false, groups: [place.group ?? 0] }));
    const taken = this.#now.kind === 'refused' ? this.#places.filter((place) => this.#isTaken(place)) : this.#now === this.#whole ? this.#places : changePlaces(this.#now.plan, []);
    const rows = taken.map((place): ChoiceRow => ({ place, isTaken: true, groups: this.hasParts ? this.#groupsAt(place) : [] }));
    return [...left, ...rows].sort((one, other) => one.place.from - other.place.from || Number(one.isTaken) - Number(other.isTaken));
  }

  /** The other places that go with those groups. */
  tied(row: ChoiceRow): readonly ChangePlace[] {
    const tied = row.groups.flatMap((group) => this.#groups.get(group) ?? []).filter(({ from }) => from !== row.place.from);
    return row.groups.length > 1 ? tied.sort((one, other) => one.from - other.from) : tied;
  }

  /** Takes what was left, or leaves what was taken, with all that is tied to it; false where it does not change because of others that are left out. */
  toggle({ isTaken, groups }: ChoiceRow): boolean {
    for (const group of groups) {
      if (isTaken) this.#spared.add(group);
      else this.#spared.delete(group);
    }
    this.#plan();
    return isTaken || groups.some((group) => this.#groups.get(group)?.some((place) => this.#isTaken(place)) === true);
  }

  /** Takes all places, or leaves all out. */
  takeAll(isWanted: boolean): void {
    this.#spared.clear();
    if (!isWanted) for (const group of this.#groups.keys()) this.#spared.add(group);
    this.#plan();
  }

  #plan(): void {
    const { spared } = this;
    if (spared.length === 0) this.#now = this.#whole;
    else if (this.#spared.size === this.#groups.size) this.#now = { kind: 'planned', plan: { baseText: this.#whole.plan.baseText, edits: [] }, changes: [], remarks: [] };
    else {
      const planned = this.#replan(spared);
      this.#now = planned.kind === 'planned' && new SparedPlaces(spared).overlap(planned.plan.edits) ? { kind: 'refused', reason: 'These places only change together' } : planned;
    }
  }

  #isTaken(place: ChangePlace): boolean {
    if (place.group !== null && this.#spared.has(place.group)) return false;
    return this.#now.kind === 'refused' || this.#now === this.#whole || placesAt(this.#now.plan.edits, place).length > 0;
  }

  #groupsAt(range: TextRange): readonly number[] {
    const groups = placesAt(this.#places, range).flatMap((at) => this.#places[at]?.group ?? []);
    return [...new Set(groups)].filter((group) => !this.#spared.has(group));
  }
}

function placesByGroup(places: readonly ChangePlace[]): ReadonlyMap<number, readonly ChangePlace[]> {
  const found = new Map<number, ChangePlace[]>();
  for (const place of places) {
    if (place.group === null) continue;
    const known = found.get(place.group);
    if (known === undefined) found.set(place.group, [place]);
    else known.push(place);
  }
  return found;
}
