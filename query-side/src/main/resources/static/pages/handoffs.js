/** Handoffs: your turn on top, then whom the rest waits on, then the board. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Page } from '../app/page.js';
import { count, daysBetween, day, first, names, today } from '../app/format.js';
import { expected, isAsked, isLate } from '../app/handoff.js';
import { avatar, drift, empty, icon, replays, roleOf } from '../app/parts.js';
import { go, opens, withQuery } from '../app/router.js';
import { session } from '../app/session.js';
import '../app/requests.js';
import { firstSteps } from './first-steps.js';
import { turnRow, urgency } from './handoff-turn-row.js';
import { board } from './handoffs-board.js';

class Handoffs extends Page {
  static sheet = 'css/handoffs.css';
  static readsAhead = true;

  async read(get) {
    return get('/handoffs?limit=500');
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
    const mine = open.filter(isAsked).sort(urgency);
    const delivering = open.filter((card) => card.turn.mine && !isAsked(card));
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
        ? this.asOf ? empty({ slim: true, title: 'No handoff yet', text: 'None had been proposed at that moment.' }) : html`<tl-requests></tl-requests>${firstSteps()}`
        : html`
            <div class="atop ${others.length || late.length ? '' : 'alone'}">
              <div>${yourTurn(mine, delivering, this.soFar(mine))}${this.asOf ? nothing : html`<tl-requests></tl-requests>`}</div>
              ${others.length || late.length ? html`<div class="side">${restWaits(others)}${lateOnes(late, this.soFar(late))}</div>` : nothing}
            </div>
            ${board(cards, (items) => this.soFar(items))}
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
      ${replays({ ...(product ? { product } : project ? { project } : {}), view: 'handoffs' })}
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

function lede(mine, delivering, others, late) {
  const overdue = mine.filter((card) => card.turn.overdue).length;
  return html`<p class="lede">
    ${mine.length ? html`<b>${count(mine.length, 'waits', 'wait')} on you</b>${overdue ? `, ${overdue} overdue` : nothing}` : 'No handoff waits on you'}${
      delivering.length ? html`<span class="dot"></span>you deliver ${delivering.length}` : nothing}${
      others.length ? html`<span class="dot"></span>${count(others.length, 'waits', 'wait')} on others` : nothing}${
      late.length ? html`<span class="dot"></span><span class="lateword">${count(late.length, 'is', 'are')} late</span>` : nothing}
  </p>`;
}

function yourTurn(mine, delivering, shown) {
  return html`<section aria-labelledby="h-mine">
    <div class="sec">
      <h2 id="h-mine">Your turn</h2>
      ${mine.length ? html`<span class="count you">${mine.length}</span>` : nothing}
      ${mine.length > 1 ? html`<span class="note">overdue first, then oldest</span>` : nothing}
    </div>
    <div class="panel">
      ${mine.length
        ? html`<ol class="rows turns">${repeat(shown, (card) => card.key, turnRow)}</ol>`
        : empty({ slim: true, title: 'No handoff waits on you.', text: 'What asks for your decision appears here, the moment it does.' })}
      ${delivering.length ? alsoDelivers(delivering) : nothing}
    </div>
  </section>`;
}

function alsoDelivers(cards) {
  return html`<p class="also">
    <span>You also deliver ${count(cards.length, 'handoff')}:</span>
    ${cards.map(
      (card) => html`<span><a href="/handoffs/${card.key}"><b>${card.feature.title}</b></a>, agreed for ${day(card.commitment.value.committedDate)}${
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
      const place = card.turn.role === 'PRODUCT_MANAGER' ? card.product : card.project;
      const id = `${card.turn.role} ${holder?.id ?? `nobody ${place.key}`}`;
      if (!people.has(id)) people.set(id, { id, holder, place, role: card.turn.role, cards: [] });
      people.get(id).cards.push(card);
    }
  }
  const rows = [...people.values()].sort((a, b) => b.cards.filter((card) => card.turn.overdue).length - a.cards.filter((card) => card.turn.overdue).length);
  return html`<section aria-labelledby="h-others">
    <div class="sec"><h2 id="h-others">The rest waits on</h2><span class="count">${count(rows.length, 'person', 'people')}</span></div>
    <ul class="panel rows">${repeat(rows, (row) => row.id, personRow)}</ul>
  </section>`;
}

function personRow({ holder, place, role, cards }) {
  const toAnswer = cards.filter((card) => card.turn.act !== 'DELIVER');
  const delivers = cards.length - toAnswer.length;
  const what = [toAnswer.length ? `${toAnswer.length} to decide` : '', delivers ? `delivers ${delivers}` : ''].filter(Boolean).join(', ');
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
    <a class="who-row" href=${role === 'PRODUCT_MANAGER' ? `/products/${place.key}` : `/projects/${place.key}`}>
      ${avatar(person, role)}
      <span><b>${holder?.name ?? `No ${look.words} yet`}</b><small>${holder ? `${look.words} · ` : `${place.name} · `}${what}</small></span>
      <span class="n">${number}</span>
    </a>
  </li>`;
}

function lateOnes(cards, shown) {
  if (cards.length === 0) return nothing;
  return html`<section aria-labelledby="h-late">
    <div class="sec"><h2 id="h-late">Late</h2><span class="count">${cards.length}</span><span class="note">agreed → expected</span></div>
    <ul class="panel rows">
      ${repeat(shown, (card) => card.key, (card) => html`<li>
        <a class="late-row" href="/handoffs/${card.key}">
          <span><b>${card.feature.title}</b><small>${day(card.commitment.value.committedDate)} → ${day(expected(card))}<span class="dot"></span>${
            card.turn?.mine ? 'you deliver' : `${names((card.turn?.holders ?? []).map((each) => ({ name: first(each) })))} delivers`
          }</small></span>
          ${drift(card.drift)}
        </a>
      </li>`)}
    </ul>
  </section>`;
}

customElements.define('tl-handoffs', Handoffs);
