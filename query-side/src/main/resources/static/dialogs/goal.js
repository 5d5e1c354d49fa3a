/** The product manager sets a goal: a metric, from where to where, by when. Given: product. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, date, line, number, pair } from '../app/fields.js';
import { today } from '../app/format.js';

export default {
  title: ({ data }) => `A goal for ${data.product.name}`,
  label: 'Set the goal',
  owner: 'PRODUCT_MANAGER',
  why: 'optional',
  read: (get, { product }) => get(`/products/${product}/goals`),
  view: (form) => html`
    ${area(form, 'statement', { label: 'What is to be achieved', required: true, rows: 2, placeholder: 'Nobody has to call to learn where their order is' })}
    ${pair(line(form, 'metric', { label: 'Metric', required: true, placeholder: 'Calls per hundred orders' }), line(form, 'unit', { label: 'Unit', required: true, placeholder: 'calls' }))}
    ${pair(number(form, 'baseline', { label: 'Now', required: true, step: 'any' }), number(form, 'target', { label: 'Then', required: true, step: 'any' }))}
    ${date(form, 'due', { label: 'By', required: true, from: today() })}`,
  send: (form) => command('POST', `/products/${form.given.product}/goals`, {
    statement: form.text('statement'), metric: form.text('metric'), unit: form.text('unit'),
    baseline: Number(form.values.baseline), target: Number(form.values.target), due: form.text('due'), ...form.rationale,
  }, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} set`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
