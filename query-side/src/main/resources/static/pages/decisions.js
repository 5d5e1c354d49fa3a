/** Decisions: the log, newest first, filtered by the address; an opened one reads because of → this → led to. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isPlain } from '../app/keys.js';
import { Page } from '../app/page.js';
import { clock, count, daysBetween, day, factName, inWords, localDay, say, today } from '../app/format.js';
import { change, chip, empty, icon, pill, policy, replays, roleOf, who } from '../app/parts.js';
import { go, withQuery } from '../app/router.js';
import { session } from '../app/session.js';
import { copy } from '../app/copy.js';
import { opened, readOpened } from './decision.js';

const OWNERS = ['PRODUCT_MANAGER', 'PROJECT_MANAGER', 'BOTH', 'WORKSPACE_OWNER'];
const TYPES = [
  'VisionSet', 'FeatureDefined', 'FeaturePrioritized', 'FeatureDropped', 'FeatureRefined', 'FeatureTargeted', 'AssumptionStated', 'AssumptionConcluded', 'GoalSet', 'GoalRetired', 'InsightRecorded', 'HandoffProposed', 'ClarificationRequested', 'ClarificationGiven', 'HandoffAccepted', 'HandoffDeclined',
  'HandoffWithdrawn', 'WindDownConfirmed', 'DeliveryReported', 'DeliveryAccepted', 'DeliveryRejected',
  'TurnReminded', 'TurnEscalated', 'DecisionBroughtBack', 'EffectParked', 'EffectRetried',
  'ProjectChartered', 'ProjectScheduled', 'MilestoneScheduled', 'MilestoneRescheduled', 'ResourceRegistered', 'ResourceAllocated',
  'ResourceReleased', 'ProductManagerAssigned', 'ProjectManagerAssigned', 'DeputyNamed', 'DeputyEnded', 'WorkspaceOwnerAppointed', 'WorkspaceOwnerDismissed', 'MemberAdmitted', 'MemberDeactivated', 'WorkspaceFounded', 'ProductConceived', 'EventRedacted', 'WordingCorrected',
];
const STEP = 50;
const MOST = 500;

class Decisions extends Page {
  static sheet = 'css/decisions.css';

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
  }

  async read(get) {
    const { query, params } = this.place;
    if (params.at) {
      go(`/decisions?at=${params.at}`, { replace: true });
      return this.data ?? null;
    }
    const asked = new URLSearchParams();
    for (const name of ['owner', 'actor', 'product', 'project', 'feature', 'type', 'from', 'q', 'after']) {
      if (query.get(name)) asked.set(name, query.get(name));
    }
    // a type asked for by its name is shown, whoever decided it
    if (query.has('input') || query.has('type')) asked.set('contributions', 'true');
    asked.set('limit', query.get('limit') ?? String(STEP));
    const at = Number(query.get('at'));
    const [log, members, one] = await Promise.all([get(`/decisions?${asked}`, { part: true }), get('/members'), at ? readOpened(get, at) : null]);
    return { ...log, members: members.items, one };
  }

  heading() {
    return 'Decisions';
  }

  updated(changed) {
    super.updated(changed);
    const at = this.place.query.get('at');
    if (!this.data || this.scrolledTo === at) return;
    this.scrolledTo = at;
    const row = at ? this.querySelector(`[data-position="${at}"]`) : null;
    const box = row?.getBoundingClientRect();
    if (box && (box.top < 60 || box.top > innerHeight - 160)) row.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  view(data) {
    const { items, one } = data;
    const elsewhere = one && !items.some((each) => each.position === one.decision.position);
    const shown = one && !elsewhere ? items : this.soFar(items);
    const days = Map.groupBy(shown, (each) => localDay(each.recordedAt));
    return html`
      <header class="page-head">
        <div>
          <h1>Decisions</h1>
          <p class="lede">Who decided what, in which role, and why. Newest first, nothing is ever overwritten.</p>
        </div>
        <div class="end acts">${replays(this.about)}<button class="btn" type="button" @click=${copyLink}>${icon('link')}Copy link to this list</button></div>
      </header>
      ${this.filters(data)}
      <div class="panel dclog">
        <div class="dc dc-head" aria-hidden="true"><span>Decided</span><span>Owner, role</span><span>What, from → to</span><span>Why</span><span>Replaces</span></div>
        ${elsewhere ? this.oneDay(localDay(one.decision.recordedAt), [one.decision], one, 'linked') : nothing}
        ${items.length === 0
          ? empty({ sign: 'log', title: 'No decision here', text: this.filtered ? 'None matches what you asked for. Take a filter away.' : 'Whatever anyone decides stays here, with who, in which role, and why.', next: this.filtered ? html`<a class="btn" href="/decisions">Show all decisions</a>` : nothing })
          : repeat([...days], ([date]) => date, ([date, decisions]) => this.oneDay(date, decisions, one))}
        ${shown.length < items.length ? nothing : this.end(data)}
      </div>
    `;
  }

  /** The product or project that the list is about. */
  get about() {
    const kind = ['product', 'project'].find((each) => this.place.query.get(each));
    return kind ? { [kind]: this.place.query.get(kind) } : {};
  }

  get filtered() {
    return ['owner', 'actor', 'product', 'project', 'feature', 'type', 'from', 'q'].some((name) => this.place.query.has(name));
  }

  filters({ items, members, next }) {
    const { query } = this.place;
    const chosen = query.get('owner') ?? '';
    const about = query.get('product') ? `product=${query.get('product')}` : query.get('project') ? `project=${query.get('project')}` : '';
    const pickAbout = (value) => {
      const [kind, key] = value.split('=');
      narrow({ product: kind === 'product' ? key : null, project: kind === 'project' ? key : null });
    };
    return html`<form class="filters" role="search" aria-label="Filter decisions" @submit=${(event) => event.preventDefault()}>
      <label class="f-search">${icon('search')}<span class="vh">Search decisions</span>
        <input type="search" placeholder="Search decisions" .value=${live(query.get('q') ?? '')} @input=${(event) => this.search(event.target.value)} /><kbd aria-hidden="true">/</kbd></label>
      <fieldset class="f-roles"><legend class="vh">Owner</legend>
        <label><input type="radio" name="owner" .checked=${live(chosen === '')} @change=${() => narrow({ owner: null })} />All roles</label>
        ${OWNERS.map((owner) => html`<label data-role=${roleOf(owner).role}
          ><input type="radio" name="owner" .checked=${live(chosen === owner)} @change=${() => narrow({ owner })} />${icon(roleOf(owner).icon)}${roleOf(owner).many}</label
        >`)}
        <label data-role="contributor"
          ><input type="checkbox" .checked=${live(query.has('input'))} @change=${(event) => narrow({ input: event.target.checked ? 'shown' : null })} />${icon('contributor')}Input</label
        >
      </fieldset>
      <div class="f-more">
        ${query.has('feature') ? html`<span class="f-pick on">Feature <b>${query.get('feature')}</b><a class="f-off" href=${withQuery({ feature: null })} aria-label="Remove: feature ${query.get('feature')}">${icon('x')}</a></span>` : nothing}
        ${pick('About', about, 'everything', [
          ...session.products.map((each) => [`product=${each.key}`, each.name]),
          ...session.projects.map((each) => [`project=${each.key}`, each.name]),
        ], pickAbout)}
        ${pick('Person', query.get('actor') ?? '', 'anyone', members.map((each) => [each.id, each.name]), (value) => narrow({ actor: value }))}
        ${pick('Type', query.get('type') ?? '', 'all', TYPES.map((each) => [each, inWords(each)]), (value) => narrow({ type: value }))}
        <label class="f-pick ${query.has('from') ? 'set' : ''}">Since<input type="date" .value=${live(query.get('from') ?? '')} @change=${(event) => narrow({ from: event.target.value })} /></label>
        ${this.filtered ? html`<a class="f-clear" href="/decisions">${icon('x')}Clear</a>` : nothing}
        <output>${next ? `${items.length} newest` : count(items.length, 'decision')}</output>
      </div>
    </form>`;
  }

  search(text) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => narrow({ q: text.trim() }, { replace: true }), 250);
  }

  oneDay(date, decisions, one, kind = '') {
    const age = daysBetween(date, today());
    const small = kind ? 'linked here' : age === 0 ? 'today' : age === 1 ? 'yesterday' : '';
    return html`<section class="dc-day" aria-label=${day(date, { weekday: true })}>
      <h2>${day(date, { weekday: true })}<small>${small}</small></h2>
      <ol>${repeat(decisions, (each) => each.position, (each, i) => (one?.decision.position !== each.position && partOf(each, decisions[i - 1]) ? this.part(each) : this.row(each, one)))}</ol>
    </section>`;
  }

  row(decision, one) {
    const open = one?.decision.position === decision.position;
    const { position, changes } = decision;
    const superseded = changes.length > 0 && changes.every((each) => each.supersededBy);
    const replaces = [...new Set(changes.map((each) => each.supersedes).filter(Boolean))];
    const address = withQuery({ at: open ? null : String(position) });
    const toggle = (event) => {
      if (event.target.closest('a, button, .dc-detail') || String(getSelection())) return;
      go(address);
    };
    return html`<li class="dc ${open ? 'dc-open' : ''} ${superseded ? 'dc-old' : ''}" data-key=${decision.subject} data-position=${position} @click=${toggle}>
      <span class="dc-when">${moment(decision)}</span>
      <span class="dc-who">${chip(decision.owner, who(decision), { words: false })}<small>${roleOf(decision.owner).words}${decision.askedBy ? `, asked by ${decision.askedBy.name}` : ''}</small>${policy(decision)}</span>
      <div class="dc-what">
        <p><b>${decision.sentence}</b>${decision.subject.startsWith('m-') ? nothing : html` <span class="key">${decision.subject}</span>`}${decision.selfSettled ? html` ${pill('self-settled', 'line', 'both')}` : nothing}</p>
        ${changed(changes)}
        ${superseded ? html`<p class="dc-change">${pill(`superseded by #${Math.min(...changes.map((each) => each.supersededBy))}`)}</p>` : nothing}
      </div>
      <p class="dc-why">${decision.why?.text ?? nothing}</p>
      <span class="dc-sup">${replaces.map((each) => html`<a class="ref" href=${withQuery({ at: String(each) })}>#${each}</a> `)}</span>
      <a class="ref dc-ref" href=${address} aria-expanded=${open}>#${position}<span class="vh">, ${open ? 'close' : 'open'}</span></a>
      ${open ? opened(one) : nothing}
    </li>`;
  }

  /** What was recorded with the row above it, in the same breath: by the same people, for the same reason. */
  part(decision) {
    return html`<li class="dc dc-part" data-key=${decision.subject} data-position=${decision.position}>
      <span class="dc-when"><a class="ref" href=${withQuery({ at: String(decision.position) })}>#${decision.position}</a></span>
      <p class="dc-what"><span class="dim">together with it:</span> ${decision.sentence} <span class="key">${decision.subject}</span></p>
    </li>`;
  }

  end({ items, next }) {
    if (!next) return items.length > 0 ? html`<p class="dc-end"><span>That is all${this.filtered ? ' that matches' : ': the log begins here'}.</span>${['input', 'type', 'owner'].some((name) => this.place.query.has(name)) ? nothing : html` <span>Input that decides nothing for others is not shown: <a class="link" href=${withQuery({ input: 'shown', at: null })}>show it too</a>.</span>`}</p>` : nothing;
    const shown = Number(this.place.query.get('limit') ?? STEP);
    const address = shown < MOST ? withQuery({ limit: String(Math.min(MOST, shown + STEP)) }) : withQuery({ after: next, limit: null });
    return html`<p class="dc-end"><a class="btn small" href=${address}>Show earlier</a></p>`;
  }
}

function moment(decision) {
  const { decidedAt, recordedAt } = decision;
  const sameDay = localDay(decidedAt) === localDay(recordedAt);
  const apart = Date.parse(recordedAt) - Date.parse(decidedAt) > 60_000;
  const shown = sameDay ? decidedAt : recordedAt;
  return html`<time datetime=${shown}>${clock(shown)}</time>${apart ? html`<small>${sameDay ? `recorded ${clock(recordedAt)}` : `decided ${day(localDay(decidedAt))}`}</small>` : nothing}`;
}

const partOf = (decision, above) =>
  above !== undefined && above.together.includes(decision.position) && above.actor.id === decision.actor.id && above.owner === decision.owner && above.why?.text === decision.why?.text;

const SHOWN = 2;
function changed(changes) {
  if (changes.length > 1 && changes.every((each) => each.was === null)) {
    return html`<p class="dc-change">${changes.slice(0, SHOWN + 1).map((each) => html`<span><span class="dc-fact">${factName(each.fact)}</span> ${say(each.fact, each.is)}</span>`)}
      ${changes.length > SHOWN + 1 ? html`<span class="dc-fact">and ${changes.length - SHOWN - 1} more</span>` : nothing}</p>`;
  }
  return html`${changes.slice(0, SHOWN).map(
    (each) => html`<p class="dc-change"><span class="dc-fact">${factName(each.fact)}</span> ${change(say(each.fact, each.was), say(each.fact, each.is))}</p>`,
  )}${changes.length > SHOWN ? html`<p class="dc-change dc-fact">and ${count(changes.length - SHOWN, 'fact')} more</p>` : nothing}`;
}

function pick(label, value, none, options, chosen) {
  return html`<label class="f-pick ${value ? 'set' : ''}">${label}<select @change=${(event) => chosen(event.target.value)} .value=${live(value)}>
    <option value="" ?selected=${!value}>${none}</option>
    ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
  </select></label>`;
}

/** Another filter begins at the newest decision again. */
function narrow(changes, options) {
  go(withQuery({ after: null, limit: null, at: null, ...changes }), options);
}

const copyLink = () => copy(location.href, 'Link copied.');

customElements.define('tl-decisions', Decisions);
