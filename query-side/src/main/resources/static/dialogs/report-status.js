/** The project manager says how the project stands. Given: project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, choice } from '../app/fields.js';

export const STATUS = { GREEN: 'On plan', AMBER: 'At risk', RED: 'Off plan' };

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => html`How does ${data.project.name.value} stand?`,
  label: 'Report',
  owner: 'PROJECT_MANAGER',
  why: 'none',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  start: ({ data }) => ({ status: data.project.status?.value.status ?? 'GREEN' }),
  view: (form) => html`
    ${choice(form, 'status', Object.entries(STATUS).map(([value, label]) => ({ value, label })), { label: 'Status', required: true })}
    ${area(form, 'summary', { label: 'In a few words', required: true, rows: 2 })}`,
  send: (form) => command('POST', `/projects/${form.given.project}/status-reports`, { status: form.values.status, summary: form.text('summary') }, { key: form.key }),
  done: (answer) => ({ words: 'Status reported', href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
