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
    this.begin(features);
    this.places = this.was;
    this.told = changed;
    /** The reason typed so far. */
    this.why = '';
    /** The last move in words, to announce. */
    this.said = '';
    /** @type {string | null} */
    this.dragged = null;
  }

  /** Takes these as what is recorded: the moves go from there, and are sent on the revisions that it has. @param {any[]} features */
  begin(features) {
    this.features = features;
    this.was = placesOf(features);
    this.revisions = Object.fromEntries(features.map((feature) => [feature.key, feature.priority?.revision ?? 'none']));
  }

  /** The order entered so far, over what is recorded by now. @param {any[]} features */
  goOn(features) {
    this.begin(features);
    const known = new Set(features.map((feature) => feature.key));
    const placed = new Set(this.places.map((place) => place.key));
    const untouched = new Map(this.was.map((place) => [place.key, place]));
    const kept = this.places.filter((place) => known.has(place.key)).map((place) => (this.#touched.has(place.key) ? place : untouched.get(place.key)));
    this.places = [...kept, ...this.was.filter((place) => !placed.has(place.key))];
  }

  /** What brings the arrangement back. */
  get kept() {
    return { places: this.places, touched: [...this.#touched], revisions: this.revisions, why: this.why };
  }

  /** The arrangement that was kept, with the revisions that were seen then. @param {any[]} features @param {Arranging['kept']} kept @param {() => void} changed */
  static back(features, kept, changed) {
    const { places, touched, revisions, why } = kept;
    const arranging = new Arranging(features, changed);
    arranging.places = places;
    arranging.#touched = new Set(touched);
    arranging.goOn(features);
    arranging.revisions = { ...arranging.revisions, ...revisions };
    arranging.why = why;
    return arranging;
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
    const moves = this.moves.map((move) => ({ ...move, revision: this.revisions[move.feature] }));
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
