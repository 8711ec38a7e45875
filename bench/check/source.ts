/** What the bench of the check measures, as one module. */
export { runCommandLine } from '../../src/cli/run-command-line.mts';
export { parseNote } from '../../src/core/note/parse-note';
export { publishers } from '../../src/core/publishers/index';
export { checkInVault, checkNote } from '../../src/core/rules/check-note';
export { VaultCheck } from '../../src/core/rules/check-vault';
export { rules } from '../../src/core/rules/index';
export { runRule, runVaultRule, ruleApplies } from '../../src/core/rules/run-rule';
export { loadSettingValues } from '../../src/core/settings/setting-values';
export { ruleOptionsOf, settingsOf } from '../../src/core/settings/settings';
export { PublishedVault } from '../../src/core/vault/published-vault';
export { readNoteEntry } from '../../src/core/vault/read-note-entry';
export { VaultIndex } from '../../src/core/vault/vault-index';
