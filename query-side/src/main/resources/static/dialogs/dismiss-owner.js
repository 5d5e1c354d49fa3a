/** DismissWorkspaceOwner; never the last one. Given: member, name. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { session } from '../app/session.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`${given.name} is no owner any more`,
  label: 'Dismiss as owner',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  read: async (get) => (await get('/members?limit=500')).items.filter((each) => each.roles.some((held) => held.role === 'WORKSPACE_OWNER')),
  blocked: ({ data, given }) =>
    data.length > 1 ? null : html`<p class="lead">${given.name} is the last owner. Somebody has to decide who takes part: appoint another one first.</p>`,
  view: ({ given }) => html`<p class="lead">${given.member === session.me.member.id ? 'You stay a member, and can’t undo this yourself.' : `${given.name} stays a member, with every mandate they hold.`}</p>`,
  send: ({ given, key, rationale }) => command('DELETE', `/workspace/owners/${given.member}`, Object.keys(rationale).length ? rationale : null, { key }),
  done: (answer, { given }) => `${given.name} is no workspace owner any more.`,
};
