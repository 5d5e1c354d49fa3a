/** The acts on a task that need no more than a word: taken, started, done, reopened, cancelled. Given: task, project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { session } from '../app/session.js';
import { taskOf } from './task-fields.js';

/** @returns {import('../app/dialogs.js').Dialog} */
const act = ({ title, label, lead, path, said }) => ({
  title: ({ data, given }) => title(taskOf(data, given.task).title),
  label,
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  view: () => html`<p class="lead">${lead}</p>`,
  send: (form) => command('POST', `/tasks/${form.given.task}/${path}`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${taskOf(form.data, form.given.task).title} ${said}`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
});

export const start = act({ title: (task) => `Start ${task}`, label: 'Start it', lead: 'Everyone sees that work on it has begun.', path: 'start', said: 'started' });
export const complete = act({ title: (task) => `Is ${task} done?`, label: 'It is done', lead: 'What waits for it can begin, and the forecast counts it.', path: 'complete', said: 'is done' });
export const reopen = act({ title: (task) => `Reopen ${task}`, label: 'Reopen it', lead: 'It is not done after all: work on it goes on.', path: 'reopen', said: 'reopened' });
export const cancel = act({ title: (task) => `Cancel ${task}`, label: 'Cancel it', lead: 'It leaves the plan; its record stays.', path: 'cancellation', said: 'cancelled' });

export const take = {
  ...act({ title: (task) => `Take ${task}`, label: 'Take it', lead: 'You do it from now on, and say how it gets on.', path: 'assignee', said: 'is yours' }),
  send: (form) =>
    command('PUT', `/tasks/${form.given.task}/assignee`, { member: session.me.member.id, ...form.rationale },
      { key: form.key, revision: taskOf(form.data, form.given.task).facts.assignee?.revision ?? 'none' }),
};
