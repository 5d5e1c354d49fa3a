/** EndDeputy: a deputy stands in no longer. Given: product or project, member, name. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { session } from '../app/session.js';

const pathFor = (given) => (given.product ? `/products/${given.product}` : `/projects/${given.project}`);

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`${given.name} stands in no longer`,
  label: 'End it now',
  owner: ({ data, given }) =>
    data.manager?.value.id === session.me.member.id ? (given.product ? 'PRODUCT_MANAGER' : 'PROJECT_MANAGER') : 'WORKSPACE_OWNER',
  why: 'optional',
  read: async (get, given) => (await get(given.product ? '/products?limit=500' : '/projects?limit=500')).items.find((each) => each.key === (given.product ?? given.project)),
  view: ({ data, given }) => html`<p class="lead">From now on ${given.name} can't decide for ${data.name} any more. What they decided as deputy stays.</p>`,
  send: ({ given, key, rationale }) => command('DELETE', `${pathFor(given)}/deputies/${given.member}`, Object.keys(rationale).length ? rationale : null, { key }),
  done: (answer, { given }) => ({ words: `${given.name} stands in no longer.`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
