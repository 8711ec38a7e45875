/** What stands for the `obsidian` module in tests: our own, in memory, as far as the plugin uses it. */
export { App } from './app';
export { Component } from './component';
export { Editor } from './editor/editor';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField } from './editor/editor-fields';
export { ConfirmationModal, Modal, Notice, ProgressBarComponent, Scope, SuggestModal } from './modal';
export { EditorSuggest } from './editor/editor-suggest';
export { htmlToMarkdown } from './html-to-markdown';
export { Menu } from './menu';
export { Plugin, PluginSettingTab } from './plugin';
export { TAbstractFile, TFile, TFolder, Vault } from './vault';
export { FileView, ItemView, MarkdownView, TextFileView, View, Workspace, WorkspaceLeaf } from './workspace';
export { SecretComponent, SecretStorage } from './secrets';
export { ButtonComponent, Setting } from './setting';
export { MetadataCache } from './metadata-cache';
export { getAllTags } from './get-all-tags';
export { requestUrl } from './request-url';
export { Platform } from './platform';
