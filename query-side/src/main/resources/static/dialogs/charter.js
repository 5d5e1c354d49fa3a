/** CharterProject: a workspace owner says that there is a project, what for, and how its success is measured. */
import { html } from 'lit';
import { command } from '../app/api.js';
import { area, choice, line, pair } from '../app/fields.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: () => 'Charter a project',
  label: 'Charter project',
  owner: 'WORKSPACE_OWNER',
  why: 'optional',
  start: () => ({ approach: 'AGILE', kind: 'PRODUCT' }),
  changed(form, name) {
    if (name === 'key') form.values.key = form.values.key.toUpperCase();
  },
  view: (form) => html`
    ${line(form, 'name', { label: 'Name', required: true, placeholder: 'Tracking rollout' })}
    ${line(form, 'key', {
      label: 'Key',
      required: true,
      max: 10,
      pattern: '[A-Z][A-Z0-9]{1,9}',
      placeholder: 'TRK',
      hint: 'Two to ten capital letters and digits, for ever: its milestones will be TRK-M1, TRK-M2, …',
    })}
    ${area(form, 'objective', { label: 'What it is to achieve', required: true, rows: 2 })}
    ${area(form, 'successCriteria', { label: 'How that is measured', required: true, hint: 'One measurable criterion per line.', rows: 2 })}
    ${pair(
      choice(form, 'approach', [{ value: 'AGILE', label: 'Agile' }, { value: 'WATERFALL', label: 'Waterfall' }, { value: 'HYBRID', label: 'Hybrid' }], { label: 'Approach', required: true }),
      choice(form, 'kind', [{ value: 'PRODUCT', label: 'Serves products' }, { value: 'INTERNAL', label: 'Internal' }], { label: 'Kind', required: true }),
    )}
  `,
  send: (form) =>
    command(
      'POST',
      '/projects',
      {
        key: form.text('key'),
        name: form.text('name'),
        objective: form.text('objective'),
        successCriteria: form.lines('successCriteria'),
        approach: form.values.approach,
        kind: form.values.kind,
        ...form.rationale,
      },
      { key: form.key },
    ),
  done: (answer, form) => `${form.text('name')} is chartered.`,
  after: (answer, form) => (location.pathname === '/settings' ? null : `/projects/${form.text('key')}`),
};
