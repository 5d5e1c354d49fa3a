/**
 * One feature of the roadmap: what and why at the left, how and when at the right, and below it, opened, all that was
 * decided about it. A fact's mark shows at rest only where its owner isn't the column's.
 */
import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { count, day, quarter } from '../app/format.js';
import { acceptance, closing, expected as expectedOf, isAsked, isClosed, isLate, state } from '../app/handoff.js';
import { action, by, chip, icon, pill, waits, who } from '../app/parts.js';
import { turnOf } from './turn-of.js';
import { opens, withQuery } from '../app/router.js';
import { placing } from './roadmap-placing.js';

/** Open handoffs first; of the closed ones only the last, and only where nothing is open. */
export function handoffsOf(feature) {
  const open = feature.handoffs.filter((card) => !isClosed(card));
  return open.length > 0 ? open : feature.handoffs.slice(-1);
}

/** The line under the title: why the feature is there, in the words of who defined it. */
const reason = (feature) => feature.definition.why?.text ?? feature.definition.value.problem;

/**
 * @param {any} feature as the roadmap answers it
 * @param {{data: any, open: boolean, rank: number | null, arranging: import('./roadmap-arranging.js').Arranging | null}} shown
 */
export function row(feature, shown) {
  const { definition, definitionVersion, priority } = feature;
  const waiting = handoffsOf(feature).some(isAsked);
  const classes = { 'rm-row': true, 'rm-mine': waiting, 'rm-open': shown.open, 'rm-moved': shown.arranging?.moved(feature.key) ?? false };
  return html`<li class=${classMap(classes)} data-key=${feature.key}
      @dragover=${shown.arranging?.over(feature.key)} @drop=${shown.arranging?.drop(feature.key)}>
    <span class="rm-rank">${shown.rank ?? html`<span class="none" aria-label="no rank yet">–</span>`}${mark(priority, `Priority of ${feature.key}`, 'PRODUCT_MANAGER')}</span>
    <div class="rm-what">
      <h4>
        <a class="rm-title" href=${withQuery({ feature: shown.open ? null : feature.key })} aria-expanded=${shown.open}>${definition.value.title}</a>
        <a class="key" href="/features/${feature.key}" title="All about ${feature.key}">${feature.key}</a>
        ${priority?.value.mvp ? pill('MVP', 'line') : nothing}
        ${definitionVersion > 1 ? html`<span class="rm-v" title="version ${definitionVersion} of its definition">v${definitionVersion}</span>` : nothing}
      </h4>
      <p>${reason(feature)}</p>
      ${mark(definition, `Definition of ${feature.key}`, 'PRODUCT_MANAGER')}
    </div>
    <span class="rm-q"><span class="lab">Target</span>${feature.target ? html`${quarter(feature.target.value)}${mark(feature.target, `Target of ${feature.key}`, 'PRODUCT_MANAGER')}` : html`<span class="none">–</span>`}</span>
    ${shown.arranging ? placing(feature, shown) : html`<div class="rm-hows">${hows(feature)}</div>`}
    ${shown.open && !shown.arranging ? detail(feature, shown.data) : nothing}
  </li>`;
}

/** Reach × impact × confidence ÷ effort, as said in its title: computed, so nobody's decision. */
function score(feature) {
  const { reach, impact, confidence, effort } = feature.priority.value.rice;
  const rounded = feature.score >= 100 ? Math.round(feature.score) : Math.round(feature.score * 10) / 10;
  const how = `computed: reach ${reach} × impact ${impact} × confidence ${Math.round(confidence * 100)} % ÷ effort ${effort}`;
  return html`<span title=${how}>${rounded.toLocaleString()}</span>`;
}

function mark(fact, label, owner) {
  if (!fact) return nothing;
  return html`<span class="rm-by ${fact.owner === owner ? '' : 'differs'}">${by(fact, label)}</span>`;
}

function hows(feature) {
  const cards = handoffsOf(feature);
  if (cards.length > 0) return cards.map((card) => how(card, feature.expected));
  const open = (command, dialog, label, sign = nothing) => feature.may.includes(command)
    ? html`<a class="btn small quiet rm-act" aria-haspopup="dialog" href=${opens(dialog, { feature: feature.key })}>${sign}${label}<span class="vh"> ${feature.definition.value.title}</span></a>` : nothing;
  return html`<div class="rm-how none">
    <span class="rm-fc none"><span class="lab">Forecast</span>not planned</span><span></span><span></span>
    <div class="rm-hand">
      ${feature.may.includes('ProposeHandoff') ? open('ProposeHandoff', 'propose', 'Hand off', icon('handoff')) : html`<span class="rm-state none">Not handed off</span>`}
      ${feature.priority ? nothing : open('PrioritizeFeature', 'prioritize', 'Prioritise')}
    </div>
  </div>`;
}

/** @param {any} card @param {any} expected when the feature is, by the last of its milestones */
function how(card, expected) {
  const { commitment, milestone, project } = card;
  return html`<div class="rm-how" data-key=${card.key}>
    <span class="rm-fc ${milestone ? '' : 'none'}"><span class="lab">Forecast</span>${milestone
      ? html`<a href="/projects/${project.key}" title="${milestone.name}, ${milestone.key}${milestone.forecast ? '' : ': too little is done for a forecast'}">${day(expectedOf(card))}</a>${milestone.forecast ? nothing : html` <small>due</small>`}` : 'not planned'}</span>
    <span class="rm-cm ${commitment ? (isLate(card) ? 'late' : '') : 'none'}"><span class="lab">Committed</span>${commitment
      ? html`<span>${day(commitment.value.committedDate)}${isLate(card) ? html` <small>${card.drift.days} d late</small>` : nothing}</span>${mark(commitment, `Commitment of ${card.key}`, 'PROJECT_MANAGER')}` : nothing}</span>
    <span class="rm-dr">${milestone && milestone.key === expected?.milestone.key ? drifted(expected) : nothing}</span>
    <div class="rm-hand">
      <a class="rm-state" href="/handoffs/${card.key}">${state(card)}</a>${card.turn ? turnOf(card.turn) : nothing}
      <small><a class="key" href="/projects/${project.key}" title=${project.name}>${project.key}</a> ${said(card)}${
        mark(isClosed(card) ? closing(card) : card.proposal, isClosed(card) ? `End of ${card.key}` : `Proposal of ${card.key}`,
          card.state === 'DECLINED' ? 'PROJECT_MANAGER' : null)}</small>
    </div>
  </div>`;
}

/** Against the last day of the target quarter; a feature without one is neither late nor early. */
function drifted({ drift }) {
  if (drift === null) return nothing;
  if (drift <= 0) return html`<span class="okword">${drift === 0 ? 'on time' : `${-drift} d early`}</span>`;
  return html`<span class="lateword">${drift} d late</span>`;
}

function said(card) {
  const { proposal, turn: waiting, definitionNow } = card;
  if (card.state === 'DONE') return acceptance(card) ?? `accepted ${day(card.signOff.decidedAt)}`;
  if (isClosed(card)) return html`${state(card).toLowerCase()} ${day(closing(card).decidedAt)}: “${closing(card).why?.text}”`;
  const wanted = `wanted by ${day(proposal.value.wantedBy)}`;
  const changed = definitionNow > proposal.value.definitionVersion ? html`, <b>handed off v${proposal.value.definitionVersion}, now v${definitionNow}</b>` : nothing;
  if (waiting.act !== 'ANSWER_HANDOFF' && waiting.act !== 'CLARIFY') return html`${wanted}${changed}`;
  return html`${wanted}, ${waiting.overdue ? html`<b class="lateword">${waits(waiting)}</b>` : waiting.by ? `answer by ${day(waiting.by)}` : waiting.workingDays > 0 ? `waits ${waiting.workingDays} d` : 'since today'}${changed}`;
}

/** What a feature is in full, and what can be done about it. */
function detail(feature, { deciders }) {
  const { definition: { value }, may } = feature;
  const rice = feature.priority?.value.rice;
  const owner = 'PRODUCT_MANAGER';
  const act = (command, dialog, label) => action({ may, command, owner, holders: deciders[owner], dialog, given: { feature: feature.key }, label });
  return html`<div class="rm-detail">
    <dl class="rm-def">
      <div><dt>Problem</dt><dd>${value.problem}</dd></div>
      <div><dt>For whom</dt><dd>${value.audience}</dd></div>
      <div><dt>What we expect</dt><dd>${value.valueHypothesis}</dd></div>
      <div><dt>Decided</dt><dd class="rm-who">${chip(feature.definition.owner, who(feature.definition))} <a class="ref" href="/decisions/${feature.definition.position}">#${feature.definition.position}</a></dd></div>
    </dl>
    <div class="rm-crit">
      <h5>${count(value.acceptanceCriteria.length, 'acceptance criterion', 'acceptance criteria')}</h5>
      <ol>${value.acceptanceCriteria.map((criterion) => html`<li><span class="key">${criterion.id}</span> ${criterion.text}</li>`)}</ol>
      ${rice ? html`<p class="dimmer">Reach ${rice.reach.toLocaleString()} a quarter × impact ${rice.impact} × confidence ${Math.round(rice.confidence * 100)} % ÷ effort ${rice.effort} person-months: score ${score(feature)}</p>` : nothing}
    </div>
    <div class="acts">
      ${may.includes('PrioritizeFeature') || may.includes('ProposeHandoff')
        ? html`${act('PrioritizeFeature', 'prioritize', feature.priority ? 'Change priority' : 'Prioritise')}
            ${may.includes('TargetFeature') ? act('TargetFeature', 'target', feature.target ? 'Change target' : 'Target a quarter') : nothing}
            ${act('ProposeHandoff', 'propose', 'Hand off to a project')}
            ${may.includes('RefineFeature') ? act('RefineFeature', 'refine', 'Refine') : nothing}
            ${may.includes('DropFeature') ? act('DropFeature', 'drop', 'Drop') : nothing}`
        : act('PrioritizeFeature', 'prioritize', '')}
      <a class="btn small quiet" href="/features/${feature.key}">Its page</a>
      <a class="btn small quiet" href="/decisions?feature=${feature.key}">Every decision about it</a>
    </div>
  </div>`;
}
