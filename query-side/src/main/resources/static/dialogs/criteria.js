/** A list of acceptance criteria to type into, one line each; Enter begins the next. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../app/parts.js';

const MOST = 50;

/** The criteria that say something, in order. @param {import('../app/dialog.js').Form} form @returns {string[]} */
export const criteriaOf = (form) => (form.values.criteria ?? []).map((text) => text.trim()).filter(Boolean);

/** @param {import('../app/dialog.js').Form} form */
export function criteria(form) {
  const texts = form.values.criteria ?? [''];
  const error = form.errorOf('acceptanceCriteria');
  const become = (next) => form.set('criteria', next);
  const add = (event) => {
    become([...texts, '']);
    focusOn(event, texts.length);
  };
  const typed = (event, at) => become(texts.with(at, event.target.value));
  const entered = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (texts.length < MOST) add(event);
  };
  return html`<fieldset class="field criteria ${error ? 'bad' : ''}">
    <legend>Acceptance criteria</legend>
    <ol>${texts.map((text, at) => html`<li>
      <span class="key" aria-hidden="true">C${at + 1}</span>
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
