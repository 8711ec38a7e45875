import type { PropertyValue } from '../note/frontmatter';
import type { PropertySpec, PropertyType, PublisherForm } from './publisher';

const bothForms: readonly PublisherForm[] = ['vault', 'site'];

/** How bad a wrong type is. */
type Severity = PropertySpec['wrongType']['severity'];

/** What a publisher expects of a property in a note of either form. */
export function propertySpec(key: string, types: readonly PropertyType[], severity: Severity, consequence: string, harmless?: readonly PropertyValue[]): PropertySpec {
  return { key, forms: bothForms, types, wrongType: { severity, consequence }, ...(harmless === undefined ? {} : { harmless }) };
}
