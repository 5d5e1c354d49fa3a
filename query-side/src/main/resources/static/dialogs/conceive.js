/** ConceiveProduct: an idea, open to any member. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, line } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Conceive a product',
  label: 'Conceive product',
  owner: 'CONTRIBUTOR',
  why: 'optional',
  changed(form, name) {
    if (name === 'key') form.values.key = form.values.key.toUpperCase();
  },
  view: (form) => html`
    <p class="lead">An idea on the table, open to any member. A workspace owner then says who its product manager is.</p>
    ${line(form, 'name', { label: 'Name', required: true, placeholder: 'Food delivery' })}
    ${line(form, 'key', {
      label: 'Key',
      required: true,
      max: 10,
      pattern: '[A-Z][A-Z0-9]{1,9}',
      placeholder: 'FOOD',
      hint: 'Two to ten capital letters and digits, for ever: its features will be FOOD-1, FOOD-2, …',
    })}
    ${area(form, 'problem', { label: 'The problem it solves', required: true })}
    ${line(form, 'audience', { label: 'Whose problem' })}
  `,
  send: (form) =>
    command(
      'POST',
      '/products',
      { key: form.text('key'), name: form.text('name'), problem: form.text('problem'), audience: form.text('audience') ?? undefined, ...form.rationale },
      { key: form.key },
    ),
  done: (answer, form) => `${form.text('name')} is conceived.`,
  after: (answer, form) => (location.pathname === '/settings' ? null : `/products/${form.text('key')}`),
};
