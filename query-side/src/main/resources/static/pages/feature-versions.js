/** Every version of a feature's definition, the newest first, each with what it made different. */
import { html, nothing } from 'lit';
import { count, day } from '../app/format.js';
import { chip, decision, who } from '../app/parts.js';

const PARTS = { title: 'Title', problem: 'Problem', audience: 'For whom', valueHypothesis: 'What we expect', goal: 'Goal', insights: 'Insights', acceptanceCriteria: 'Order of criteria' };

const part = (name) => PARTS[name] ?? name.replace('criterion.', 'Criterion ');
const words = (value) => (Array.isArray(value) ? (value.length > 0 ? value.join(', ') : 'none') : value);

/** @param {{versions: any[]}} feature */
export const versions = ({ versions: all }) => html`<ol class="panel rows ft-versions">${all.map(({ version, definition, differences, handedOff }) => html`<li>
  <h3>v${version} ${handedOff.length > 0 ? html`<span class="ft-handed">handed off: ${handedOff.map((key) => html`<a class="key" href="/handoffs/${key}">${key}</a> `)}</span>` : nothing}</h3>
  <p>“${definition.why.text}”</p>
  <p class="ft-meta">${chip(definition.owner, who(definition), { bare: true })} ${day(definition.decidedAt)} ${decision(definition.position)}</p>
  ${version === 1 ? html`<p class="ft-meta">The first: ${count(definition.value.acceptanceCriteria.length, 'criterion', 'criteria')}.</p>`
    : html`<dl>${differences.map(({ part: name, was, is }) => html`<div><dt>${part(name)}</dt><dd>
        ${was === null ? nothing : html`<del>${words(was)}</del>`}
        ${is === null ? html`<span class="dimmer">given up</span>` : html`<ins>${words(is)}</ins>`}</dd></div>`)}</dl>`}
</li>`)}</ol>`;
