/** DeclineHandoff. Given: handoff. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { day } from '../app/format.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Decline “${form.data.feature.title}”`,
  label: 'Decline handoff',
  owner: 'PROJECT_MANAGER',
  why: 'required',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'PROPOSED'),
  view: ({ data }) => html`<p class="lead">
    ${chip('PRODUCT_MANAGER', who(data.proposal), { bare: true })} asks ${data.project.name} for it by <b>${day(data.proposal.value.wantedBy, { weekday: true })}</b>.
    ${data.proposal.why?.text ? html`“${data.proposal.why.text}”` : nothing} Say why not: they can propose it again, changed.
  </p>`,
  send: (form) => command('POST', `/handoffs/${form.data.key}/declination`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => `Declined “${form.data.feature.title}”.`,
};
