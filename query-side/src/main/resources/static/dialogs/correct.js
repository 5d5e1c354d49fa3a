/** Whoever owns what was decided puts its words right; nothing is decided anew. Given: decision, perhaps field. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, choice, line } from '../app/fields.js';
import { wordsOf } from '../app/format.js';
import { empty } from '../app/parts.js';

const TITLES = ['title', 'name', 'source', 'metric'];

/** The words that are chosen. @param {import('../app/dialog.js').Form} form */
const chosen = ({ data, values }) => data.words.find((each) => each.field === values.field) ?? data.words[0];

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: ({ data }) => `Correct the wording of #${data.decision.position}`,
  label: 'Correct it',
  owner: ({ data }) => data.decision.role,
  why: 'optional',
  async read(get, given) {
    const [decision, words] = await Promise.all([get(`/decisions/${given.decision}`), get(`/decisions/${given.decision}/words`)]);
    return { decision, words: words.wordings };
  },
  start: ({ data, given }) => {
    const first = data.words.find((each) => each.field === given.field) ?? data.words[0];
    return { field: first?.field, text: first?.text };
  },
  fact: (form) => chosen(form),
  blocked: ({ data }) =>
    data.words.length === 0 ? empty({ sign: 'check', title: 'No words here any more', text: 'This was decided anew since, or has no title or text.' }) : null,
  changed(form, name) {
    if (name === 'field') form.values.text = chosen(form).text;
  },
  view(form) {
    const words = chosen(form);
    const look = { label: 'As it was meant', required: true };
    return html`<p class="lead">A slip of the pen, not another decision: what was decided stays as it is, and the record keeps how it was worded before.</p>
      ${form.data.words.length > 1 ? choice(form, 'field', form.data.words.map((each) => ({ value: each.field, label: wordsOf(each.field) })), { label: 'Which words', required: true }) : ''}
      ${TITLES.includes(words.field) ? line(form, 'text', look) : area(form, 'text', { ...look, rows: 4 })}`;
  },
  send: (form) => {
    const { subject, field, revision } = chosen(form);
    return command('POST', '/wording-corrections', { subject, field, text: form.values.text, ...form.rationale }, { key: form.key, revision });
  },
  done: (answer) => ({ words: `The words of ${answer.id} are put right`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
