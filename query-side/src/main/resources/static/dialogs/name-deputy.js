/** NameDeputy: who stands in for the holder of a mandate, for some days. Given: product or project. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { choice, date, pair } from '../app/fields.js';
import { lastDay, period, today } from '../app/format.js';
import { chip, roleOf } from '../app/parts.js';
import { session } from '../app/session.js';

const roleFor = (given) => (given.product ? 'PRODUCT_MANAGER' : 'PROJECT_MANAGER');
const pathFor = (given) => (given.product ? `/products/${given.product}` : `/projects/${given.project}`);

/** The moment at which a day begins where the reader is. */
const begins = (day, plus = 0) => {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus).toISOString();
};

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => html`Who stands in for ${data.thing.manager?.value.name ?? 'the manager'}?`,
  label: 'Name as deputy',
  owner: ({ data, given }) => (data.thing.manager?.value.id === session.me.member.id ? roleFor(given) : 'WORKSPACE_OWNER'),
  why: 'optional',
  async read(get, given) {
    const [members, all] = await Promise.all([get('/members?limit=500'), get(given.product ? '/products?limit=500' : '/projects?limit=500')]);
    const thing = all.items.find((each) => each.key === (given.product ?? given.project));
    return { thing, members: members.items.filter((each) => each.active && each.id !== thing.manager?.value.id) };
  },
  start: () => ({ member: '', first: today(), last: '' }),
  blocked: ({ data, given }) =>
    data.thing.manager ? null : html`<p class="lead">${data.thing.name} has no ${roleOf(roleFor(given)).words} yet: there is nobody to stand in for.</p>`,
  view(form) {
    const { data, given } = form;
    const role = roleOf(roleFor(given));
    const known = data.thing.deputies.find((each) => each.member.id === form.values.member);
    return html`
      <p class="lead">A deputy may decide whatever the ${chip(roleFor(given), role.words, { bare: true, words: false })} of ${data.thing.name} may, in these days, except who is a deputy. ${data.thing.manager.value.name} stays accountable, and the record names both.</p>
      ${choice(form, 'member', data.members.map((each) => ({ value: each.id, label: `${each.name} (@${each.handle})` })), {
        label: 'Deputy',
        required: true,
        none: 'Choose a member',
        hint: known ? `Named for ${period(known.from, known.to)} already: this decides other days.` : undefined,
      })}
      ${pair(
        date(form, 'first', { label: 'First day', required: true, to: form.values.last || undefined }),
        date(form, 'last', { label: 'Last day', required: true, from: form.values.first > today() ? form.values.first : today() }),
      )}
    `;
  },
  send: ({ given, key, rationale, values }) =>
    command('POST', `${pathFor(given)}/deputies`, { member: values.member, from: begins(values.first), to: begins(values.last, 1), ...rationale }, { key }),
  done(answer, { data, values }) {
    const member = data.members.find((each) => each.id === values.member);
    return { words: `${member.name} stands in for ${data.thing.manager.value.name} until ${lastDay(begins(values.last, 1))}.`, href: `/decisions/${answer.position}`, link: `#${answer.position}` };
  },
};
