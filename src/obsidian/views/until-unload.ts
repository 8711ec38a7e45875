/** What is shown and offers something, by an element of it: how it is hidden. */
const shown = new Map<HTMLElement, () => void>();

let isUnloaded = false;

/** To be called when the plugin is loaded; what is given back, when it is unloaded: hides all that offers something, and has long work stop. */
export function showUntilUnload(): () => void {
  isUnloaded = false;
  return () => {
    isUnloaded = true;
    for (const [element, hide] of shown) if (element.isConnected) hide();
    shown.clear();
  };
}

/** Something was shown that offers something: it is hidden with the plugin at the latest. Nobody would do what it offers, or with settings of the past. */
export function hideWithPlugin(element: HTMLElement, hide: () => void): void {
  for (const known of shown.keys()) if (!known.isConnected) shown.delete(known);
  shown.set(element, hide);
  if (isUnloaded) hide();
}

/** Opens a window in the window, which goes with the plugin at the latest. */
export function openUntilUnload(modal: { readonly containerEl: HTMLElement; open(): void; close(): void }): void {
  modal.open();
  hideWithPlugin(modal.containerEl, () => { modal.close(); });
}

/** Whether the plugin was turned off: what is still under way is to stop. */
export function isOff(): boolean {
  return isUnloaded;
}
