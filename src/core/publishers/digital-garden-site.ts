import { textSetting } from './note-value';
import type { PublisherSettings } from './publisher';

/**
 * Where the garden stands, as its plugin (2.84.0) finds it: the host that Forestry gave, or the base URL of the user's own
 * site, always by `https`, a path or port included. Null where none is set, and where a token was pasted instead.
 */
export function digitalGardenSite(settings: PublisherSettings): string | null {
  const name = settings.get('publishPlatform') === 'ForestryMd' ? 'forestrySettings.baseUrl' : 'gardenBaseUrl';
  const written = textSetting(settings, name, '').trim();
  const scheme = /^[a-z]{1,10}:\/\//iu.exec(written)?.[0] ?? '';
  const host = trimSlashes(written.slice(scheme.length));
  if (!host.includes('.') || /^(?:ghp_|github_pat)/u.test(host) || /[\s@?#<>"\\]/u.test(host)) return null;
  return `https://${host}`;
}

function trimSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '/') end--;
  return text.slice(0, end);
}
