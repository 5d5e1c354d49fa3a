/** RegisterResource for a person: from then on project managers can allocate them, up to their capacity. Given: member, name. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { number } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`How much of ${given.name}?`,
  label: 'Register',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  start: () => ({ capacity: '100' }),
  view: (form) => html`
    <p class="lead">Project managers can then allocate them. On no day more than this is given away.</p>
    ${number(form, 'capacity', { label: 'Capacity, percent of full time', required: true, from: 1, to: 100, step: 1 })}
  `,
  send: (form) => command('POST', '/resources', { kind: 'PERSON', member: form.given.member, capacity: Number(form.values.capacity), ...form.rationale }, { key: form.key }),
  done: (answer, form) => `${form.given.name} can be allocated, up to ${form.values.capacity} %.`,
};
