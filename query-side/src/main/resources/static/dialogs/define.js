/** The product manager defines a feature: what is built, for whom, and how one will know that it is there. */
import { command } from '../app/api.js';
import { html } from 'lit';
import { area, line } from '../app/fields.js';
import { criteria, criteriaOf } from './criteria.js';

export default {
  title: ({ data }) => `Define a feature of ${data.product.name.value}`,
  label: 'Define it',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, { product }) => get(`/products/${product}/roadmap`),
  start: ({ data }) => ({ audience: data.product.audience?.value ?? '', criteria: [''] }),
  view: (form) => html`
    ${line(form, 'title', { label: 'Title', required: true, placeholder: 'Real-time tracking' })}
    ${area(form, 'problem', { label: 'Problem', required: true, rows: 2, placeholder: 'Customers don’t know where their order is.' })}
    ${line(form, 'audience', { label: 'For whom', required: true, max: 20000, placeholder: 'Customers who wait for an order' })}
    ${area(form, 'valueHypothesis', { label: 'What we expect to be better', required: true, rows: 2, placeholder: 'Half as many calls to support' })}
    ${criteria(form)}`,
  send: (form) =>
    command('POST', `/products/${form.given.product}/features`, {
      title: form.text('title'),
      problem: form.text('problem'),
      audience: form.text('audience'),
      valueHypothesis: form.text('valueHypothesis'),
      acceptanceCriteria: criteriaOf(form).map((text) => ({ text })),
      insights: [],
      ...form.rationale,
    }, { key: form.key }),
  done: (answer) => ({ words: `${answer.id} defined`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
