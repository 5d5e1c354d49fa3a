/** The thread of a feature: every step from what was learnt to what was delivered, with its owner, who, when and why. */
import { html, nothing } from 'lit';
import { count, day } from '../app/format.js';
import { chip, decision, icon, roleOf, who } from '../app/parts.js';
import { turnOf } from './turn-of.js';

const STAGES = {
  INSIGHT: 'Insight', GOAL: 'Goal', DEFINITION: 'Definition', PRIORITY: 'Priority', TARGET: 'Target', HANDOFF: 'Handoff',
  ANSWER: 'Answer', MILESTONE: 'Milestone', TASK: 'Tasks', DELIVERY: 'Delivery', SIGN_OFF: 'Sign-off', WITHDRAWAL: 'Withdrawal', DROP: 'Dropped',
};

/** @param {{steps: any[]}} thread as the lineage is answered */
export const lineage = ({ steps }) => html`<ol class="panel ft-thread">${parts(steps).map((part) => (part.tasks ? work(part.tasks) : row(part)))}</ol>`;

/** The tasks of a handoff are one part, the other steps one each. */
function parts(steps) {
  const all = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.stage !== 'TASK') all.push(step);
    else if (last?.tasks && last.tasks[0].handoff === step.handoff) last.tasks.push(step);
    else all.push({ tasks: [step] });
  }
  return all;
}

const row = (step) => html`<li data-role=${roleOf(step.fact.owner).role} data-key=${step.key}>
  ${mark(step)}
  <span class="ft-stage">${STAGES[step.stage] ?? step.stage}</span>
  <div>
    <p>${address(step) ? html`<a href=${address(step)}>${step.sentence}</a>` : step.sentence}</p>
    ${said(step)}
    ${step.turn ? turnOf(step.turn) : nothing}
  </div>
</li>`;

/** How far the work is, in one line; opened, task by task. */
function work(tasks) {
  const done = tasks.filter(isDone).length;
  const blocked = tasks.filter(isBlocked);
  const project = tasks[0].key.slice(0, tasks[0].key.lastIndexOf('-'));
  return html`<li data-role="project" data-key=${project}>
    <span class="ft-mark" aria-hidden="true">${icon('check')}</span>
    <span class="ft-stage">${STAGES.TASK}</span>
    <details class="ft-work" ?open=${blocked.length > 0}>
      <summary>${done} of ${count(tasks.length, 'task')} done${blocked.length ? html`, <b class="lateword">${blocked.length} blocked</b>` : nothing}</summary>
      <ol>${tasks.map((step) => html`<li data-role=${roleOf(step.fact.owner).role} data-key=${step.key}>
        <p class=${isBlocked(step) ? 'lateword' : ''}><a href="/projects/${project}">${step.sentence}</a></p>${said(step)}
      </li>`)}</ol>
    </details>
  </li>`;
}

const isBlocked = ({ fact }) => fact.fact.endsWith('/blocker');
const isDone = ({ fact }) => !isBlocked({ fact }) && fact.value === 'DONE';

const mark = ({ fact }) => html`<span class="ft-mark" aria-hidden="true">${icon(roleOf(fact.owner).icon)}</span>`;

const said = ({ fact }) => html`${fact.why?.text ? html`<p class="ft-why">“${fact.why.text}”</p>` : nothing}
  <p class="ft-meta">${chip(fact.owner, who(fact), { bare: true })} ${day(fact.decidedAt)} ${decision(fact.position)}</p>`;

/** Where a step is shown by itself; the feature's own steps are on this page. */
function address({ stage, key, handoff }) {
  if (stage === 'MILESTONE') return `/projects/${key.slice(0, key.lastIndexOf('-'))}`;
  return handoff ? `/handoffs/${handoff}` : null;
}
