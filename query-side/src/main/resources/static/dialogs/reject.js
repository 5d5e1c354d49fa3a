/** RejectDelivery. Given: handoff. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Reject the delivery of “${form.data.feature.title}”`,
  label: 'Reject delivery',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'DELIVERED'),
  view: ({ data }) => html`<p class="lead">
    ${chip('PROJECT_MANAGER', who(data.delivery), { bare: true })} reported it as delivered. Say what is missing: it is in delivery again, and is reported anew.
  </p>`,
  send: (form) => command('POST', `/handoffs/${form.data.key}/delivery-rejection`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => `Rejected the delivery of “${form.data.feature.title}”.`,
};
