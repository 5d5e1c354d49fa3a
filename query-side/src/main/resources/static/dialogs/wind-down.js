/** ConfirmWindDown. Given: handoff. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`The work on “${form.data.feature.title}” has ended`,
  label: 'Confirm',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'WITHDRAWN'),
  view: ({ data }) => html`<p class="lead">
    ${chip('PRODUCT_MANAGER', who(data.withdrawal), { bare: true })} took it back${data.withdrawal.why?.text ? html`: “${data.withdrawal.why.text}”` : nothing}.
    Confirm once nobody works on it any more.
  </p>`,
  send: (form) => command('POST', `/handoffs/${form.data.key}/wind-down`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => `“${form.data.feature.title}” is wound down.`,
};
