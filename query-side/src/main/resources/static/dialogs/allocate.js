/** The project manager takes someone's time for the project; where there is none left, those who have it are named. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice, date, number, pair } from '../app/fields.js';
import { names, span, today } from '../app/format.js';
import { chip } from '../app/parts.js';
import { session } from '../app/session.js';

const chosen = ({ data, values }) => data.resources.items.find((resource) => resource.key === values.resource);

/** What someone already does in the days typed, so that a refusal is no surprise. */
function busy(form) {
  const { from, to } = form.values;
  const others = (chosen(form)?.allocations ?? []).filter((each) => (!to || each.from <= to) && (!from || each.to >= from));
  if (others.length === 0) return nothing;
  return html`<div class="touched" role="status"><p>In these days, of ${chosen(form).today} %:</p>
    <ul>${others.map((each) => html`<li><b>${each.amount} %</b> for ${each.project.name}, ${span(each.from, each.to)}</li>`)}</ul></div>`;
}

const projectName = (key) => session.projects.find((each) => each.key === key)?.name ?? key;

/** The refusal's own list: which allocations are in the way, and whose they are. */
function inTheWay({ refusal }) {
  if (refusal?.code !== 'allocation.over-capacity') return nothing;
  return html`<div class="touched" role="group" aria-label="Allocations in the way"><p>In the way:</p>
    <ul>${refusal.problem.inTheWay.map(
      (each) => html`<li><b>${each.percent} %</b> for ${projectName(each.project)}, ${span(each.from, each.to)} ${chip('PROJECT_MANAGER', names(each.projectManagers))}</li>`,
    )}</ul></div>`;
}

export default {
  title: ({ data }) => `Allocate someone to ${data.delivery.project.name.value}`,
  label: 'Allocate',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: async (get, { project }) => {
    const [delivery, resources] = await Promise.all([get(`/projects/${project}/delivery`), get('/resources')]);
    return { delivery, resources };
  },
  start({ data, given }) {
    const schedule = data.delivery.project.schedule?.value;
    const from = schedule && schedule.start > today() ? schedule.start : today();
    return { resource: given.resource ?? '', from, to: schedule && schedule.end >= from ? schedule.end : '', percent: 50 };
  },
  blocked: ({ data }) =>
    data.resources.items.length === 0
      ? html`<p>Nobody is registered yet. A workspace owner says who can be allocated, and how much of their time, under <a class="link" href="/settings">Settings</a>.</p>`
      : null,
  view: (form) => html`
    ${choice(form, 'resource', form.data.resources.items.map((each) => ({ value: each.key, label: `${each.name} (${each.today} %)` })), { label: 'Who', required: true, none: 'Choose…' })}
    ${pair(
      date(form, 'from', { label: 'First day', required: true }),
      date(form, 'to', { label: 'Last day', required: true, from: form.values.from || undefined }),
    )}
    ${number(form, 'percent', { label: 'Percent of a working day', required: true, from: 1, to: 100, step: 1 })}
    ${form.refusal?.code === 'allocation.over-capacity' ? inTheWay(form) : busy(form)}`,
  send: (form) =>
    command('POST', `/projects/${form.given.project}/allocations`,
      { resource: form.values.resource, from: form.text('from'), to: form.text('to'), percent: Number(form.values.percent), ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${chosen(form).name} allocated`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
