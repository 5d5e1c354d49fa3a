/** Handoffs that the reader has to answer, on top: the plan waits for them. */
import { html, nothing } from 'lit';
import { day, daysBetween, today } from '../app/format.js';
import { by, chip, icon, roleOf, who } from '../app/parts.js';
import { opens } from '../app/router.js';

/** @param {import('../app/types.js').Card[]} cards */
export function yourTurn(cards) {
  const mine = cards
    .filter((card) => card.turn?.mine && card.may.includes('AcceptHandoff'))
    .sort((a, b) => Number(b.turn.overdue) - Number(a.turn.overdue) || a.turn.since.localeCompare(b.turn.since));
  if (mine.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="h-turns">
    <div class="sec"><h2 id="h-turns">Your turn</h2><span class="count you">${mine.length}</span></div>
    <div class="panel"><ol class="rows turns">${mine.map(turnRow)}</ol></div>
  </section>`;
}

function turnRow(card) {
  const { proposal, turn, feature } = card;
  const given = { handoff: card.key };
  return html`<li class="row turn-row" data-key=${card.key}>
    <span class="tile" data-role=${roleOf(turn.role).role}>${icon('handoff')}</span>
    <div>
      <h3>Accept or decline <b>${feature.title}</b></h3>
      <p class="ask">${chip(proposal.owner, who(proposal), { bare: true })} asks for it by ${day(proposal.value.wantedBy)}${proposal.why?.text ? html`: “${proposal.why.text}”` : nothing} ${by(proposal, `Proposal of ${card.key}`)}</p>
    </div>
    <p class="wait">${waiting(turn)}</p>
    <div class="acts">
      <a class="btn small primary" aria-haspopup="dialog" href=${opens('accept', given)}>Accept…<span class="vh"> ${feature.title}</span></a>
      <a class="btn small" aria-haspopup="dialog" href=${opens('decline', given)}>Decline<span class="vh"> ${feature.title}</span></a>
    </div>
  </li>`;
}

function waiting(turn) {
  const age = turn.workingDays > 0 ? `waiting ${turn.workingDays} d` : 'since today';
  if (turn.overdue) return html`<b class="lateword">${daysBetween(turn.by, today())} d overdue</b>${age}`;
  return turn.by ? html`<b>by ${day(turn.by, { weekday: true })}</b>${age}` : html`<b>${age}</b>`;
}
