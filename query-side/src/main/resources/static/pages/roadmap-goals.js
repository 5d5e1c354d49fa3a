/** A product's goals: a line from where each began to where it is to be, with a tick where an even pace would be today. */
import { html, nothing } from 'lit';
import { count, day, daysBetween, isThen, localDay, today } from '../app/format.js';
import { action, by, icon } from '../app/parts.js';
import { opens } from '../app/router.js';

const OWNER = 'PRODUCT_MANAGER';

/** @param {any} data as the roadmap answers it */
export function goals({ goals: all, product, features, withoutGoal, may, deciders }) {
  const pursued = all.filter((goal) => goal.retirement === null);
  const retired = all.length - pursued.length;
  return html`<div class="goals">
    <h2>Goals ${pursued.length > 0 ? html`<span>the tick is where an even pace would be ${isThen() ? 'then' : 'today'}</span>` : nothing}</h2>
    ${pursued.length === 0 ? html`<p class="rm-novision">What is this product to achieve, and how will one know? A number, from where to where, by when.</p>` : html`<ul>${pursued.map((goal) => one(goal, product.key))}</ul>`}
    <p class="goals-end">
      ${withoutGoal > 0 && pursued.length > 0 ? html`<span class="nogoal">${icon('goal')}${count(withoutGoal, 'feature serves', 'features serve')} no goal: ${names(features)}</span>` : nothing}
      ${retired > 0 ? html`<span class="dimmer">${count(retired, 'goal')} retired</span>` : nothing}
      ${may.includes('SetGoal') || pursued.length === 0 ? action({ may, command: 'SetGoal', owner: OWNER, holders: deciders[OWNER], dialog: 'goal', given: { product: product.key }, label: 'Set a goal' }) : nothing}
      ${may.includes('RecordInsight') ? html`<a class="btn small" aria-haspopup="dialog" href=${opens('insight', { product: product.key })}>Record an insight</a>` : nothing}
    </p>
  </div>`;
}

function names(features) {
  const without = features.filter((feature) => feature.goal === null).map((feature) => feature.definition.value.title);
  return without.length > 3 ? `${without.slice(0, 3).join(', ')} and ${without.length - 3} more` : without.join(', ');
}

function one({ key, goal, features, may }, product) {
  const { statement, metric, unit, baseline, target, due } = goal.value;
  const pace = evenPace(localDay(goal.decidedAt), due);
  const amount = (number) => `${number.toLocaleString()} ${unit}`;
  return html`<li class="goal" id=${key} data-key=${key}>
    <p class="goal-s"><b>${statement} ${by(goal, 'Goal')}</b><span>${metric}</span></p>
    <svg class="goal-g" height="38" role="img" aria-label="${statement}: from ${amount(baseline)} to ${amount(target)} by ${day(due)}; an even pace would be at ${pace} percent of the way">
      <line class="gg-track" x1="0" x2="100%" y1="12" y2="12"></line><line class="gg-exp" x1="${pace}%" x2="${pace}%" y1="4" y2="20"></line>
      <text x="0" y="34">${amount(baseline)}</text><text x="100%" y="34" text-anchor="end">${amount(target)} by ${day(due)}</text>
    </svg>
    <p class="goal-p">${features.length === 0 ? 'no feature serves it yet' : html`served by ${features.map((feature, at) => html`${at > 0 ? ', ' : ''}<a href="/features/${feature.key}">${feature.name}</a>`)}`}
      ${may.includes('RetireGoal') ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('retire-goal', { product, goal: key })}>Retire<span class="vh"> ${statement}</span></a>` : nothing}</p>
  </li>`;
}

/** How far along an even pace would be, in percent. */
function evenPace(from, to) {
  const whole = daysBetween(from, to);
  return whole <= 0 ? 100 : Math.max(0, Math.min(100, Math.round((daysBetween(from, today()) / whole) * 100)));
}
