/** How a hurdle was overcome. Given: task, project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area } from '../app/fields.js';
import { taskOf } from './task-fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data, given }) => `Unblock ${taskOf(data, given.task).title}`,
  label: 'Unblock it',
  why: 'none',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  view: (form) => html`
    <p class="lead">In the way: “${taskOf(form.data, form.given.task).blocker?.hurdle}”</p>
    ${area(form, 'resolution', { label: 'What was done about it', required: true, rows: 2 })}`,
  send: (form) => command('POST', `/tasks/${form.given.task}/unblock`, { resolution: form.text('resolution') }, { key: form.key }),
  done: (answer, form) => ({ words: `${taskOf(form.data, form.given.task).title} goes on`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
