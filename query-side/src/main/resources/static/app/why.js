/** The mark of a fact's owner, and the one why card that all marks share. */
import { LitElement, html, nothing } from 'lit';
import { get } from './api.js';
import { day, exact, say, ago, wordsOf } from './format.js';
import { chip, change, decision, icon, standing, turn, who } from './parts.js';

const NEAR = 6;

/** A mark beside a fact's label: icon and name of who decided it. */
class By extends LitElement {
  static properties = { fact: { attribute: false }, label: { attribute: false }, look: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { fact, label, look } = this;
    const words = `${label}: decided by ${who(fact)}, ${look.words}, ${ago(fact.decidedAt)}. Why`;
    return html`<button
      class="by"
      type="button"
      data-role=${look.role}
      aria-label=${words}
      aria-haspopup="dialog"
      @click=${() => card().show(this, { pinned: true })}
      @pointerenter=${(event) => event.pointerType === 'mouse' && card().soon(this)}
      @pointerleave=${() => card().leave()}
      @focus=${(event) => event.target.matches(':focus-visible') && card().show(this)}
    >${icon(look.icon)}</button>`;
  }
}

/** The card: was → is, who, why in their words, when, what it replaced, whose turn is next. */
class WhyCard extends LitElement {
  static properties = { fact: { state: true }, label: { state: true }, chain: { state: true } };

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.setAttribute('popover', 'auto');
    this.className = 'whycard';
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', 'Why');
    this.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.addEventListener('pointerleave', () => this.leave());
    // closing gives the focus back to the mark, which must not open it again
    this.addEventListener('beforetoggle', (event) => (this.closing = event.newState === 'closed'));
    this.addEventListener('toggle', (event) => {
      this.closing = false;
      if (event.newState === 'closed') this.pinned = false;
    });
  }

  soon(mark) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(mark), 220);
  }

  leave() {
    clearTimeout(this.timer);
    if (this.pinned) return;
    this.timer = setTimeout(() => {
      if (!this.pinned && !this.contains(document.activeElement)) this.hidePopover();
    }, 260);
  }

  async show(mark, { pinned = false } = {}) {
    clearTimeout(this.timer);
    if (this.closing) return;
    this.pinned = pinned || (this.pinned && this.fact === mark.fact);
    if (this.fact !== mark.fact || !this.matches(':popover-open')) {
      this.fact = mark.fact;
      this.label = mark.label;
      this.chain = null;
      this.past = mark.closest('.seen') !== null;
      this.more(mark.fact, mark.closest('.seen'));
      await this.updateComplete;
    }
    const button = mark.querySelector('button');
    if (!this.matches(':popover-open')) this.showPopover({ source: button });
    this.place(button);
  }

  /** Fixed beside its mark, inside the window: CSS anchors don't reach every browser yet. */
  place(button) {
    const at = button.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    const left = Math.max(16, Math.min(at.left, innerWidth - own.width - 16));
    const below = at.bottom + NEAR;
    const top = below + own.height < innerHeight ? below : Math.max(16, at.top - NEAR - own.height);
    this.style.left = `${left}px`;
    this.style.top = `${top}px`;
  }

  /** @param {any} seen the page as of then that the mark stands in */
  async more(fact, seen) {
    const answer = await get(`/why/${fact.fact}${seen ? `?asOf=${seen.asOf}` : ''}`, { quiet: true }).catch(() => null);
    if (this.fact !== fact || !answer) return;
    this.chain = answer;
  }

  render() {
    const { fact, label, chain } = this;
    if (!fact) return nothing;
    const replaced = chain?.chain?.[0]?.changes?.find((each) => each.fact === fact.fact)?.supersedes;
    const latest = !this.past && chain?.chain?.[0]?.position === fact.position ? chain.chain[0] : null;
    return html`
      <h3>${label}</h3>
      <p>${change(fact.was === null ? 'none' : say(fact.fact, fact.was), say(fact.fact, fact.value))}</p>
      <p>${chip(fact.owner, who(fact))}</p>
      ${fact.why?.text ? html`<p class="quote">“${fact.why.text}”</p>` : html`<p class="dim">No reason was given.</p>`}
      <dl>
        <dt>Decided</dt>
        <dd>${exact(fact.decidedAt)}</dd>
        ${replaced ? html`<dt>Replaces</dt><dd>${decision(replaced)}</dd>` : nothing}
        ${fact.why?.alternatives?.length ? html`<dt>Rejected</dt><dd>${fact.why.alternatives.join('; ')}</dd>` : nothing}
        ${fact.why?.revisitOn ? html`<dt>Comes back</dt><dd>${day(fact.why.revisitOn)}</dd>` : nothing}
        ${chain?.turn ? html`<dt>Next</dt><dd>${turn(chain.turn, { inline: true })}</dd>` : nothing}
      </dl>
      ${worded(fact)}
      <p class="acts"><a class="btn small" href="/decisions/${fact.position}">Decision #${fact.position}</a>${latest ? standing(latest) : nothing}</p>
    `;
  }
}

/** That its words were put right since: by whom and when. */
const worded = ({ corrections = [] }) =>
  corrections.length === 0 ? nothing : html`<p class="dim">${corrections.map((each) => html`Its ${wordsOf(each.field)} corrected by ${who(each)}, ${ago(each.decidedAt)} ${decision(each.position)} `)}</p>`;

const card = () => /** @type {WhyCard} */ (document.querySelector('tl-why'));

customElements.define('tl-by', By);
customElements.define('tl-why', WhyCard);
