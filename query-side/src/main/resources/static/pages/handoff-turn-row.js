/** What one handoff asks of the reader: a row of the lists that stand on top of pages. */
import { html, nothing } from 'lit';
import { day } from '../app/format.js';
import { ASKED, acts, selfSettled, waiting, ANSWERS } from '../app/handoff.js';
import { by, chip, icon, roleOf, who } from '../app/parts.js';

/** The most urgent first: overdue, then oldest. */
export const urgency = (a, b) => Number(b.turn.overdue) - Number(a.turn.overdue) || a.turn.since.localeCompare(b.turn.since);

/** From what to where. @param {import('../app/types.js').Card} card */
export const route = (card) =>
  html`<span><a href="/products/${card.product.key}">${card.product.name}</a> → <a href="/projects/${card.project.key}">${card.project.name}</a></span>`;

/** @param {import('../app/types.js').Card} card */
export function turnRow(card) {
  return html`<li class="row turn-row" data-key=${card.key}>
    <span class="tile" data-role=${roleOf(card.turn.role).role}>${icon(card.turn.act === 'CLARIFY' ? 'question' : 'handoff')}</span>
    <div>
      <h3>${ASKED[card.turn.act]} <b><a href="/handoffs/${card.key}">${card.feature.title}</a></b></h3>
      <p class="ask">${asking(card)}</p>
      <p class="where"><span class="key">${card.key}</span>${route(card)}${selfSettled(card)}</p>
    </div>
    <p class="wait">${waiting(card.turn)}</p>
    <div class="acts">${acts(card, { main: true, only: ANSWERS })}</div>
  </li>`;
}

/** Who asks for it, and in which words. */
function asking({ turn, proposal, question, delivery, withdrawal, key }) {
  const said = (fact, verb, words, label) =>
    html`${chip(fact.owner, who(fact), { bare: true })} ${verb}${words ? html`: “${words}”` : nothing} ${by(fact, label)}`;
  switch (turn.act) {
    case 'CLARIFY':
      return said(question, 'asks', question.value, `Question about ${key}`);
    case 'SIGN_OFF':
      return said(delivery, 'reports every criterion as met', delivery.why?.text, `Delivery of ${key}`);
    case 'WIND_DOWN':
      return said(withdrawal, 'took it back', withdrawal.why?.text, `Withdrawal of ${key}`);
    default:
      return said(proposal, `asks for it by ${day(proposal.value.wantedBy)}`, proposal.why?.text, `Proposal of ${key}`);
  }
}
