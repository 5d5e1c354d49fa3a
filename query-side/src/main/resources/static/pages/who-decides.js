/** Who decides: who holds which mandate, who stands in, and what is decided in each role; now or as of a day. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Page } from '../app/page.js';
import { count, day, lastDay, names, today } from '../app/format.js';
import { isPlain } from '../app/keys.js';
import { avatar, broken, by, decides, decision, empty, icon, roleOf } from '../app/parts.js';
import { go, opens, withQuery } from '../app/router.js';
import { session } from '../app/session.js';
import { narrowed, spelled } from './who-decides-finding.js';

const KINDS = [
  ['PRODUCT', 'Products', 'product', 'the what and the why'],
  ['PROJECT', 'Projects', 'project', 'the how and the when'],
  ['WORKSPACE', 'The workspace', 'owner', 'who takes part and who manages what'],
];
const ROLES = ['PRODUCT_MANAGER', 'PROJECT_MANAGER', 'WORKSPACE_OWNER', 'CONTRIBUTOR'];
/** Who is accountable there. */
const MANAGERS = { PRODUCT: 'PRODUCT_MANAGER', PROJECT: 'PROJECT_MANAGER', WORKSPACE: 'WORKSPACE_OWNER' };
const ADDRESSES = { PRODUCT: '/products/', PROJECT: '/projects/' };

class WhoDecides extends Page {
  static sheet = 'css/who-decides.css';
  /** What is being typed: it is shown at once, and goes into the address when the typing pauses. */
  static properties = { typed: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.slash = (event) => {
      if (!isPlain(event, '/')) return;
      event.preventDefault();
      this.querySelector('input[type=search]')?.focus();
    };
    document.addEventListener('keydown', this.slash);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.slash);
    clearTimeout(this.pause);
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('place') && (this.place.query.get('q') ?? '') === this.typed) this.typed = undefined;
  }

  type(words) {
    this.typed = words;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => go(withQuery({ q: words }), { replace: true }), 250);
  }

  /** The day in the past that the address asks for. */
  get pastDay() {
    return this.place.query.get('asOf');
  }

  read(get) {
    return get(this.pastDay ? `/who-decides?asOf=${encodeURIComponent(this.pastDay)}` : '/who-decides');
  }

  heading() {
    return 'Who decides';
  }

  view(data) {
    const asked = this.typed ?? this.place.query.get('q') ?? '';
    const found = narrowed(data.places, asked);
    return html`
      <header class="page-head">
        <div>
          <h1>Who decides</h1>
          <p class="lede">${summary(data.places)}</p>
        </div>
      </header>
      ${broken(data.broken)}
      <div class="wd-tools">
        <label class="wd-search">${icon('search')}
          <input type="search" aria-label="Find a decision, a person, a product or a project" placeholder="A decision, a person, a product…" .value=${live(asked)} @input=${(event) => this.type(event.target.value)} /><kbd aria-hidden="true">/</kbd></label>
        <label class="wd-day"><span>As of</span><input type="date" max=${today()} .value=${live(this.pastDay?.slice(0, 10) ?? '')} @change=${(event) => go(withQuery({ asOf: event.target.value }))} /></label>
      </div>
      ${this.pastDay
        ? html`<p class="banner wd-past" role="status">${icon('clock')}<span>As it was at the end of <b>${day(this.pastDay, { year: true })}</b>${data.position > 0 ? html`, ${decision(data.position)}` : nothing}. The past can be read, not changed.</span><a class="btn small" href=${withQuery({ asOf: null })}>Back to today</a></p>`
        : nothing}
      <p class="vh" role="status">${asked ? `${count(found.places.length, 'place')} for “${asked}”` : ''}</p>
      <div class="wd">
        <div class="wd-places">
          ${found.places.length === 0
            ? html`<div class="panel">${empty({ sign: 'search', title: 'Nobody decides that here', text: `Nothing matches “${asked}”: no decision, person, product or project.`, next: html`<a class="btn" href=${withQuery({ q: null })}>Show everything</a>` })}</div>`
            : KINDS.map((kind) => this.kind(kind, found.places.filter((each) => each.kind === kind[0])))}
        </div>
        <aside aria-labelledby="h-what">
          <div class="sec"><h2 id="h-what">What is decided in each role</h2></div>
          <div class="panel">${ROLES.map((role) => rights(role, found.decisions[role] ?? [], found.searched))}</div>
        </aside>
      </div>
    `;
  }

  kind([kind, words, look, what], places) {
    if (places.length === 0) return nothing;
    return html`<section aria-labelledby="h-${kind}">
      <div class="sec"><h2 id="h-${kind}">${words}</h2>${kind === 'WORKSPACE' ? nothing : html`<span class="count">${places.length}</span>`}<span class="dim">${what}</span></div>
      <ul class="panel rows">${repeat(places, (each) => each.key, (each) => this.at(each, look))}</ul>
    </section>`;
  }

  at(place, look) {
    const main = place.roles.find((each) => each.role === MANAGERS[place.kind]);
    const href = ADDRESSES[place.kind];
    const given = place.kind === 'PRODUCT' ? { product: place.key } : { project: place.key };
    return html`<li class="row wd-row" data-key=${place.key ?? 'workspace'}>
      <div class="wd-what"><span class="list-icon" data-role=${look}>${icon(look)}</span>
        <h3>${href ? html`<a href="${href}${place.key}">${place.name}</a> <span class="key">${place.key}</span>` : place.name}</h3></div>
      <div class="wd-who">${main ? holders(main) : nothing}</div>
      <div class="wd-deputies">${main?.deputies.map((each) => deputy(each, place))}</div>
      <div class="acts">
        ${place.may.includes('NameDeputy') && main?.holders.length ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('name-deputy', given)}>Name a deputy<span class="vh"> for ${place.name}</span></a>` : nothing}
        ${place.may.some((each) => each.startsWith('Assign')) ? html`<a class="btn small ${main?.holders.length ? 'quiet' : 'primary'}" aria-haspopup="dialog" href=${opens('assign', given)}>${main?.holders.length ? 'Change' : 'Assign'}<span class="vh"> the ${main ? roleOf(main.role).words : 'manager'} of ${place.name}</span></a>` : nothing}
        ${place.may.includes('AppointWorkspaceOwner') ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('appoint-owner')}>Appoint an owner</a>` : nothing}
      </div>
    </li>`;
  }
}

/** Who holds it, each with a face; the one who may decide is said to be you. */
function holders(held) {
  const role = roleOf(held.role);
  if (held.holders.length === 0) return decides(held.role, []);
  return held.holders.map(
    (person) => html`<p class="wd-person" data-role=${role.role}>${avatar(person, held.role)}<span><b>${person.name}</b>${person.id === session.me.member.id ? html` <small class="wd-you">you</small>` : nothing}<small class="wd-role">${role.words} ${by(held.mandate, role.words)}</small></span></p>`,
  );
}

function deputy({ member, from, to, now, fact }, place) {
  const given = { [place.kind === 'PRODUCT' ? 'product' : 'project']: place.key, member: member.id, name: member.name };
  return html`<p class="wd-deputy ${now ? 'now' : ''}">${icon('people', 's')}<span><b>${member.name}</b> ${now ? html`stands in until ${lastDay(to)}` : html`stands in from ${day(from)} to ${lastDay(to)}`} ${by(fact, 'Deputy')}</span>
    ${place.may.includes('NameDeputy') ? html`<a class="btn small quiet icon" aria-haspopup="dialog" href=${opens('end-deputy', given)} aria-label="End that ${member.name} stands in for ${place.name}" title="End it">${icon('x')}</a>` : nothing}</p>`;
}

/** One role and its decisions; where something is searched for, those that match. */
function rights(role, decisions, searched) {
  if (decisions.length === 0) return nothing;
  const look = roleOf(role);
  const whom = { CONTRIBUTOR: 'Any member', WORKSPACE_OWNER: 'Workspace owners', PRODUCT_MANAGER: 'Product manager', PROJECT_MANAGER: 'Project manager' }[role];
  return html`<section class="wd-rights" data-role=${look.role} aria-labelledby="h-${role}">
    <h3 id="h-${role}">${icon(look.icon)}${whom}<span class="count">${decisions.length}</span></h3>
    <ul class="wd-types">${decisions.map((each) => html`<li class=${searched ? 'hit' : ''}>${spelled(each.command)}${each.why === 'ALWAYS' ? html`\u00a0<small title="A reason in words is mandatory">why</small>` : nothing}</li>`)}</ul>
  </section>`;
}

/** The page in one sentence. */
function summary(places) {
  const products = places.filter((each) => each.kind === 'PRODUCT');
  const projects = places.filter((each) => each.kind === 'PROJECT');
  const managed = [...products, ...projects].map((each) => [each, each.roles.find((held) => held.role === MANAGERS[each.kind])]);
  const vacant = managed.filter(([, held]) => !held?.holders.length).map(([each]) => each);
  const standing = managed.flatMap(([, held]) => held?.deputies.filter((each) => each.now).map((each) => each.member) ?? []);
  const once = [...new Map(standing.map((each) => [each.id, each])).values()];
  return html`${count(products.length, 'product')}, ${count(projects.length, 'project')}${once.length ? html`<span class="dot"></span>${names(once)} ${once.length > 1 ? 'stand' : 'stands'} in` : nothing}${vacant.length
    ? html`<span class="dot"></span><b>${vacant.length > 2 ? `${vacant.length} have no manager` : `${names(vacant)} ${vacant.length > 1 ? 'have' : 'has'} no manager`}</b>`
    : nothing}`;
}

customElements.define('tl-who-decides', WhoDecides);
