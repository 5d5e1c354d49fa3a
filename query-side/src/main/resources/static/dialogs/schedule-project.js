/** The project manager decides when a project starts and ends. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { date, pair } from '../app/fields.js';
import { day } from '../app/format.js';

/** Milestones that the dates typed would leave outside. */
const outside = ({ data, values }) =>
  data.milestones.filter(({ due }) => (values.start && due.value < values.start) || (values.end && due.value > values.end));

export default {
  title: ({ data }) => (data.project.schedule ? `Change the dates of ${data.project.name.value}` : `When does ${data.project.name.value} run?`),
  label: 'Decide',
  owner: 'PROJECT_MANAGER',
  why: ({ data }) => (data.project.schedule ? 'required' : 'optional'),
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  fact: ({ data }) => data.project.schedule,
  start: ({ data }) => ({ start: data.project.schedule?.value.start ?? '', end: data.project.schedule?.value.end ?? '' }),
  view(form) {
    const left = outside(form);
    return html`
      ${pair(
        date(form, 'start', { label: 'First day', required: true, to: form.values.end || undefined }),
        date(form, 'end', { label: 'Last day', required: true, from: form.values.start || undefined }),
      )}
      ${left.length > 0 ? html`<p class="hint" role="status">Outside of these dates: ${left.map((each) => `${each.name.value} (${day(each.due.value)})`).join(', ')}. Move ${left.length > 1 ? 'them' : 'it'} first.</p>` : nothing}`;
  },
  send: (form) =>
    command('PUT', `/projects/${form.given.project}/schedule`, { start: form.text('start'), end: form.text('end'), ...form.rationale },
      { key: form.key, revision: form.seen }),
  done: (answer) => ({ words: 'Dates decided', href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
