/** DeactivateMember; refused while they are accountable for anything open. Given: member, name. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { flag } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ given }) => html`Deactivate ${given.name}`,
  label: 'Deactivate',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  view: (form) => html`
    <p class="lead">They are signed out everywhere and can't decide any more. What they decided stays, in their name. Hand over what they are accountable for first.</p>
    ${flag(form, 'erase', { label: 'Forget name, handle and address too', hint: 'The log then shows “former member”. This can’t be undone.' })}
  `,
  send: (form) =>
    command('DELETE', `/members/${form.given.member}${form.values.erase ? '?erase=true' : ''}`, Object.keys(form.rationale).length ? form.rationale : null, { key: form.key }),
  done: (answer, form) => `${form.given.name} is deactivated.`,
};
