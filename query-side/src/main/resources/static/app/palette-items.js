/** What the palette leads to: pages, people and what a search found; and which of all that is meant. */
/**
 * @typedef {{id: string, label: string, detail?: string, key?: string, sign: string, role?: string, go: () => string,
 *   named?: string, who?: {owner: string, holders: any[]}|null}} Item
 *   named: what it can be found by besides; who: whose decision it is, where not the reader's
 */

const PAGES = [
  ['/', 'handoff', 'Handoffs'],
  ['/me', 'inbox', 'My turns'],
  ['/requests', 'question', 'Requests'],
  ['/products', 'product', 'Roadmaps'],
  ['/projects', 'project', 'Deliveries'],
  ['/decisions', 'log', 'Decisions'],
  ['/replay', 'replay', 'Replay'],
  ['/who-decides', 'people', 'Who decides'],
  ['/settings', 'settings', 'Settings'],
];

/** Every page, and the page of each product and project. @returns {Item[]} */
export const pages = ({ products, projects }) => [
  ...PAGES.map(([href, sign, label]) => ({ id: href, label, sign, go: () => href })),
  ...products.map(({ key, name }) => ({ id: `/products/${key}`, label: name, detail: 'Roadmap', key, sign: 'product', role: 'product', go: () => `/products/${key}` })),
  ...projects.map(({ key, name }) => ({ id: `/projects/${key}`, label: name, detail: 'Delivery', key, sign: 'project', role: 'project', go: () => `/projects/${key}` })),
];

/** What each of the members decided, by their name. @param {any[]} members @returns {Item[]} */
export const people = (members) =>
  members.filter((each) => each.active).map(({ id, name, handle }) => ({
    id: `/decisions?actor=${id}`, label: name, detail: 'What they decided', key: handle ?? undefined, sign: 'people', go: () => `/decisions?actor=${encodeURIComponent(id)}`,
  }));

const KINDS = {
  PRODUCT: ['product', 'product', 'product', ({ key }) => `/products/${key}`],
  PROJECT: ['project', 'project', 'project', ({ key }) => `/projects/${key}`],
  FEATURE: ['feature', 'boxed', 'product', ({ key }) => `/features/${key}`],
  HANDOFF: ['handoff', 'handoff', 'both', ({ key }) => `/handoffs/${key}`],
  MILESTONE: ['milestone', 'flag', 'project', ({ project }) => `/projects/${project}`],
  TASK: ['task', 'check', 'project', ({ project }) => `/projects/${project}`],
  SCOPE_ITEM: ['scope', 'boxed', 'project', ({ project }) => `/projects/${project}`],
  GOAL: ['goal', 'goal', 'product', ({ product }) => `/products/${product}`],
  INSIGHT: ['insight', 'talk', 'product', ({ product }) => `/products/${product}`],
  DECISION: ['decision', 'log', undefined, ({ key }) => `/decisions/${key}`],
};

/** Something that a search found. @returns {Item} */
export function hit(found) {
  const { kind, key, title, excerpt } = found;
  const [words, sign, role, go] = KINDS[kind];
  return { id: go(found) + ` ${key}`, label: title, detail: excerpt ?? words, key: kind === 'DECISION' ? `#${key}` : key, sign, role, go: () => go(found) };
}

/**
 * Those that every word typed is in, best first. What the reader may not decide is among them only where it is called so.
 *
 * @param {Item[]} items
 * @param {string} asked
 */
export function matching(items, asked) {
  const whole = asked.trim().toLowerCase();
  const words = whole.split(/\s+/);
  const called = (item) => `${item.label} ${item.named ?? ''}`.toLowerCase();
  const all = (item) => `${called(item)} ${item.detail ?? ''} ${item.key ?? ''}`.toLowerCase();
  const rank = (item) => (item.label.toLowerCase().startsWith(whole) ? 0 : ` ${called(item)}`.includes(` ${words[0]}`) ? 1 : 2) + (item.who ? 3 : 0);
  return items
    .filter((item) => words.every((word) => all(item).includes(word)) && (!item.who || words.some((word) => word.length > 2 && called(item).includes(word))))
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * Those that every word typed is in, by what they are called and by the key of what they are about.
 *
 * @param {Item[]} items
 * @param {string} asked
 */
export function called(items, asked) {
  const words = asked.trim().toLowerCase().split(/\s+/);
  return items.filter(({ label, named, key }) => words.every((word) => `${label} ${named ?? ''} ${key ?? ''}`.toLowerCase().includes(word)));
}
