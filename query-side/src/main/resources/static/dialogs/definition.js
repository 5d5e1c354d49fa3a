/** The fields of a feature's definition, for the dialogs that define and refine one. */
import { html, nothing } from 'lit';
import { area, checks, choice, line } from '../app/fields.js';
import { inWords } from '../app/format.js';
import { criteria, criteriaOf } from './criteria.js';

/** What features of a product may rest on. @param {(path: string) => Promise<any>} get @param {string} product */
export async function groundsOf(get, product) {
  const [goals, insights] = await Promise.all([get(`/products/${product}/goals`), get(`/products/${product}/insights?limit=500`)]);
  return { goals: goals.items, insights: insights.items };
}

/** A choice of insights, each with its words. @param {import('../app/dialog.js').Form} form @param {any[]} insights */
export const insightChecks = (form, insights, look) =>
  insights.length === 0 ? nothing
    : checks(form, 'insights', insights.map(({ key, insight: { value } }) => ({
        value: key,
        label: html`<span class="key">${key}</span> ${value.text} <small class="dimmer">${inWords(value.kind)}, ${value.source}</small>`,
      })), look);

/** @param {import('../app/dialog.js').Form} form its data holds `goals` and `insights` */
export function definition(form) {
  const goals = form.data.goals.filter((each) => each.retirement === null || each.key === form.values.goal);
  return html`
    ${line(form, 'title', { label: 'Title', required: true, placeholder: 'Real-time tracking' })}
    ${area(form, 'problem', { label: 'Problem', required: true, rows: 2, placeholder: 'Customers don’t know where their order is.' })}
    ${line(form, 'audience', { label: 'For whom', required: true, max: 20000, placeholder: 'Customers who wait for an order' })}
    ${area(form, 'valueHypothesis', { label: 'What we expect to be better', required: true, rows: 2, placeholder: 'Half as many calls to support' })}
    ${criteria(form)}
    ${goals.length === 0 ? nothing
      : choice(form, 'goal', goals.map((each) => ({ value: each.key, label: `${each.goal.value.statement}${each.retirement ? ' (retired)' : ''}` })), { label: 'Goal that it serves', none: 'none yet' })}
    ${insightChecks(form, form.data.insights, { label: 'Insights that it rests on' })}`;
}

/** The definition as the API takes it. @param {import('../app/dialog.js').Form} form */
export const definitionOf = (form) => ({
  title: form.text('title'),
  problem: form.text('problem'),
  audience: form.text('audience'),
  valueHypothesis: form.text('valueHypothesis'),
  acceptanceCriteria: criteriaOf(form),
  ...(form.values.goal ? { goal: form.values.goal } : {}),
  insights: form.values.insights ?? [],
  ...form.rationale,
});
