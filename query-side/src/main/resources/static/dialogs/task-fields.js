/** What a task is, as fields: planned and edited alike. */
import { html, nothing } from 'lit';
import { Refusal } from '../app/api.js';
import { choice, date, line, number, pair } from '../app/fields.js';

export const DISCIPLINES = {
  DESIGN: 'design', DEVELOPMENT: 'development', QA: 'quality', MARKETING: 'marketing', SALES: 'sales', OPERATIONS: 'operations',
};

/** The task that an address names. @param {any} delivery @param {string} key @throws {Refusal} where there is none */
export function taskOf(delivery, key) {
  const found = delivery.tasks.find((/** @type {any} */ task) => task.key === key);
  if (!found) throw new Refusal({ status: 404, code: 'unknown', title: 'There is no such task', detail: `${delivery.project.name.value} has no task ${key}.` });
  return found;
}

/** @param {import('../app/dialog.js').Form} form */
export function fields(form) {
  const { milestones, scope } = form.data;
  const ahead = milestones.filter((each) => each.state === 'OPEN').map((each) => ({ value: each.key, label: each.name.value }));
  const items = scope.items.filter((each) => each.in).map((each) => ({ value: each.key, label: each.title }));
  return html`
    ${line(form, 'title', { label: 'What is to be done', required: true, placeholder: 'Draw couriers on the map' })}
    ${pair(
      choice(form, 'discipline', Object.entries(DISCIPLINES).map(([value, label]) => ({ value, label })), { label: 'Discipline', required: true }),
      number(form, 'estimateHours', { label: 'Estimate, in hours', from: 1, to: 10000, step: 1 }),
    )}
    ${ahead.length > 0 ? choice(form, 'milestone', ahead, { label: 'Before the milestone', none: 'None' }) : nothing}
    ${items.length > 0 ? choice(form, 'scopeItem', items, { label: 'For the scope item', none: 'None' }) : nothing}
    ${pair(
      date(form, 'start', { label: 'First day' }),
      date(form, 'due', { label: 'Due', from: form.values.start || undefined }),
    )}`;
}

/** The body's part of it. @param {import('../app/dialog.js').Form} form */
export const planned = (form) => ({
  title: form.text('title'),
  discipline: form.values.discipline,
  estimateHours: form.text('estimateHours') === null ? null : Number(form.values.estimateHours),
  milestone: form.text('milestone'),
  scopeItem: form.text('scopeItem'),
  start: form.text('start'),
  due: form.text('due'),
});
