/** The project manager gives a task to somebody; who isn't allocated to the project is marked. Given: task, project. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';
import { icon } from '../app/parts.js';
import { taskOf } from './task-fields.js';

const isAllocated = (delivery, member) => delivery.people.some((each) => each.resource.person?.id === member.id);

/** Those who work for the project come first. */
function options({ data }) {
  const { delivery, members } = data;
  const label = (member) => `${member.name}${isAllocated(delivery, member) ? '' : ', not allocated'}`;
  return members.items
    .filter((member) => member.active !== false)
    .sort((a, b) => Number(isAllocated(delivery, b)) - Number(isAllocated(delivery, a)))
    .map((member) => ({ value: member.id, label: label(member) }));
}

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data, given }) => `Who does ${taskOf(data.delivery, given.task).title}?`,
  label: 'Assign',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: async (get, { project }) => {
    const [delivery, members] = await Promise.all([get(`/projects/${project}/delivery`), get('/members')]);
    return { delivery, members };
  },
  start: ({ data, given }) => ({ member: taskOf(data.delivery, given.task).assignee?.id ?? '' }),
  view(form) {
    const chosen = form.data.members.items.find((member) => member.id === form.values.member);
    return html`
      ${choice(form, 'member', options(form), { label: 'Who', required: true, none: 'Choose…' })}
      ${chosen && !isAllocated(form.data.delivery, chosen)
        ? html`<p class="touched" role="status">${icon('late')} ${chosen.name} is not allocated to ${form.data.delivery.project.name.value}: nobody has promised this project any of their time.</p>`
        : nothing}`;
  },
  send(form) {
    const { assignee } = taskOf(form.data.delivery, form.given.task).facts;
    return command('PUT', `/tasks/${form.given.task}/assignee`, { member: form.values.member, ...form.rationale },
      { key: form.key, revision: assignee?.revision ?? 'none' });
  },
  done: (answer, form) => ({ words: `${taskOf(form.data.delivery, form.given.task).title} assigned`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
