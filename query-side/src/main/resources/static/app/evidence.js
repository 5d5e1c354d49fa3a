/** What shows that a criterion is met: words, and the links in them. */
import { html } from 'lit';

/** @param {string|null} text @returns {unknown} */
export function evidence(text) {
  if (!text) return '';
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 ? html`<a class="link" href=${part} target="_blank" rel="noopener noreferrer">${short(part)}</a>` : part));
}

const short = (address) => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
