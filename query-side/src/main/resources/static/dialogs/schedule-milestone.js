/** The project manager puts a milestone on the project's timeline. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { checks, date, line } from '../app/fields.js';
import { span } from '../app/format.js';

/** The features that this project was ever asked for and did not decline. */
const features = ({ data }) =>
  data.handoffs.filter((card) => card.turn && card.state !== 'WITHDRAWN').map(({ feature }) => ({ value: feature.key, label: `${feature.title} (${feature.key})` }));

export default {
  title: ({ data }) => `Schedule a milestone of ${data.project.name.value}`,
  label: 'Schedule it',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read: (get, { project }) => get(`/projects/${project}/delivery`),
  view(form) {
    const schedule = form.data.project.schedule?.value;
    return html`
      ${line(form, 'name', { label: 'Name', required: true, placeholder: 'Live map' })}
      ${date(form, 'due', { label: 'Due', required: true, from: schedule?.start, to: schedule?.end, hint: schedule ? `The project runs ${span(schedule.start, schedule.end)}.` : undefined })}
      ${features(form).length > 0 ? checks(form, 'features', features(form), { label: 'Features meant for it' }) : nothing}`;
  },
  send: (form) =>
    command('POST', `/projects/${form.given.project}/milestones`,
      { name: form.text('name'), due: form.text('due'), features: form.values.features ?? [], ...form.rationale }, { key: form.key }),
  done: (answer, form) => ({ words: `${form.text('name')} scheduled`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
