import { findProperty } from '../note/frontmatter';
import type { PropertyValue } from '../note/frontmatter';
import type { PublishedNote, PublisherSettings } from './publisher';

/** The value of a property; undefined where there is none or the frontmatter was not read. */
export function noteValue({ frontmatter }: Pick<PublishedNote, 'frontmatter'>, key: string): PropertyValue | undefined {
  return findProperty(frontmatter, key)?.value;
}

/** What JavaScript takes for true, which is how most publishers ask: empty lists and maps and the text `false` are. */
export function isTruthy(value: PropertyValue | undefined): boolean {
  return Boolean(value);
}

/** True for a list; narrows where `Array.isArray` would not. */
export function isValueList(value: PropertyValue | undefined): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

/** A setting that is a text with something in it; `fallback` where it is anything else. */
export function textSetting(settings: PublisherSettings, name: string, fallback: string): string {
  const value = settings.get(name);
  return typeof value === 'string' && value !== '' ? value : fallback;
}

/** The texts of a setting that is a list; a single text is a list of its lines. None where it is anything else. */
export function textsSetting(settings: PublisherSettings, name: string): readonly string[] {
  const value = settings.get(name);
  if (typeof value === 'string') return value.split('\n');
  return isValueList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The keys of a note but for those that are given; none where the frontmatter was not read. */
export function otherKeys({ frontmatter }: Pick<PublishedNote, 'frontmatter'>, own: ReadonlySet<string>): readonly string[] {
  if (frontmatter.kind !== 'parsed') return [];
  return frontmatter.properties.map(({ key }) => key).filter((key) => !own.has(key));
}
