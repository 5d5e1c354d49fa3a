/** Something to hand on, shown with a button that copies it. */
import { html } from 'lit';
import { icon } from './parts.js';
import { toast } from './toast.js';

/** @param {string} text @param {string} label what it is, for who can't see it */
export const copyable = (text, label) => html`<div class="secret">
  <code tabindex="0" aria-label=${label}>${text}</code>
  <button class="btn small" type="button" @click=${() => copy(text)}>${icon('copy')}Copy</button>
</div>`;

/** @param {string} text */
export async function copy(text, said = 'Copied.') {
  await navigator.clipboard.writeText(text);
  toast(said);
}
