/** The pages that can be seen as they were, and the banner and picker above them. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { copy } from '../app/copy.js';
import { clock, day, localDay } from '../app/format.js';
import { empty, icon } from '../app/parts.js';
import { go, withQuery } from '../app/router.js';
import { session } from '../app/session.js';

/** `of`: which products or projects there is such a page of; `one`: what the address names the one thing it is of by; `now`: its address. */
const VIEWS = {
  handoffs: { words: 'Handoffs', tag: 'tl-handoffs', load: () => import('./handoffs.js'), now: () => '/' },
  roadmap: { words: 'Roadmap', tag: 'tl-roadmap', load: () => import('./roadmap.js'), of: 'product', now: (key) => `/products/${key}` },
  delivery: { words: 'Delivery', tag: 'tl-delivery', load: () => import('./delivery.js'), of: 'project', now: (key) => `/projects/${key}` },
  handoff: { words: 'Handoff', tag: 'tl-handoff', load: () => import('./handoff.js'), one: 'handoff', now: (key) => `/handoffs/${key}` },
  feature: { words: 'Feature', tag: 'tl-feature', load: () => import('./feature.js'), one: 'feature', now: (key) => `/features/${key}` },
};
const TOLD_OF = { product: 'products', project: 'projects' };

/** What a replay is about: one product or one project, or everything. @param {URLSearchParams} query */
export function scopeOf(query) {
  const kind = ['product', 'project'].find((each) => query.get(each));
  return kind ? { kind, key: query.get(kind), asked: `${kind}=${encodeURIComponent(query.get(kind))}` } : { kind: '', key: '', asked: '' };
}

/** The page of one thing only where the address names it. */
const offered = (query) => Object.entries(VIEWS).filter(([, { one }]) => !one || query.get(one));

/** Which page is asked for, and of which product or project: the one in scope, or the only one there is. */
export function viewOf(query) {
  const { kind, key } = scopeOf(query);
  const asked = query.get('view') ?? { product: 'roadmap', project: 'delivery' }[kind] ?? 'handoffs';
  const id = offered(query).some(([each]) => each === asked) ? asked : 'handoffs';
  const { of, one } = VIEWS[id];
  const all = of ? session[TOLD_OF[of]] : [];
  return { ...VIEWS[id], id, key: one ? query.get(one) : of && kind === of ? key : all.length === 1 ? all[0].key : null };
}

export function head(query) {
  const { asked } = scopeOf(query);
  const { id } = viewOf(query);
  const pick = (event) => {
    const [kind, key] = event.target.value.split('=');
    go(withQuery({ product: kind === 'product' ? key : null, project: kind === 'project' ? key : null, view: null, feature: null, handoff: null }));
  };
  return html`<header class="page-head">
    <div>
      <h1>How it came to be</h1>
      <p class="lede">Every page as it was, decision by decision, and what changed in between.</p>
    </div>
    <div class="end acts">
      <span class="seg" role="group" aria-label="Show as of then">${offered(query).map(
        ([each, { words }]) => html`<a href=${withQuery({ view: each })} aria-current=${each === id ? 'true' : nothing}>${words}</a>`,
      )}</span>
      <select class="btn pick-scope" aria-label="Product or project" .value=${live(asked)} @change=${pick}>
        <option value="" ?selected=${asked === ''}>Every product and project</option>
        ${scopes('Products', 'product', session.products, asked)}${scopes('Projects', 'project', session.projects, asked)}
      </select>
    </div>
  </header>`;
}

const scopes = (label, kind, items, asked) =>
  items.length
    ? html`<optgroup label=${label}>${items.map((each) => html`<option value="${kind}=${each.key}" ?selected=${asked === `${kind}=${each.key}`}>${each.name}</option>`)}</optgroup>`
    : nothing;

/** Says as of when the page is, and that nothing can be decided here. */
export function banner(query, { at, day: asked, from, shown }) {
  const { now, key, of, words } = viewOf(query);
  const jump = (event) => {
    if (event.target.value) go(withQuery({ at: event.target.value }), { replace: true });
  };
  return html`<p class="banner asof">${icon('replay')}
    <span><b>As of #${at}${asked ? html`, the end of ${day(asked, { weekday: true })}` : shown ? html`, ${moment(shown.recordedAt)}` : ', before the first decision'}.</b> Read-only: nothing you do here changes anything.</span>
    <span class="acts">
      <label class="asof-day">Go to <input type="date" aria-label="Go to the end of a day" .value=${live(asked ?? (shown ? localDay(shown.recordedAt) : ''))} @change=${jump} /></label>
      <button class="btn small" type="button" @click=${() => copy(location.origin + withQuery({ at: String(at), from: String(from) }), `Link to #${at} copied.`)}>${icon('link')}Copy link</button>
      <a class="btn small" href=${!of || key ? now(key) : `/${TOLD_OF[of]}`}>Back to now<span class="vh">: ${words}</span></a>
    </span>
  </p>`;
}

const moment = (instant) => html`${day(localDay(instant), { weekday: true })}, ${clock(instant)}`;

/** Several could be meant: which one? */
export function which(of) {
  const all = session[TOLD_OF[of]];
  return html`<div class="panel">${empty({
    sign: of, title: `Which ${of}?`, text: all.length ? `Choose the ${of} to see as it was.` : `There is no ${of} yet.`,
    next: html`<span class="acts which">${all.map((each) => html`<a class="btn small" href=${withQuery({ product: null, project: null, [of]: each.key })}>${each.name}</a>`)}</span>`,
  })}</div>`;
}
