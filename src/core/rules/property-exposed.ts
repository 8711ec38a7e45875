import { findProperty, type Property, type PropertyValue } from '../note/frontmatter';
import { isImageName } from '../vault/image-name';
import { codeSpans } from './code-span';
import { isHarmlessKey, isPrivateKey } from './private-keys';
import type { NoteRule, RuleContext } from './rule';

/** Properties that no page shows are public all the same. */
export const propertyExposed: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'property-exposed',
  severity: 'info',
  summary: 'Properties that become public although the page does not show them.',
  why: 'Digital Garden copies every property of a note into the public repository, and uploads the images that properties name. A list of pages made from properties shows them, too.',
  evidence: 'Measured on Digital Garden 2.84.0; seen in 2,238 published notes of 8 gardens, with places, paths and to-do lists among them',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A list of all, once a note',
      before: '---\ndg-publish: true\ntitle: Trains\ntodo: call Marta\nmood-board: red\n---\n',
      messages: ['Unexpected properties that become public (`todo`, `mood-board`), expected only what anybody may read'],
      wholeNote: true,
    },
    {
      title: 'A name that speaks of something private',
      before: '---\ndg-publish: true\ntodo: call Marta\nlatitude: 52.5\nlongitude: 13.4\n---\n',
      messages: ['Unexpected private properties that become public (`latitude`, `longitude`; besides them `todo`), expected only what anybody may read'],
      wholeNote: true,
    },
    {
      title: 'An image, which is uploaded',
      before: '---\ndg-publish: true\nscan: "[[passport.jpg]]"\n---\n',
      messages: ['Unexpected private properties that become public (`scan`, with its image), expected only what anybody may read'],
      wholeNote: true,
    },
    { title: 'Properties that nearly every note has', before: '---\ndg-publish: true\naliases: [Rails]\ncssclasses: wide\ncreated: 2025-01-30\ntags: [trains]\n---\n', messages: [], wholeNote: true },
    {
      title: 'A picture that is meant for the page is uploaded, too',
      before: '---\ndg-publish: true\ncover: "[[train.jpg]]"\n---\n',
      messages: ['Unexpected properties that become public (`cover`), expected only what anybody may read'],
      wholeNote: true,
    },
    { title: 'A name of a picture without one', before: '---\ndg-publish: true\ncover: blue\n---\n', messages: [], wholeNote: true },
    { title: 'Properties of the publisher itself', before: '---\ndg-publish: true\ndg-path: Trains\ndg_note: x\n---\n', messages: [], wholeNote: true },
    { title: 'Names without values', before: '---\ndg-publish: true\nemail:\nphone: ""\nattendees: []\n---\n', messages: [], wholeNote: true },
    { title: 'On a site that hands none on', before: '---\nemail: marta@example.org\n---\n', messages: [], wholeNote: true, context: { publisher: 'quartz' } },
    { title: 'In the text', before: 'email: marta@example.org\n', messages: [] },
  ],
  check(context) {
    const exposed = exposedProperties(context);
    const loud = exposed.filter(isPrivate);
    const [first] = loud.length > 0 ? loud : exposed;
    if (first === undefined) return [];
    const rest = exposed.filter((property) => !loud.includes(property)).map(({ key }) => key);
    const isLoud = loud.length > 0;
    const list = isLoud ? namesOf(loud) + (rest.length > 0 ? `; besides them ${codeSpans(rest)}` : '') : codeSpans(rest);
    return [{
      from: first.keyRange.from,
      // A key can be empty: then the property stands for it.
      to: first.key === '' ? first.to : first.keyRange.to,
      severity: isLoud ? 'warning' : 'info',
      message: `Unexpected ${isLoud ? 'private ' : ''}properties that become public (${list}), expected only what anybody may read`,
    }];
  },
};

/** The properties that hold something, and that are not what nearly every note has; an image is worth a word whatever it is called. */
function exposedProperties({ note, path, form, publisher, publisherSettings }: RuleContext): readonly Property[] {
  const { frontmatter } = note;
  const keys = publisher.publicKeys({ path, frontmatter, form, settings: publisherSettings });
  return keys.flatMap((key) => {
    const property = findProperty(frontmatter, key);
    return property === undefined || isEmpty(property.value) || (isHarmlessKey(key) && !imageNameOf(property.value)) ? [] : [property];
  });
}

function isPrivate({ key, value }: Property): boolean {
  return (isPrivateKey(key) && typeof value !== 'boolean') || (imageNameOf(value) && !isHarmlessKey(key));
}

/** Whether a value names an image of the vault, alone or in a list. */
function imageNameOf(value: PropertyValue): boolean {
  if (typeof value === 'string') return isImageName(value.replace(/^!?\[\[([^[\]|#]+)(?:\|[^[\]]*)?\]\]$/u, '$1')) && !value.includes('://');
  return Array.isArray(value) && value.some((item: PropertyValue) => typeof item === 'string' && imageNameOf(item));
}

function isEmpty(value: PropertyValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && (Array.isArray(value) ? value.every((item: PropertyValue) => isEmpty(item)) : 'size' in value && value.size === 0);
}

function namesOf(properties: readonly Property[]): string {
  const images = properties.filter(({ value }) => imageNameOf(value)).length;
  return codeSpans(properties.map(({ key }) => key)) + (images === 0 ? '' : images === 1 ? ', with its image' : ', with their images');
}
