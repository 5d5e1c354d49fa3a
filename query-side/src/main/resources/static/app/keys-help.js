/** The list of keys. */
import { LitElement, html, nothing } from 'lit';
import { MODIFIER, plainKeys } from './keys.js';
import { styles } from './page.js';
import { icon } from './parts.js';

const KEYS = [
  ['Everywhere', [
    [[MODIFIER, 'K'], 'Go anywhere, do anything you may'],
    [['/'], 'Search; on Decisions and Who decides, in that page'],
    [['?'], 'These keys'],
    [['Esc'], 'Close what is open'],
  ]],
  ['In the palette', [
    [['↑', '↓'], 'Choose'],
    [['Enter'], 'Go there, or do it'],
  ]],
  ['Handoffs', [[['↑', '↓', '←', '→'], 'From card to card, and to the lane beside']]],
  ['Roadmap, while re-ranking', [[['↑', '↓'], 'Move the feature whose handle has the focus']]],
  ['Replay', [
    [['←', '→'], 'One decision back, or on'],
    [['Home', 'End'], 'The first and the last, on the slider'],
  ]],
];

class Keys extends LitElement {
  static properties = { shown: { state: true } };

  createRenderRoot() {
    return this;
  }

  async open() {
    await styles('css/palette.css');
    this.shown = true;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
  }

  render() {
    if (!this.shown) return nothing;
    return html`<dialog class="sheet-form keys" aria-labelledby="keys-title" @close=${() => (this.shown = false)}>
      <form method="dialog">
        <header><h2 id="keys-title">Keys</h2><button class="btn quiet icon" aria-label="Close">${icon('x')}</button></header>
        <div class="sheet-body" tabindex="0" role="group" aria-label="All keys">
          ${KEYS.map(([where, keys]) => html`<section><h3>${where}</h3>
            <dl>${keys.map(([caps, words]) => html`<div><dt>${caps.map((cap) => html`<kbd>${cap}</kbd>`)}</dt><dd>${words}</dd></div>`)}</dl></section>`)}
        </div>
        <footer>
          <div class="field checks"><label><input type="checkbox" .checked=${plainKeys.on} @change=${(event) => (plainKeys.on = event.target.checked)} />
            <span>Keys of one character<small>Off for who speaks to the computer: / and ? do nothing then.</small></span></label></div>
          <button class="btn">Close</button>
        </footer>
      </form>
    </dialog>`;
  }
}

customElements.define('tl-keys', Keys);
