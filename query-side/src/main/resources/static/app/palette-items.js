/** What the palette offers: pages, what the reader may decide and who decides the rest, and what a search found. */
import { inWords } from './format.js';
import { ways } from './handoff.js';
import { opens } from './router.js';
import { roleOf } from './parts.js';

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

/** Commands by where they are decided: the dialog, and what it is called. */
const ACTS = [
  ['PRODUCT', 'DefineFeature', 'define', 'Define a feature'],
  ['PRODUCT', 'ProposeHandoff', 'propose', 'Hand off a feature'],
  ['PRODUCT', 'SetVision', 'vision', 'Set the vision'],
  ['PROJECT', 'ScheduleMilestone', 'schedule-milestone', 'Schedule a milestone'],
  ['PROJECT', 'ScheduleProject', 'schedule-project', 'Decide first and last day'],
  ['PROJECT', 'AllocateResource', 'allocate', 'Allocate someone'],
  ['PROJECT', 'PlanTask', 'plan-task', 'Plan a task'],
  ['PROJECT', 'AddScopeItem', 'add-scope', 'Add to the scope'],
  ['PROJECT', 'ReportStatus', 'report-status', 'Report how it stands'],
  ['WORKSPACE', 'ConceiveProduct', 'conceive', 'Conceive a product'],
  ['WORKSPACE', 'CharterProject', 'charter', 'Charter a project'],
  ['WORKSPACE', 'AdmitMember', 'admit', 'Admit a member'],
  ['WORKSPACE', 'AppointWorkspaceOwner', 'appoint-owner', 'Appoint an owner'],
  ['PRODUCT', 'AssignProductManager', 'assign', 'Assign the product manager'],
  ['PROJECT', 'AssignProjectManager', 'assign', 'Assign the project manager'],
  ['PRODUCT', 'NameDeputy', 'name-deputy', 'Name a deputy'],
  ['PROJECT', 'NameDeputy', 'name-deputy', 'Name a deputy'],
];

/**
 * What can be decided, with who decides it where that isn't the reader; what is decided on this page first.
 *
 * @param {any[]} places as /who-decides answers them
 * @param {any} me the reader
 * @param {string} path where the reader is
 * @returns {Item[]}
 */
export function acts(places, me, path) {
  const here = (place) => place.key !== null && path.split('/').includes(place.key);
  return [...places]
    .sort((a, b) => Number(here(b)) - Number(here(a)))
    .flatMap((place) => ACTS.filter(([kind]) => kind === place.kind).map(([, command, dialog, label]) => offer(place, command, dialog, label, about(place), me)))
    .filter(Boolean);
}

const about = ({ kind, key }) => ({ PRODUCT: { product: key }, PROJECT: { project: key } })[kind] ?? {};

function offer(place, command, dialog, label, given, me) {
  const able = place.roles.filter((held) => held.decisions.some((type) => type.command === command));
  if (able.length === 0 || (command === 'NameDeputy' && !place.roles.some((held) => held.mandate))) return null;
  const mine = able.find((held) => decides(held, command, me));
  const owner = (mine ?? able[0]).role;
  const named = inWords(command);
  return {
    id: `${command} ${Object.values(given)}`, label, detail: place.kind === 'WORKSPACE' ? undefined : place.name, key: place.key ?? undefined,
    sign: roleOf(owner).icon, role: roleOf(owner).role, named, who: mine ? null : { owner, holders: able[0].holders },
    go: () => (mine ? opens(dialog, given) : `/who-decides?q=${encodeURIComponent(named)}`),
  };
}

/** Deputies may less than who they stand in for. */
const decides = (held, command, me) =>
  held.mine && (held.role === 'CONTRIBUTOR' || held.holders.some((each) => each.id === me.member.id) || held.decisions.some((type) => type.command === command && type.byDeputies));

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
 * What can be decided about something that was found.
 *
 * @param {any} found
 * @param {any[]} places
 * @param {any} me
 * @param {import('./types.js').Card|null} card where it is a handoff
 * @returns {Item[]}
 */
export function actsOn(found, places, me, card) {
  const { kind, key, title, product, project } = found;
  if (kind === 'HANDOFF') {
    return (card ? ways(card) : []).map(({ dialog, label, given }) => ({
      id: `${dialog} ${key}`, label: `${label.replace('…', '')}: ${card.feature.title}`, detail: card.project.name, key, sign: 'handoff', role: 'both', go: () => opens(dialog, given),
    }));
  }
  const place = places.find((each) => each.kind === (kind === 'FEATURE' ? 'PRODUCT' : 'PROJECT') && each.key === (kind === 'FEATURE' ? product : project));
  if (!place) return [];
  const of = (command, dialog, words, given) => offer(place, command, dialog, `${words} ${title}`, given, me);
  if (kind === 'FEATURE') return [of('PrioritizeFeature', 'prioritize', 'Prioritise', { feature: key }), of('ProposeHandoff', 'propose', 'Hand off', { feature: key })].filter(Boolean);
  return kind === 'MILESTONE' ? [of('RescheduleMilestone', 'reschedule', 'Move', { milestone: key, project })].filter(Boolean) : [];
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
