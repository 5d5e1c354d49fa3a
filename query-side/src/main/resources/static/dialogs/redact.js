/** RedactEvent. Given: position. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { checks } from '../app/fields.js';
import { inWords } from '../app/format.js';
import { empty } from '../app/parts.js';
import { withQuery } from '../app/router.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => `Redact decision #${form.data.decision.position}`,
  label: 'Redact for good',
  owner: 'WORKSPACE_OWNER',
  why: 'required',
  async read(get, given) {
    const [decision, words] = await Promise.all([get(`/decisions/${given.position}`), get(`/decisions/${given.position}/words`)]);
    return { decision, words: words.items };
  },
  blocked: ({ data }) =>
    data.decision.redaction
      ? empty({ sign: 'lock', title: 'Redacted already', text: 'Words were taken out of this decision before, and a decision is redacted once.' })
      : data.words.length === 0
        ? empty({ sign: 'check', title: 'No words here', text: 'Nobody wrote anything in this decision that could be taken out.' })
        : null,
  view: (form) => html`<p class="lead">
      “${form.data.decision.sentence}”. What you tick is replaced by “[redacted]” here, in every page, search and export, and in the log's file.
      <b>It can't be undone, and a decision is redacted once:</b> tick all that has to go.
    </p>
    ${checks(form, 'fields', form.data.words.map((each) => ({ value: each.field, label: html`<b>${nameOf(each.field)}</b> ${each.text}` })), { label: 'Words to take out' })}
    ${others(form.data.decision)}`,
  send: (form) =>
    command('POST', '/log/redactions', { position: form.data.decision.position, fields: form.values.fields ?? [], ...form.rationale }, { key: form.key }),
  done: (answer, form) => `Took words out of decision #${form.data.decision.position}.`,
};

/** `/acceptanceCriteria/0/text` → `acceptance criteria 1`, `/why/text` → `why`. */
function nameOf(field) {
  const [first, ...rest] = field.split('/').slice(1).filter((each) => each !== 'text');
  return [inWords(first), ...rest.map((each) => (/^\d+$/.test(each) ? Number(each) + 1 : each))].join(' ');
}

/** The same words may stand in what was recorded with it, or because of it. */
function others(decision) {
  const near = [...new Set([...decision.together, ...decision.effects])].filter((each) => each !== decision.position);
  return near.length === 0
    ? nothing
    : html`<p class="hint">The same words may stand in what was recorded with it:
        ${near.map((each) => html`<a class="ref" href=${withQuery({ at: String(each), do: null, with: null })}>#${each}</a> `)}</p>`;
}
