import { describe, expect, it } from 'vitest';
import { digitalGardenProperties } from '../../../src/core/publishers/digital-garden-properties';
import type { PropertySpec, PublisherForm } from '../../../src/core/publishers/publisher';

function specOf(key: string, form: PublisherForm): PropertySpec | undefined {
  return digitalGardenProperties.find((spec) => spec.key === key && spec.forms.includes(form));
}

describe('the properties of a note in the vault', () => {
  it.each([
    ['dg-publish', ['boolean'], 'warning'],
    ['dg-path', ['string'], 'error'],
    ['dg-permalink', ['string'], 'error'],
    ['title', ['string', 'number', 'boolean', 'list'], 'warning'],
    ['tags', ['list', 'string'], 'warning'],
    ['dg-home', ['boolean'], 'warning'],
    ['dg-metatags', ['map'], 'warning'],
    ['dg-hide', ['boolean'], 'warning'],
    ['dg-hide-in-filetree', ['boolean'], 'warning'],
    ['dg-hide-in-graph', ['boolean'], 'warning'],
    ['dg-pinned', ['boolean'], 'warning'],
    ['dg-content-classes', ['string', 'list'], 'info'],
    ['dg-pass-frontmatter', ['boolean'], 'warning'],
    ['dg-home-link', ['boolean'], 'warning'],
    ['dg-show-backlinks', ['boolean'], 'warning'],
    ['dg-show-local-graph', ['boolean'], 'warning'],
    ['dg-show-graph-depth-control', ['boolean'], 'warning'],
    ['dg-show-inline-title', ['boolean'], 'warning'],
    ['dg-show-file-tree', ['boolean'], 'warning'],
    ['dg-enable-search', ['boolean'], 'warning'],
    ['dg-show-toc', ['boolean'], 'warning'],
    ['dg-link-preview', ['boolean'], 'warning'],
    ['dg-show-tags', ['boolean'], 'warning'],
  ])('%s is %j, else %s', (key, types, severity) => {
    expect(specOf(key, 'vault')).toMatchObject({ types, wrongType: { severity } });
  });

  it.each(['permalink', 'date', 'created', 'updated', 'layout', 'dg-note-icon', 'aliases', 'draft', 'publish'])('%s is not read', (key) => {
    expect(specOf(key, 'vault')).toBeUndefined();
  });
});

describe('the properties of a compiled note', () => {
  it.each([
    ['dg-publish', ['boolean'], 'warning'],
    ['permalink', ['string'], 'error'],
    ['tags', ['list', 'string'], 'error'],
    ['date', ['date'], 'error'],
    ['templateEngineOverride', ['string'], 'error'],
    ['title', ['string', 'number', 'boolean', 'list'], 'warning'],
    ['metatags', ['map'], 'warning'],
    ['hide', ['boolean'], 'warning'],
    ['hideInFiletree', ['boolean'], 'warning'],
    ['hideInGraph', ['boolean'], 'warning'],
    ['pinned', ['boolean'], 'warning'],
    ['created', ['date'], 'warning'],
    ['updated', ['date'], 'warning'],
    ['dgHomeLink', ['boolean'], 'warning'],
    ['dgShowToc', ['boolean'], 'warning'],
    ['dgEnableSearch', ['boolean'], 'warning'],
  ])('%s is %j, else %s', (key, types, severity) => {
    expect(specOf(key, 'site')).toMatchObject({ types, wrongType: { severity } });
  });

  it.each(['noteIcon', 'dg-note-properties', 'contentClasses', 'dgPassFrontmatter', 'description', 'dg-metatags'])('%s may be anything', (key) => {
    expect(specOf(key, 'site')).toBeUndefined();
  });
});

it('lets pass what the plugin passes over', () => {
  expect(specOf('dg-permalink', 'vault')?.harmless).toEqual([false, 0]);
  expect(specOf('dg-home', 'vault')?.harmless).toEqual([0, '']);
});

it('lets a text turn off a feature, because `false` cannot', () => {
  expect(specOf('dg-show-toc', 'vault')?.harmless).toContain('false');
  expect(specOf('dg-show-toc', 'vault')?.harmless).not.toContain('true');
  expect(specOf('dg-hide', 'vault')?.harmless).not.toContain('false');
});

it('names each property once a form and says what a wrong type does in words that end a sentence', () => {
  const keys = digitalGardenProperties.flatMap(({ key, forms }) => forms.map((form) => `${form} ${key}`));
  expect(new Set(keys).size).toBe(keys.length);
  for (const { wrongType } of digitalGardenProperties) expect(wrongType.consequence).toMatch(/^[a-z]+s [^.]*[^. ]$/);
});
