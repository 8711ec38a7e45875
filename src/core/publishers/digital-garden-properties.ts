import type { PropertyValue } from '../note/frontmatter';
import type { PropertySpec, PropertyType, PublisherForm } from './publisher';

const vault: readonly PublisherForm[] = ['vault'];
const site: readonly PublisherForm[] = ['site'];

/** What the plugin passes over where it wants text: all that JavaScript takes for false. */
const falsyBesideText: readonly PropertyValue[] = [false, 0];
const falsyBesideBoolean: readonly PropertyValue[] = [0, ''];

/** The note's own version of a site setting, with its name in the compiled note. */
const features: readonly (readonly [key: string, compiledKey: string])[] = [
  ['dg-home-link', 'dgHomeLink'],
  ['dg-show-backlinks', 'dgShowBacklinks'],
  ['dg-show-local-graph', 'dgShowLocalGraph'],
  ['dg-show-graph-depth-control', 'dgShowGraphDepthControl'],
  ['dg-show-inline-title', 'dgShowInlineTitle'],
  ['dg-show-file-tree', 'dgShowFileTree'],
  ['dg-enable-search', 'dgEnableSearch'],
  ['dg-show-toc', 'dgShowToc'],
  ['dg-link-preview', 'dgLinkPreview'],
  ['dg-show-tags', 'dgShowTags'],
];

function error(key: string, forms: readonly PublisherForm[], types: readonly PropertyType[], consequence: string): PropertySpec {
  return { key, forms, types, harmless: falsyBesideText, wrongType: { severity: 'error', consequence } };
}

function warning(key: string, forms: readonly PublisherForm[], types: readonly PropertyType[], consequence: string): PropertySpec {
  return { key, forms, types, harmless: falsyBesideText, wrongType: { severity: 'warning', consequence } };
}

function info(key: string, forms: readonly PublisherForm[], types: readonly PropertyType[], consequence: string): PropertySpec {
  return { key, forms, types, harmless: falsyBesideText, wrongType: { severity: 'info', consequence } };
}

/** A switch that is on for any value but false, 0, an empty text and nothing, the text `false` included. */
function truthy(key: string, forms: readonly PublisherForm[], consequence: string): PropertySpec {
  return { key, forms, types: ['boolean'], harmless: falsyBesideBoolean, wrongType: { severity: 'warning', consequence } };
}

/**
 * A site feature. The templates compare with `true`, so the text `true` turns the feature off. A `false` is lost on
 * the way to the site, so a text such as `false` is the only way to turn off what the site turns on, and it is left alone.
 */
function feature(key: string, forms: readonly PublisherForm[]): PropertySpec {
  const harmless: readonly PropertyValue[] = [...falsyBesideBoolean, 'false', 'no', 'off'];
  return { key, forms, types: ['boolean'], harmless, wrongType: { severity: 'warning', consequence: 'turns the feature off on this page' } };
}

const stops = 'stops the publisher';
const stopsBuild = 'stops the build of the whole site';
const alwaysHides = 'hides the page whatever it says';
const alwaysPins = 'pins the page whatever it says';
const wrongTitle = 'shows as `[object Object]`';
const wrongMeta = 'puts garbage into the meta tags of the page';
const titleTypes: readonly PropertyType[] = ['string', 'number', 'boolean', 'list'];

/**
 * The note as written, by version 2.84.0 of the plugin. The keys of classes, icon and dates can be renamed in its
 * settings; icons are of any type, and dates have no key unless the user names one.
 */
const vaultProperties: readonly PropertySpec[] = [
  truthy('dg-publish', vault, 'publishes the note unless it is the text `false`'),
  error('dg-path', vault, ['string'], stops),
  error('dg-permalink', vault, ['string'], stops),
  warning('title', vault, titleTypes, wrongTitle),
  { ...warning('tags', vault, ['list', 'string'], 'is left out'), wrongTypeOfHome: { severity: 'error', consequence: stops } },
  truthy('dg-home', vault, 'makes the note the home page whatever it says'),
  warning('dg-metatags', vault, ['map'], wrongMeta),
  truthy('dg-hide', vault, alwaysHides),
  truthy('dg-hide-in-filetree', vault, 'hides the page in the file tree whatever it says'),
  truthy('dg-hide-in-graph', vault, 'hides the page in the graph whatever it says'),
  truthy('dg-pinned', vault, alwaysPins),
  info('dg-content-classes', vault, ['string', 'list'], 'is left out'),
  truthy('dg-pass-frontmatter', vault, 'passes all properties to the site whatever it says'),
  ...features.map(([key]) => feature(key, vault)),
];

/**
 * The compiled note, by Eleventy 3.1.2 under the site's template. `created` and `updated` are read as dates of ISO 8601, SQL
 * or mails, and any other shows nothing; `date` must be ISO 8601, because Eleventy reads it.
 */
const siteProperties: readonly PropertySpec[] = [
  truthy('dg-publish', site, 'marks the note as published unless it is the text `false`'),
  error('permalink', site, ['string'], stopsBuild),
  error('tags', site, ['list', 'string'], stopsBuild),
  { ...error('date', site, ['date'], stopsBuild), harmless: [...falsyBesideText, ''] },
  error('templateEngineOverride', site, ['string'], stopsBuild),
  warning('title', site, titleTypes, wrongTitle),
  warning('metatags', site, ['map'], wrongMeta),
  truthy('hide', site, alwaysHides),
  truthy('hideInFiletree', site, 'hides the page in the file tree whatever it says'),
  truthy('hideInGraph', site, 'hides the page in the graph whatever it says'),
  truthy('pinned', site, alwaysPins),
  warning('created', site, ['date'], 'shows no date'),
  warning('updated', site, ['date'], 'shows no date'),
  ...features.map(([, compiledKey]) => feature(compiledKey, site)),
];

/** Every property that Digital Garden reads and can misread, for both forms. */
export const digitalGardenProperties: readonly PropertySpec[] = [...vaultProperties, ...siteProperties];
