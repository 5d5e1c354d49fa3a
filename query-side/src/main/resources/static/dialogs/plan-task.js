/** Whoever sees what has to be done says so: the project manager, or any member. Given: project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { fields, planned } from './task-fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => html`Plan a task of ${data.project.name.value}`,
  label: 'Plan it',
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  start: ({ given }) => ({ discipline: 'DEVELOPMENT', milestone: given.milestone ?? '' }),
  view: fields,
  send: (form) => command('POST', `/projects/${form.given.project}/tasks`, { ...planned(form), ...form.rationale }, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} planned`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
