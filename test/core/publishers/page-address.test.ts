import { expect, it } from 'vitest';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { digitalGardenSite } from '../../../src/core/publishers/digital-garden-site';
import { flowershow } from '../../../src/core/publishers/flowershow';
import { pageAddress } from '../../../src/core/publishers/page-address';
import { noteOf, type Values } from './note-of';

it.each<readonly [settings: Values, site: string | null]>([
  [{ gardenBaseUrl: 'https://garden.example' }, 'https://garden.example'],
  [{ gardenBaseUrl: 'garden.example' }, 'https://garden.example'],
  [{ gardenBaseUrl: ' http://garden.example/ ' }, 'https://garden.example'],
  [{ gardenBaseUrl: 'https://name.github.io/garden//' }, 'https://name.github.io/garden'],
  [{ gardenBaseUrl: 'https://garden.example:8080' }, 'https://garden.example:8080'],
  [{ gardenBaseUrl: '' }, null],
  [{}, null],
  [{ gardenBaseUrl: true }, null],
  [{ gardenBaseUrl: 'garden' }, null],
  [{ gardenBaseUrl: 'ghp_not.a.token' }, null],
  [{ gardenBaseUrl: 'github_pat_not.a.token' }, null],
  [{ gardenBaseUrl: 'user:word@garden.example' }, null],
  [{ gardenBaseUrl: 'a b.example' }, null],
  [{ publishPlatform: 'ForestryMd', 'forestrySettings.baseUrl': 'https://a.forestry.md', gardenBaseUrl: 'b.example' }, 'https://a.forestry.md'],
  [{ publishPlatform: 'SelfHosted', 'forestrySettings.baseUrl': 'https://a.forestry.md', gardenBaseUrl: 'b.example' }, 'https://b.example'],
  [{ publishPlatform: 'ForestryMd', gardenBaseUrl: 'b.example' }, null],
])('%j stands at %s', (settings, site) => {
  expect(digitalGardenSite(new Map(Object.entries(settings)))).toBe(site);
});

it.each<readonly [values: Values, settings: Values, address: string | null]>([
  [{}, { gardenBaseUrl: 'a.example' }, 'https://a.example/notes/a/'],
  [{ 'dg-home': true }, { gardenBaseUrl: 'a.example' }, 'https://a.example/'],
  [{ 'dg-permalink': 'a b?c#d%' }, { gardenBaseUrl: 'a.example' }, 'https://a.example/a%20b%3Fc%23d%25/'],
  [{ 'dg-permalink': 'a%20b' }, { gardenBaseUrl: 'a.example' }, 'https://a.example/a%20b/'],
  [{ 'dg-permalink': '中文\ud800' }, { gardenBaseUrl: 'a.example' }, 'https://a.example/%E4%B8%AD%E6%96%87%EF%BF%BD/'],
  [{ 'dg-permalink': 5 }, { gardenBaseUrl: 'a.example' }, null],
  [{}, {}, null],
])('a note with %j under %j has the address %s', (values, settings, address) => {
  expect(pageAddress(digitalGarden, noteOf(values, 'Notes/A.md', settings))).toBe(address);
});

it('is not known where no setting names the site', () => {
  expect(pageAddress(flowershow, noteOf({}))).toBeNull();
});
