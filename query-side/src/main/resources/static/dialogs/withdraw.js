/** WithdrawHandoff. Given: handoff. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { names } from '../app/format.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Withdraw “${form.data.feature.title}” from ${form.data.project.name}`,
  label: 'Withdraw handoff',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'PROPOSED', 'CLARIFYING', 'ACCEPTED'),
  view: ({ data }) => html`<p class="lead">
    ${data.state === 'ACCEPTED'
      ? html`Work on it has begun: ${names(data.deciders.PROJECT_MANAGER ?? [])} is asked to end it, and to say so. Then it may be proposed again.`
      : 'It was not accepted yet, so there is no work to end. It may be proposed again.'}
  </p>`,
  send: (form) => command('POST', `/handoffs/${form.data.key}/withdrawal`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => `Withdrew “${form.data.feature.title}”.`,
};
