/** AppointWorkspaceOwner: who else decides about members and mandates. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { choice } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Appoint a workspace owner',
  label: 'Appoint',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  read: async (get) => (await get('/members?limit=500')).items.filter((each) => each.may.includes('AppointWorkspaceOwner')),
  start: () => ({ member: '' }),
  blocked: ({ data }) => (data.length ? null : html`<p class="lead">Everybody here is an owner already. Admit somebody first.</p>`),
  view: (form) => html`
    <p class="lead">Owners decide who takes part and who manages what, and charter projects. They decide neither features nor dates. Any owner can dismiss another, never the last one.</p>
    ${choice(form, 'member', form.data.map((each) => ({ value: each.id, label: `${each.name} (@${each.handle})` })), { label: 'Member', required: true, none: 'Choose a member' })}
  `,
  send: ({ key, rationale, values }) => command('POST', '/workspace/owners', { member: values.member, ...rationale }, { key }),
  done: (answer, { data, values }) => `${data.find((each) => each.id === values.member).name} is a workspace owner.`,
};
