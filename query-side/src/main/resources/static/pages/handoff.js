/** One handoff: whose turn, agreed and now, its criteria, its thread; every act of it from here. */
import { html, nothing } from 'lit';
import { Page } from '../app/page.js';
import { copy } from '../app/copy.js';
import { exact, names } from '../app/format.js';
import { acts, acceptance, closing, isAsked, isClosed, selfSettled, state } from '../app/handoff.js';
import { broken, by, chip, day, drift, icon, pill, replays, roleOf, who } from '../app/parts.js';
import { agreed } from './handoff-agreed.js';
import { criteria } from './handoff-criteria.js';
import { thread } from './handoff-thread.js';
import '../app/thread.js';

class OneHandoff extends Page {
  static sheet = 'css/handoff.css';
  static readsAhead = true;

  get key() {
    return this.place.params.key;
  }

  read(get) {
    return get(`/handoffs/${this.key}`);
  }

  concerns(told) {
    const [product] = this.key.split('-');
    return told.product === product || told.project === this.key.slice(this.key.lastIndexOf('-') + 1);
  }

  heading({ feature, key }) {
    return `${feature.title}, ${key}`;
  }

  view(card) {
    return html`
      ${broken(card.broken)}
      ${head(card)}
      ${turnNow(card)}
      <div class="cols">
        <div>${agreed(card)}${criteria(card)}${thread(card.thread, this.place.query.get('thread'))}<tl-thread subject=${card.key} .asOf=${this.asOf}></tl-thread></div>
        <aside aria-label="Background" role=${this.asOf ? 'region' : nothing}>${owners(card)}${reasons(card)}</aside>
      </div>
    `;
  }
}

const link = (card) => copy(`${location.origin}/handoffs/${card.key}`, `Link to ${card.key} copied.`);

function head(card) {
  const managers = (role) => (card.deciders[role]?.length ? chip(role, names(card.deciders[role])) : html`<span class="dim">no ${roleOf(role).words} yet</span>`);
  return html`<header class="page-head head">
    <div class="above">
      <ol class="crumbs" aria-label="Where this is"><li><a href="/">Handoffs</a></li><li><span class="key">${card.key}</span></li></ol>
      <div class="acts end">${replays({ product: card.product.key, view: 'handoff', handoff: card.key })}<button class="btn small quiet" type="button" @click=${() => link(card)}>${icon('link')}Copy link</button></div>
    </div>
    <div class="title-line">
      <h1>${card.feature.title}</h1>
      ${pill(state(card), card.state === 'DONE' ? 'good' : 'line', card.state === 'DONE' ? 'check' : '')}${selfSettled(card)}${drift(card.drift)}
    </div>
    <div class="path">
      <span><b><a href="/products/${card.product.key}?feature=${card.feature.key}">${card.product.name}</a></b>${managers('PRODUCT_MANAGER')}</span>
      ${icon('arrow')}
      <span><b><a href="/projects/${card.project.key}">${card.project.name}</a></b>${managers('PROJECT_MANAGER')}</span>
    </div>
  </header>`;
}

/** The loudest thing on the page: whose turn it is, what to do, since when, by when. */
function turnNow(card) {
  if (isClosed(card)) return ended(card);
  const { turn } = card;
  const role = roleOf(turn.role);
  const whose = turn.mine ? 'Your turn:' : 'Waits on';
  const holders = turn.holders.length ? names(turn.holders) : `a ${role.words}, nobody is yet`;
  return html`<section class="turn-now ${isAsked(card) ? 'mine' : ''}" data-role=${role.role} data-key=${card.key} aria-labelledby="h-turn">
    <span class="tile">${icon(turn.act === 'CLARIFY' ? 'question' : role.icon)}</span>
    <div>
      <h2 id="h-turn"><span>${whose}</span> ${turn.mine ? VERBS[turn.act] : `${holders}, to ${VERBS[turn.act]}`}</h2>
      <p>${asked(card)}${since(turn)}</p>
    </div>
    <div class="acts">${acts(card, { main: true, waits: turn.act !== 'DELIVER' && 'ask' })}</div>
  </section>`;
}

const VERBS = { ANSWER_HANDOFF: 'accept or decline it', CLARIFY: 'answer the question', DELIVER: 'deliver it', SIGN_OFF: 'sign it off', WIND_DOWN: 'end the work on it' };

/** Who asked for that, and in which words. */
function asked({ turn, proposal, commitment, question, delivery, signOff, withdrawal }) {
  switch (turn.act) {
    case 'CLARIFY':
      return html`${who(question)} asks: “${question.value}” ${by(question, 'Question')} `;
    case 'DELIVER':
      return html`${signOff ? html`${who(signOff)} rejected the last delivery: “${signOff.why?.text}” ${by(signOff, 'Sign-off')} ` : nothing}Agreed for ${day(commitment.value.committedDate, { weekday: true })} ${by(commitment, 'Commitment')} `;
    case 'SIGN_OFF':
      return html`${who(delivery)} reports every criterion as met ${by(delivery, 'Delivery')} `;
    case 'WIND_DOWN':
      return html`${who(withdrawal)} took it back: “${withdrawal.why?.text}” ${by(withdrawal, 'Withdrawal')} `;
    default:
      return html`${who(proposal)} asks for it by ${day(proposal.value.wantedBy, { weekday: true })} ${by(proposal, 'Proposal')} `;
  }
}

function since(turn) {
  const age = turn.workingDays > 0 ? `for ${turn.workingDays} working ${turn.workingDays === 1 ? 'day' : 'days'}` : 'since today';
  const until = turn.by && turn.act !== 'DELIVER' ? html`, <b class=${turn.overdue ? 'lateword' : ''}>${turn.overdue ? 'overdue since' : 'answer by'} ${day(turn.by, { weekday: true })}</b>` : nothing;
  return html`<span class="dot"></span>It waits <time datetime=${turn.since} title=${exact(turn.since)}>${age}</time>${until}.`;
}

function ended(card) {
  const fact = closing(card);
  const whole = acceptance(card);
  return html`<section class="turn-now over" data-key=${card.key} aria-labelledby="h-turn">
    <span class="tile">${icon(card.state === 'DONE' ? 'check' : 'x')}</span>
    <div>
      <h2 id="h-turn">${card.state === 'DONE' ? 'Delivered, and signed off' : state(card)}: it waits on nobody</h2>
      <p>${who(fact)} decided that on ${day(fact.decidedAt)} ${by(fact, state(card))}${fact.why?.text ? html`: “${fact.why.text}”` : nothing}${whole ? html`<span class="dot"></span>${whole}` : nothing}</p>
    </div>
    <div class="acts">${acts(card, { waits: false })}</div>
  </section>`;
}

function owners({ deciders }) {
  const row = (role, what) => html`<li>${deciders[role]?.length ? chip(role, names(deciders[role])) : html`<span class="dim">No ${roleOf(role).words} yet</span>`}<small>${what}</small></li>`;
  return html`<section aria-labelledby="h-own">
    <div class="sec"><h2 id="h-own">Who decides what</h2></div>
    <ul class="panel rows owns">
      ${row('PRODUCT_MANAGER', 'definition, criteria, rank, the day wanted, the sign-off')}
      ${row('PROJECT_MANAGER', 'milestone, the day committed, people, the delivery')}
    </ul>
  </section>`;
}

function reasons({ proposal, definitionHandedOff: then }) {
  return html`<section aria-labelledby="h-why">
    <div class="sec"><h2 id="h-why">Why</h2></div>
    <div class="panel why">
      ${proposal.why?.text ? html`<blockquote>“${proposal.why.text}”</blockquote>` : nothing}
      <p>${chip(proposal.owner, who(proposal), { bare: true })} <small class="dim">${day(proposal.decidedAt)}</small></p>
      ${then ? html`<div><h3>Problem</h3><p>${then.problem}</p></div><div><h3>What we expect</h3><p>${then.valueHypothesis}</p></div>` : nothing}
    </div>
  </section>`;
}

customElements.define('tl-handoff', OneHandoff);
