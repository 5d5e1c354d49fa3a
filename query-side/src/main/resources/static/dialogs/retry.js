/** RetryEffect. Given: effect. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { decision, empty } from '../app/parts.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Try it again',
  label: 'Try again',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  read: (get, given) => get(`/why/${given.effect}/state`),
  blocked: (form) =>
    form.data.current.value === 'PARKED' ? null : empty({ sign: 'check', title: 'Done already', text: 'It was tried again meanwhile, and took effect.' }),
  view: ({ data }) => html`<p class="lead">${data.chain[0].sentence} ${decision(data.current.position)}</p>
    <p>It is judged anew, as it stands now. If it takes effect, it is decided in the place of whoever decided what caused it; if it is refused again, you are told why.</p>`,
  send: (form) => command('POST', `/effects/${form.given.effect}/retry`, { ...form.rationale }, { key: form.key }),
  done: (answer) => ({ words: 'It took effect.', href: `/decisions/${answer.position}`, link: 'Open' }),
};
