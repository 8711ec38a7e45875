/** Names of parameters that only tell a site where its readers come from: those of campaigns, advertisers, mailings and share buttons. */
const NAMES: ReadonlySet<string> = new Set([
  ...['fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'gclsrc', 'gad_source', 'gad_campaignid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'li_fat_id', 'epik', 'srsltid'],
  ...['igshid', 'igsh', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking', 'mkt_tok', 'vero_id', 'oly_anon_id', 'oly_enc_id', 'ref_src', 'ref_url'],
]);

/** Sites whose name as `referrer` says nothing but who sent the reader. */
const REFERRERS: ReadonlySet<string> = new Set(['grok.com', 'chatgpt.com', 'perplexity.ai', 'claude.ai', 'gemini.google.com', 'copilot.microsoft.com']);

/** True for a parameter, `name=value`, that only tracks readers. */
export function isTracking(parameter: string): boolean {
  const equals = parameter.indexOf('=');
  const name = (equals === -1 ? parameter : parameter.slice(0, equals)).toLowerCase();
  if (name.startsWith('utm_') || NAMES.has(name)) return true;
  return name === 'referrer' && REFERRERS.has(parameter.slice(equals + 1).toLowerCase());
}

/** The URL without parameters that only track readers; all else of it, fragments included, stays as it is written. */
export function stripTracking(url: string): string {
  const question = url.indexOf('?');
  if (question === -1) return url;
  const hash = url.indexOf('#');
  if (hash !== -1 && hash < question) return url;
  const end = hash === -1 ? url.length : hash;
  const separator = url.slice(question, end).includes('&amp;') ? '&amp;' : '&';
  const parameters = url.slice(question + 1, end).split(separator);
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return url;
  return url.slice(0, question) + (kept.length === 0 ? '' : `?${kept.join(separator)}`) + url.slice(end);
}
