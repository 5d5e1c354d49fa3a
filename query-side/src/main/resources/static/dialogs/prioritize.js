/** The product manager decides how soon a feature is wanted, its place in the order, and on which estimates. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { choice, flag, number, pair } from '../app/fields.js';
import { count } from '../app/format.js';

const HORIZONS = [
  { value: 'NOW', label: 'Now' },
  { value: 'NEXT', label: 'Next' },
  { value: 'LATER', label: 'Later' },
];
const IMPACTS = [
  { value: '3', label: '3 – massive' },
  { value: '2', label: '2 – high' },
  { value: '1', label: '1 – medium' },
  { value: '0.5', label: '0.5 – low' },
  { value: '0.25', label: '0.25 – minimal' },
];

const featureOf = ({ data, given }) => data.features.find((feature) => feature.key === given.feature);
const estimates = ({ values }) => [values.reach, values.impact, values.confidence, values.effort];
const scored = (form) => estimates(form).some((each) => String(each ?? '') !== '');

/** @returns {{reach: number, impact: number, confidence: number, effort: number}} */
const riceOf = ({ values }) => ({
  reach: Number(values.reach), impact: Number(values.impact), confidence: Number(values.confidence) / 100, effort: Number(values.effort),
});

/** The score as it would be; nothing until all four are there. */
function score(form) {
  if (estimates(form).some((each) => String(each ?? '') === '') || !(Number(form.values.effort) > 0)) return nothing;
  const { reach, impact, confidence, effort } = riceOf(form);
  return html`<output class="rice-score">Score <b>${Math.round((reach * impact * confidence * 10) / effort) / 10}</b></output>`;
}

export default {
  title: (form) => `Prioritise ${featureOf(form).definition.value.title}`,
  label: 'Prioritise',
  owner: 'PRODUCT_MANAGER',
  why: (form) => (featureOf(form).handoffs.length > 0 ? 'required' : 'optional'),
  read: (get, { feature }) => get(`/products/${feature.slice(0, feature.lastIndexOf('-'))}/roadmap`),
  fact: (form) => featureOf(form).priority,
  start(form) {
    const { priority, rank } = featureOf(form);
    const ranked = form.data.features.filter((feature) => feature.priority).length;
    const { horizon = 'NEXT', mvp = false, rice = null } = priority?.value ?? {};
    return {
      horizon, mvp, rank: rank ?? ranked + 1,
      ...(rice ? { reach: rice.reach, impact: String(rice.impact), confidence: Math.round(rice.confidence * 100), effort: rice.effort } : {}),
    };
  },
  view(form) {
    const feature = featureOf(form);
    const ranked = form.data.features.filter((each) => each.priority).length + (feature.priority ? 0 : 1);
    const required = scored(form);
    return html`
      ${feature.handoffs.length > 0 ? html`<p class="hint">It was handed off before: its project is owed the reason.</p>` : nothing}
      ${pair(
        choice(form, 'horizon', HORIZONS, { label: 'How soon', required: true }),
        number(form, 'rank', { label: 'Rank', required: true, from: 1, step: 1, hint: `of ${count(ranked, 'prioritised feature')}; the others move aside` }),
      )}
      ${flag(form, 'mvp', { label: 'Part of the minimum viable product' })}
      <fieldset class="field rice">
        <legend>Estimates (RICE) <small>optional</small></legend>
        ${pair(
          number(form, 'reach', { label: 'Reach', required, from: 0, step: 'any', hint: 'people or uses a quarter' }),
          choice(form, 'impact', IMPACTS, { label: 'Impact on each', required, none: 'not estimated' }),
        )}
        ${pair(
          number(form, 'confidence', { label: 'Confidence', required, from: 0, to: 100, step: 1, hint: 'percent' }),
          number(form, 'effort', { label: 'Effort', required, from: 0, step: 'any', hint: 'person-months' }),
        )}
        ${score(form)}
      </fieldset>`;
  },
  send(form) {
    const { horizon, rank, mvp } = form.values;
    const body = { horizon, rank: Number(rank), mvp: Boolean(mvp), ...(scored(form) ? { rice: riceOf(form) } : {}), ...form.rationale };
    return command('PUT', `/features/${form.given.feature}/priority`, body, { key: form.key, revision: form.seen });
  },
  done: (answer, form) => ({ words: `${form.given.feature} prioritised`, href: `/decisions/${answer.position}`, link: `#${answer.position}` }),
};
