/** Handoffs: your turn on top, then whom the rest waits on, then the board. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Page } from '../app/page.js';
import { count, daysBetween, day, first, names, priority, say, today } from '../app/format.js';
import { action, avatar, by, chip, decides, drift, empty, icon, roleOf, turn, waits, who } from '../app/parts.js';
import { go, opens, withQuery } from '../app/router.js';
import { session } from '../app/session.js';
import { firstSteps } from './first-steps.js';

class Handoffs extends Page {
  static sheet = 'css/handoffs.css';

  async read(get) {
    return get('/handoffs');
  }

  concerns(told) {
    return told.product !== null || told.project !== null;
  }

  heading() {
    return 'Handoffs';
  }

  get filter() {
    const { query } = this.place;
    return { show: query.get('show'), product: query.get('product'), project: query.get('project') };
  }

  shown(items) {
    const { show, product, project } = this.filter;
    const me = session.me.member.id;
    const involved = (card) => card.turn?.mine || Object.values(card.deciders).flat().some((each) => each.id === me);
    return items.filter(
      (card) =>
        (show !== 'mine' || involved(card)) && (!product || card.product.key === product) && (!project || card.project.key === project),
    );
  }

  view({ items }) {
    const cards = this.shown(items);
    const open = cards.filter((card) => card.turn);
    const mine = open.filter(asked).sort(urgency);
    const delivering = open.filter((card) => card.turn.mine && !asked(card));
    const others = open.filter((card) => !card.turn.mine);
    const late = cards.filter(isLate).sort((a, b) => b.drift.days - a.drift.days);
    return html`
      <header class="page-head">
        <div>
          <h1>Handoffs</h1>
          ${items.length ? lede(mine, delivering, others, late) : html`<p class="lede">Where the what and why of a product meets the how and when of a project.</p>`}
        </div>
        ${items.length ? this.tools() : nothing}
      </header>
      ${items.length === 0
        ? firstSteps()
        : html`
            <div class="atop ${others.length || late.length ? '' : 'alone'}">
              ${yourTurn(mine, delivering)}
              ${others.length || late.length ? html`<div class="side">${restWaits(others)}${lateOnes(late)}</div>` : nothing}
            </div>
            ${board(cards)}
          `}
    `;
  }

  tools() {
    const { show, product, project } = this.filter;
    const all = !show && !product && !project;
    const scope = product ? `product=${product}` : project ? `project=${project}` : '';
    const pick = (event) => {
      const [kind, key] = event.target.value.split('=');
      go(withQuery({ show: null, product: kind === 'product' ? key : null, project: kind === 'project' ? key : null }));
    };
    const manages = session.me.roles.some((each) => each.role === 'PRODUCT_MANAGER');
    return html`<div class="end acts tools">
      <div class="seg" role="group" aria-label="Show">
        <a href="/" aria-current=${all ? 'true' : nothing}>All</a>
        <a href="/?show=mine" aria-current=${show === 'mine' ? 'true' : nothing}>Mine</a>
      </div>
      <select class="btn pick" aria-label="Product or project" @change=${pick}>
        <option value="" ?selected=${scope === ''}>Every product and project</option>
        ${group('Products', 'product', session.products, scope)}${group('Projects', 'project', session.projects, scope)}
      </select>
      ${manages ? html`<a class="btn primary" aria-haspopup="dialog" href=${opens('propose')}>${icon('handoff')}Propose</a>` : nothing}
    </div>`;
  }
}

const group = (label, kind, items, scope) =>
  items.length
    ? html`<optgroup label=${label}>${items.map((each) => html`<option value="${kind}=${each.key}" ?selected=${scope === `${kind}=${each.key}`}>${each.name}</option>`)}</optgroup>`
    : nothing;

const asked = (card) => Boolean(card.turn?.mine && card.turn.act !== 'DELIVER');
const isLate = (card) => card.state === 'ACCEPTED' && card.drift?.against === 'COMMITTED' && card.drift.days > 0;
const urgency = (a, b) => Number(b.turn.overdue) - Number(a.turn.overdue) || a.turn.since.localeCompare(b.turn.since);

function lede(mine, delivering, others, late) {
  const overdue = mine.filter((card) => card.turn.overdue).length;
  return html`<p class="lede">
    ${mine.length ? html`<b>${count(mine.length, 'waits', 'wait')} on you</b>${overdue ? `, ${overdue} overdue` : nothing}` : 'Nothing waits on you'}
    ${delivering.length ? html`<span class="dot"></span>you deliver ${delivering.length}` : nothing}
    ${others.length ? html`<span class="dot"></span>${count(others.length, 'waits', 'wait')} on others` : nothing}
    ${late.length ? html`<span class="dot"></span><span class="lateword">${count(late.length, 'is', 'are')} late</span>` : nothing}
  </p>`;
}

function yourTurn(mine, delivering) {
  return html`<section aria-labelledby="h-mine">
    <div class="sec">
      <h2 id="h-mine">Your turn</h2>
      ${mine.length ? html`<span class="count you">${mine.length}</span>` : nothing}
      ${mine.length > 1 ? html`<span class="note">overdue first, then oldest</span>` : nothing}
    </div>
    <div class="panel">
      ${mine.length
        ? html`<ol class="rows turns">${repeat(mine, (card) => card.key, turnRow)}</ol>`
        : empty({ slim: true, title: 'Nothing waits on you.', text: 'What asks for your decision appears here, the moment it does.' })}
      ${delivering.length ? alsoDelivers(delivering) : nothing}
    </div>
  </section>`;
}

function turnRow(card) {
  const { proposal } = card;
  return html`<li class="row turn-row" data-key=${card.key}>
    <span class="tile" data-role=${roleOf(card.turn.role).role}>${icon('handoff')}</span>
    <div>
      <h3>Accept or decline <b>${card.feature.title}</b></h3>
      <p class="ask">
        ${chip(proposal.owner, who(proposal), { bare: true })} asks for it by ${day(proposal.value.wantedBy)}${proposal.why?.text ? html`: “${proposal.why.text}”` : nothing}
        ${by(proposal, 'Proposal')}
      </p>
      <p class="where"><span class="key">${card.key}</span>${route(card)}</p>
    </div>
    <p class="wait">${waiting(card.turn)}</p>
    <div class="acts">${answers(card, true)}</div>
  </li>`;
}

function waiting(turn) {
  const age = turn.workingDays > 0 ? `waiting ${turn.workingDays} d` : 'since today';
  if (turn.overdue) return html`<b class="lateword">${daysBetween(turn.by, today())} d overdue</b>${age}`;
  return turn.by ? html`<b>by ${day(turn.by, { weekday: true })}</b>${age}` : html`<b>${age}</b>`;
}

const answers = (card, main = false) => html`
  <a class="btn small ${main ? 'primary' : ''}" aria-haspopup="dialog" href=${opens('accept', { handoff: card.key })}>Accept…<span class="vh"> ${card.feature.title}</span></a>
  <a class="btn small ${main ? '' : 'quiet'}" aria-haspopup="dialog" href=${opens('decline', { handoff: card.key })}>Decline<span class="vh"> ${card.feature.title}</span></a>
`;

const route = (card) =>
  html`<span><a href="/products/${card.product.key}">${card.product.name}</a> → <a href="/projects/${card.project.key}">${card.project.name}</a></span>`;

function alsoDelivers(cards) {
  return html`<p class="also">
    <span>You also deliver ${count(cards.length, 'handoff')}:</span>
    ${cards.map(
      (card) => html`<span><a href="/projects/${card.project.key}"><b>${card.feature.title}</b></a>, agreed for ${day(card.commitment.value.committedDate)}${
        isLate(card) ? html`, <span class="lateword">${card.drift.days} d late</span>` : nothing
      }</span>`,
    )}
  </p>`;
}

function restWaits(cards) {
  if (cards.length === 0) return nothing;
  const people = new Map();
  for (const card of cards) {
    const holders = card.turn.holders.length ? card.turn.holders : [null];
    for (const holder of holders) {
      const id = holder?.id ?? `nobody ${card.project.key}`;
      if (!people.has(id)) people.set(id, { holder, role: card.turn.role, cards: [] });
      people.get(id).cards.push(card);
    }
  }
  const rows = [...people.values()].sort((a, b) => b.cards.filter((card) => card.turn.overdue).length - a.cards.filter((card) => card.turn.overdue).length);
  return html`<section aria-labelledby="h-others">
    <div class="sec"><h2 id="h-others">The rest waits on</h2><span class="count">${count(rows.length, 'person', 'people')}</span></div>
    <ul class="panel rows">${repeat(rows, (row) => row.holder?.id ?? row.cards[0].project.key, personRow)}</ul>
  </section>`;
}

function personRow({ holder, role, cards }) {
  const toAnswer = cards.filter((card) => card.turn.act !== 'DELIVER');
  const delivers = cards.length - toAnswer.length;
  const what = [toAnswer.length ? `${toAnswer.length} to answer` : '', delivers ? `delivers ${delivers}` : ''].filter(Boolean).join(', ');
  const overdue = toAnswer.filter((card) => card.turn.overdue);
  const oldest = Math.max(0, ...toAnswer.map((card) => card.turn.workingDays));
  const latest = Math.max(0, ...cards.filter(isLate).map((card) => card.drift.days));
  const number = overdue.length
    ? html`<span class="lateword">${Math.max(...overdue.map((card) => daysBetween(card.turn.by, today())))} d overdue</span>`
    : toAnswer.length
      ? html`<small>${oldest ? `waiting ${oldest} d` : 'since today'}</small>`
      : latest
        ? html`<span class="lateword">${latest} d late</span>`
        : html`<small>on time</small>`;
  const look = roleOf(role);
  const person = holder ?? { name: '?' };
  return html`<li>
    <a class="who-row" href="/projects/${cards[0].project.key}">
      ${avatar(person, role)}
      <span><b>${holder?.name ?? `No ${look.words} yet`}</b><small>${holder ? `${look.words} · ` : `${cards[0].project.name} · `}${what}</small></span>
      <span class="n">${number}</span>
    </a>
  </li>`;
}

function lateOnes(cards) {
  if (cards.length === 0) return nothing;
  return html`<section aria-labelledby="h-late">
    <div class="sec"><h2 id="h-late">Late</h2><span class="count">${cards.length}</span><span class="note">agreed → milestone due</span></div>
    <ul class="panel rows">
      ${repeat(cards, (card) => card.key, (card) => html`<li>
        <a class="late-row" href="/projects/${card.project.key}">
          <span><b>${card.feature.title}</b><small>${day(card.commitment.value.committedDate)} → ${day(card.milestone.due)}<span class="dot"></span>${
            card.turn?.mine ? 'you deliver' : `${names((card.turn?.holders ?? []).map((each) => ({ name: first(each) })))} delivers`
          }</small></span>
          ${drift(card.drift)}
        </a>
      </li>`)}
    </ul>
  </section>`;
}

function board(cards) {
  const lanes = [
    { id: 'to-accept', title: 'To accept', cards: cards.filter((card) => card.state === 'PROPOSED').sort(byTurn), none: 'No handoff waits for an answer.' },
    { id: 'in-delivery', title: 'In delivery', cards: cards.filter((card) => card.state === 'ACCEPTED').sort(byDate), none: 'Nothing accepted is under way.' },
  ];
  const closed = cards.filter((card) => card.state === 'DECLINED');
  return html`
    <nav class="seg jump" aria-label="Lanes of the board">${lanes.map((lane) => html`<a href="#${lane.id}">${lane.title}</a>`)}</nav>
    <div class="board">
      ${lanes.map((lane) => html`<section class="lane" aria-labelledby=${lane.id}>
        <div class="sec"><h2 id=${lane.id}>${lane.title}</h2><span class="count">${lane.cards.length}</span></div>
        ${lane.cards.length
          ? html`<ol class="plain">${repeat(lane.cards, (card) => card.key, (card) => html`<li>${cardOf(card)}</li>`)}</ol>`
          : html`<p class="lane-none">${lane.none}</p>`}
      </section>`)}
    </div>
    ${closed.length
      ? html`<details class="closed panel">
          <summary>${icon('chev', 's chev')}<b>Closed</b><span>${count(closed.length, 'handoff')}</span></summary>
          <ol class="plain">${repeat(closed, (card) => card.key, closedRow)}</ol>
        </details>`
      : nothing}
  `;
}

const byTurn = (a, b) => Number(asked(b)) - Number(asked(a)) || urgency(a, b);
const byDate = (a, b) => Number(isLate(b)) - Number(isLate(a)) || a.commitment.value.committedDate.localeCompare(b.commitment.value.committedDate);

function cardOf(card) {
  const mine = asked(card);
  return html`<article class="card ${mine ? 'is-mine' : ''}" data-role=${mine ? roleOf(card.turn.role).role : nothing} data-key=${card.key} aria-label="${card.feature.title}, ${card.key}">
    <div class="card-top"><span class="key">${card.key}</span><span class="rank">${rank(card)}</span>${drift(card.drift)}</div>
    <div><h3 class="title">${card.feature.title}</h3><p class="from">${route(card)}</p></div>
    ${card.turn ? turn(card.turn) : nothing}
    ${dates(card)}
    ${notes(card)}
    ${mine
      ? html`<div class="acts">${answers(card)}</div>`
      : card.state === 'PROPOSED'
        ? html`<div class="acts">${decides('PROJECT_MANAGER', card.deciders.PROJECT_MANAGER)}</div>`
        : nothing}
  </article>`;
}

const rank = ({ feature }) => (feature.horizon ? priority(feature) : 'not prioritised');

function dates(card) {
  if (card.state === 'ACCEPTED') {
    const due = card.milestone ? html`<span class="dot"></span>${card.milestone.name}, ${day(card.milestone.due)}` : nothing;
    return html`<p class="dates">Agreed ${day(card.commitment.value.committedDate)} ${by(card.commitment, 'Commitment')}${due}</p>`;
  }
  return html`<p class="dates">Wanted by ${day(card.proposal.value.wantedBy)} ${by(card.proposal, 'Proposal')}</p>`;
}

function notes(card) {
  const then = card.proposal.value;
  const said = [];
  if (card.definitionNow !== then.definitionVersion) said.push(['diff', `Handed off v${then.definitionVersion}, now v${card.definitionNow}`]);
  if (then.priority && card.priorityNow && moved(then.priority, card.priorityNow)) {
    said.push(['diff', `Was ${priority(then.priority)}, now ${priority(card.priorityNow)}`]);
  }
  said.push(['boxed', count(then.criteria.length, 'criterion', 'criteria')]);
  return html`<ul class="plain notes">${said.map(([sign, words]) => html`<li>${icon(sign)}<span>${words}</span></li>`)}</ul>`;
}

const moved = (was, is) => was.horizon !== is.horizon || was.rank !== is.rank || was.mvp !== is.mvp;

function closedRow(card) {
  return html`<li data-key=${card.key}>
    <span>${card.feature.title}</span> ${by(card.answer, 'Answer')}
    <small>${card.key}, declined${card.answer ? html` by ${who(card.answer)}${card.answer.why?.text ? html`: “${card.answer.why.text}”` : nothing}` : nothing}</small>
  </li>`;
}

customElements.define('tl-handoffs', Handoffs);
