/** Addresses: which page an address means, and moving between them without loading the document again. */

/** @typedef {{tag: string, params: Record<string, string>, query: URLSearchParams, path: string}} Place */

const routes = [
  ['/', 'tl-handoffs', () => import('../pages/handoffs.js')],
  ['/handoffs/:key', 'tl-handoff', () => import('../pages/handoff.js')],
  ['/me', 'tl-me', () => import('../pages/me.js')],
  ['/products', 'tl-products', () => import('../pages/products.js')],
  ['/products/:key', 'tl-roadmap', () => import('../pages/roadmap.js')],
  ['/features/:key', 'tl-feature', () => import('../pages/feature.js')],
  ['/projects', 'tl-projects', () => import('../pages/products.js')],
  ['/projects/:key', 'tl-delivery', () => import('../pages/delivery.js')],
  ['/requests', 'tl-requests-page', () => import('../pages/requests.js')],
  ['/decisions', 'tl-decisions', () => import('../pages/decisions.js')],
  ['/decisions/:at', 'tl-decisions', () => import('../pages/decisions.js')],
  ['/replay', 'tl-replay', () => import('../pages/replay.js')],
  ['/who-decides', 'tl-who-decides', () => import('../pages/who-decides.js')],
  ['/settings', 'tl-settings', () => import('../pages/settings.js')],
  ['/sign-in', 'tl-sign-in', () => import('../pages/sign-in.js')],
  ['/invitations/:secret', 'tl-invitation', () => import('../pages/sign-in.js')],
];

/** Pages that need nobody to be signed in; the shell shows them without navigation. */
export const OPEN_PAGES = new Set(['tl-sign-in', 'tl-invitation']);

/** @type {Set<() => void>} */
const listeners = new Set();

/** Calls back whenever the address changed. */
export const onNavigate = (listener) => listeners.add(listener);

/** @returns {Place & {load: () => Promise<unknown>}} */
export function here() {
  const path = location.pathname.replace(/(.)\/$/, '$1');
  for (const [pattern, tag, load] of routes) {
    const params = match(pattern, path);
    if (params) return { tag, load, params, path, query: new URLSearchParams(location.search) };
  }
  return { tag: 'tl-nowhere', load: async () => {}, params: {}, path, query: new URLSearchParams(location.search) };
}

/** Goes to an address of this origin. */
export function go(address, { replace = false } = {}) {
  const url = new URL(address, location.href);
  if (url.href === location.href) return;
  if (replace) history.replaceState(history.state, '', url);
  else history.pushState({ pushed: true }, '', url);
  listeners.forEach((listener) => listener());
}

/**
 * The address here with other query parameters: null or '' removes one.
 *
 * @param {Record<string, string|null|undefined>} changes
 */
export function withQuery(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/**
 * The address that opens a dialog over the page shown: `<a href=${opens('accept', {handoff: 'FOOD-7-TRK'})}>`.
 *
 * @param {string} dialog a name from dialog.js
 * @param {Record<string, string>} [given] what it is about
 */
export function opens(dialog, given = {}) {
  const url = new URL(location.href);
  const about = new URLSearchParams({ ...given });
  url.searchParams.set('do', dialog);
  if (about.size > 0) url.searchParams.set('with', about.toString());
  else url.searchParams.delete('with');
  return url.pathname + url.search;
}

function match(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[i]);
    else if (part !== given[i]) return null;
  }
  return params;
}

addEventListener('popstate', () => listeners.forEach((listener) => listener()));
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
  event.preventDefault();
  go(url.href);
});
