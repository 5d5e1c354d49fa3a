/** ReportDelivery: each criterion with what shows that it is met. Given: handoff. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { area } from '../app/fields.js';
import { count } from '../app/format.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

const covered = (form) => form.data.criteria.filter((each) => each.covered);

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Report “${form.data.feature.title}” as delivered`,
  label: 'Report delivery',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  /** After a rejection, the evidence given before is a beginning. */
  start: (form) => Object.fromEntries(covered(form).map((each) => [each.id, each.evidence ?? ''])),
  blocked: (form) => moved(form.data, 'ACCEPTED'),
  view(form) {
    const { signOff } = form.data;
    return html`
      ${signOff?.value === 'REJECTED'
        ? html`<p class="lead">${chip('PRODUCT_MANAGER', who(signOff), { bare: true })} rejected the last delivery: “${signOff.why?.text}”</p>`
        : html`<p class="lead">It covers ${count(covered(form).length, 'criterion', 'criteria')}: say of each what shows that it is met.</p>`}
      ${covered(form).map((each) => area(form, each.id, {
        label: html`<span class="key">${each.id}</span> ${each.text}`, required: true, rows: 1, placeholder: 'A test report, a link, what you saw',
      }))}
      ${form.errorOf('criteria') ? html`<p class="error">${form.errorOf('criteria')}</p>` : nothing}
    `;
  },
  send(form) {
    const criteria = covered(form).map((each) => ({ id: each.id, evidence: form.text(each.id) }));
    return command('POST', `/handoffs/${form.data.key}/delivery`, { criteria, ...form.rationale }, { key: form.key });
  },
  done: (answer, form) => `Reported “${form.data.feature.title}” as delivered. It waits for the sign-off.`,
};
