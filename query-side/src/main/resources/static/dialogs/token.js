/** A new API token, shown once. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { copyable } from '../app/copy.js';
import { line, number, pair } from '../app/fields.js';
import { day } from '../app/format.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Create an API token',
  label: 'Create token',
  why: 'none',
  start: () => ({ days: '90' }),
  view: (form) => html`
    <p class="lead">A script that sends it acts as you, in your roles: what it decides is recorded as your decision.</p>
    ${pair(
      line(form, 'name', { label: 'What it is for', required: true, placeholder: 'Release script' }),
      number(form, 'days', { label: 'Valid for, days', required: true, from: 1, to: 365, step: 1 }),
    )}
  `,
  send: (form) => command('POST', '/tokens', { name: form.text('name'), expiresInDays: Number(form.values.days) }, { key: form.key }),
  result: ({ token, expires }) => html`
    <p class="lead">Copy it now: it is not shown again. Send it as <code>Authorization: Bearer …</code>; it is valid until ${day(expires)}.</p>
    ${copyable(token, 'The new token')}
  `,
};
