/** Which keys are heard where: the palette's, search, and the list of them. */
import { icon } from './parts.js';
import { toast } from './toast.js';
import { html } from 'lit';

const SETTING = 'throughline-plain-keys';
const mac = /mac|iphone|ipad/i.test(navigator.platform);

/** How the key beside K is called here. */
export const MODIFIER = mac ? '⌘' : 'Ctrl';

/** Keys of one character can be turned off: who speaks to a computer types them by chance. */
export const plainKeys = {
  get on() {
    return localStorage.getItem(SETTING) !== 'off';
  },
  set on(value) {
    localStorage.setItem(SETTING, value ? 'on' : 'off');
  },
};

/**
 * Whether an event is this key of one character, and meant so: not part of a text, not over a dialog, not heard already.
 *
 * @param {KeyboardEvent} event
 * @param {string} key
 */
export function isPlain(event, key) {
  if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !plainKeys.on) return false;
  const within = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], dialog');
  return !within && !document.querySelector('dialog[open]');
}

const isPalette = (event) => event.key.toLowerCase() === 'k' && (mac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey;

/** Fetches the palette before it is asked for. Where that can't be now, it is fetched when it is asked for. */
export const fetchPalette = () => import('./palette.js').catch(() => null);

/** Opens the palette. @param {'go'|'search'} how */
export async function openPalette(how) {
  if (await fetchPalette()) document.querySelector('tl-palette')?.open(how);
  else toast('No connection: the palette can’t be opened. Try again in a moment.');
}

/** Opens the list of keys. */
export async function openKeys() {
  if (await import('./keys-help.js').catch(() => null)) document.querySelector('tl-keys')?.open();
  else toast('No connection: the list of keys can’t be opened. Try again in a moment.');
}

/**
 * Hears the keys that work on every page; on the window, so that a page may use one for itself before.
 *
 * @param {() => boolean} ready whether there is somewhere to go
 */
export function listen(ready) {
  addEventListener('keydown', (event) => {
    if (!ready()) return;
    const act = isPalette(event) ? () => openPalette('go') : isPlain(event, '/') ? () => openPalette('search') : isPlain(event, '?') ? openKeys : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** The way in for who doesn't know the key, or has none. */
export const paletteButton = () => html`<button class="search" type="button" aria-haspopup="dialog" aria-keyshortcuts=${mac ? 'Meta+K' : 'Control+K'}
  aria-label="Search, or go anywhere" @click=${() => openPalette('go')}>${icon('search')}<span>Search, or go anywhere</span><kbd aria-hidden="true">${MODIFIER} K</kbd></button>`;
