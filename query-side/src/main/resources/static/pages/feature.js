/** One feature: what it is in every version, what it rests on, and the thread from insight to delivery. */
import { html, nothing } from 'lit';
import { count, day, inWords, wordsOf, priority as inOrder, quarter } from '../app/format.js';
import { Page } from '../app/page.js';
import { action, broken, by, chip, decision, empty, pill, replays, who } from '../app/parts.js';
import { opens } from '../app/router.js';
import { lineage } from './feature-lineage.js';
import '../app/thread.js';
import { versions } from './feature-versions.js';

const OWNER = 'PRODUCT_MANAGER';

class Feature extends Page {
  static sheet = 'css/feature.css';
  static readsAhead = true;

  async read(get) {
    const { key } = this.place.params;
    const [feature, thread] = await Promise.all([get(`/features/${key}`), get(`/features/${key}/lineage`)]);
    return { ...feature, thread };
  }

  concerns(told) {
    return told.product === this.data?.product.key || (this.data?.handoffs ?? []).some((card) => card.project.key === told.project);
  }

  heading(data) {
    return data.definition.value.title;
  }

  view(data) {
    const { definition: { value }, product } = data;
    return html`
      <header class="page-head">
        <div>
          <ol class="crumbs"><li>Product</li><li><a href="/products/${product.key}">${product.name}</a></li><li><span class="key">${data.key}</span></li></ol>
          <h1 data-key=${data.key}>${value.title}</h1>
          <p class="lede">${lede(data)}</p>
        </div>
        <div class="end acts">${replays({ product: product.key, view: 'feature', feature: data.key })}${data.dropped ? nothing : html`${this.act('RefineFeature', 'refine', 'Refine', 'primary')}${data.may.includes('RefineFeature') ? html`
          ${this.act('PrioritizeFeature', 'prioritize', data.priority ? 'Change priority' : 'Prioritise', '')}
          ${this.act('ProposeHandoff', 'propose', 'Hand off', '')}
          ${this.act('DropFeature', 'drop', 'Drop', 'quiet')}` : nothing}`}</div>
      </header>
      ${broken(data.broken)}
      ${data.dropped ? html`<p class="banner ft-dropped">${by(data.dropped, 'Dropped')}<span><b>Dropped</b> by ${who(data.dropped)}, ${day(data.dropped.decidedAt)}: “${data.dropped.why.text}”</span> ${decision(data.dropped.position)}</p>` : nothing}
      <div class="ft-cols">
        <div class="ft-main">
          ${section('h-is', 'What it is', definitionOf(data), '', correcting(data))}
          ${section('h-thread', 'From insight to delivery', lineage(data.thread), 'each step with whose decision it is')}
          ${section('h-versions', 'Versions', versions(data), count(data.versions.length, 'version'))}
          <tl-thread subject=${data.key} .asOf=${this.asOf}></tl-thread>
        </div>
        <div class="ft-side">
          ${section('h-when', 'How much, and when', this.facts(data))}
          ${section('h-assumed', 'Assumptions', this.assumptions(data), '', data.may.includes('StateAssumption') ? this.act('StateAssumption', 'assume', 'State one') : nothing)}
          ${section('h-insights', 'Insights', insights(data), '', data.dropped ? nothing : html`<a class="btn small" aria-haspopup="dialog" href=${opens('insight', { product: data.product.key })}>Record one</a>`)}
          <p><a class="btn small quiet" href="/decisions?feature=${data.key}">Every decision about it</a></p>
        </div>
      </div>`;
  }

  act(command, dialog, label, look = 'small', given = {}) {
    const { may, deciders, key } = this.data;
    return action({ may, command, owner: OWNER, holders: deciders[OWNER], dialog, given: { feature: key, ...given }, label, look });
  }

  facts(data) {
    const { priority, rank, target, goal, expected, score, handoffs } = data;
    return html`<dl class="panel ft-facts">
      <div><dt>Priority ${by(priority, 'Priority')}</dt><dd>${priority ? inOrder(priority.value, rank ?? priority.value.rank) : 'not prioritised'}</dd></div>
      ${score === null ? nothing : html`<div><dt>RICE score</dt><dd>${Math.round(score * 10) / 10} <small>computed</small></dd></div>`}
      <div><dt>Target ${by(target, 'Target')}</dt><dd>${target ? quarter(target.value) : 'no quarter yet'} ${data.may.includes('TargetFeature') ? this.act('TargetFeature', 'target', target ? 'Change' : 'Set', 'small quiet') : nothing}</dd></div>
      <div><dt>Expected</dt><dd>${expected ? html`${day(expected.day)} ${late(expected)}<small>${restsOn(expected)}</small>` : 'no project plans it yet'}</dd></div>
      <div><dt>Goal</dt><dd>${goal ? html`<a href="/products/${data.product.key}#${goal.key}">${goal.name}</a>` : html`<span class="dimmer">serves no goal yet</span>`}</dd></div>
      <div><dt>Projects</dt><dd>${handoffs.length === 0 ? 'not handed off' : handoffs.map((card) => html`<a href="/handoffs/${card.key}">${card.project.name}</a> <small>${inWords(card.state)}</small> `)}</dd></div>
    </dl>`;
  }

  assumptions({ assumptions, may }) {
    if (assumptions.length === 0) return html`<div class="panel">${empty({ title: 'None stated', text: 'What has to be true for this to be worth it? State it, test it, conclude.', slim: true })}</div>`;
    return html`<ul class="panel rows ft-list">${assumptions.map((each) => html`<li data-key=${each.key}>
      <p>${each.assumption.value} ${by(each.conclusion ?? each.assumption, each.conclusion ? 'Conclusion' : 'Assumption')}</p>
      <p class="ft-meta">${each.conclusion ? pill(inWords(each.conclusion.value.result), each.conclusion.value.result === 'CONFIRMED' ? 'good' : 'line') : pill('open', 'line')}
        ${each.evidence.map((insight) => html`<span class="key" title=${insight.insight.value.text}>${insight.key}</span> `)}
        ${may.includes('ConcludeAssumption') ? this.act('ConcludeAssumption', 'conclude', each.conclusion ? 'Conclude anew' : 'Conclude', 'small quiet', { assumption: each.key }) : nothing}</p>
    </li>`)}</ul>`;
  }
}

const section = (id, title, body, note = '', end = nothing) => html`<section class="block" aria-labelledby=${id}>
  <div class="sec"><h2 id=${id}>${title}</h2>${note ? html`<span class="note">${note}</span>` : nothing}${end === nothing ? nothing : html`<span class="end">${end}</span>`}</div>
  ${body}
</section>`;

/** “#2 Now · MVP · target Q2 2027 · v2” */
function lede({ dropped, priority, rank, target, definitionVersion }) {
  if (dropped) return 'Not to be any more';
  return [priority ? inOrder(priority.value, rank) : 'Not yet prioritised', target ? `target ${quarter(target.value)}` : 'no target quarter', `definition v${definitionVersion}`].join(' · ');
}

const restsOn = ({ by, milestone }) => ({ FORECAST: `forecast of ${milestone.name}`, REACHED: `${milestone.name} was reached` })[by] ?? `${milestone.name} is due; too little is done for a forecast`;

const late = ({ drift }) => (drift === null ? nothing : drift > 0 ? html`<b class="lateword">${drift} d after its quarter</b> ` : html`<span class="okword">${drift === 0 ? 'on its quarter’s last day' : `${-drift} d before its quarter ends`}</span> `);

/** One click from the words to putting them right, or to who may; the right to the words is the right to the definition. */
function correcting({ dropped, may, deciders, definition }) {
  const mine = may.includes('RefineFeature');
  if (dropped || (!mine && deciders[OWNER].length === 0)) return nothing;
  const given = { decision: String(definition.position), ...(mine ? {} : { ask: '1' }) };
  return html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('correct', given)}>${mine ? 'Correct the wording' : 'Ask to correct the wording…'}</a>`;
}

function definitionOf({ definition }) {
  const { value } = definition;
  return html`<div class="panel ft-def">
    <dl>
      <div><dt>Problem</dt><dd>${value.problem}</dd></div>
      <div><dt>For whom</dt><dd>${value.audience}</dd></div>
      <div><dt>What we expect</dt><dd>${value.valueHypothesis}</dd></div>
      <div><dt>Accepted when</dt><dd>${value.acceptanceCriteria.length === 0 ? 'no criteria yet'
        : html`<ol>${value.acceptanceCriteria.map((each) => html`<li><span class="key">${each.id}</span> ${each.text}</li>`)}</ol>`}</dd></div>
      <div><dt>Why</dt><dd>“${definition.why.text}” <span class="ft-meta">${chip(definition.owner, who(definition), { bare: true })} ${day(definition.decidedAt)} ${decision(definition.position)}</span></dd></div>
      ${(definition.corrections ?? []).length === 0 ? nothing : html`<div><dt>Worded since</dt><dd class="ft-meta">${definition.corrections.map((each) => html`<span>${wordsOf(each.field)} corrected by ${who(each)}, ${day(each.decidedAt)} ${decision(each.position)}</span> `)}</dd></div>`}
    </dl>
  </div>`;
}

function insights({ insights: rests }) {
  if (rests.length === 0) return html`<div class="panel">${empty({ title: 'Rests on none yet', text: 'Refine the feature to name the insights that it rests on.', slim: true })}</div>`;
  return html`<ul class="panel rows ft-list">${rests.map(({ key, insight }) => html`<li data-key=${key}>
    <p>${insight.value.text} ${by(insight, 'Insight')}</p>
    <p class="ft-meta"><span class="key">${key}</span> ${inWords(insight.value.kind)}, ${insight.value.source}${insight.value.link ? html` · <a class="link" href=${insight.value.link} rel="noreferrer noopener" target="_blank">read more</a>` : nothing}</p>
  </li>`)}</ul>`;
}

customElements.define('tl-feature', Feature);
