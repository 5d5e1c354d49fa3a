/** The project manager gives someone's time back, from a day on. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { date } from '../app/fields.js';
import { span, today } from '../app/format.js';

const allocationOf = ({ data, given }) => data.allocations.find((allocation) => allocation.key === given.allocation);

export default {
  title: (form) => `Release ${allocationOf(form).resource.name}`,
  label: 'Release',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  start: (form) => ({ from: allocationOf(form).from > today() ? allocationOf(form).from : today() }),
  view(form) {
    const { from, to, amount } = allocationOf(form);
    return html`<p>${amount} % of every working day, ${span(from, to)}.</p>
      ${date(form, 'from', { label: 'Free again from', required: true, from, to, hint: 'The first day on which it is no longer this project’s.' })}`;
  },
  send: (form) => command('POST', `/allocations/${form.given.allocation}/release`, { from: form.text('from'), ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${allocationOf(form).resource.name} released`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
