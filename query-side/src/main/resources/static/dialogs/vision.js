/** The product manager says, or says anew, what the product is for. */
import { command } from '../app/api.js';
import { area } from '../app/fields.js';

export default {
  title: ({ data }) => (data.product.vision ? `Change the vision of ${data.product.name.value}` : `The vision of ${data.product.name.value}`),
  label: 'Set the vision',
  owner: 'PRODUCT_MANAGER',
  why: 'required',
  read: (get, { product }) => get(`/products/${product}/roadmap`),
  fact: ({ data }) => data.product.vision,
  start: ({ data }) => ({ vision: data.product.vision?.value ?? '' }),
  view: (form) =>
    area(form, 'vision', {
      label: 'Vision',
      required: true,
      rows: 3,
      hint: 'What is different for people once the product is what it should be? One or two sentences.',
      placeholder: 'Dinner arrives when we said it would, and you always know where it is.',
    }),
  send: (form) => command('PUT', `/products/${form.given.product}/vision`, { vision: form.text('vision'), ...form.rationale }, { key: form.key, revision: form.seen }),
  done: (answer) => ({ words: 'Vision set', href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
