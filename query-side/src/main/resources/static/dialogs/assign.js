/** AssignProductManager, AssignProjectManager: who holds the mandate. Given: product or project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';
import { chip, roleOf } from '../app/parts.js';

const roleFor = (given) => (given.product ? 'PRODUCT_MANAGER' : 'PROJECT_MANAGER');

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => html`Who decides for ${data.thing.name}?`,
  label: 'Assign',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  async read(get, given) {
    const [members, all] = await Promise.all([get('/members?limit=500'), get(given.product ? '/products?limit=500' : '/projects?limit=500')]);
    const thing = all.items.find((each) => each.key === (given.product ?? given.project));
    return { thing, members: members.items.filter((each) => each.active) };
  },
  fact: ({ data }) => data.thing.manager,
  start: ({ data }) => ({ member: data.thing.manager?.value.id ?? '' }),
  view(form) {
    const role = roleOf(roleFor(form.given));
    const what = form.given.product ? 'the what and the why: vision, features, priorities' : 'the how and the when: milestones, dates, people';
    return html`
      <p class="lead">The ${chip(roleFor(form.given), role.words, { bare: true, words: false })} decides ${what}. Open turns move with the role; what was decided keeps its decider.</p>
      ${choice(form, 'member', form.data.members.map((each) => ({ value: each.id, label: `${each.name} (@${each.handle})` })), {
        label: form.given.product ? 'Product manager' : 'Project manager',
        required: true,
        none: 'Choose a member',
      })}
    `;
  },
  send: ({ given, key, rationale, seen, values }) =>
    command('PUT', given.product ? `/products/${given.product}/product-manager` : `/projects/${given.project}/project-manager`, { member: values.member, ...rationale }, { key, revision: seen }),
  done(answer, { data, given, values }) {
    const member = data.members.find((each) => each.id === values.member);
    return `${member.name} is ${roleOf(roleFor(given)).words} of ${data.thing.name}.`;
  },
};
