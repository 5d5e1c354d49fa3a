/** The product manager retires a goal, reached or not. Given: product, goal. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { count } from '../app/format.js';

export default {
  title: ({ data }) => `Retire “${data.goal.value.statement}”?`,
  label: 'Retire it',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, { product, goal }) => get(`/products/${product}/goals/${goal}`),
  view: ({ data }) => html`<p class="lead">It is not pursued any more, and no further feature is defined for it. ${data.features.length === 0 ? 'No feature serves it.' : `${count(data.features.length, 'feature')} that serve it stay.`}</p>`,
  send: (form) => command('POST', `/products/${form.given.product}/goals/${form.given.goal}/retirement`, form.rationale, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} retired`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
