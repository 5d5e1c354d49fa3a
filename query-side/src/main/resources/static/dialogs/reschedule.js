/** The project manager moves a milestone, and sees whose dates that touches before deciding. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { date } from '../app/fields.js';
import { day, daysBetween, span } from '../app/format.js';
import { icon } from '../app/parts.js';

const milestoneOf = ({ data, given }) => data.milestones.find((milestone) => milestone.key === given.milestone);

/** The promises that rest on the milestone, and how far each would be from its day. */
const promises = ({ data, given, values }) =>
  data.handoffs
    .filter((card) => card.state === 'ACCEPTED' && card.milestone?.key === given.milestone)
    .map((card) => ({ card, days: values.due ? daysBetween(card.commitment.value.committedDate, values.due) : 0 }));

const effect = ({ card, days }) => html`<li class=${days > 0 ? 'late' : ''}>
  ${icon(days > 0 ? 'late' : 'check')}
  <span>${card.feature.title} was promised to ${card.product.name} for ${day(card.commitment.value.committedDate)}${days > 0 ? html`: <b>${days} d late</b>` : days < 0 ? `: ${-days} d early` : ': on time'}</span>
</li>`;

export default {
  title: (form) => `Move ${milestoneOf(form).name.value}`,
  label: 'Move it',
  owner: 'PROJECT_MANAGER',
  why: 'required',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  fact: (form) => milestoneOf(form).due,
  start: (form) => ({ due: milestoneOf(form).due.value }),
  view(form) {
    const { due } = milestoneOf(form);
    const schedule = form.data.project.schedule?.value;
    const touched = promises(form);
    return html`
      ${date(form, 'due', {
        label: 'Due', required: true, from: schedule?.start, to: schedule?.end,
        hint: `Now ${day(due.value)}.${schedule ? ` The project runs ${span(schedule.start, schedule.end)}.` : ''}`,
      })}
      ${touched.length > 0 ? html`<ul class="touched" aria-label="What that means" aria-live="polite">${touched.map(effect)}</ul>` : nothing}`;
  },
  send: (form) =>
    command('PUT', `/milestones/${form.given.milestone}/due`, { due: form.text('due'), ...form.rationale },
      { key: form.key, revision: form.seen }),
  done: (answer, form) => ({ words: `${milestoneOf(form).name.value} moved to ${day(form.text('due'))}`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
