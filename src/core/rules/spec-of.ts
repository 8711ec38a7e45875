import type { PropertySpec, Publisher, PublisherForm } from '../publishers/publisher';

type SpecsByKey = ReadonlyMap<string, PropertySpec>;

/** Made once for each publisher: every rule about properties asks for every property of every note. */
const known = new WeakMap<Publisher, Map<PublisherForm, SpecsByKey>>();

/** What a publisher expects of the property with that key in a note of that form; undefined where it does not read it. */
export function specOf(publisher: Publisher, form: PublisherForm, key: string): PropertySpec | undefined {
  return specsOf(publisher, form).get(key);
}

function specsOf(publisher: Publisher, form: PublisherForm): SpecsByKey {
  const remembered = known.get(publisher)?.get(form);
  if (remembered !== undefined) return remembered;
  const forms = known.get(publisher) ?? new Map<PublisherForm, SpecsByKey>();
  const made = new Map(publisher.properties.filter((spec) => spec.forms.includes(form)).map((spec) => [spec.key, spec]));
  known.set(publisher, forms.set(form, made));
  return made;
}
