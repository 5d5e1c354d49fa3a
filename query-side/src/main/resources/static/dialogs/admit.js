/** AdmitMember, then the one-use link that lets them in. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { copyable } from '../app/copy.js';
import { line, pair } from '../app/fields.js';
import { day } from '../app/format.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Admit a member',
  label: 'Admit and make a link',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  view: (form) => html`
    <p class="lead">Name, handle and address stay in the member directory, never in the log, and can be erased.</p>
    ${line(form, 'name', { label: 'Name', required: true, placeholder: 'Jane Okafor' })}
    ${pair(
      line(form, 'handle', { label: 'Handle', required: true, max: 39, pattern: '[a-z][a-z0-9\\-]{1,38}', placeholder: 'jane', hint: 'Small letters, digits, hyphens. They sign in with it.' }),
      line(form, 'email', { label: 'E-mail', required: true, type: 'email', placeholder: 'jane@example.org' }),
    )}
  `,
  async send(form) {
    const body = { handle: form.text('handle'), name: form.text('name'), email: form.text('email'), ...form.rationale };
    form.kept.member ??= (await command('POST', '/members', body, { key: form.key })).id;
    return command('POST', `/members/${form.kept.member}/invitation`);
  },
  result: (answer, form) => linkFor(form.text('name'), answer),
};

/** What to hand on to someone invited. */
export const linkFor = (name, { link, expires }) => html`
  <p class="lead">Send this link to ${name}. It works once, until ${day(expires)}, and lets them choose a password. It is not shown again.</p>
  ${copyable(location.origin + link, `Invitation link for ${name}`)}
`;
