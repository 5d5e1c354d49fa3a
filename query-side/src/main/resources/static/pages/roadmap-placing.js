/** While features are being re-ranked: what moves a row, and the bar that turns the moves into decisions. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { count } from '../app/format.js';
import { icon } from '../app/parts.js';
import { since } from '../app/since.js';

/** The place of the right columns: a handle to drag or to move by arrow keys, and the same two steps as buttons. */
export function placing(feature, { arranging }) {
  const title = feature.definition.value.title;
  const step = (by, words, sign) => html`<button class="btn small icon" type="button" data-step=${by} ?disabled=${!arranging.canStep(feature.key, by)}
    aria-label="${words} ${title}" @click=${(event) => moved(event, () => arranging.step(feature.key, by))}>${icon('chev', sign)}</button>`;
  return html`<div class="rm-place">
    <button class="rm-handle" type="button" draggable="true" aria-label="${title}: arrow keys move it" aria-describedby="rm-keys"
      @dragstart=${arranging.drag(feature.key)} @keydown=${(event) => keyed(event, arranging, feature.key)}>${icon('grip')}</button>
    ${step(-1, 'Move up', 'up')}${step(1, 'Move down', 'down')}
    ${arranging.moved(feature.key) ? html`<span class="rm-was">was ${was(arranging, feature)}</span>` : nothing}
  </div>`;
}

function was(arranging, feature) {
  if (!feature.priority) return 'not prioritised';
  const { horizon } = feature.priority.value;
  return `${feature.rank}, ${horizon.charAt(0)}${horizon.slice(1).toLowerCase()}`;
}

function keyed(event, arranging, key) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  moved(event, () => arranging.step(key, step));
}

/** The row moves in the document, so the focus goes after it. */
function moved(event, act) {
  const row = event.currentTarget.closest('[data-key]').dataset.key;
  const which = event.currentTarget.dataset.step;
  const page = event.currentTarget.closest('tl-roadmap');
  act();
  page.updateComplete.then(() => {
    const now = page.querySelector(`.rm-row[data-key="${row}"]`);
    const same = which ? now?.querySelector(`[data-step="${which}"]:not(:disabled)`) : null;
    (same ?? now?.querySelector('.rm-handle'))?.focus();
    now?.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * @param {import('./roadmap-arranging.js').Arranging} arranging
 * @param {{decide: (event: SubmitEvent) => void, cancel: () => void, goOn: () => void, refusal: any, sending: boolean}} doing
 */
export function placingBar(arranging, { decide, cancel, goOn, refusal, sending }) {
  const moves = arranging.moves.length;
  return html`<form class="rm-bar" @submit=${decide}>
    <p id="rm-keys"><b>${moves === 0 ? 'Nothing moved yet' : count(moves, 'decision')}</b>
      <span>${moves === 0 ? 'Drag a row, use its arrows, or the arrow keys on its handle.' : 'Together they are one step in the log.'}</span></p>
    <label class="rm-barwhy"><span class="vh">Why this order</span>
      <input class="input" name="why" .value=${live(arranging.why)} @input=${(event) => ((arranging.why = event.target.value), arranging.told())} autocomplete="off" maxlength="20000" ?required=${arranging.needsWhy}
        placeholder=${arranging.needsWhy ? 'Why? (needed: one of them is handed off)' : 'Why? (optional)'}></label>
    <div class="acts">
      <button class="btn primary" ?disabled=${moves === 0 || sending}>Decide this order</button>
      <button class="btn" type="button" @click=${cancel}>Cancel</button>
    </div>
    <p class="vh" role="status">${arranging.said}</p>
    ${refusal
      ? html`<div class="rm-refused" role="alert">${icon('late')}<div><b>${refusal.title}</b>
          ${refusal.since ? html`${since(refusal.since)}<button class="btn small" type="button" @click=${goOn}>Go on from there</button>` : html`<p>${refusal.message}</p>`}</div></div>`
      : nothing}
  </form>`;
}
