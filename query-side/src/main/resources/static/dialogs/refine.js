/** The product manager decides anew what a feature is: the next version of its definition. Given: feature. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { definition, definitionOf, groundsOf } from './definition.js';

export default {
  title: ({ data }) => `Refine ${data.feature.definition.value.title}`,
  label: 'Refine it',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: async (get, { feature }) => {
    const one = await get(`/features/${feature}`);
    return { feature: one, deciders: one.deciders, ...(await groundsOf(get, one.product.key)) };
  },
  start({ data }) {
    const { title, problem, audience, valueHypothesis, acceptanceCriteria, goal, insights } = data.feature.definition.value;
    return { title, problem, audience, valueHypothesis, criteria: acceptanceCriteria, goal: goal ?? '', insights };
  },
  view: (form) => html`
    <p class="lead">It becomes version ${form.data.feature.definitionVersion + 1}.${form.data.feature.handoffs.length > 0 ? ' What was handed off stays what it was; the difference is shown to its project.' : nothing}</p>
    ${definition(form)}`,
  send: (form) => command('POST', `/features/${form.given.feature}/refinements`, definitionOf(form), { key: form.key, revision: form.data.feature.definition.revision }),
  done: (answer) => ({ words: `${answer.id} refined`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
