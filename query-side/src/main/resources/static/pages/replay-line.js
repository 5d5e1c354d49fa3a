/** The decisions in scope along time: where each stands, and what is before and after. */

/** @typedef {{position: number, recordedAt: string, owner: string, index: number}} Tick */

export class Line {
  /** @param {{position: number, positions: number[], recordedAt: string[], owners: string[]}} timeline @param {string} asked its scope */
  constructor(timeline, asked) {
    this.asked = asked;
    /** Up to where the log is known: what is contributed after the last decision has a position too. */
    this.head = timeline.position;
    /** @type {Tick[]} */
    this.ticks = timeline.positions.map((position, index) => ({ position, recordedAt: timeline.recordedAt[index], owner: timeline.owners[index], index }));
  }

  get length() {
    return this.ticks.length;
  }

  /** The last decision at a position or before it; null before the first. @returns {Tick|null} */
  at(position) {
    return this.last((tick) => tick.position <= position);
  }

  /** The last decision by a moment. */
  by(instant) {
    const until = Date.parse(instant);
    return this.last((tick) => Date.parse(tick.recordedAt) <= until);
  }

  /** The position of the decision before a position; 0 where there is none. */
  before(position) {
    return this.last((tick) => tick.position < position)?.position ?? 0;
  }

  /** The newest decision; 0 where there is none. */
  get newest() {
    return this.ticks.at(-1)?.position ?? 0;
  }

  /** @param {number} position @param {'first'|'prev'|'next'|'last'|number} where @returns {Tick|undefined} */
  step(position, where) {
    if (where === 'first') return this.ticks[0];
    if (where === 'last') return this.ticks.at(-1);
    const here = this.at(position)?.index ?? -1;
    const exact = this.ticks[here]?.position === position;
    const to = where === 'prev' ? (exact ? here - 1 : here) : where === 'next' ? here + 1 : here + where;
    if (typeof where !== 'number' && (to < 0 || to >= this.length)) return undefined;
    return this.ticks[Math.min(this.length - 1, Math.max(0, to))];
  }

  /** The last that this is true for, of those that it is true for up to one, and of none after. */
  last(holds) {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.ticks[middle])) low = middle + 1;
      else high = middle;
    }
    return this.ticks[low - 1] ?? null;
  }
}
