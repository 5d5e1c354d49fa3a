/** The project manager lets a task wait for another one; a circle is refused, and shown. Given: task, project. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';
import { taskOf } from './task-fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data, given }) => `What does ${taskOf(data, given.task).title} wait for?`,
  label: 'Link them',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  blocked: ({ data }) => (data.tasks.length < 2 ? html`<p>There is no other task in the plan yet.</p>` : null),
  view(form) {
    const task = taskOf(form.data, form.given.task);
    const others = form.data.tasks.filter((each) => each.key !== task.key && !task.dependsOn.some((linked) => linked.key === each.key));
    const cycle = form.refusal?.code === 'tasks.cycle' ? form.refusal.problem.cycle : null;
    return html`
      ${choice(form, 'dependsOn', others.map((each) => ({ value: each.key, label: `${each.key} ${each.title}` })), { label: 'It waits for', required: true, none: 'Choose…' })}
      ${cycle ? html`<ol class="touched cycle" aria-label="The circle">${cycle.map((key) => html`<li><span class="key">${key}</span> ${form.data.tasks.find((each) => each.key === key)?.title ?? ''}</li>`)}</ol>` : nothing}`;
  },
  send: (form) => command('POST', `/tasks/${form.given.task}/dependencies`, { dependsOn: form.values.dependsOn, ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${form.given.task} waits for ${form.values.dependsOn}`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
