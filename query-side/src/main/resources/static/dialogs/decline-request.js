/** DeclineRequest. Given: request. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { chip, empty } from '../app/parts.js';
import { effect } from '../app/requests.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Decline the request',
  label: 'Decline',
  why: 'required',
  read: (get, given) => get(`/requests/${given.request}`),
  blocked: (form) => (form.data.state === 'OPEN' ? null : empty({ sign: 'check', title: 'Already answered', text: 'This request waits for no answer any more.' })),
  view: ({ data }) => html`<p class="lead">${chip('CONTRIBUTOR', data.askedBy.name, { bare: true, words: false })} asks you to <b>${data.wanted}</b>: ${effect(data)}.
    ${data.why.text ? html`“${data.why.text}”` : nothing} Say why not: they may ask again, for something else.</p>`,
  send: (form) => command('POST', `/requests/${form.data.id}/declination`, { ...form.rationale }, { key: form.key, revision: form.data.revision }),
  done: (answer, form) => `Declined: ${form.data.wanted}.`,
};
