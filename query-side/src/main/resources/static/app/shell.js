/** The frame around every page: navigation, top bar, dialog, toast, live region. */
import { LitElement, html, nothing } from 'lit';
import { newestPosition } from './api.js';
import { count } from './format.js';
import { fetchPalette, listen, openKeys, paletteButton } from './keys.js';
import { onEvent, onState } from './live.js';
import { avatar, icon, roleOf } from './parts.js';
import { here, onNavigate, OPEN_PAGES } from './router.js';
import { begin, session, signOut } from './session.js';

const brand = html`<svg viewBox="0 0 24 24" fill="none" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
  <path d="M3 7h7c4 0 4 10 8 10h3" stroke="var(--product)"></path><path d="M3 17h7c4 0 4-10 8-10h3" stroke="var(--project)"></path>
</svg>`;

class App extends LitElement {
  static properties = { place: { state: true }, live: { state: true }, note: { state: true }, said: { state: true }, failure: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onNavigate(() => this.arrive());
    session.onChange(() => this.requestUpdate());
    onState((state) => (this.live = state));
    onEvent(() => this.requestUpdate());
    document.addEventListener('tl-toast', (event) => this.toast(event.detail));
    listen(() => Boolean(session.me && this.place && !OPEN_PAGES.has(this.place.tag)));
    setTimeout(fetchPalette, 1500); // there by the time it is asked for
    this.arrive(true);
  }

  async arrive(firstTime = false) {
    const place = here();
    const moved = this.place?.path !== place.path || withoutDialog(this.place) !== withoutDialog(place);
    const left = this.place && this.place.path !== place.path;
    try {
      const loading = place.load();
      if (!OPEN_PAGES.has(place.tag) && !session.me) await Promise.all([begin(), loading.then(() => this.ready(place))]);
      else await loading;
      this.failure = null;
    } catch (error) {
      if (error.status === 401) return;
      this.failure = error;
    }
    if (here().path !== place.path) return;
    this.asked = { name: place.query.get('do'), given: Object.fromEntries(new URLSearchParams(place.query.get('with') ?? '')) };
    this.place = moved ? place : this.place;
    this.requestUpdate();
    if (left) {
      scrollTo({ top: 0, behavior: 'instant' });
      await this.updateComplete;
      this.querySelector('main')?.focus({ preventScroll: true });
    }
    this.querySelectorAll('.nav [popover]:popover-open, .me-menu:popover-open').forEach((each) => each.hidePopover());
  }

  toast(note) {
    clearTimeout(this.timer);
    this.note = note;
    this.said = note.words;
    this.timer = setTimeout(() => (this.note = null), 7000);
  }

  render() {
    if (this.failure) {
      return html`<main class="page" id="main"><h1 class="vh">Throughline</h1><div class="panel"><div class="empty" role="alert">${icon('late')}<b>${this.failure.title ?? 'The page did not load'}</b><span>${this.failure.message}</span><button class="btn" type="button" @click=${() => location.reload()}>Reload</button></div></div></main>`;
    }
    if (!this.place) return html`<p class="loading" role="status"><span>Reading…</span></p>`;
    const open = OPEN_PAGES.has(this.place.tag);
    if (open) return html`<main class="page open-page" id="main" tabindex="-1">${this.page()}</main>${this.always()}`;
    if (!session.me) return html`<p class="loading" role="status"><span>Reading…</span></p>`;
    return html`
      <div class="app">
        ${this.nav()}
        <div class="body">
          ${this.top()}
          <main class="page" id="main" tabindex="-1">${this.page()}</main>
        </div>
      </div>
      ${this.always()}
    `;
  }

  page() {
    const { place } = this;
    if (place.tag === 'tl-nowhere') {
      return html`<header class="page-head"><div><h1>Nothing here</h1><p class="lede">No page has the address <code>${place.path}</code>.</p></div></header><a class="btn" href="/">Go to Handoffs</a>`;
    }
    return this.pageOf(place);
  }

  /** Makes the page ready to be shown: it may begin to read while it is asked who is signed in. */
  ready(place) {
    this.next = Object.assign(document.createElement(place.tag), { place });
    this.next.begin?.();
  }

  /** The element of the page there; the same one as long as the address means the same page. */
  pageOf(place) {
    if (this.shown?.localName !== place.tag) {
      this.shown = this.next?.localName === place.tag ? this.next : document.createElement(place.tag);
      this.next = null;
    }
    this.shown.place = place;
    return this.shown;
  }

  always() {
    const { asked, note } = this;
    return html`
      ${asked?.name ? html`<tl-dialog .name=${asked.name} .given=${asked.given}></tl-dialog>` : nothing}
      <tl-why></tl-why>
      <tl-palette></tl-palette>
      <tl-keys></tl-keys>
      <p class="vh" role="status" aria-live="polite">${this.said ?? ''}</p>
      ${note
        ? html`<div class="toast">${icon('check')}<p>${note.words}</p>
            ${note.href ? html`<a class="btn small" href=${note.href}>${note.link}</a>` : nothing}
            <button class="btn quiet icon small" type="button" aria-label="Dismiss" @click=${() => (this.note = null)}>${icon('x')}</button></div>`
        : nothing}
    `;
  }

  /** @param {string} below where the pages of what it lists are */
  link(href, sign, words, more = nothing, below = href) {
    const { path } = this.place;
    const current = path === href ? 'page' : below !== '/' && path.startsWith(below) ? 'true' : nothing;
    return html`<a href=${href} aria-current=${current}>${icon(sign)}${words}${more}</a>`;
  }

  nested(base, items) {
    if (items.length === 0) return nothing;
    return html`<ul>${items.map(
      (each) => html`<li><a href="${base}/${each.key}" aria-current=${this.place.path === `${base}/${each.key}` ? 'page' : nothing}>${each.name}</a></li>`,
    )}</ul>`;
  }

  nav() {
    const { turns } = session.me;
    const you = turns > 0 ? html` <span class="n you" aria-label="${turns === 1 ? 'one turn is yours' : `${turns} turns are yours`}">${turns}</span>` : nothing;
    return html`<nav class="nav" aria-label="Main">
      <a class="brand" href="/" aria-label="Throughline">${brand}<span>Throughline</span></a>
      <ul>
        <li>${this.link('/', 'handoff', 'Handoffs', nothing, '/handoffs')}</li>
        <li>${this.link('/me', 'inbox', 'My turns', you)}</li>
        <li>${this.section('/products', 'product', 'Roadmap')}${this.nested('/products', session.products)}</li>
        <li>${this.section('/projects', 'project', 'Delivery')}${this.nested('/projects', session.projects)}</li>
        <li class="more">${this.link('/decisions', 'log', 'Decisions')}</li>
      </ul>
      <ul class="wide gap" aria-label="The record"><li>${this.link('/decisions', 'log', 'Decisions')}</li><li>${this.link('/replay', 'replay', 'Replay')}</li><li>${this.link('/who-decides', 'people', 'Who decides')}</li></ul>
      <ul class="wide end"><li>${this.link('/settings', 'settings', 'Settings')}</li></ul>
    </nav>`;
  }

  /** Roadmap and Delivery: the list, or the only one there is. */
  section(base, sign, words) {
    const items = base === '/products' ? session.products : session.projects;
    const href = items.length === 1 ? `${base}/${items[0].key}` : base;
    const current = this.place.path === base ? 'page' : this.place.path.startsWith(base + '/') ? 'true' : nothing;
    return html`<a href=${href} aria-current=${current}>${icon(sign)}${words}</a>`;
  }

  top() {
    const { me } = session;
    const main = me.roles[0]?.role ?? (me.workspaceOwner ? 'WORKSPACE_OWNER' : null);
    const kinds = [...new Set([...me.roles.map((each) => each.role), ...(me.workspaceOwner ? ['WORKSPACE_OWNER'] : [])])];
    const words = kinds.map((each) => roleOf(each).words).join(', ') || 'member';
    return html`<header class="top">
      <a class="brand" href="/" aria-label="Throughline">${brand}</a>
      <span class="workspace">${me.workspace.name}</span>
      ${paletteButton()}
      <div class="right">
        <span class="live ${this.live}" title="Every decision up to #${newestPosition()} is on this page">${
          this.live === 'open' ? html`Live · #${newestPosition()}` : html`Reconnecting…`
        }</span>
        <button class="me" type="button" popovertarget="me-menu" aria-label="${me.member.name}, ${words}: your account">
          ${avatar(me.member, main)}<span><b>${me.member.name}</b><small>${kinds.length > 1 ? `${roleOf(kinds[0]).words} +${kinds.length - 1}` : words}</small></span>
        </button>
        <div class="me-menu sheet" id="me-menu" popover>
          <p><b>${me.member.name}</b> <span class="dimmer">@${me.member.handle}</span></p>
          <ul class="plain">
            ${me.roles.map((each) => html`<li><span class="chip bare" data-role=${roleOf(each.role).role}>${icon(roleOf(each.role).icon)}<span>${roleOf(each.role).words}, <small>${each.name}</small></span></span></li>`)}
            ${me.workspaceOwner ? html`<li><span class="chip bare" data-role="owner">${icon('owner')}<span>workspace owner</span></span></li>` : nothing}
          </ul>
          <a href="/settings">${icon('settings')}Settings</a>
          <button type="button" popovertarget="me-menu" popovertargetaction="hide" @click=${openKeys}>${icon('question')}Keys</button>
          <button type="button" @click=${signOut}>${icon('out')}Sign out</button>
        </div>
      </div>
    </header>`;
  }
}

function withoutDialog(place) {
  if (!place) return null;
  const query = new URLSearchParams(place.query);
  query.delete('do');
  query.delete('with');
  return query.toString();
}

customElements.define('tl-app', App);
