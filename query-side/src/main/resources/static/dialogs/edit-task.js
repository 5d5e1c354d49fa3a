/** What a task is, said anew as a whole. Given: task, project. */
import { command } from '../app/api.js';
import { fields, planned, taskOf } from './task-fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data, given }) => `Edit ${taskOf(data, given.task).title}`,
  label: 'Save',
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  start({ data, given }) {
    const { title, discipline, estimateHours, milestone, scopeItem, start, due } = taskOf(data, given.task);
    return { title, discipline, estimateHours: estimateHours ?? '', milestone: milestone?.key ?? '', scopeItem: scopeItem ?? '', start: start ?? '', due: due ?? '' };
  },
  view: fields,
  send: (form) =>
    command('PUT', `/tasks/${form.given.task}`, { ...planned(form), ...form.rationale },
      { key: form.key, revision: taskOf(form.data, form.given.task).facts.plan.revision }),
  done: (answer, form) => ({ words: `${form.text('title')} saved`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
