/** What the palette does: what the reader may decide, and who decides the rest. */
import { inWords } from './format.js';
import { asked, ways } from './handoff.js';
import { opens } from './router.js';
import { roleOf } from './parts.js';

/** @typedef {import('./palette-items.js').Item} Item */

/** Commands by where they are decided: the dialog, null where one first chooses on the page of the place, and what it is called. */
const ACTS = [
  ['PRODUCT', 'DefineFeature', 'define', 'Define a feature'],
  ['PRODUCT', 'ProposeHandoff', 'propose', 'Hand off a feature'],
  ['PRODUCT', 'SetVision', 'vision', 'Set the vision'],
  ['PRODUCT', 'SetGoal', 'goal', 'Set a goal'],
  ['PRODUCT', 'RetireGoal', null, 'Retire a goal'],
  ['PRODUCT', 'RecordInsight', 'insight', 'Record an insight'],
  ['PROJECT', 'ScheduleMilestone', 'schedule-milestone', 'Schedule a milestone'],
  ['PROJECT', 'ScheduleProject', 'schedule-project', 'Decide first and last day'],
  ['PROJECT', 'AllocateResource', 'allocate', 'Allocate someone'],
  ['PROJECT', 'PlanTask', 'plan-task', 'Plan a task'],
  ['PROJECT', 'AddScopeItem', 'add-scope', 'Add to the scope'],
  ['PROJECT', 'ReportStatus', 'report-status', 'Report how it stands'],
  ['PROJECT', 'RescheduleMilestone', null, 'Move a milestone'],
  ['PROJECT', 'ReachMilestone', null, 'Say that a milestone is reached'],
  ['PROJECT', 'DropMilestone', null, 'Drop a milestone'],
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

const pageOf = ({ kind, key }) => (kind === 'PRODUCT' ? `/products/${key}` : `/projects/${key}`);
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
    go: () => (mine ? (dialog ? opens(dialog, given) : pageOf(place)) : `/who-decides?q=${encodeURIComponent(named)}`),
  };
}

/** Deputies may less than who they stand in for. */
const decides = (held, command, me) =>
  held.mine && (held.role === 'CONTRIBUTOR' || held.holders.some((each) => each.id === me.member.id) || held.decisions.some((type) => type.command === command && type.byDeputies));

const wayOf = (dialogs, key, title, detail) =>
  dialogs.map(({ dialog, label, given }) => ({ id: `${dialog} ${key}`, label: `${label.replace('…', '')}: ${title}`, detail, key, sign: 'handoff', role: 'both', go: () => opens(dialog, given) }));

/** What is asked of the reader, and what of others, with who decides that. @param {any} turns as /me/turns answers them @returns {Item[]} */
export const turnActs = ({ mine, delivering, waitingFor }) => [
  ...[...mine, ...delivering].flatMap((turn) => wayOf(asked(turn), turn.subject, turn.title, turn.project?.name)),
  ...waitingFor.filter(({ act }) => act !== 'RETRY_EFFECT').flatMap((turn) =>
    wayOf(asked(turn).slice(0, 1), turn.subject, turn.title, turn.project?.name).map((item) => ({
      ...item, who: { owner: turn.role, holders: turn.holders }, go: () => `/handoffs/${turn.subject}`,
    }))),
];

/** That the reader is away, where they are at the projects' disposal. @param {any[]} resources @returns {Item[]} */
export const absence = (resources) =>
  resources.filter(({ may }) => may.includes('RecordAbsence')).map(({ key }) => ({
    id: `absence ${key}`, label: 'Say when I am away', sign: 'people', role: 'contributor', named: 'record absence', go: () => opens('absence', { resource: key }),
  }));

/** What can be decided about a thing: where, what the dialog is told, and the commands as in the list above. */
const OF = {
  FEATURE: { at: 'PRODUCT', given: ({ key }) => ({ feature: key }), acts: [['PrioritizeFeature', 'prioritize', 'Prioritise'], ['ProposeHandoff', 'propose', 'Hand off'], ['RefineFeature', 'refine', 'Refine'], ['TargetFeature', 'target', 'Target'], ['DropFeature', 'drop', 'Drop']] },
  GOAL: { at: 'PRODUCT', given: ({ key, product }) => ({ product, goal: key }), acts: [['RetireGoal', 'retire-goal', 'Retire']] },
  MILESTONE: { at: 'PROJECT', given: ({ key, project }) => ({ milestone: key, project }), acts: [['RescheduleMilestone', 'reschedule', 'Move'], ['ReachMilestone', 'reach-milestone', 'Reached:'], ['DropMilestone', 'drop-milestone', 'Drop']] },
};

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
    return card ? wayOf(ways(card), key, title, card.project.name) : [];
  }
  const home = OF[kind];
  const place = home && places.find((each) => each.kind === home.at && each.key === (home.at === 'PRODUCT' ? product : project));
  if (!place) return [];
  return home.acts.flatMap(([command, dialog, words]) => {
    const item = offer(place, command, dialog, `${words} ${title}`, home.given(found), me);
    return item ? [{ ...item, key }] : [];
  });
}
