/** What the project is to deliver: taken in, taken out, made the baseline. Given: project, and the item where there is one. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice, line } from '../app/fields.js';
import { count } from '../app/format.js';

const read = (get, { project }) => get(`/projects/${project}/delivery`);
const itemOf = ({ data, given }) => data.scope.items.find((item) => item.key === given.item);
const told = (words) => (answer, form) => ({ words: words(form), href: `/decisions/${answer.position}`, link: `#${answer.position}` });

/** @type {import('../app/dialogs.js').Dialog} */
export const add = {
  title: ({ data }) => html`Add to the scope of ${data.project.name.value}`,
  label: 'Add it',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read,
  view(form) {
    const features = form.data.handoffs.filter((card) => card.state !== 'DECLINED').map(({ feature }) => ({ value: feature.key, label: `${feature.title} (${feature.key})` }));
    return html`
      ${line(form, 'title', { label: 'What is to be delivered', required: true, placeholder: 'Couriers on a map' })}
      ${features.length > 0 ? choice(form, 'feature', features, { label: 'For the feature', none: 'None' }) : nothing}`;
  },
  send: (form) => command('POST', `/projects/${form.given.project}/scope-items`, { title: form.text('title'), feature: form.text('feature'), ...form.rationale }, { key: form.key }),
  done: told((form) => `${form.text('title')} is in scope`),
};

/** @type {import('../app/dialogs.js').Dialog} */
export const remove = {
  title: (form) => `Take ${itemOf(form).title} out of scope`,
  label: 'Take it out',
  owner: 'PROJECT_MANAGER',
  why: 'required',
  read,
  view: () => nothing,
  send: (form) => command('POST', `/projects/${form.given.project}/scope-items/${form.given.item}/removal`, { ...form.rationale }, { key: form.key }),
  done: told((form) => `${itemOf(form).title} is out of scope`),
};

/** @type {import('../app/dialogs.js').Dialog} */
export const baseline = {
  title: () => 'Make this scope the baseline',
  label: 'Make it the baseline',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  read,
  view: ({ data }) => html`<p class="lead">${count(data.scope.now, 'item')}. What comes or goes from now on is counted against it.</p>`,
  send: (form) => command('POST', `/projects/${form.given.project}/scope-baseline`, { ...form.rationale }, { key: form.key }),
  done: told(() => 'The scope is the baseline'),
};
