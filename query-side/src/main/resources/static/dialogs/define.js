/** The product manager defines a feature: what is built, for whom, and how one will know that it is there. Given: product, goal?. */
import { command } from '../app/api.js';
import { NEW } from './criteria.js';
import { definition, definitionOf, groundsOf } from './definition.js';

export default {
  title: ({ data }) => `Define a feature of ${data.product.name.value}`,
  label: 'Define it',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: async (get, { product }) => ({ ...(await get(`/products/${product}/roadmap`)), ...(await groundsOf(get, product)) }),
  start: ({ data, given }) => ({ audience: data.product.audience?.value ?? '', criteria: [NEW], goal: given.goal ?? '', insights: [] }),
  view: definition,
  send: (form) => command('POST', `/products/${form.given.product}/features`, definitionOf(form), { key: form.key }),
  done: (answer) => ({ words: `${answer.id} defined`, href: `/features/${answer.id}`, link: answer.id }),
};
