/** The thread of a thing: what members say about it and link to it, and where to say more. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { command, get, newKey, Refusal } from './api.js';
import { draft, keepDraft } from './drafts.js';
import { onEvent } from './live.js';
import { avatar, decision, empty, icon, when } from './parts.js';
import { opens } from './router.js';
import { session } from './session.js';
import { toast } from './toast.js';

const MENTION = /(@[a-z][a-z0-9-]{1,38})/g;

/** A comment's words, with whom it mentions set apart; nothing in it is markup. */
export function words({ text, mentions }) {
  const handles = new Map(mentions.map((each) => [`@${each.handle}`, each]));
  return text.split(MENTION).map((part) => (handles.has(part) ? html`<span class="mention" title=${handles.get(part).name}>${part}</span>` : part));
}

/**
 * `<tl-thread subject="FOOD-7">`: reads its own data, live; what is being typed survives a reload. With `asOf`, a position:
 * what had been said by then, and no way to say more.
 */
class Thread extends LitElement {
  static properties = { subject: {}, asOf: { attribute: false }, items: { state: true }, editing: { state: true }, refusal: { state: true }, busy: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = onEvent((told) => !this.asOf && (!told || told.subject.startsWith('c-')) && this.load());
    this.wrote = () => !this.asOf && this.load();
    document.addEventListener('tl-written', this.wrote);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    document.removeEventListener('tl-written', this.wrote);
  }

  willUpdate(changed) {
    if (changed.has('subject') || changed.has('asOf')) this.load();
  }

  async load() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const { subject, asOf } = this;
      const then = asOf ? `&asOf=${asOf}` : '';
      const answer = await get(`/comments?subject=${encodeURIComponent(subject)}${then}`, { quiet: true }).catch(() => null);
      if (this.subject !== subject || this.asOf !== asOf) return;
      if (answer) this.items = answer.items;
      else if (asOf) this.items = null; // what is shown would be of another moment
    }, 40);
  }

  get draft() {
    return `thread:${this.subject}`;
  }

  get typed() {
    return draft(this.draft) ?? { text: '', key: newKey() };
  }

  type(text) {
    keepDraft(this.draft, { text, key: this.typed.key });
    this.requestUpdate();
  }

  async send(event) {
    event.preventDefault();
    const { text, key } = this.typed;
    if (this.busy || text.trim() === '') return;
    await this.doing(async () => {
      await command('POST', '/comments', { subject: this.subject, text: text.trim() }, { key });
      keepDraft(this.draft, null);
      toast('Said.');
    });
    this.querySelector('textarea')?.focus();
  }

  async change(event, entry) {
    event.preventDefault();
    const text = new FormData(event.target).get('text').trim();
    if (text === entry.text) {
      this.editing = null;
      return;
    }
    await this.doing(async () => {
      await command('PUT', `/comments/${entry.id}`, { text }, { revision: entry.revision });
      this.editing = null;
    });
  }

  async doing(act) {
    this.busy = true;
    this.refusal = null;
    try {
      await act();
      document.dispatchEvent(new CustomEvent('tl-written'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.items) return nothing;
    const id = `h-thread-${this.subject.replace(/\W/g, '')}`;
    return html`<section class="thread block" aria-labelledby=${id}>
      <div class="sec"><h2 id=${id}>Comments and links</h2>${this.items.length ? html`<span class="count">${this.items.length}</span>` : nothing}
        ${this.asOf ? nothing : html`<a class="btn quiet small" aria-haspopup="dialog" href=${opens('link', { subject: this.subject })}>${icon('link')}Link…</a>`}</div>
      <div class="panel">
        ${this.items.length
          ? html`<ol class="rows said" aria-live="polite">${repeat(this.items, (each) => each.id, (each) => this.entry(each))}</ol>`
          : this.asOf ? empty({ slim: true, title: 'Nothing said yet.', text: 'What was said and linked later is not shown here.' })
          : empty({ slim: true, title: 'Nothing said yet.', text: 'Ask, answer, or link what belongs to it; @handle mentions somebody.' })}
        ${this.asOf ? nothing : this.form()}
      </div>
    </section>`;
  }

  entry(entry) {
    return html`<li class="row said-row" data-key=${entry.id}>
      ${avatar(entry.author)}
      <div>
        <p class="said-by"><b>${entry.author.name}</b> ${when(entry.at)} ${decision(entry.atPosition)}${entry.editedAt ? html` <span class="dimmer">edited</span>` : nothing}</p>
        ${entry.url
          ? html`<p>${icon('link')} <a class="link" href=${entry.url} target="_blank" rel="noopener noreferrer">${entry.title}</a> <span class="dimmer">${new URL(entry.url).host}</span></p>`
          : this.editing === entry.id
            ? this.editor(entry)
            : html`<p class="said-text">${words(entry)}</p>`}
      </div>
      ${!this.asOf && entry.may.includes('EditComment') && this.editing !== entry.id
        ? html`<button class="btn quiet small" type="button" @click=${() => this.edit(entry)}>Edit<span class="vh"> your comment</span></button>`
        : nothing}
    </li>`;
  }

  async edit(entry) {
    this.editing = entry.id;
    await this.updateComplete;
    this.querySelector('.said-edit textarea')?.focus();
  }

  editor(entry) {
    return html`<form class="said-edit" @submit=${(event) => this.change(event, entry)}>
      <label class="vh" for="e-${entry.id}">Your comment</label>
      <textarea id="e-${entry.id}" name="text" rows="3" maxlength="20000" required .defaultValue=${entry.text}></textarea>
      <div class="acts"><button class="btn small primary" type="submit" ?disabled=${this.busy}>Save</button>
        <button class="btn small" type="button" @click=${() => (this.editing = null)}>Cancel</button></div>
    </form>`;
  }

  form() {
    const { refusal } = this;
    return html`<form class="said-more" @submit=${this.send}>
      ${avatar(session.me.member)}
      <div>
        <label class="vh" for="say-${this.subject}">Say something about ${this.subject}</label>
        <textarea id="say-${this.subject}" name="text" rows="2" maxlength="20000" placeholder="Say something; @handle mentions somebody" .value=${this.typed.text}
          @input=${(event) => this.type(event.target.value)} @keydown=${(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.send(event)}></textarea>
        ${refusal ? html`<p class="error" role="alert">${refusal.message}</p>` : nothing}
        <div class="acts"><button class="btn small" type="submit" ?disabled=${this.busy || this.typed.text.trim() === ''}>Comment</button><kbd aria-hidden="true">Ctrl Enter</kbd></div>
      </div>
    </form>`;
  }
}

customElements.define('tl-thread', Thread);
