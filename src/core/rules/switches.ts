import type { Property, PropertyValue } from '../note/frontmatter';
import type { PropertySpec } from '../publishers/publisher';
import type { RuleContext } from './rule';
import { specOf } from './spec-of';

/**
 * How a switch takes a text: `on-for-text` is on for any, the text `false` included; `off-for-text` is what only a true
 * `true` turns on, so that a text such as `false` does no harm.
 */
export type SwitchKind = 'on-for-text' | 'off-for-text';

/** A switch that is set to something else than its publisher reads as meant. */
export interface OddSwitch {
  readonly property: Property;
  readonly spec: PropertySpec;
}

/** Whether a property can only be on or off. */
export function isSwitch({ types }: PropertySpec): boolean {
  return types.length === 1 && types[0] === 'boolean';
}

/** The kind of a switch, by which texts its publisher's data calls harmless. */
export function switchKind({ harmless }: PropertySpec): SwitchKind {
  return harmless?.includes('false') === true ? 'off-for-text' : 'on-for-text';
}

/** The switches of a kind that hold neither a boolean nor anything harmless, in the order of the note. The publish flag and the mark of the home page are left to their own rules. */
export function findSwitches({ note, publisher, publisherSettings, form }: RuleContext, kind: SwitchKind): readonly OddSwitch[] {
  if (note.frontmatter.kind !== 'parsed') return [];
  const flag = publisher.flag(publisherSettings).key;
  const found: OddSwitch[] = [];
  for (const property of note.frontmatter.properties) {
    const { key, value } = property;
    if (key === flag || key === publisher.homeKey(form) || value === null || typeof value === 'boolean') continue;
    const spec = specOf(publisher, form, key);
    if (spec === undefined || !isSwitch(spec) || switchKind(spec) !== kind || spec.harmless?.includes(value) === true) continue;
    found.push({ property, spec });
  }
  return found;
}

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'y', '1']);
const no: ReadonlySet<string> = new Set(['false', 'no', 'off', 'n', '0', '']);

/** What a person takes the value of a switch for; null where it could be either. */
export function switchMeaning(value: PropertyValue): boolean | null {
  if (value === null || typeof value === 'object') return null;
  const word = String(value).trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
