/** A product's roadmap: why it is there, and its features in order, with what the projects made of them. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { command } from '../app/api.js';
import { draft, keepDraft } from '../app/drafts.js';
import { count, day, first } from '../app/format.js';
import { Page } from '../app/page.js';
import { action, ask, broken, by, chip, decides, decision, empty, icon, replays, who } from '../app/parts.js';
import { opens, withQuery } from '../app/router.js';
import { readSince } from '../app/since.js';
import { toast } from '../app/toast.js';
import { Arranging } from './roadmap-arranging.js';
import { goals } from './roadmap-goals.js';
import { lanesOf, rankIn } from './roadmap-order.js';
import { placingBar } from './roadmap-placing.js';
import { quarters } from './roadmap-quarters.js';
import { handoffsOf, row } from './roadmap-row.js';

const OWNER = 'PRODUCT_MANAGER';

class Roadmap extends Page {
  static sheet = 'css/roadmap.css';
  static readsAhead = true;
  static properties = { ...Page.properties, arranging: { state: true }, sending: { state: true }, refused: { state: true } };

  read(get) {
    return get(`/products/${this.place.params.key}/roadmap`);
  }

  concerns(told) {
    return told.product === this.place.params.key || this.serves(told.project);
  }

  /** A milestone's move is told with its project alone. */
  serves(project) {
    return project !== null && (this.data?.features ?? []).some((feature) => feature.handoffs.some((card) => card.project.key === project));
  }

  heading(data) {
    return `${data.product.name.value}: roadmap`;
  }

  view(data) {
    const { product, features, may, deciders } = data;
    return html`
      <header class="page-head">
        <div>
          <ol class="crumbs"><li>Product</li><li><span class="key">${product.key}</span></li></ol>
          <h1>${product.name.value}</h1>
          ${features.length > 0 ? html`<p class="lede">${lede(features)}</p>` : nothing}
        </div>
        <div class="end acts">
          ${product.manager ? chip(OWNER, product.manager.value.name) : decides(OWNER, [])}
          ${replays({ product: product.key })}
          ${may.includes('DefineFeature') ? html`<a class="btn primary" aria-haspopup="dialog" href=${opens('define', { product: product.key })}>Define a feature</a>`
            : ask(OWNER, deciders[OWNER], 'define', { product: product.key }, 'for a feature')}
        </div>
      </header>
      ${broken(data.broken)}
      ${this.reasons(data)}
      <section class="block" aria-labelledby="h-lanes">
        <div class="sec"><h2 id="h-lanes">Order of work</h2>
          ${features.length > 0 ? html`<span class="note">${count(features.length, 'feature')} in one list; drift is counted from the last day of the target quarter</span>` : nothing}
          ${this.tools(features)}</div>
        ${features.length > 0 ? this.table(data) : this.nothingYet(data)}
      </section>
      ${this.arranging || this.more ? nothing : quarters(data)}
      ${dropped(data)}`;
  }

  /** Why the product is there: its vision, the problem that it solves, for whom. */
  reasons(data) {
    const { product: { vision, problem, audience, key }, may, deciders } = data;
    return html`<section class="panel why" aria-label="Why this product">
      <div class="vision" data-key=${key}>
        <h2>Vision</h2>
        ${vision ? html`<blockquote>${vision.value}</blockquote>` : html`<p class="rm-novision">What will be different once this product is what it should be? One sentence that every feature can be held against.</p>`}
        <p class="said">${vision ? html`${by(vision, 'Vision')} ${who(vision)}, ${day(vision.decidedAt)} ${decision(vision.position)}` : nothing}
          ${vision && !may.includes('SetVision') ? nothing
            : action({ may, command: 'SetVision', owner: OWNER, holders: deciders[OWNER], dialog: 'vision', given: { product: key }, label: vision ? 'Change' : 'Set the vision', look: vision ? 'small quiet' : 'small' })}</p>
      </div>
      ${goals(data)}
      <dl class="rm-why">
        <div><dt>Problem ${by(problem, 'Problem')}</dt><dd>${problem.value}</dd></div>
        ${audience?.value ? html`<div><dt>For whom ${by(audience, 'Audience')}</dt><dd>${audience.value}</dd></div>` : nothing}
      </dl>
    </section>`;
  }

  tools(features) {
    if (features.length === 0 || this.arranging) return nothing;
    const mine = this.place.query.get('show') === 'mine';
    return html`<span class="end acts">
      <span class="seg" role="group" aria-label="Show">
        <a href=${withQuery({ show: null })} aria-current=${mine ? nothing : 'true'}>All</a><a href=${withQuery({ show: 'mine' })} aria-current=${mine ? 'true' : nothing}>Waiting on me</a>
      </span>
      ${mayRank(features) ? html`<button class="btn small" type="button" @click=${() => this.arrange()}>Re-rank</button>` : nothing}
    </span>`;
  }

  table(data) {
    const mine = this.place.query.get('show') === 'mine' && !this.arranging;
    const features = mine ? data.features.filter((feature) => handoffsOf(feature).some((card) => card.turn?.mine)) : data.features;
    const places = this.arranging?.places;
    const lanes = lanesOf(features, places).filter((lane) => !mine || lane.features.length > 0);
    const ordered = lanes.flatMap((lane) => lane.features);
    const drawn = new Set(this.arranging ? ordered : this.soFar(ordered));
    const shown = (feature) => ({
      data, arranging: this.arranging ?? null, open: this.place.query.get('feature') === feature.key,
      rank: places ? rankIn(places, feature.key) : feature.rank,
    });
    return html`<div class="panel rm ${this.arranging ? 'rm-arranging' : ''}">
        ${heads(data.deciders, this.arranging)}
        ${mine && features.length === 0 ? empty({ sign: 'check', title: 'Nothing here waits on you', text: 'Handoffs of this product that wait on you will be listed here.', slim: true }) : nothing}
        ${lanes.map((lane) => html`
          <section class="rm-lane" aria-labelledby="lane-${lane.id ?? 'open'}">
            <h3 class="rm-name ${lane.id ? '' : 'open'}" id="lane-${lane.id ?? 'open'}">${lane.name}<small>${laneNote(lane)}</small></h3>
            ${lane.features.length > 0 ? html`<ol>${repeat(lane.features.filter((feature) => drawn.has(feature)), (feature) => feature.key, (feature) => row(feature, shown(feature)))}</ol>`
              : html`<p class="rm-none">Nothing is meant for ${lane.name.toLowerCase()}.</p>`}
          </section>`)}
        ${this.arranging ? placingBar(this.arranging, { decide: (event) => this.decide(event), cancel: () => this.settle(), goOn: () => this.goOn(), refusal: this.refused, sending: this.sending }) : nothing}
      </div>`;
  }

  nothingYet({ product, may, deciders }) {
    return html`<div class="panel">${empty({
      sign: 'product',
      title: 'No feature yet',
      text: 'A feature says what is built and why: a problem, for whom, what is expected to be better, and the criteria by which it is accepted. Defined features are put in order here and handed off to projects.',
      next: action({ may, command: 'DefineFeature', owner: OWNER, holders: deciders[OWNER], dialog: 'define', given: { product: product.key }, label: 'Define the first feature', look: '' }),
    })}</div>`;
  }

  // ---- re-ranking -------------------------------------------------------------------------------------------------

  /** What a lost session or a reload interrupted goes on. */
  willUpdate(changed) {
    super.willUpdate(changed);
    const was = changed.get('place');
    if (was && was.params.key !== this.place.params.key) this.arranging = null;
    if (this.arranging || this.asOf || this.data?.product.key !== this.place.params.key || !mayRank(this.data.features)) return;
    const kept = draft(this.draft);
    if (kept) this.arranging = Arranging.back(this.data.features, kept, () => this.keep());
  }

  get draft() {
    return `arranging:${this.place.params.key}`;
  }

  keep() {
    keepDraft(this.draft, this.arranging.kept);
    this.requestUpdate();
  }

  arrange() {
    this.arranging = new Arranging(this.data.features, () => this.keep());
    this.updateComplete.then(() => this.querySelector('.rm-handle')?.focus());
  }

  settle() {
    keepDraft(this.draft, null);
    this.arranging = null;
    this.refused = null;
    this.sending = false;
  }

  /** Over what was decided since, as read by now. */
  async goOn() {
    await this.load();
    this.arranging.goOn(this.data.features);
    this.refused = null;
    this.keep();
  }

  async decide(event) {
    event.preventDefault();
    const why = new FormData(event.target).get('why').trim();
    const moves = this.arranging.moves.length;
    this.sending = true;
    try {
      const answer = await command('PUT', `/products/${this.place.params.key}/priorities`, this.arranging.body(why));
      this.settle();
      toast(`${count(moves, 'priority', 'priorities')} decided`, { href: `/decisions/${answer.position}`, link: `#${answer.position}` });
      this.load(answer.position);
    } catch (refusal) {
      refusal.since = await readSince(refusal);
      this.sending = false;
      this.refused = refusal;
    }
  }
}

const mayRank = (features) => features.length > 1 && features.every((feature) => feature.may.includes('PrioritizeFeature'));

/** “10 features · 3 with a project · 1 late”; only the late part is red. */
function lede(features) {
  const cards = features.flatMap(handoffsOf);
  const open = features.filter((feature) => !feature.priority).length;
  const handed = features.filter((feature) => feature.handoffs.some((card) => card.turn || card.state === 'DONE')).length;
  const late = cards.filter((card) => card.drift?.days > 0 && card.drift.against === 'COMMITTED').length;
  return html`${count(features.length, 'feature')} · ${handed} handed off${open > 0 ? ` · ${open} not yet prioritised` : ''}${late > 0 ? html` · <span class="lateword">${late} late</span>` : nothing}`;
}

/** What is not to be any more, the last first. */
function dropped({ dropped: over }) {
  if (over.length === 0) return nothing;
  return html`<details class="rm-dropped"><summary>${count(over.length, 'dropped feature')}</summary>
    <ul>${over.map((feature) => html`<li data-key=${feature.key}><a href="/features/${feature.key}">${feature.definition.value.title}</a> <span class="key">${feature.key}</span>
      ${by(feature.dropped, `Drop of ${feature.key}`)} “${feature.dropped.why.text}”</li>`)}</ul></details>`;
}

function laneNote(lane) {
  const late = lane.features.filter((feature) => handoffsOf(feature).some((card) => card.drift?.days > 0 && card.drift.against === 'COMMITTED')).length;
  return lane.features.length === 0 ? '' : `${count(lane.features.length, 'feature')}${late > 0 ? `, ${late} late` : ''}`;
}

function heads(deciders, arranging) {
  const holder = deciders[OWNER]?.[0];
  return html`<div class="rm-heads" aria-hidden="true">
    <span class="rm-own product"><span class="chip bare" data-role="product">${icon('product')}<span>What and why <small>${holder ? `${first(holder)} decides` : 'no product manager yet'}</small></span></span></span>
    ${arranging ? nothing : html`<span class="rm-own project"><span class="chip bare" data-role="project">${icon('project')}<span>How and when <small>each project’s manager decides</small></span></span></span>`}
    <span class="rm-first"></span><span>Feature and why</span><span>Target</span>
    ${arranging ? html`<span class="rm-placehead">Its new place</span>` : html`<span>Forecast</span><span>Committed</span><span>Drift</span><span>Handoff, whose turn</span>`}
  </div>`;
}

customElements.define('tl-roadmap', Roadmap);
