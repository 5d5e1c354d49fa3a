/** Moving several features before deciding: what was moved is kept here, shown at once, and sent as one commit. */
import { movedBeside, movesBetween, placesOf, rankIn, stepped } from './roadmap-order.js';

export class Arranging {
  /** @type {Set<string>} */
  #touched = new Set();

  /**
   * @param {any[]} features as recorded when the arranging began
   * @param {() => void} changed told after each move
   */
  constructor(features, changed) {
    this.features = features;
    this.was = placesOf(features);
    this.places = this.was;
    this.told = changed;
    /** The last move in words, to announce. */
    this.said = '';
    /** @type {string | null} */
    this.dragged = null;
  }

  /** The decisions that this order takes. */
  get moves() {
    return movesBetween(this.was, this.places, [...this.#touched]);
  }

  /** Where a feature of these moves was ever handed off, the order needs a reason. */
  get needsWhy() {
    const moved = new Set(this.moves.map((move) => move.feature));
    return this.features.some((feature) => moved.has(feature.key) && feature.handoffs.length > 0);
  }

  /** @param {string} key */
  moved(key) {
    return this.#touched.has(key) && (rankIn(this.was, key) !== rankIn(this.places, key) || horizon(this.was, key) !== horizon(this.places, key));
  }

  /** @param {string} key @param {1 | -1} step @returns {boolean} whether there is somewhere to go */
  canStep(key, step) {
    return stepped(this.places, key, step) !== this.places;
  }

  /** @param {string} key @param {1 | -1} step */
  step(key, step) {
    this.#become(key, stepped(this.places, key, step));
  }

  /** The body of the command: each move with the revision of the priority that it replaces. */
  body(why) {
    const revision = (key) => this.features.find((feature) => feature.key === key)?.priority?.revision ?? 'none';
    const moves = this.moves.map((move) => ({ ...move, revision: revision(move.feature) }));
    return why ? { moves, rationale: why } : { moves };
  }

  /** @param {string} key */
  drag(key) {
    return (/** @type {DragEvent} */ event) => {
      this.dragged = key;
      event.dataTransfer?.setData('text/plain', key);
    };
  }

  /** @param {string} key */
  over(key) {
    return (/** @type {DragEvent} */ event) => {
      if (this.dragged && this.dragged !== key) event.preventDefault();
    };
  }

  /** @param {string} key dropped in a row's lower half, the feature comes after it */
  drop(key) {
    return (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
      const dragged = this.dragged;
      this.dragged = null;
      if (dragged) this.#become(dragged, movedBeside(this.places, dragged, key, event.clientY > box.top + box.height / 2));
    };
  }

  /** @param {string} key @param {import('./roadmap-order.js').Place[]} places */
  #become(key, places) {
    if (places === this.places) return;
    this.#touched.add(key);
    this.places = places;
    const feature = this.features.find((each) => each.key === key);
    this.said = `${feature.definition.value.title}: rank ${rankIn(places, key)}, ${horizon(places, key)?.toLowerCase()}`;
    this.told();
  }
}

const horizon = (places, key) => places.find((place) => place.key === key)?.horizon ?? null;
