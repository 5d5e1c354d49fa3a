/** How much there is of somebody: decided by a workspace owner; away by their own word. Given: resource, name. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { date, number, pair } from '../app/fields.js';
import { names, span, today } from '../app/format.js';
import { chip } from '../app/parts.js';
import { session } from '../app/session.js';

const read = (get, { resource }) => get(`/resources/${resource}`);
const projectName = (key) => session.projects.find((each) => each.key === key)?.name ?? key;

function inTheWay({ refusal }) {
  if (refusal?.code !== 'capacity.below-allocations') return nothing;
  return html`<div class="touched" role="group" aria-label="Allocations in the way"><p>In the way:</p>
    <ul>${refusal.problem.inTheWay.map(
      (each) => html`<li><b>${each.percent} %</b> for ${projectName(each.project)}, ${span(each.from, each.to)} ${chip('PROJECT_MANAGER', names(each.projectManagers))}</li>`,
    )}</ul></div>`;
}

/** @type {import('../app/dialogs.js').Dialog} */
export const change = {
  title: ({ data }) => `How much of ${data.name}?`,
  label: 'Decide',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  read,
  fact: ({ data }) => data.capacity,
  start: ({ data }) => ({ capacity: String(data.today), from: today() }),
  view: (form) => html`
    ${pair(
      number(form, 'capacity', { label: 'Capacity, percent of full time', required: true, from: 1, to: 100, step: 1, hint: `Now ${form.data.today} %.` }),
      date(form, 'from', { label: 'From', required: true }),
    )}
    ${inTheWay(form)}`,
  send: (form) =>
    command('PUT', `/resources/${form.given.resource}/capacity`, { capacity: Number(form.values.capacity), from: form.text('from'), ...form.rationale },
      { key: form.key, revision: form.seen }),
  done: (answer, form) => ({ words: `${form.data.name} can give ${form.values.capacity} %`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};

/** @type {import('../app/dialogs.js').Dialog} */
export const absence = {
  title: () => 'When are you away?',
  label: 'Record it',
  owner: 'CONTRIBUTOR',
  why: 'none',
  read,
  start: () => ({ from: today() }),
  view(form) {
    const { from, to } = form.values;
    const hit = form.data.allocations.filter((each) => from && to && each.from <= to && each.to >= from);
    return html`
      ${pair(
        date(form, 'from', { label: 'First day', required: true }),
        date(form, 'to', { label: 'Last day', required: true, from: from || undefined }),
      )}
      ${hit.length > 0 ? html`<div class="touched" role="status"><p>Their project managers will see that it is too much:</p>
        <ul>${hit.map((each) => html`<li><b>${each.amount} %</b> for ${each.project.name}, ${span(each.from, each.to)}</li>`)}</ul></div>` : nothing}`;
  },
  send: (form) => command('POST', `/resources/${form.given.resource}/absences`, { from: form.text('from'), to: form.text('to') }, { key: form.key }),
  done: (answer, form) => `You are away ${span(form.text('from'), form.text('to'))}.`,
};
