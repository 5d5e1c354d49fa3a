/** Form fields of dialogs: label, control, hint, and the server's word on it. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';

/**
 * @typedef {{label: unknown, hint?: unknown, required?: boolean, max?: number, placeholder?: string}} Look
 * @typedef {import('./dialog.js').Form} Form
 */

function frame(form, name, look, control) {
  const error = form.errorOf(name);
  return html`<div class="field ${error ? 'bad' : ''}">
    <label for="f-${name}">${look.label}${look.required ? nothing : html` <small>optional</small>`}</label>
    ${control}
    ${look.hint ? html`<p class="hint" id="h-${name}">${look.hint}</p>` : nothing}
    ${error ? html`<p class="error" id="e-${name}">${error}</p>` : nothing}
  </div>`;
}

const describes = (form, name, look) =>
  ifDefined([look.hint ? `h-${name}` : '', form.errorOf(name) ? `e-${name}` : ''].filter(Boolean).join(' ') || undefined);

function input(form, name, look, type, more = {}) {
  return frame(
    form,
    name,
    look,
    html`<input
      id="f-${name}"
      name=${name}
      type=${type}
      ?required=${look.required}
      maxlength=${ifDefined(look.max)}
      min=${ifDefined(more.min)}
      max=${ifDefined(more.max)}
      step=${ifDefined(more.step)}
      pattern=${ifDefined(more.pattern)}
      autocomplete=${more.autocomplete ?? 'off'}
      placeholder=${ifDefined(look.placeholder)}
      aria-invalid=${form.errorOf(name) ? 'true' : 'false'}
      aria-describedby=${describes(form, name, look)}
      .value=${live(String(form.values[name] ?? ''))}
    />`,
  );
}

/** One line of text. @param {Form} form @param {string} name @param {Look & {pattern?: string, type?: string, autocomplete?: string}} look */
export const line = (form, name, look) => input(form, name, { max: 200, ...look }, look.type ?? 'text', look);

/** A calendar day. @param {Form} form @param {string} name @param {Look & {from?: string, to?: string}} look */
export const date = (form, name, look) => input(form, name, look, 'date', { min: look.from, max: look.to });

/** A number. @param {Form} form @param {string} name @param {Look & {from?: number, to?: number, step?: number|'any'}} look */
export const number = (form, name, look) => input(form, name, look, 'number', { min: look.from, max: look.to, step: look.step });

/** Several lines of text. @param {Form} form @param {string} name @param {Look & {rows?: number}} look */
export const area = (form, name, look) =>
  frame(
    form,
    name,
    look,
    html`<textarea
      id="f-${name}"
      name=${name}
      rows=${look.rows ?? 3}
      maxlength=${look.max ?? 20000}
      ?required=${look.required}
      placeholder=${ifDefined(look.placeholder)}
      aria-invalid=${form.errorOf(name) ? 'true' : 'false'}
      aria-describedby=${describes(form, name, look)}
      .value=${live(String(form.values[name] ?? ''))}
    ></textarea>`,
  );

/**
 * One of several. @param {Form} form @param {string} name
 * @param {{value: string, label: string}[]} options
 * @param {Look & {none?: string}} look none: the words for nothing chosen yet
 */
export const choice = (form, name, options, look) =>
  frame(
    form,
    name,
    look,
    html`<select
      id="f-${name}"
      name=${name}
      ?required=${look.required}
      aria-invalid=${form.errorOf(name) ? 'true' : 'false'}
      aria-describedby=${describes(form, name, look)}
      .value=${live(String(form.values[name] ?? ''))}
    >
      ${look.none === undefined ? nothing : html`<option value="" ?selected=${!form.values[name]}>${look.none}</option>`}
      ${options.map((each) => html`<option value=${each.value} ?selected=${String(form.values[name] ?? '') === each.value}>${each.label}</option>`)}
    </select>`,
  );

/** Any of several, as `values[name]`, a list. @param {Form} form @param {string} name @param {{value: string, label: unknown}[]} options @param {Look} look */
export const checks = (form, name, options, look) => {
  const error = form.errorOf(name);
  return html`<fieldset class="field checks ${error ? 'bad' : ''}">
    <legend>${look.label}</legend>
    ${options.map(
      (each) => html`<label
        ><input type="checkbox" name=${name} value=${each.value} data-list .checked=${live((form.values[name] ?? []).includes(each.value))} />
        <span>${each.label}</span></label
      >`,
    )}
    ${look.hint ? html`<p class="hint">${look.hint}</p>` : nothing} ${error ? html`<p class="error">${error}</p>` : nothing}
  </fieldset>`;
};

/** Yes or no. @param {Form} form @param {string} name @param {Look} look */
export const flag = (form, name, look) =>
  html`<div class="field checks"><label
    ><input type="checkbox" name=${name} value="yes" .checked=${live(Boolean(form.values[name]))} /><span>${look.label}</span></label
  >${look.hint ? html`<p class="hint">${look.hint}</p>` : nothing}</div>`;

/** Two fields side by side where there is room. */
export const pair = (one, two) => html`<div class="pair">${one}${two}</div>`;
