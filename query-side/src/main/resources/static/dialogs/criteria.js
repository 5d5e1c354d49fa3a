/**
 * A list of acceptance criteria to type into, one line each; Enter begins the next. One that stays keeps its id; a new one
 * gets its number when it is decided.
 *
 * @typedef {{id: string|null, text: string}} Criterion
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../app/parts.js';

const MOST = 50;

/** @type {Criterion} */
export const NEW = { id: null, text: '' };

/** The criteria that say something, in order, as the API takes them. @param {import('../app/dialog.js').Form} form */
export const criteriaOf = (form) =>
  (form.values.criteria ?? []).map(({ id, text }) => ({ ...(id ? { id } : {}), text: text.trim() })).filter(({ text }) => text !== '');

/** @param {import('../app/dialog.js').Form} form */
export function criteria(form) {
  /** @type {Criterion[]} */
  const texts = form.values.criteria ?? [NEW];
  const error = form.errorOf('acceptanceCriteria');
  const become = (next) => form.set('criteria', next);
  const add = (event) => {
    become([...texts, NEW]);
    focusOn(event, texts.length);
  };
  const typed = (event, at) => become(texts.with(at, { ...texts[at], text: event.target.value }));
  const entered = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (texts.length < MOST) add(event);
  };
  return html`<fieldset class="field criteria ${error ? 'bad' : ''}">
    <legend>Acceptance criteria</legend>
    <ol>${texts.map(({ id, text }, at) => html`<li>
      <span class="key" aria-hidden="true">${id ?? 'new'}</span>
      <input type="text" aria-label="Criterion ${at + 1}" maxlength="20000" ?required=${at === 0} .value=${live(text)}
        placeholder=${at === 0 ? 'What must hold for it to be accepted?' : ''}
        @input=${(event) => typed(event, at)} @keydown=${entered}>
      ${texts.length > 1 ? html`<button class="btn quiet icon" type="button" aria-label="Remove criterion ${at + 1}" @click=${() => become(texts.toSpliced(at, 1))}>${icon('x')}</button>` : nothing}
    </li>`)}</ol>
    ${texts.length < MOST ? html`<button class="btn small" type="button" @click=${add}>${icon('plus')}Another criterion</button>` : nothing}
    ${error ? html`<p class="error">${error}</p>` : html`<p class="hint">Each is checked when the feature is delivered. Enter begins the next.</p>`}
  </fieldset>`;
}

function focusOn(event, at) {
  const fields = event.target.closest('fieldset');
  requestAnimationFrame(() => fields.querySelectorAll('input')[at]?.focus());
}
