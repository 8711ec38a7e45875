import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../manifest.json';
import packageLock from '../package-lock.json';
import packageJson from '../package.json';
import versions from '../versions.json';

const versionPattern = /^\d+\.\d+\.\d+$/;

describe('manifest.json', () => {
  test('has the id by which the app knows the plugin, in the form that the directory takes', () => {
    expect(manifest.id).toBe('preflight');
    expect(manifest.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(manifest.id).not.toMatch(/obsidian|plugin/);
  });

  test('has a plain name', () => {
    expect(manifest.name).toBe('Preflight');
    expect(manifest.name).toMatch(/^[A-Za-z0-9 +()-]+$/);
    expect(manifest.name).not.toMatch(/obsidian|obsi-|-sidian|plugin/i);
  });

  test('describes itself within the rules: 10 to 250 characters, a capital first, a full stop last, no other punctuation than listed', () => {
    expect(manifest.description.length).toBeGreaterThanOrEqual(10);
    expect(manifest.description.length).toBeLessThanOrEqual(250);
    expect(manifest.description).toMatch(/^[A-Z][A-Za-z0-9\s.,!?'"-]*\.$/);
    expect(manifest.description).not.toMatch(/obsidian|plugin/i);
  });

  test('has all the keys that the directory asks for, and no other', () => {
    const required = ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'];
    expect(Object.keys(manifest).filter((key) => key !== 'authorUrl' && key !== 'fundingUrl').sort()).toEqual(required);
  });

  test('runs on phones and from the first version with declarative settings on', () => {
    expect(manifest.isDesktopOnly).toBe(false);
    expect(manifest.minAppVersion).toBe('1.13.0');
  });
});

describe('the versions', () => {
  test('are the same in every file', () => {
    expect(manifest.version).toMatch(versionPattern);
    expect(packageJson.version).toBe(manifest.version);
    expect(packageLock.version).toBe(manifest.version);
  });

  test('are listed with the app version they need, the newest one that is needed among them', () => {
    for (const [version, appVersion] of Object.entries(versions)) {
      expect(version).toMatch(versionPattern);
      expect(appVersion).toMatch(versionPattern);
    }
    expect(Object.values(versions)).toContain(manifest.minAppVersion);
  });

  test('are listed once for each app version', () => {
    const appVersions: readonly string[] = Object.values(versions);
    expect(new Set(appVersions).size).toBe(appVersions.length);
  });
});

describe('the dependencies', () => {
  test('are pinned exactly', () => {
    const wanted = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(wanted.filter((version) => !versionPattern.test(version))).toEqual([]);
  });
});

describe('npm version', () => {
  test.each([
    ['only takes the version over, also into the changelog, where the app version is known', '1.0.0', '1.13.0', { '0.1.0': '1.13.0' }],
    ['notes a new app version', '1.0.0', '1.14.0', { '0.1.0': '1.13.0', '1.0.0': '1.14.0' }],
  ])('%s', (_title, version, minAppVersion, expected) => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-version-'));
    const write = (file: string, data: object): void => {
      writeFileSync(join(folder, file), JSON.stringify(data));
    };
    try {
      write('package.json', { version });
      write('manifest.json', { id: 'preflight', version: '0.1.0', minAppVersion });
      write('versions.json', { '0.1.0': '1.13.0' });
      writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- Old.\n');
      mkdirSync(join(folder, 'docs'));
      writeFileSync(join(folder, 'docs/action.md'), 'a version that of `0.1.0`:\n      - uses: OWNER/preflight@0.1.0\nWritten for 0.1.0.\n');
      const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/version-bump.mjs')], { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({ id: 'preflight', version, minAppVersion });
      expect(JSON.parse(readFileSync(join(folder, 'versions.json'), 'utf8'))).toEqual(expected);
      expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe('# Changelog\n\n## 1.0.0\n\n- New.\n\n## 0.1.0\n\n- Old.\n');
      expect(readFileSync(join(folder, 'docs/action.md'), 'utf8')).toBe(`a version that of \`${version}\`:\n      - uses: OWNER/preflight@${version}\nWritten for 0.1.0.\n`);
      const notes = (of: string) => spawnSync(process.execPath, [resolve('scripts/release-notes.mjs'), of], { cwd: folder, encoding: 'utf8' });
      expect(notes('1.0.0')).toMatchObject({ status: 0, stdout: '- New.\n' });
      expect(notes('1.0')).toMatchObject({ status: 1, stdout: '', stderr: 'CHANGELOG.md says nothing of 1.0\n' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('commits every file that it writes', () => {
    const script = readFileSync('scripts/version-bump.mjs', 'utf8');
    const written = [...script.matchAll(/\b(?:write|rewrite)\('([^']+)'/g)].map(([, file]) => file);
    const committed = /git add (.*)$/.exec(packageJson.scripts.version)?.[1]?.split(' ');
    expect([...new Set(written)].sort()).toEqual(committed?.sort());
  });
});
