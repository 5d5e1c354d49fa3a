/** The product manager writes down what has to be true for a feature to be worth it. Given: feature. */
import { command } from '../app/api.js';
import { area } from '../app/fields.js';

export default {
  title: ({ data }) => `What has to be true for ${data.definition.value.title}?`,
  label: 'State it',
  owner: 'PRODUCT_MANAGER',
  why: 'none',
  read: (get, { feature }) => get(`/features/${feature}`),
  view: (form) => area(form, 'text', { label: 'Assumption', required: true, placeholder: 'Who sees the courier on the map doesn’t call.', hint: 'One that can turn out wrong. Conclude it once you know.' }),
  send: (form) => command('POST', `/features/${form.given.feature}/assumptions`, { text: form.text('text') }, { key: form.key }),
  done: (answer) => ({ words: 'Assumption stated', href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
