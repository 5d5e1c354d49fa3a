/** Whoever does the task says what is in the way. Given: task, project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, flag } from '../app/fields.js';
import { taskOf } from './task-fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data, given }) => `What blocks ${taskOf(data, given.task).title}?`,
  label: 'Block it',
  why: 'none',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  view: (form) => html`
    ${area(form, 'hurdle', { label: 'What is in the way', required: true, rows: 2 })}
    ${flag(form, 'technical', { label: 'It is a technical hurdle' })}
    ${flag(form, 'threatensDate', { label: 'It threatens a committed date', hint: 'The project manager is asked to see to it.' })}`,
  send: (form) =>
    command('POST', `/tasks/${form.given.task}/block`,
      { hurdle: form.text('hurdle'), technical: Boolean(form.values.technical), threatensDate: Boolean(form.values.threatensDate) }, { key: form.key }),
  done: (answer, form) => ({ words: `${taskOf(form.data, form.given.task).title} is blocked`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
