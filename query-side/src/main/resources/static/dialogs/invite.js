/** A new link for a member who has none, or no password any more; it voids the former. Given: member, name. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { linkFor } from './admit.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`A link for ${given.name}`,
  label: 'Make a link',
  why: 'none',
  view: () => html`<p class="lead">Whoever has the link chooses a new password and signs in. It works once; a link made before stops working.</p>`,
  send: (form) => command('POST', `/members/${form.given.member}/invitation`),
  result: (answer, form) => linkFor(form.given.name, answer),
};
