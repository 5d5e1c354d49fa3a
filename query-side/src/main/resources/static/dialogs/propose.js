/** ProposeHandoff: hands a feature to a project, as defined now. Given: feature? or product?, project?. */
import { html, nothing } from 'lit';
import { command } from '../app/api.js';
import { checks, choice, date, flag, pair } from '../app/fields.js';
import { day, today } from '../app/format.js';
import { decides, empty } from '../app/parts.js';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => (chosen(form) && form.given.feature ? html`Hand off “${titleOf(chosen(form))}”` : 'Propose a handoff'),
  label: 'Propose handoff',
  owner: (form) => (settles(form) ? ['PRODUCT_MANAGER', 'PROJECT_MANAGER'] : 'PRODUCT_MANAGER'),
  why: 'required',
  async read(get, given) {
    const [me, projects] = await Promise.all([get('/me'), get('/projects')]);
    const own = me.roles.filter((each) => each.role === 'PROJECT_MANAGER').map((each) => each.project);
    const plans = Object.fromEntries(await Promise.all(own.map(async (key) => [key, (await get(`/projects/${key}/delivery`)).milestones])));
    if (given.feature) return { features: [await get(`/features/${given.feature}`)], projects: projects.items, plans };
    const mine = me.roles.filter((each) => each.role === 'PRODUCT_MANAGER').map((each) => each.product);
    const products = given.product ? [given.product] : mine;
    const roadmaps = await Promise.all(products.map((each) => get(`/products/${each}/roadmap`)));
    return { features: roadmaps.flatMap((each) => each.features.map((one) => ({ ...one, deciders: each.deciders }))), projects: projects.items, plans };
  },
  start(form) {
    const { features, projects } = form.data;
    form.values.feature = form.given.feature ?? (features.length === 1 ? features[0].key : '');
    const project = form.given.project ?? (projects.length === 1 ? projects[0].key : '');
    return { feature: form.values.feature, project, criteria: all(chosen(form)) };
  },
  blocked(form) {
    if (form.data.features.length === 0) {
      return empty({ sign: 'product', title: 'No feature to hand off', text: 'A product manager defines features on the roadmap first; then a handoff proposes one to a project.' });
    }
    if (form.data.projects.length === 0) {
      return empty({ sign: 'project', title: 'No project to hand it to', text: 'A workspace owner charters projects, under Settings. Then its project manager can accept or decline.' });
    }
    return null;
  },
  changed(form, name) {
    if (name === 'feature') form.values.criteria = all(chosen(form));
  },
  view(form) {
    const { features, projects } = form.data;
    const feature = chosen(form);
    const project = projects.find((each) => each.key === form.values.project);
    const criteria = feature?.definition.value.acceptanceCriteria ?? [];
    return html`
      ${form.given.feature
        ? html`<p class="lead"><span class="key">${feature.key}</span> as defined now, version ${feature.definitionVersion}.</p>`
        : choice(form, 'feature', features.map((each) => ({ value: each.key, label: `${each.key}  ${titleOf(each)}` })), { label: 'Feature', required: true, none: 'Choose a feature' })}
      ${choice(form, 'project', projects.map((each) => ({ value: each.key, label: `${each.name} (${each.key})` })), { label: 'To the project', required: true, none: 'Choose a project' })}
      ${project && !ownPlan(form)
        ? html`<p class="under">${project.manager ? decides('PROJECT_MANAGER', [project.manager.value]) : decides('PROJECT_MANAGER', [])}<span class="dimmer"> whether to accept it, and for when.</span></p>`
        : nothing}
      ${criteria.length
        ? checks(form, 'criteria', criteria.map((each) => ({ value: each.id, label: html`<span class="key">${each.id}</span> ${each.text}` })), { label: 'Criteria that this project is to meet' })
        : nothing}
      ${pair(
        date(form, 'wantedBy', { label: 'Wanted by', required: true, from: today() }),
        date(form, 'answerBy', { label: 'Answer by', from: today(), hint: 'After this day the answer is overdue.' }),
      )}
      ${ownPlan(form) ? settling(form) : nothing}
    `;
  },
  send(form) {
    const feature = chosen(form);
    const body = {
      feature: feature.key,
      project: form.text('project'),
      definitionVersion: feature.definitionVersion,
      criteria: form.values.criteria ?? [],
      wantedBy: form.text('wantedBy'),
      answerBy: form.text('answerBy') ?? undefined,
      ...(settles(form) ? { selfSettled: true, milestone: form.text('milestone'), committedDate: form.text('committedDate') } : {}),
    };
    return command('POST', '/handoffs', { ...body, ...form.rationale }, { key: form.key });
  },
  done: (answer, form) => ({
    words: settles(form) ? `“${titleOf(chosen(form))}” is proposed and accepted, self-settled.` : `Proposed “${titleOf(chosen(form))}”. It waits on the project manager now.`,
    href: `/handoffs/${answer.id}`,
    link: 'Open it',
  }),
};

const chosen = (form) => form.data.features.find((each) => each.key === form.values.feature);
const titleOf = (feature) => feature.definition.value.title;
const all = (feature) => (feature?.definition.value.acceptanceCriteria ?? []).map((each) => each.id);

/** The milestones of the project chosen, where the reader manages it too. */
const ownPlan = (form) => form.data.plans[form.values.project];
const settles = (form) => Boolean(form.values.selfSettled && ownPlan(form));

/** Who holds both roles may answer with the same confirmation. */
function settling(form) {
  const wanted = form.text('wantedBy');
  const fitting = ownPlan(form).filter((each) => !wanted || each.due.value <= wanted);
  const due = fitting.find((each) => each.key === form.values.milestone)?.due.value;
  return html`
    ${flag(form, 'selfSettled', { label: 'Accept it at once: you are its project manager too', hint: 'One confirmation, on record under both roles, marked self-settled.' })}
    ${form.values.selfSettled
      ? html`<div class="inset">${pair(
          choice(form, 'milestone', fitting.map((each) => ({ value: each.key, label: `${each.name.value}, due ${day(each.due.value)}` })), {
            label: 'Part of the milestone', required: true, none: 'Choose a milestone',
            hint: fitting.length ? undefined : 'No milestone is due by the day wanted: schedule one on the Delivery page first.',
          }),
          date(form, 'committedDate', { label: 'Committed for', required: true, from: due, to: wanted ?? undefined }),
        )}</div>`
      : nothing}
  `;
}
