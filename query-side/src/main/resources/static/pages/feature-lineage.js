/** The thread of a feature: every step from what was learnt to what is planned, with its owner, who, when and why. */
import { html, nothing } from 'lit';
import { day } from '../app/format.js';
import { chip, decision, icon, roleOf, who } from '../app/parts.js';
import { turnOf } from './turn-of.js';

const STAGES = {
  INSIGHT: 'Insight', GOAL: 'Goal', DEFINITION: 'Definition', PRIORITY: 'Priority', TARGET: 'Target', HANDOFF: 'Handoff',
  ANSWER: 'Answer', MILESTONE: 'Milestone', DROP: 'Dropped',
};

/** @param {{steps: any[]}} thread as the lineage is answered */
export const lineage = ({ steps }) => html`<ol class="panel ft-thread">${steps.map((step) => html`<li data-role=${roleOf(step.fact.owner).role} data-key=${step.key}>
  <span class="ft-mark" aria-hidden="true">${icon(roleOf(step.fact.owner).icon)}</span>
  <span class="ft-stage">${STAGES[step.stage] ?? step.stage}</span>
  <div>
    <p>${address(step) ? html`<a href=${address(step)}>${step.sentence}</a>` : step.sentence}</p>
    ${step.fact.why?.text ? html`<p class="ft-why">“${step.fact.why.text}”</p>` : nothing}
    <p class="ft-meta">${chip(step.fact.owner, who(step.fact), { bare: true })} ${day(step.fact.decidedAt)} ${decision(step.fact.position)}</p>
    ${step.turn ? turnOf(step.turn) : nothing}
  </div>
</li>`)}</ol>`;

/** Where a step is shown by itself; the feature's own steps are on this page. */
function address({ stage, key }) {
  if (stage === 'HANDOFF' || stage === 'ANSWER') return `/handoffs/${key}`;
  return stage === 'MILESTONE' ? `/projects/${key.slice(0, key.lastIndexOf('-'))}` : null;
}
