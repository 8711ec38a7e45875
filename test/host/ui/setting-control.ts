import { hasManner } from '../manners';
import type { SettingControl } from 'obsidian';
import type { Setting } from '../setting';
import type { PluginSettingTab } from './setting-tab';
import type { ValueComponent } from './components';

/** Puts a control into a row, as its definition says, with the tab's value in it. What a person enters is checked first, and stored only if nothing is said against it. */
export function addControl(setting: Setting, control: SettingControl, tab: PluginSettingTab): void {
  const current = tab.getControlValue(control.key) ?? control.defaultValue;
  const text = typeof current === 'string' || typeof current === 'number' ? String(current) : '';
  const bind = <T extends string | number | boolean>(component: ValueComponent<T>, value: T): void => {
    component.setValue(value).onChange((entered) => enter(setting, control, entered, tab));
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => { bind(toggle, current === true); });
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) => { bind(dropdown.addOptions(control.options), text); });
      return;
    case 'slider':
      setting.addSlider((slider) => { bind(slider.setLimits(control.min, control.max, control.step), Number(current ?? control.min)); });
      return;
    case 'color':
      setting.addColorPicker((color) => { bind(color, text); });
      return;
    case 'textarea':
      setting.addTextArea((area) => {
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
        bind(area.setPlaceholder(control.placeholder ?? ''), text);
      });
      return;
    case 'number':
      setting.addText((field) => {
        field.inputEl.type = 'number';
        for (const name of ['min', 'max', 'step'] as const) if (control[name] !== undefined) field.inputEl.setAttribute(name, String(control[name]));
        field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange((entered) => enterNumber(setting, control, entered, tab));
      });
      return;
    default:
      setting.addText((field) => { bind(field.setPlaceholder(control.placeholder ?? ''), text); });
  }
}

async function enter(setting: Setting, control: SettingControl, value: string | number | boolean, tab: PluginSettingTab): Promise<void> {
  const validate = control.validate as ((value: unknown) => string | undefined | Promise<string | undefined>) | undefined;
  const fault = hasManner('checked-settings') ? await validate?.(value) : undefined;
  setting.setErrorMessage(fault === undefined || fault === '' ? null : fault);
  if (fault === undefined || fault === '') await tab.setControlValue(control.key, value);
}

/** A field for numbers holds nothing where what is in it is none, and does not say so by itself. */
async function enterNumber(setting: Setting, control: SettingControl & { readonly type: 'number' }, entered: string, tab: PluginSettingTab): Promise<void> {
  const value = Number(entered);
  const isOutside = entered.trim() === '' || Number.isNaN(value) || value < (control.min ?? value) || value > (control.max ?? value);
  if (isOutside) setting.setErrorMessage('Invalid number');
  else await enter(setting, control, value, tab);
}
