/** Replay: any page as of a decision, step by step, and what changed between two. Everything shown is in the address. */
import { html, nothing } from 'lit';
import { html as tagged, unsafeStatic } from 'lit/static-html.js';
import { asThough, isDate } from '../app/format.js';
import { Page } from '../app/page.js';
import { broken, empty } from '../app/parts.js';
import { go, withQuery } from '../app/router.js';
import { compared, sinceWhen } from './replay-compare.js';
import { Line } from './replay-line.js';
import { strips } from './replay-strips.js';
import { thisDecision } from './replay-this.js';
import { banner, head, scopeOf, viewOf, which } from './replay-views.js';

/** How far a long step goes. */
const FAR = 10;

const endOf = (day) => new Date(Math.min(Date.parse(`${day}T23:59:59.999`), Date.now())).toISOString();

/**
 * What the address says: a position, a moment or a day, which is its end; the log says which position that is. `otherwise`
 * where it says nothing, or nothing that can be read.
 */
async function positionOf(get, text, line, otherwise) {
  if (!text) return otherwise;
  if (/^\d+$/.test(text)) return Math.min(Number(text), line.head);
  const then = await get(`/decisions?limit=1&asOf=${encodeURIComponent(text)}`, { part: true }).catch(() => null);
  return then?.position ?? otherwise;
}

class Replay extends Page {
  static sheet = 'css/replay.css';
  static properties = { ...Page.properties, preview: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.keys = (event) => this.pressed(event);
    document.addEventListener('keydown', this.keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keys);
    asThough(null);
  }

  told(told) {
    this.line = null; // a decision more
    super.told(told);
  }

  async read(get) {
    const { query } = this.place;
    const { asked } = scopeOf(query);
    const [line] = await Promise.all([this.lineOf(get, asked), viewOf(query).load()]);
    const at = await positionOf(get, query.get('at'), line, line.newest);
    const from = Math.min(at, await positionOf(get, query.get('from'), line, line.before(at)));
    const here = line.at(at);
    const day = isDate(query.get('at')) ? query.get('at') : null;
    const [decision, changes] = await Promise.all([
      here ? get(`/decisions/${here.position}`) : null,
      get(`/changes?from=${from}&to=${at}&limit=200${asked && '&' + asked}`, { part: true }),
    ]);
    const cause = decision?.cause ? await get(`/decisions/${decision.cause}`).catch(() => null) : null;
    if (this.isConnected) asThough(day ? endOf(day) : (here?.recordedAt ?? null));
    this.preview = null;
    return { line, at, day, from, here, decision, cause, changes, broken: changes.broken };
  }

  async lineOf(get, asked) {
    if (!this.line || this.line.asked !== asked) {
      this.line = new Line(await get(`/decisions/timeline${asked && '?' + asked}`), asked);
    }
    return this.line;
  }

  heading() {
    return 'Replay';
  }

  view(data) {
    const { line, at, day, from, here } = data;
    const { query } = this.place;
    const { id } = viewOf(query);
    if (line.length === 0) return html`${head(query)}<div class="panel">${empty({ sign: 'replay', title: 'Nothing was decided here yet', text: 'Once something is, every page can be seen here as it was then.' })}</div>`;
    const shown = this.preview ?? here;
    return html`
      ${head(query)}
      ${broken(data.broken)}
      ${banner(query, { at: this.preview?.position ?? at, day: this.preview ? null : day, from, shown })}
      ${strips({ ...data, shown, slide: (position) => this.slide(position), settle: () => this.settle(), step: (where) => this.step(where) })}
      <div class="then ${id === 'handoffs' ? '' : 'broad'}">
        ${thisDecision(data)}
        ${this.asOfThen(data)}
      </div>
      ${compared(data, { since: sinceWhen(line, at, from), pick: (position) => go(withQuery({ from: position }), { replace: true }) })}
    `;
  }

  /** The page itself, told to be of then. */
  asOfThen({ at, changes, from }) {
    const { id, tag, words, of, one, key } = viewOf(this.place.query);
    const marked = new Set(changes.items.map((each) => each.subject));
    const place = this.placeOf(id, key);
    return html`<section aria-labelledby="h-then">
      <div class="sec"><h2 id="h-then">${words}${one ? ` ${key}` : ''} as of #${at}</h2>${marked.size ? html`<span class="note"><ins class="ch">outlined</ins> what changed since #${from}</span>` : nothing}</div>
      ${of && !key ? which(of) : tagged`<${unsafeStatic(tag)} class="seen" .place=${place} .asOf=${String(at)} .marked=${marked}></${unsafeStatic(tag)}>`}
    </section>`;
  }

  /** The same one as long as it means the same, so that the page reads again only when it must. */
  placeOf(id, key) {
    const query = new URLSearchParams(this.place.query);
    for (const own of ['at', 'from', 'view']) query.delete(own);
    const name = `${id} ${key} ${query}`;
    if (this.inner?.name !== name) this.inner = { name, place: { path: this.place.path, params: { key }, query } };
    return this.inner.place;
  }

  // ---- stepping ---------------------------------------------------------------------------------------------------

  /** @param {'first'|'prev'|'next'|'last'|number} where a number: so many decisions on */
  step(where) {
    const { line, at } = this.data;
    const from = this.preview?.position ?? at;
    const to = line.step(from, where);
    if (to && to.position !== from) this.goTo(to.position);
  }

  slide(position) {
    this.preview = this.data.line.at(position);
  }

  settle() {
    if (this.preview) this.goTo(this.preview.position);
  }

  goTo(position) {
    this.preview = this.data.line.at(position);
    go(withQuery({ at: String(position) }), { replace: true });
  }

  pressed(event) {
    if (!this.data?.line?.length || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const onSlider = event.target.matches?.('.s-range-in');
    if (!onSlider && event.target.closest?.('input, textarea, select, dialog, [popover], [role=menu], .gantt, table')) return;
    const ways = { ArrowLeft: 'prev', ArrowRight: 'next', ...(onSlider ? { ArrowDown: 'prev', ArrowUp: 'next', Home: 'first', End: 'last', PageDown: -FAR, PageUp: FAR } : {}) };
    if (!(event.key in ways)) return;
    event.preventDefault();
    this.step(ways[event.key]);
  }
}

customElements.define('tl-replay', Replay);
