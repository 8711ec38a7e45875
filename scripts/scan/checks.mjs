import { reproducible } from './build.mjs';
import { bundleCode, bundleModules, bundleSize } from './bundle.mjs';
import { notCommitted, oneLock, pinned, used, vulnerable } from './dependencies.mjs';
import { directoryLint } from './lint.mjs';
import { licence, manifestDescription, manifestId, manifestKeys, manifestName, versions } from './manifest.mjs';
import { readmeDisclosures, readmeText } from './readme.mjs';
import { releaseAssets } from './release.mjs';
import { commandNames, settingsPage, sources } from './sources.mjs';
import { stylesAlone, stylesDuplicates, stylesPrefix, stylesStrength, stylesSupport, stylesVariables } from './styles.mjs';

/** Checks of what files say: they take milliseconds. */
export const quickChecks = [
  manifestId, manifestName, manifestDescription, manifestKeys, versions, licence,
  readmeDisclosures, readmeText,
  stylesStrength, stylesDuplicates, stylesSupport, stylesPrefix, stylesVariables, stylesAlone,
  sources, settingsPage, commandNames,
  bundleCode, bundleModules, bundleSize,
  releaseAssets, notCommitted, oneLock, pinned, used,
];

/** Checks that build, lint or ask the registry. */
export const slowChecks = [reproducible, directoryLint, vulnerable];
