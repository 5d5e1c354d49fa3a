/** The product manager decides that a feature is not to be. Given: feature. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { count } from '../app/format.js';

export default {
  title: ({ data }) => `Drop ${data.definition.value.title}?`,
  label: 'Drop it',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, { feature }) => get(`/features/${feature}`),
  view: ({ data }) => html`<p class="lead">It leaves the order, and nothing more is decided about it. What was decided so far stays readable.${data.handoffs.length > 0
    ? html` It was handed off ${count(data.handoffs.length, 'time')}: say why in words that its projects can use.` : nothing}</p>`,
  send: (form) => command('POST', `/features/${form.given.feature}/drop`, form.rationale, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} dropped`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
