/** LinkResource. Given: subject. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { line } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`Link something to <span class="key">${given.subject}</span>`,
  label: 'Link it',
  owner: 'CONTRIBUTOR',
  why: 'none',
  view: (form) => html`
    ${line(form, 'url', { label: 'Address', required: true, max: 2000, type: 'url', placeholder: 'https://…', hint: 'An issue, a pull request, a document.' })}
    ${line(form, 'title', { label: 'Title', required: true })}
  `,
  send: (form) => command('POST', '/links', { subject: form.given.subject, url: form.text('url'), title: form.text('title') }, { key: form.key }),
  done: (answer, form) => `Linked “${form.text('title')}”.`,
};
