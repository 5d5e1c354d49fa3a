/** Requests: what others ask the reader to decide, granted or declined in one click, and what the reader waits for. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { command, get, Refusal } from './api.js';
import { count, factName, inWords, names, priority, say } from './format.js';
import { onEvent } from './live.js';
import { change, chip, decision, icon, pill, roleOf, when, who } from './parts.js';
import { opens } from './router.js';
import { session } from './session.js';
import { toast } from './toast.js';

/** @typedef {import('./types.js').Request} Request */

/** What a grant would do, in words: was → is where it decides one fact anew; else its values. @param {Request} request */
export function effect({ components, facts }) {
  if (components.moves) return components.moves.map((move, i) => html`${i > 0 ? html`<span class="dot"></span>` : nothing}${place(move, facts)}`);
  const [first] = facts;
  const name = first?.fact.split('/')[1];
  if (facts.length === 1 && components[name] !== undefined) {
    return html`<span class="dim">${factName(first.fact)}</span> ${change(first.now ? say(first.fact, first.now.value) : 'none', say(first.fact, components[name]))}`;
  }
  const subjects = new Set(facts.map((each) => each.fact.split('/')[0]));
  const values = Object.entries(components).filter(([key, value]) => key !== 'why' && value !== null && !subjects.has(value));
  return values.map(([key, value], i) => html`${i > 0 ? html`<span class="dot"></span>` : nothing}<span class="dim">${inWords(key)}</span> <b>${said(key, value)}</b>`);
}

/** A move of a feature in the order: the place that it has, and the one asked for. What the move leaves open stays. */
function place(move, facts) {
  const now = facts.find((each) => each.fact === `${move.feature}/priority`)?.now?.value ?? null;
  const asked = Object.fromEntries(Object.entries(move).filter(([, value]) => value !== null));
  return html`<span class="dim">${move.feature}</span> ${change(priority(now), priority({ ...now, ...asked }))}`;
}

const said = (key, value) =>
  Array.isArray(value) && typeof value[0] === 'object' ? value.map((each) => Object.values(each).filter((one) => one !== null && typeof one !== 'object').join(' ')).join('; ') : say(`/${key}`, value);

/** Everything open that concerns the reader; `all`: everything there is. */
class Requests extends LitElement {
  static properties = { all: { type: Boolean }, items: { state: true }, refusals: { state: true }, busy: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.refusals = {};
    this.stop = onEvent(() => this.load());
    this.wrote = () => this.load();
    document.addEventListener('tl-written', this.wrote);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    document.removeEventListener('tl-written', this.wrote);
  }

  async load() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const answer = await get('/requests', { quiet: true }).catch(() => null);
      if (answer) this.items = answer.items;
    }, 40);
  }

  /** @param {Request} request */
  async grant(request) {
    this.busy = request.id;
    try {
      const answer = await command('POST', `/requests/${request.id}/grant`, {}, { key: `grant-${request.id}-${request.revision}`, revision: request.revision });
      toast(`Granted: ${request.wanted}.`, { href: `/decisions/${answer.position}`, link: `#${answer.position}` });
      document.dispatchEvent(new CustomEvent('tl-written'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusals = { ...this.refusals, [request.id]: error };
    } finally {
      this.busy = null;
    }
  }

  render() {
    if (!this.items) return nothing;
    const me = session.me.member.id;
    const open = this.items.filter((each) => each.state === 'OPEN');
    const mine = open.filter((each) => each.may.includes('GrantRequest'));
    const waiting = open.filter((each) => each.askedBy.id === me);
    const others = open.filter((each) => !mine.includes(each) && !waiting.includes(each));
    const answered = this.items.filter((each) => each.state !== 'OPEN');
    return html`
      ${this.section('h-asked', 'Asked of you', mine, (each) => this.toAnswer(each), 'you')}
      ${this.section('h-awaited', 'You asked', waiting, (each) => this.awaited(each))}
      ${this.all ? this.section('h-asked-others', 'Asked of others', others, (each) => this.awaited(each)) : nothing}
      ${this.all ? this.section('h-answered', 'Answered', answered, (each) => this.answered(each)) : nothing}
    `;
  }

  section(id, title, items, row, look = '') {
    if (items.length === 0) return nothing;
    return html`<section class="block" aria-labelledby=${id}>
      <div class="sec"><h2 id=${id}>${title}</h2><span class="count ${look}">${items.length}</span>${this.all ? nothing : html`<a class="note link" href="/requests">All requests</a>`}</div>
      <div class="panel"><ol class="rows turns">${repeat(items, (each) => each.id, row)}</ol></div>
    </section>`;
  }

  /** @param {Request} request */
  toAnswer(request) {
    const changed = request.facts.some((each) => each.changed);
    const refusal = this.refusals[request.id];
    return html`<li class="row turn-row" data-key=${request.id}>
      <span class="tile" data-role=${roleOf(request.owner).role}>${icon('question')}</span>
      <div>
        <h3>${request.askedBy.name} asks you to <b>${request.wanted}</b></h3>
        <p class="ask">${effect(request)}</p>
        ${reason(request)}
        <p class="where">${decision(request.askedAtPosition)}${changed ? pill('decided since it was asked for', 'line') : nothing}</p>
        ${refusal ? html`<p class="ask lateword" role="alert">${refusal.message}</p>` : nothing}
      </div>
      <p class="wait"><b>${waits(request.turn)}</b></p>
      <div class="acts">
        <button class="btn small primary" type="button" ?disabled=${changed || this.busy === request.id} @click=${() => this.grant(request)}>Grant<span class="vh"> to ${request.wanted}</span></button>
        <a class="btn small" aria-haspopup="dialog" href=${opens('decline-request', { request: request.id })}>Decline<span class="vh"> to ${request.wanted}</span></a>
      </div>
    </li>`;
  }

  /** @param {Request} request */
  awaited(request) {
    const me = request.askedBy.id === session.me.member.id;
    const whom = request.deciders.length ? names(request.deciders) : `the ${roleOf(request.owner).words}`;
    return html`<li class="row turn-row" data-key=${request.id}>
      <span class="tile soft" data-role=${roleOf(request.owner).role}>${icon('clock')}</span>
      <div>
        <h3>${me ? 'You' : request.askedBy.name} asked ${whom} to <b>${request.wanted}</b></h3>
        <p class="ask">${effect(request)}</p>
        ${reason(request)}
        <p class="where">${decision(request.askedAtPosition)}</p>
      </div>
      <p class="wait"><b>${waits(request.turn)}</b></p>
      <div class="acts"></div>
    </li>`;
  }

  /** @param {Request} request */
  answered(request) {
    const { answer } = request;
    const granted = request.state === 'GRANTED';
    return html`<li class="row turn-row" data-key=${request.id}>
      <span class="tile soft" data-role=${roleOf(request.owner).role}>${icon(granted ? 'check' : 'x')}</span>
      <div>
        <h3>${request.askedBy.name} asked to <b>${request.wanted}</b></h3>
        ${reason(request)}
        <p class="ask">${granted ? 'Granted' : 'Declined'} by ${chip(request.owner, who(answer), { bare: true })}${answer.why.text ? html`: “${answer.why.text}”` : nothing}</p>
        <p class="where">${decision(answer.position)}${answer.effects.map((each) => html`<span>led to ${decision(each)}</span>`)}</p>
      </div>
      <p class="wait">${when(answer.at)}</p>
      <div class="acts"></div>
    </li>`;
  }
}

/** Why it was asked for, for whoever looks at it. @param {Request} request */
const reason = ({ why }) => (why.text ? html`<p class="ask">“${why.text}”</p>` : nothing);
const waits = (turn) => (turn.workingDays > 0 ? `waiting ${count(turn.workingDays, 'working day')}` : 'since today');

customElements.define('tl-requests', Requests);
