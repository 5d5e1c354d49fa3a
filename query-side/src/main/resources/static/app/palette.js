/** The command palette: go anywhere, do what one may, and find what is called so or says so. */
import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get, Refusal } from './api.js';
import { count } from './format.js';
import { MODIFIER, openKeys } from './keys.js';
import { styles } from './page.js';
import { find, groupsOf } from './palette-find.js';
import { decides, icon } from './parts.js';
import { go } from './router.js';
import { session } from './session.js';

const PAUSE = 150;
const NO_TURNS = { mine: [], delivering: [], waitingFor: [] };

class Palette extends LitElement {
  static properties = { how: { state: true }, asked: { state: true }, places: { state: true }, turns: { state: true }, members: { state: true }, resources: { state: true }, found: { state: true }, active: { state: true }, waiting: { state: true }, refusal: { state: true } };

  createRenderRoot() {
    return this;
  }

  /** @param {'go'|'search'} how search: what was decided and made comes before pages and acts */
  async open(how) {
    if (!session.me || document.querySelector('dialog[open]')) return;
    Object.assign(this, { how, asked: '', found: null, active: null, waiting: false, refusal: null, places: this.places ?? [], turns: this.turns ?? NO_TURNS, members: this.members ?? [], resources: this.resources ?? [] });
    await Promise.all([this.updateComplete, styles('css/palette.css')]);
    if (document.querySelector('dialog[open]')) return;
    this.querySelector('dialog').showModal();
    this.read('/who-decides', ({ places }) => (this.places = places));
    this.read('/me/turns', (turns) => (this.turns = turns));
    this.read('/members?limit=500', ({ items }) => (this.members = items));
    this.read('/resources?limit=500', ({ items }) => (this.resources = items));
  }

  async read(path, took) {
    try {
      took(await get(path, { part: true }));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (refusal.status === 401) this.close();
      else this.refusal = refusal;
    }
  }

  close() {
    clearTimeout(this.timer);
    this.turn = null;
    this.querySelector('dialog')?.close();
  }

  // ---- what there is ----------------------------------------------------------------------------------------------

  ask(text) {
    clearTimeout(this.timer);
    Object.assign(this, { asked: text, active: null, entered: false, refusal: null, waiting: text.trim() !== '' });
    if (!this.waiting) this.found = null;
    else this.timer = setTimeout(() => this.find(text.trim()), PAUSE);
  }

  async find(text) {
    const turn = (this.turn = Symbol('turn'));
    const found = await find(text, (path, took) => this.read(path, took));
    if (turn !== this.turn || text !== this.asked.trim()) return;
    this.found = found;
    this.waiting = false;
    if (this.entered) this.choose(this.items[0]);
  }

  get groups() {
    return groupsOf(this);
  }

  get items() {
    return this.groups.flatMap(([, items]) => items);
  }

  // ---- choosing ---------------------------------------------------------------------------------------------------

  choose(item) {
    if (!item) return;
    this.close();
    go(item.go());
  }

  keyed(event) {
    if (event.isComposing) return;
    const { items } = this;
    const at = Math.max(0, items.findIndex((item) => item.id === this.active));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      if (this.waiting && this.active === null) this.entered = true; // what was typed isn't looked up yet
      else this.choose(items[at]);
    } else if (step && items.length > 0) {
      this.active = items[(at + step + items.length) % items.length].id;
    } else {
      return;
    }
    event.preventDefault();
  }

  updated(changed) {
    if (changed.has('active') && this.active) this.querySelector('.pal [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    if (!this.how) return nothing;
    const { groups, asked, waiting, refusal, how } = this;
    const items = groups.flatMap(([, each]) => each);
    const active = items.find((item) => item.id === this.active) ?? items[0];
    const words = how === 'search' ? 'Search' : 'Search, or go anywhere';
    return html`<dialog class="pal" aria-label=${words} @close=${() => (this.how = null)} @click=${(event) => event.target === event.currentTarget && this.close()}>
      <div class="pal-ask">
        ${icon('search')}
        <input type="text" role="combobox" aria-label=${words} aria-autocomplete="list" aria-expanded=${String(items.length > 0)} aria-controls="pal-list"
          aria-activedescendant=${active ? `pal-${items.indexOf(active)}` : nothing} autocomplete="off" spellcheck="false" maxlength="200" autofocus
          placeholder=${how === 'search' ? 'A word, FOOD-7, #1284…' : 'A page, a name, FOOD-7, #1284, or what to do…'}
          .value=${live(asked)} @input=${(event) => this.ask(event.target.value)} @keydown=${this.keyed} />
        <button class="pal-esc" type="button" aria-label="Close" @click=${() => this.close()}><kbd aria-hidden="true">Esc</kbd></button>
      </div>
      ${items.length > 0
        ? html`<div class="pal-list" id="pal-list" role="listbox" aria-label=${words}>${groups.map(([title, each]) => html`<div role="group" aria-label=${title}>
            <div class="pal-group" role="presentation">${title}</div>${each.map((item) => this.option(item, items.indexOf(item), item === active))}</div>`)}</div>`
        : this.nothingFound(waiting)}
      ${refusal ? html`<p class="pal-none" role="alert">${refusal.message}</p>` : nothing}
      <p class="vh" role="status">${asked.trim() && !waiting ? count(items.length, 'entry', 'entries') : ''}</p>
      <footer><span><kbd>↑</kbd> <kbd>↓</kbd> choose</span><span><kbd>Enter</kbd> go or do</span>
        <button class="btn small quiet" type="button" @click=${() => (this.close(), openKeys())}>All keys</button></footer>
    </dialog>`;
  }

  option(item, at, active) {
    return html`<div class="pal-item" role="option" id="pal-${at}" aria-selected=${String(active)}
      @pointermove=${() => (this.active = item.id)} @click=${() => this.choose(item)}>
      <span class="pal-sign" data-role=${item.role ?? nothing}>${icon(item.who ? 'lock' : item.sign)}</span>
      <span class="pal-words"><span>${item.label}</span>${item.detail ? html` <small>${item.detail}</small>` : nothing}</span>
      ${item.who ? decides(item.who.owner, item.who.holders) : item.key ? html`<span class="key">${item.key}</span>` : nothing}
    </div>`;
  }

  nothingFound(waiting) {
    if (waiting) return html`<p class="pal-none">Looking…</p>`;
    if (this.asked.trim() === '') return html`<p class="pal-none">Products, projects, people, features, handoffs, milestones and decisions, by what they are called and by what they say. <kbd>${MODIFIER} K</kbd> also goes and does.</p>`;
    return html`<p class="pal-none"><b>Nothing is called “${this.asked.trim()}”, and nothing says so.</b> Fewer words find more.</p>`;
  }
}

styles('css/palette.css');
customElements.define('tl-palette', Palette);
