/** The product manager decides whether an assumption holds, on evidence. Given: feature, assumption. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';
import { groundsOf, insightChecks } from './definition.js';

const RESULTS = [
  { value: 'CONFIRMED', label: 'Confirmed: it holds' },
  { value: 'REFUTED', label: 'Refuted: it doesn’t' },
];

export default {
  title: () => 'Does it hold?',
  label: 'Conclude',
  owner: 'PRODUCT_MANAGER',
  why: 'optional',
  read: async (get, { feature, assumption }) => {
    const [one, { deciders, product }] = await Promise.all([get(`/features/${feature}/assumptions/${assumption}`), get(`/features/${feature}`)]);
    return { ...one, deciders, ...(await groundsOf(get, product.key)) };
  },
  start: ({ data }) => ({ result: data.conclusion?.value.result ?? '', insights: data.conclusion?.value.insights ?? [] }),
  view: (form) => html`
    <p class="lead">“${form.data.assumption.value}”</p>
    ${choice(form, 'result', RESULTS, { label: 'Result', required: true, none: 'Choose' })}
    ${insightChecks(form, form.data.insights, { label: 'Evidence' })}`,
  send: (form) => command('POST', `/features/${form.given.feature}/assumptions/${form.given.assumption}/conclusion`,
    { result: form.values.result, insights: form.values.insights ?? [], ...form.rationale }, { key: form.key, revision: form.data.conclusion?.revision ?? null }),
  done: (answer) => ({ words: 'Assumption concluded', href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
