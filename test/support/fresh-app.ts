import { beforeAll } from 'vitest';
import { showUntilUnload } from '../../src/obsidian/views/until-unload';
import { focus, hostWindow } from '../host/dom';
import { forgetShown } from '../host/ui/shown';

/** Files of tests that share their modules each begin as in an app that was just started, with the plugin turned on. */
beforeAll(() => {
  forgetShown();
  focus.window = hostWindow;
  showUntilUnload();
});
