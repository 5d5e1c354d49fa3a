/** AcceptDelivery: each criterion is looked at, and ticked. Given: handoff. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { checks } from '../app/fields.js';
import { chip, who } from '../app/parts.js';
import { opens } from '../app/router.js';
import { evidence } from '../app/evidence.js';
import { moved } from './handoff-moved.js';

const covered = (form) => form.data.criteria.filter((each) => each.covered);

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Sign off “${form.data.feature.title}”`,
  label: 'Accept delivery',
  owner: 'PRODUCT_MANAGER',
  why: 'optional',
  read: (get, given) => get(`/handoffs/${given.handoff}`),
  start: () => ({ criteria: [] }),
  blocked: (form) => moved(form.data, 'DELIVERED'),
  view(form) {
    const left = covered(form).filter((each) => !form.values.criteria?.includes(each.id));
    return html`
      <p class="lead">${chip('PROJECT_MANAGER', who(form.data.delivery), { bare: true })} reports that every criterion is met. Tick each one that you found met.</p>
      ${checks(form, 'criteria', covered(form).map((each) => ({
        value: each.id,
        label: html`<span class="key">${each.id}</span> ${each.text}<small class="evidence">${evidence(each.evidence)}</small>`,
      })), { label: 'Criteria' })}
      <p class="under" role="status">${left.length === 0
        ? 'Every criterion is ticked.'
        : html`Not ticked yet: ${left.map((each) => each.id).join(', ')}. If one is not met, <a class="link" href=${opens('reject', { handoff: form.data.key })}>reject the delivery</a> and say what is missing.`}</p>
    `;
  },
  send: (form) => command('POST', `/handoffs/${form.data.key}/delivery-acceptance`, { criteria: form.values.criteria ?? [], ...form.rationale }, { key: form.key }),
  done: (answer, form) => `Accepted the delivery of “${form.data.feature.title}”.`,
};
