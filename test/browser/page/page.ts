import { App } from '../../host/app';
import { appGlobals, focus } from '../../host/dom';
import { setMobile } from '../../host/platform';
import type { PageStart } from '../host-page';
import { editorLook } from './editor-look';
import { FileAdapter } from './file-adapter';
import { FileList, fileListType } from './file-list';
import { Plugins } from './plugins';

Object.defineProperties(window, { activeWindow: { get: () => focus.window }, activeDocument: { get: () => focus.window.document } });
Object.assign(window, appGlobals, { startHost });

/** As on a phone, or on the desktop. */
function emulateMobile(isPhone: boolean): void {
  setMobile(isPhone);
  document.body.classList.toggle('is-mobile', isPhone);
  document.body.classList.toggle('is-phone', isPhone);
}

/** Opens a vault in this page and turns its plugins on. */
async function startHost({ files, data, isPhone }: PageStart): Promise<App> {
  emulateMobile(isPhone);
  if (!isPhone) Object.assign(window, nodeGlobals);
  const app = new App(files);
  const plugins = new Plugins(app);
  app.plugins = plugins;
  app.workspace.editorExtensions.push(editorLook);
  Reflect.set(app.vault, 'adapter', new FileAdapter(app.vault, plugins));
  Reflect.set(app, 'emulateMobile', emulateMobile);
  Reflect.set(window, 'app', app);
  if (data !== null) plugins.store('preflight', JSON.stringify(data));
  await plugins.enablePlugin('digitalgarden');
  await plugins.enablePlugin('preflight');
  return app;
}

/** The desktop app has Node's globals beside the browser's; a phone has not. */
const nodeGlobals = {
  process: { versions: { node: '24.0.0', electron: '43.1.1' }, platform: 'linux', env: {}, argv: [], emitWarning: () => undefined },
  Buffer: { from: () => { throw new Error('Buffer is not for plugins that run on phones'); } },
  global: window,
};

/** The page by itself, for whoever opens its address: with the example vault, and the list of its notes beside it. */
async function tryOut(wanted: URLSearchParams): Promise<void> {
  if (wanted.get('vault') !== 'example') return;
  document.body.classList.remove('theme-light');
  document.body.classList.add(...(wanted.get('look') ?? 'theme-light').split(' '));
  const answer = await fetch('example.json');
  const app = await startHost({ files: (await answer.json()) as PageStart['files'], data: null, isPhone: wanted.get('device') === 'phone' });
  app.workspace.viewCreators.set(fileListType, (leaf) => new FileList(leaf));
  await app.workspace.ensureSideLeaf(fileListType, 'left', { active: false });
  const home = app.vault.getFileByPath('Home.md');
  if (home !== null) await app.workspace.getLeaf('tab').openFile(home);
}

void tryOut(new URLSearchParams(location.search));
