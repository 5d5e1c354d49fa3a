/** AcceptHandoff: commits the project to a milestone and a day; schedules the milestone first where none fits. Given: handoff. */
import { html, nothing } from 'lit';
import { command, get } from '../app/api.js';
import { choice, date, line, pair } from '../app/fields.js';
import { count, day, names } from '../app/format.js';
import { chip, who } from '../app/parts.js';
import { moved } from './handoff-moved.js';

const NEW = 'new';

/** @type {import('../app/dialogs.js').Dialog} */
export default {
  title: (form) => html`Accept “${form.data.card.feature.title}”`,
  label: 'Accept handoff',
  owner: 'PROJECT_MANAGER',
  why: 'optional',
  async read(get, given) {
    const card = await get(`/handoffs/${given.handoff}`);
    const delivery = await get(`/projects/${card.project.key}/delivery`);
    return { card, milestones: delivery.milestones, schedule: delivery.project.schedule?.value ?? null };
  },
  start(form) {
    const wanted = form.data.card.proposal.value.wantedBy;
    const fitting = form.data.milestones.filter((each) => each.due.value <= wanted);
    const meant = fitting.find((each) => each.features.some((feature) => feature.key === form.data.card.feature.key));
    return { milestone: meant?.key ?? (fitting.length === 1 ? fitting[0].key : fitting.length === 0 ? NEW : ''), name: form.data.card.feature.title, committedDate: wanted };
  },
  blocked: (form) => moved(form.data.card, 'PROPOSED'),
  view(form) {
    const { card, milestones, schedule } = form.data;
    const { wantedBy, criteria, definitionVersion } = card.proposal.value;
    const milestone = milestones.find((each) => each.key === form.values.milestone);
    const due = form.values.milestone === NEW ? form.values.due : milestone?.due.value;
    const options = milestones.map((each) => ({
      value: each.key,
      label: `${each.name.value}, due ${day(each.due.value)}${each.due.value > wantedBy ? ' (after it is wanted)' : ''}`,
    }));
    const managers = card.deciders.PROJECT_MANAGER ?? [];
    return html`
      <p class="lead">
        ${chip('PRODUCT_MANAGER', who(card.proposal), { bare: true })} asks ${card.project.name} for version ${definitionVersion}
        (${count(criteria.length, 'criterion', 'criteria')}) by <b>${day(wantedBy, { weekday: true })}</b>.
        ${card.proposal.why?.text ? html`“${card.proposal.why.text}”` : nothing}
      </p>
      ${card.may.includes('AcceptHandoff') ? nothing : html`<p class="note-line">${chip('PROJECT_MANAGER', names(managers))} ${managers.length > 1 ? 'decide' : 'decides'} this.</p>`}
      ${choice(form, 'milestone', [...options, { value: NEW, label: 'A new milestone…' }], {
        label: 'Part of the milestone',
        required: true,
        none: options.length ? 'Choose a milestone' : undefined,
        hint: milestones.some((each) => each.due.value <= wantedBy) ? undefined : `No milestone is due by ${day(wantedBy)} yet: schedule one here, or decline.`,
      })}
      ${form.values.milestone === NEW
        ? html`<div class="inset">${pair(
            line(form, 'name', { label: 'Milestone', required: true }),
            date(form, 'due', { label: 'Due', required: true, from: schedule?.start, to: earlier(wantedBy, schedule?.end) }),
          )}</div>`
        : nothing}
      ${date(form, 'committedDate', {
        label: 'Committed for',
        required: true,
        from: due || undefined,
        to: wantedBy,
        hint: `Not before the milestone, not after ${day(wantedBy)}, the day it is wanted.`,
      })}
    `;
  },
  async send(form) {
    const { card } = form.data;
    let milestone = form.text('milestone');
    if (milestone === NEW && !form.kept.milestone) {
      // answered meanwhile in another tab or by a deputy: a milestone for it would stand there for nothing
      const now = await get(`/handoffs/${card.key}`);
      if (now.state !== 'PROPOSED') {
        form.data.card = now;
        return false;
      }
    }
    if (milestone === NEW) {
      const body = { name: form.text('name'), due: form.text('due'), features: [card.feature.key], ...form.rationale };
      form.kept.milestone ??= (await command('POST', `/projects/${card.project.key}/milestones`, body, { key: form.key + '-milestone' })).id;
      milestone = form.kept.milestone;
    }
    const body = { milestone, committedDate: form.text('committedDate'), ...form.rationale };
    return command('POST', `/handoffs/${card.key}/acceptance`, body, { key: form.key });
  },
  done: (answer, form) => ({
    words: `Accepted “${form.data.card.feature.title}” for ${day(form.text('committedDate'))}.`,
    href: `/projects/${form.data.card.project.key}`,
    link: 'Delivery',
  }),
};

const earlier = (one, other) => (other && other < one ? other : one);
