/** What was said and decided in a handoff, newest first: decisions, questions, and what was decided beside it since. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip, decision, icon, pill, roleOf, when, who } from '../app/parts.js';
import { withQuery } from '../app/router.js';

const SIGNS = {
  HandoffProposed: 'handoff', ClarificationRequested: 'question', ClarificationGiven: 'talk', HandoffAccepted: 'check', HandoffDeclined: 'x',
  HandoffWithdrawn: 'x', WindDownConfirmed: 'check', DeliveryReported: 'boxed', DeliveryAccepted: 'check', DeliveryRejected: 'x',
};
const QUESTIONS = ['ClarificationRequested', 'ClarificationGiven'];
const SAID = { ClarificationRequested: 'asked', ClarificationGiven: 'answered' };

/**
 * @param {import('../app/types.js').Decision[]} decisions newest first
 * @param {string|null} only `questions`, `decisions`, or all
 */
export function thread(decisions, only) {
  const questions = decisions.filter((each) => QUESTIONS.includes(each.type));
  const rest = decisions.filter((each) => !QUESTIONS.includes(each.type));
  const shown = only === 'questions' ? questions : only === 'decisions' ? rest : decisions;
  const tab = (name, label) => html`<a href=${withQuery({ thread: name })} aria-current=${(only ?? '') === (name ?? '') ? 'true' : nothing}>${label}</a>`;
  return html`<section aria-labelledby="h-thread">
    <div class="sec"><h2 id="h-thread">Thread</h2><span class="count">${decisions.length}</span>
      ${questions.length
        ? html`<div class="seg end thread-seg" role="group" aria-label="Show in the thread">${tab(null, 'All')}${tab('decisions', `Decisions ${rest.length}`)}${tab('questions', `Questions ${questions.length}`)}</div>`
        : nothing}</div>
    <div class="panel"><ol class="thread">${repeat(shown, (each) => each.position, entry)}</ol></div>
  </section>`;
}

function entry(each) {
  const text = each.type in SAID ? each.changes[0].is : each.why?.text;
  return html`<li>
    <span class="node" data-role=${roleOf(each.owner).role}>${icon(SIGNS[each.type] ?? 'diff')}</span>
    <div>
      <p class="said"><span class="at">${decision(each.position)}${when(each.decidedAt)}</span>${chip(each.owner, who(each), { bare: true })}
        ${each.type in SAID ? SAID[each.type] : html`<span>${each.sentence}</span>`}${each.selfSettled ? html` ${pill('self-settled', 'line', 'both')}` : nothing}</p>
      ${text ? html`<p class="text ${each.type in SAID ? 'q' : ''}">${each.type in SAID ? text : html`“${text}”`}</p>` : nothing}
    </div>
  </li>`;
}
