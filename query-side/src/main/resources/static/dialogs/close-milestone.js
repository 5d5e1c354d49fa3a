/** What became of a milestone: reached on a day, or dropped. Given: milestone, project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { date } from '../app/fields.js';
import { day, today } from '../app/format.js';

const milestoneOf = ({ data, given }) => data.milestones.find((milestone) => milestone.key === given.milestone);
const read = (get, { project }) => get(`/projects/${project}/delivery`);

/** @type {import('../app/dialogs.js').Dialog} */
export const reach = {
  title: (form) => `Is ${milestoneOf(form).name.value} reached?`,
  label: 'It is reached',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read,
  start: () => ({ on: today() }),
  view: (form) => date(form, 'on', { label: 'Reached on', required: true, to: today(), hint: `Due ${day(milestoneOf(form).due.value)}.` }),
  send: (form) => command('POST', `/milestones/${form.given.milestone}/reached`, { on: form.text('on'), ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${milestoneOf(form).name.value} reached`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};

/** @type {import('../app/dialogs.js').Dialog} */
export const drop = {
  title: (form) => `Drop ${milestoneOf(form).name.value}`,
  label: 'Drop it',
  owner: 'PROJECT_MANAGER',
  why: 'required',
  read,
  view(form) {
    const promised = form.data.handoffs.filter((card) => card.milestone?.key === form.given.milestone && card.commitment);
    return promised.length > 0
      ? html`<p class="lead">Promised for it: ${promised.map((card) => card.feature.title).join(', ')}. These promises stay as they are.</p>`
      : html`<p class="lead">It leaves the plan; its record stays.</p>`;
  },
  send: (form) => command('POST', `/milestones/${form.given.milestone}/drop`, { ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${milestoneOf(form).name.value} dropped`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
