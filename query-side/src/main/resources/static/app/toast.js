/** Short messages after an act, announced to screen readers; and what changed elsewhere, announced only. */

/**
 * @param {string} words
 * @param {{href?: string, link?: string}} [more]
 */
export function toast(words, more = {}) {
  document.dispatchEvent(new CustomEvent('tl-toast', { detail: { words, ...more } }));
}
