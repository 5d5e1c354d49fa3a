/** Whoever owns a decision goes back on it: its fact is decided again as it was before. Given: decision. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { factName, say } from '../app/format.js';
import { change, empty } from '../app/parts.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => `Revert #${data.position}`,
  label: 'Revert it',
  owner: ({ data }) => data.role,
  why: 'required',
  read: (get, { decision }) => get(`/decisions/${decision}`),
  fact: ({ data }) => ({ revision: String(data.version) }),
  blocked: ({ data }) =>
    data.open.includes('RevertDecision') ? null : empty({ sign: 'check', title: 'Not to be reverted', text: 'This was decided anew since, or there is nothing before it to go back to.' }),
  view({ data }) {
    const [one] = data.changes;
    return html`<p class="lead">“${data.sentence}”. It is decided again as it was before, by the same rules as any other decision; nothing is taken out of the record.</p>
      ${one.fact.endsWith('/definition') ? nothing : html`<p><span class="dim">${factName(one.fact)}</span> ${change(say(one.fact, one.is), say(one.fact, one.was))}</p>`}`;
  },
  send: (form) => command('POST', `/decisions/${form.data.position}/reversal`, form.rationale, { key: form.key, revision: form.seen }),
  done: (answer, { data }) => ({ words: `Decision #${data.position} is reverted`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
