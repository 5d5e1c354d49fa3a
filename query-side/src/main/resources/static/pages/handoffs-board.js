/** The board: a lane for each state in which a handoff waits for something; what is closed is folded below. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, day, priority } from '../app/format.js';
import { ANSWERS, acceptance, acts, changes, closing, expected, isAsked, isClosed, isLate, selfSettled, state } from '../app/handoff.js';
import { by, drift, icon, pill, roleOf, turn, who } from '../app/parts.js';
import { route, urgency } from './handoff-turn-row.js';

/** @typedef {import('../app/types.js').Card} Card */

const LANES = [
  { id: 'to-accept', title: 'To accept', holds: ['PROPOSED', 'CLARIFYING'], none: 'No handoff waits for an answer.' },
  { id: 'in-delivery', title: 'In delivery', holds: ['ACCEPTED', 'WITHDRAWN'], none: 'Nothing accepted is under way.' },
  { id: 'to-sign-off', title: 'To sign off', holds: ['DELIVERED'], none: 'No delivery waits for its sign-off.' },
];

/** @param {Card[]} cards @param {(cards: Card[]) => Card[]} soFar as much of a lane as is shown by now */
export function board(cards, soFar) {
  const open = cards.filter((card) => !isClosed(card));
  const lanes = LANES.map((lane) => ({ ...lane, cards: open.filter((card) => lane.holds.includes(card.state)).sort(lane.id === 'in-delivery' ? byDate : byTurn) }));
  const closed = cards.filter(isClosed);
  return html`
    <nav class="seg jump" aria-label="Lanes of the board">${lanes.map((lane) => html`<a href="#${lane.id}">${lane.title}</a>`)}</nav>
    <div class="board" @keydown=${byArrows}>
      ${lanes.map((lane) => html`<section class="lane" aria-labelledby=${lane.id}>
        <div class="sec"><h2 id=${lane.id}>${lane.title}</h2><span class="count">${lane.cards.length}</span></div>
        ${lane.cards.length
          ? html`<ol class="plain">${repeat(soFar(lane.cards), (card) => card.key, (card) => html`<li>${cardOf(card)}</li>`)}</ol>`
          : html`<p class="lane-none">${lane.none}</p>`}
      </section>`)}
    </div>
    ${closed.length
      ? html`<details class="closed panel">
          <summary>${icon('chev', 's chev')}<b>Closed</b><span>${count(closed.length, 'handoff')}</span></summary>
          <ol class="plain">${repeat(soFar(closed), (card) => card.key, closedRow)}</ol>
        </details>`
      : nothing}
  `;
}

/** Arrows lead from card to card, and to the lane beside. */
function byArrows(event) {
  const title = event.target.closest('.card')?.querySelector('.title a');
  if (!title || event.target.closest('[popover]') || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const lanes = [...event.currentTarget.querySelectorAll('.lane')].map((lane) => [...lane.querySelectorAll('.card .title a')]).filter((lane) => lane.length > 0);
  const lane = lanes.findIndex((each) => each.includes(title));
  const at = lanes[lane].indexOf(title);
  const beside = (other) => other && other[Math.min(at, other.length - 1)];
  const next = { ArrowDown: lanes[lane][at + 1], ArrowUp: lanes[lane][at - 1], ArrowRight: beside(lanes[lane + 1]), ArrowLeft: beside(lanes[lane - 1]) }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const byTurn = (a, b) => Number(isAsked(b)) - Number(isAsked(a)) || urgency(a, b);
const until = (card) => card.commitment?.value.committedDate ?? '';
const byDate = (a, b) => Number(isLate(b)) - Number(isLate(a)) || until(a).localeCompare(until(b));

function cardOf(card) {
  const mine = isAsked(card);
  return html`<article class="card ${mine ? 'is-mine' : ''}" data-role=${mine ? roleOf(card.turn.role).role : nothing} data-key=${card.key} aria-label="${card.feature.title}, ${card.key}">
    <div class="card-top"><span class="key">${card.key}</span><span class="rank">${card.feature.horizon ? priority(card.feature) : 'not prioritised'}</span>${
      card.state === 'CLARIFYING' ? pill(state(card), 'line', 'question') : drift(card.drift)}</div>
    <div><h3 class="title"><a href="/handoffs/${card.key}">${card.feature.title}</a></h3><p class="from">${route(card)}</p></div>
    ${turn(card.turn)}
    ${dates(card)}
    ${notes(card)}
    <div class="acts">${acts(card, { only: [...ANSWERS, 'ReportDelivery'], waits: card.turn.act !== 'DELIVER' })}</div>
  </article>`;
}

function dates(card) {
  if (!card.commitment) return html`<p class="dates">Wanted by ${day(card.proposal.value.wantedBy)} ${by(card.proposal, 'Proposal')}</p>`;
  const due = card.milestone ? html`<span class="dot"></span>${card.milestone.name}, ${card.milestone.basis === 'REACHED' ? 'reached ' : card.milestone.forecast ? 'forecast ' : ''}${day(expected(card))}` : nothing;
  return html`<p class="dates">Agreed ${day(card.commitment.value.committedDate)} ${by(card.commitment, 'Commitment')}${due}</p>`;
}

function notes(card) {
  const said = changes(card).map((words) => ['diff', words]);
  if (card.state === 'CLARIFYING') said.unshift(['question', `“${card.question.value}”`]);
  if (card.state === 'ACCEPTED' && card.signOff) said.unshift(['late', `Rejected: “${card.signOff.why?.text}”`]);
  if (card.state === 'WITHDRAWN') said.unshift(['late', `Withdrawn: “${card.withdrawal.why?.text}”`]);
  const criteria = count(card.proposal.value.criteria.length, 'criterion', 'criteria');
  said.push(['boxed', card.state === 'DELIVERED' ? `${criteria} reported as met` : criteria]);
  return html`<ul class="plain notes">
    ${said.map(([sign, words]) => html`<li>${icon(sign)}<span>${words}</span></li>`)}
    ${card.selfSettled ? html`<li>${selfSettled(card)}</li>` : nothing}
  </ul>`;
}

function closedRow(card) {
  const fact = closing(card);
  const whole = acceptance(card);
  return html`<li data-key=${card.key}>
    <a href="/handoffs/${card.key}">${card.feature.title}</a> ${by(fact, state(card))}
    <small>${card.key}, ${card.state === 'DONE' ? 'delivered and accepted' : state(card).toLowerCase()} by ${who(fact)}${
      fact.why?.text ? html`: “${fact.why.text}”` : nothing}${card.state === 'DONE' && whole ? html`<span class="dot"></span>${whole}` : nothing}</small>
    <span class="acts">${acts(card)}</span>
  </li>`;
}
