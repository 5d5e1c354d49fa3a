/** The product manager decides in which quarter a feature is meant to be there. Given: feature. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';
import { quarter, quartersFrom, today } from '../app/format.js';

const SHOWN = 8;

export default {
  title: ({ data }) => `When is ${data.definition.value.title} meant to be there?`,
  label: 'Target it',
  owner: 'PRODUCT_MANAGER',
  why: ({ data }) => (data.target ? 'required' : 'optional'),
  read: (get, { feature }) => get(`/features/${feature}`),
  start: ({ data }) => ({ quarter: data.target?.value ?? '' }),
  view(form) {
    const { target, expected } = form.data;
    const quarters = [...new Set([...(target ? [target.value] : []), ...quartersFrom(today(), SHOWN)])].sort();
    return html`
      <p class="lead">An aim for planning, not a commitment: that is the project’s.${expected ? html` It is expected in ${quarter(quartersFrom(expected.day, 1)[0])}.` : nothing}</p>
      ${choice(form, 'quarter', quarters.map((each) => ({ value: each, label: quarter(each) })), { label: 'Quarter', required: true, none: 'Choose a quarter' })}`;
  },
  send: (form) => command('PUT', `/features/${form.given.feature}/target`, { quarter: form.values.quarter, ...form.rationale }, { key: form.key, revision: form.data.target?.revision ?? null }),
  done: (answer) => ({ words: `${answer.id} targeted`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
