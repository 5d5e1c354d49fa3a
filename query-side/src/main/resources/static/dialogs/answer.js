/** GiveClarification. Given: handoff. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area } from '../app/fields.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Answer the question about “${form.data.feature.title}”`,
  label: 'Answer',
  owner: 'PRODUCT_MANAGER',
  why: 'none',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  blocked: (form) => moved(form.data, 'CLARIFYING'),
  view: (form) => html`
    <p class="lead">${chip('PROJECT_MANAGER', who(form.data.question), { bare: true })} asks: “${form.data.question.value}”</p>
    ${area(form, 'answer', { label: 'Answer', required: true, hint: 'They accept or decline next.' })}
  `,
  send: (form) => command('POST', `/handoffs/${form.data.key}/clarifications`, { answer: form.text('answer') }, { key: form.key }),
  done: (answer, form) => `Answered. “${form.data.feature.title}” waits for the project manager again.`,
};
