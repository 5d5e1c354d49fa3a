/**
 * The order of a product's features as pure functions: lanes to show, and what a person's moves decide.
 * The prioritised features form one list over all horizons; a lane shows the part of it that shares a horizon.
 *
 * @typedef {'NOW' | 'NEXT' | 'LATER'} Horizon
 * @typedef {{key: string, horizon: Horizon | null}} Place a feature's place; without a horizon it isn't prioritised
 * @typedef {{id: Horizon | null, name: string, features: any[]}} Lane
 */

/** @type {{id: Horizon | null, name: string}[]} */
export const HORIZONS = [
  { id: 'NOW', name: 'Now' },
  { id: 'NEXT', name: 'Next' },
  { id: 'LATER', name: 'Later' },
];

/**
 * The lanes in order; 'not yet prioritised' only where something is in it.
 *
 * @param {any[]} features as the roadmap answers them
 * @param {Place[]} [places] another order than the recorded one, while it is being arranged
 * @returns {Lane[]}
 */
export function lanesOf(features, places = placesOf(features)) {
  const byKey = new Map(features.map((feature) => [feature.key, feature]));
  const within = (/** @type {Horizon | null} */ horizon) =>
    places.filter((place) => place.horizon === horizon).map((place) => byKey.get(place.key));
  const open = within(null);
  const lanes = HORIZONS.map(({ id, name }) => ({ id, name, features: within(id) }));
  return open.length > 0 ? [...lanes, { id: null, name: 'Not yet prioritised', features: open }] : lanes;
}

/**
 * @param {any[]} features
 * @returns {Place[]} prioritised by rank, then the others as they came
 */
export function placesOf(features) {
  const ranked = features.filter((feature) => feature.priority).sort((a, b) => a.rank - b.rank);
  const open = features.filter((feature) => !feature.priority);
  return [...ranked, ...open].map((feature) => ({ key: feature.key, horizon: feature.priority?.value.horizon ?? null }));
}

/** @param {Place[]} places @param {string} key @returns {number | null} the rank from 1; null where not prioritised */
export function rankIn(places, key) {
  const at = places.filter((place) => place.horizon).findIndex((place) => place.key === key);
  return at < 0 ? null : at + 1;
}

/**
 * One step up or down as a person sees it: past the neighbour in the lane, or over the lane's edge into the next lane.
 *
 * @param {Place[]} places @param {string} key @param {1 | -1} step
 * @returns {Place[]} the same list where there is nowhere to go
 */
export function stepped(places, key, step) {
  const place = places.find((each) => each.key === key);
  if (!place) return places;
  const lane = places.filter((each) => each.horizon === place.horizon);
  const neighbour = place.horizon ? lane[lane.indexOf(place) + step] : undefined;
  if (neighbour) return movedBeside(places, key, neighbour.key, step > 0);
  const next = laneBeyond(place.horizon, step);
  return next === undefined ? places : movedInto(places, key, next, step > 0);
}

/** @param {Horizon | null} horizon @param {number} step @returns {Horizon | undefined} */
function laneBeyond(horizon, step) {
  if (horizon === null) return step < 0 ? 'LATER' : undefined;
  return HORIZONS[HORIZONS.findIndex((each) => each.id === horizon) + step]?.id ?? undefined;
}

/**
 * Puts a feature beside another, into that one's horizon.
 *
 * @param {Place[]} places @param {string} key @param {string} other @param {boolean} after
 * @returns {Place[]}
 */
export function movedBeside(places, key, other, after) {
  if (key === other) return places;
  const target = places.find((each) => each.key === other);
  if (!target || target.horizon === null) return places;
  const rest = places.filter((each) => each.key !== key);
  rest.splice(rest.indexOf(target) + (after ? 1 : 0), 0, { key, horizon: target.horizon });
  return rest;
}

/**
 * Puts a feature into a horizon, at its start or its end; into an empty one, between its neighbours' lanes.
 *
 * @param {Place[]} places @param {string} key @param {Horizon} horizon @param {boolean} atStart
 * @returns {Place[]}
 */
export function movedInto(places, key, horizon, atStart) {
  const rest = places.filter((each) => each.key !== key);
  const lane = rest.filter((each) => each.horizon === horizon);
  const order = HORIZONS.map((each) => each.id);
  const earlier = rest.filter((each) => each.horizon && order.indexOf(each.horizon) < order.indexOf(horizon));
  const last = (/** @type {Place[]} */ some) => (some.length > 0 ? rest.indexOf(some[some.length - 1]) + 1 : 0);
  const at = lane.length === 0 ? last(earlier) : atStart ? rest.indexOf(lane[0]) : last(lane);
  rest.splice(at, 0, { key, horizon });
  return rest;
}

/**
 * The decisions that turn one order into another, to be taken in this order in one commit: each moves its feature in the
 * list that the former left. Only what the person moved is decided, and of that only what it takes; who is pushed aside isn't.
 *
 * @param {Place[]} was @param {Place[]} is @param {string[]} touched keys of the features that were moved
 * @returns {{feature: string, horizon: Horizon, rank: number}[]}
 */
export function movesBetween(was, is, touched) {
  const horizonIn = (/** @type {Place[]} */ places, /** @type {string} */ key) => places.find((each) => each.key === key)?.horizon;
  return touched.reduce((moves, key) => {
    if (horizonIn(was, key) !== horizonIn(is, key)) return moves;
    const fewer = movesOf(was, is, moves.map((move) => move.feature).filter((each) => each !== key));
    return sameOrder(applied(was, fewer), is) ? fewer : moves;
  }, movesOf(was, is, touched));
}

/** Places each moved feature after the one that it follows in the end, front to back. */
function movesOf(/** @type {Place[]} */ was, /** @type {Place[]} */ is, /** @type {string[]} */ moved) {
  const target = is.filter((each) => each.horizon);
  const placed = new Set(target.map((each) => each.key).filter((key) => !moved.includes(key)));
  let list = was.filter((each) => each.horizon).map((each) => each.key);
  return target.flatMap(({ key, horizon }, at) => {
    if (placed.has(key)) return [];
    const previous = target.slice(0, at).map((each) => each.key).filter((each) => placed.has(each)).at(-1);
    list = list.filter((each) => each !== key);
    const rank = previous === undefined ? 1 : list.indexOf(previous) + 2;
    list = list.toSpliced(rank - 1, 0, key);
    placed.add(key);
    return [{ feature: key, horizon: /** @type {Horizon} */ (horizon), rank }];
  });
}

/** @returns {string[]} the list after the moves */
function applied(/** @type {Place[]} */ places, /** @type {{feature: string, rank: number}[]} */ moves) {
  const list = places.filter((each) => each.horizon).map((each) => each.key);
  return moves.reduce((keys, move) => keys.filter((key) => key !== move.feature).toSpliced(move.rank - 1, 0, move.feature), list);
}

function sameOrder(/** @type {string[]} */ keys, /** @type {Place[]} */ places) {
  const target = places.filter((each) => each.horizon);
  return keys.length === target.length && keys.every((key, at) => key === target[at].key);
}
