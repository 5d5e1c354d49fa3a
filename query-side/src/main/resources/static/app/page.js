/** What every page is built on: reading, live updates, titles, and calm. */
import { LitElement, html, nothing } from 'lit';
import { get, Refusal } from './api.js';
import { asset } from './assets.js';
import { onEvent } from './live.js';
import { empty, failed } from './parts.js';

/** How many of each list are shown at first, and then with each step: together a screen's worth. */
const FIRST = 6;
const STEP = 6;

/**
 * A page: reads its data, renders it into the light DOM, and reads it again when an event concerns it.
 *
 * A page module defines one subclass as the tag that router.js names for it:
 *
 *     class Roadmap extends Page {
 *       static sheet = 'css/roadmap.css';
 *       read(get) { return get(`/products/${this.place.params.key}/roadmap`); }
 *       concerns(told) { return told.product === this.place.params.key; }
 *       heading(data) { return data.product.name.value; }
 *       view(data) { return html`…`; }
 *     }
 *     customElements.define('tl-roadmap', Roadmap);
 *
 * Elements with `data-key` (a subject: `FOOD-7`, `TRK-M2`) are marked for a moment when an event about that subject
 * arrives, and the one under the pointer stays under it.
 */
export class Page extends LitElement {
  /**
   * `place`: where the reader is, a `Place` of router.js; `data`: what `read` answered; `refusal`: why it could not be read.
   * `asOf`: the position that the page is shown as of, inside another page, and `marked`: the subjects to outline there.
   */
  static properties = { place: { attribute: false }, asOf: { attribute: false }, marked: { attribute: false }, data: { state: true }, refusal: { state: true } };
  /** The page's stylesheet, below the dashboard's files, loaded once before it is first shown. @type {string|null} */
  static sheet = null;
  /** Whether it may be read while it is asked who is signed in: what it reads depends on the address alone. */
  static readsAhead = false;

  /** How much of each list is shown. */
  reach = FIRST;

  createRenderRoot() {
    return this;
  }

  // ---- what a page says -------------------------------------------------------------------------------------------

  /**
   * Reads what the page shows; called again after events and after own commands.
   *
   * @param {(path: string, options?: object) => Promise<any>} get reads below `/api`, as new as it has to be
   * @returns {Promise<any>}
   */
  async read(get) {
    return {};
  }

  /** Whether an event changes what is shown. @param {import('./types.js').Told} told */
  concerns(told) {
    return true;
  }

  /** The document's title. */
  heading(data) {
    return '';
  }

  /** @returns {unknown} the page, h1 first */
  view(data) {
    return nothing;
  }

  // ---- how it runs ------------------------------------------------------------------------------------------------

  /** Begins to read before the page is shown, where it may. What fails is read again then. */
  begin() {
    const { place } = this;
    if (this.constructor.readsAhead) this.begun = { place, data: this.read((path, options) => get(path, { ...options, quiet: true })).catch(() => null) };
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = onEvent((told) => this.told(told));
    this.wrote = () => this.load();
    document.addEventListener('tl-written', this.wrote);
    this.minute = setInterval(() => this.requestUpdate(), 60_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
    document.removeEventListener('tl-written', this.wrote);
    clearInterval(this.minute);
    clearTimeout(this.timer);
    clearTimeout(this.growing);
  }

  willUpdate(changed) {
    if (changed.has('place') || (changed.has('asOf') && changed.get('asOf'))) this.load();
  }

  told(told) {
    if (this.asOf || (told && !this.concerns(told))) return;
    this.changed ??= new Set();
    if (told) this.changed.add(told.subject);
    this.missed = Math.max(this.missed ?? 0, told?.position ?? 0);
    clearTimeout(this.timer);
    if (this.reading) this.again = true;
    else this.timer = setTimeout(() => this.load(this.missed), 40);
  }

  /**
   * Reads again, at least up to a position. What is shown stays until the answer is here; of several reads the last
   * one asked for is shown, and events that arrive meanwhile are read together, once it is.
   */
  async load(atLeast = 0) {
    const reading = (this.reading = Symbol('reading'));
    const late = () => this.reading !== reading || !this.isConnected;
    const { begun } = this;
    this.begun = null;
    this.missed = 0;
    this.again = false;
    try {
      const read = async () => (begun?.place === this.place && (await begun.data)) || this.read((path, options) => get(this.dated(path), { atLeast, ...options }));
      const [data] = await Promise.all([read(), styles(this.constructor.sheet)]);
      if (late()) return;
      await calm();
      if (late()) return;
      const held = hold(this);
      this.data = data;
      this.refusal = null;
      await this.updateComplete;
      held();
      this.mark();
      if (!this.asOf) document.title = `${this.heading(data) || 'Throughline'} · Throughline`;
    } catch (error) {
      if (late() || error?.status === 401) return;
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
      if (this.asOf) this.data = null; // what is shown would be of another moment
      else document.title = `${error.title} · Throughline`;
    } finally {
      if (!late()) {
        this.reading = null;
        if (this.again) this.load(this.missed);
      }
    }
  }

  /**
   * As much of a list as is shown by now: its beginning at once, and the rest piece by piece, so that the page is there, and
   * can be used, before the last of many is.
   */
  soFar(items) {
    this.more ||= items.length > this.reach;
    return items.length > this.reach ? items.slice(0, this.reach) : items;
  }

  /** The path as of the moment that the page is shown as of. */
  dated(path) {
    return this.asOf ? `${path}${path.includes('?') ? '&' : '?'}asOf=${this.asOf}` : path;
  }

  updated() {
    if (this.more) this.growing = setTimeout(() => ((this.reach += STEP), this.requestUpdate()), 16);
    this.more = false;
    if (!this.marked) return;
    const subjects = [...this.marked];
    for (const element of this.querySelectorAll('[data-key]')) {
      const { key } = element.dataset;
      element.classList.toggle('differs', this.marked.has(key) || (/-\d+$/.test(key) && subjects.some((each) => each.startsWith(key + '-'))));
    }
  }

  /** Marks what has just changed elsewhere. */
  mark() {
    const subjects = this.changed;
    this.changed = null;
    if (!subjects?.size) return;
    for (const element of this.querySelectorAll('[data-key]')) {
      if (!subjects.has(element.dataset.key)) continue;
      element.classList.add('fresh');
      setTimeout(() => element.classList.remove('fresh'), 2500);
    }
  }

  render() {
    if (this.refusal && this.asOf) {
      const title = this.refusal.status === 404 ? 'Not there yet' : this.refusal.title;
      return html`<div class="panel">${empty({ slim: true, title, text: this.refusal.status === 404 ? 'It was not there at that moment.' : this.refusal.message })}</div>`;
    }
    if (this.refusal && !this.data) {
      return html`<header class="page-head"><div><h1>${this.refusal.status === 404 ? 'Nothing here' : 'Not shown'}</h1></div></header>
        ${failed(this.refusal, () => this.load())}`;
    }
    if (!this.data) return html`<p class="loading" role="status"><span>Reading…</span></p>`;
    return html`${this.refusal ? failed(this.refusal, () => this.load()) : nothing}${this.view(this.data)}`;
  }
}

// ---- calm: nothing moves from under the pointer ---------------------------------------------------------------------

const pointer = { x: 0, y: 0, down: false, mouse: false };
addEventListener('pointermove', (event) => Object.assign(pointer, { x: event.clientX, y: event.clientY, mouse: event.pointerType === 'mouse' }), { passive: true });
addEventListener('pointerdown', () => (pointer.down = true), { passive: true, capture: true });
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pointer.down = false), { passive: true, capture: true });

/** Waits while a button is pressed, at most two seconds: a click lands where it was aimed. */
async function calm() {
  const until = performance.now() + 2000;
  while (pointer.down && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 30));
}

/** Remembers what the pointer is on, and scrolls by as much as an update moved it. */
function hold(page) {
  const over = pointer.mouse ? document.elementFromPoint(pointer.x, pointer.y)?.closest('[data-key]') : null;
  if (!over || !page.contains(over)) return () => {};
  const top = over.getBoundingClientRect().top;
  return () => {
    if (!over.isConnected) return;
    const moved = over.getBoundingClientRect().top - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  };
}

const loaded = new Map();
/** Loads a stylesheet once, unless the document came with it. @param {string|null} address below the dashboard's files */
export function styles(address) {
  if (address && !document.head.querySelector(`link[rel=stylesheet][href="${asset(address)}"]`)) {
    loaded.set(
      address,
      new Promise((resolve) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asset(address), onload: resolve, onerror: resolve });
        document.head.append(link);
      }),
    );
  }
  return loaded.get(address);
}
