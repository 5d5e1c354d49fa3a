/** RequestClarification. Given: handoff. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { area } from '../app/fields.js';
import { day } from '../app/format.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Ask about “${form.data.feature.title}”`,
  label: 'Ask',
  owner: 'PROJECT_MANAGER',
  why: 'none',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'PROPOSED'),
  view: (form) => html`
    <p class="lead">
      ${chip('PRODUCT_MANAGER', who(form.data.proposal), { bare: true })} asks ${form.data.project.name} for it by <b>${day(form.data.proposal.value.wantedBy, { weekday: true })}</b>.
      ${form.data.proposal.why?.text ? html`“${form.data.proposal.why.text}”` : nothing}
    </p>
    ${area(form, 'question', { label: 'Question', required: true, hint: 'It is their turn then; you accept or decline once they have answered.' })}
  `,
  send: (form) => command('POST', `/handoffs/${form.data.key}/clarification-requests`, { question: form.text('question') }, { key: form.key }),
  done: (answer, form) => `Asked about “${form.data.feature.title}”. It waits for the product manager.`,
};
