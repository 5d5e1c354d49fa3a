/** DeactivateMember; refused while they are accountable for anything open: then it says for what. Given: member, name. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { flag } from '../app/fields.js';
import { icon, roleOf } from '../app/parts.js';
import { opens } from '../app/router.js';

const owns = (member) => member.roles.some((held) => held.role === 'WORKSPACE_OWNER');
/** What they hold themselves; for what they only deputise somebody else is accountable. */
const accountable = (member) => member.roles.filter((held) => held.role !== 'WORKSPACE_OWNER' && !held.for);

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`Deactivate ${given.name}`,
  label: 'Deactivate',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  async read(get, given) {
    const members = (await get('/members?limit=500')).items;
    return { member: members.find((each) => each.id === given.member), owners: members.filter(owns).length };
  },
  blocked({ data, given }) {
    if (!data.member) return html`<p class="lead">There is no such member.</p>`;
    const held = accountable(data.member);
    if (owns(data.member) && data.owners === 1) {
      return html`<p class="lead">${given.name} is the last workspace owner. Appoint another one first.</p>`;
    }
    if (held.length === 0) return null;
    return html`<p class="lead">${given.name} is accountable for something open, which would wait on nobody. Hand it over first.</p>
      <ul class="plain handing-over">${held.map((each) => html`<li data-role=${roleOf(each.role).role}>
        ${icon(roleOf(each.role).icon)}<span><b>${each.name}</b> <small>${roleOf(each.role).words}</small></span>
        <a class="btn small" href=${opens('assign', each.product ? { product: each.product } : { project: each.project })}>Assign somebody else<span class="vh"> to ${each.name}</span></a>
      </li>`)}</ul>`;
  },
  view: (form) => html`
    <p class="lead">They are signed out everywhere and can't decide any more. What they decided stays, in their name. ${owns(form.data.member) ? 'They stop being a workspace owner. ' : nothing}If they stand in for somebody, that ends too.</p>
    ${flag(form, 'erase', { label: 'Forget name, handle and address too', hint: 'The log then shows “former member”. This can’t be undone.' })}
  `,
  send: (form) =>
    command('DELETE', `/members/${form.given.member}${form.values.erase ? '?erase=true' : ''}`, Object.keys(form.rationale).length ? form.rationale : null, { key: form.key }),
  done: (answer, form) => `${form.given.name} is deactivated.`,
};
