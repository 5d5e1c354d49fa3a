/** Any member writes down what they learnt about customers or the market. Given: product. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, choice, line, number, pair } from '../app/fields.js';

const KINDS = [
  { value: 'CUSTOMER_FEEDBACK', label: 'Customer feedback' },
  { value: 'INTERVIEW', label: 'Interview' },
  { value: 'MARKET_TREND', label: 'Market trend' },
  { value: 'COMPETITOR', label: 'Competitor' },
  { value: 'USAGE_METRIC', label: 'Usage metric' },
];

export default {
  title: ({ data }) => `What did you learn for ${data.product.name}?`,
  label: 'Record it',
  owner: 'CONTRIBUTOR',
  why: 'none',
  read: (get, { product }) => get(`/products/${product}/goals`),
  start: () => ({ kind: 'CUSTOMER_FEEDBACK' }),
  view: (form) => html`
    ${area(form, 'text', { label: 'What was learnt', required: true, placeholder: 'Four of ten callers ask where their order is.' })}
    ${pair(choice(form, 'kind', KINDS, { label: 'Kind', required: true }), line(form, 'source', { label: 'From whom or what', required: true, placeholder: 'The hotline, week 9' }))}
    ${pair(line(form, 'link', { label: 'Link', type: 'url', max: 2000, placeholder: 'https://' }), number(form, 'reach', { label: 'How many people', from: 0, step: 1 }))}`,
  send: (form) => command('POST', `/products/${form.given.product}/insights`, {
    kind: form.values.kind, source: form.text('source'), text: form.text('text'),
    link: form.text('link') ?? undefined, reach: form.text('reach') ? Number(form.values.reach) : undefined,
  }, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} recorded`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
