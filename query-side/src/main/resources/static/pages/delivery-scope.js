/** What the project is to deliver, against its baseline: one square for each item, then what came and what went. */
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, day, localDay } from '../app/format.js';
import { action, by, empty } from '../app/parts.js';
import { opens } from '../app/router.js';

const OWNER = 'PROJECT_MANAGER';
const STEP = 20;
const A_LINE = 15;

export function scope(data) {
  const { scope: now, project, may, deciders } = data;
  const act = (command, dialog, label, look) =>
    action({ may, command, owner: OWNER, holders: deciders[OWNER], dialog, given: { project: project.key }, label, look });
  if (now.items.length === 0) {
    return html`<div class="sec"><h2 id="h-scope">Scope</h2></div><div class="panel">${empty({
      sign: 'boxed', title: 'Nothing is in scope yet',
      text: 'What the project is to deliver. Once it is the baseline, what comes and what goes is counted against it.',
      next: act('AddScopeItem', 'add-scope', 'Add to the scope', ''),
    })}</div>`;
  }
  const since = now.baseline ? html`against the baseline of ${day(localDay(now.baseline.decidedAt))} ${by(now.baseline, 'Scope baseline')}` : 'without a baseline yet';
  const changed = now.added + now.removed > 0;
  return html`<div class="sec"><h2 id="h-scope">Scope</h2><span class="note">${since}</span>
      <span class="end acts">${may.includes('BaselineScope') && (now.baseline === null || changed) ? act('BaselineScope', 'baseline-scope', 'Make it the baseline', 'small quiet') : nothing}${act('AddScopeItem', 'add-scope', 'Add to the scope', 'small')}</span></div>
    <div class="panel scope">
      <p class="scope-n"><b>${count(now.now, 'item')}</b>${now.baseline ? html`<span>${now.atBaseline} at the baseline${now.removed > 0 ? html` <em class="minus">− ${now.removed}</em>` : nothing}${now.added > 0 ? html` <em class="plus">+ ${now.added}</em>` : nothing}</span>` : nothing}</p>
      ${units(now)}
      <ul class="rows scope-rows">${repeat([...now.items].sort(changedFirst), (item) => item.key, (item) => row(item, project))}</ul>
    </div>`;
}

const changedFirst = (a, b) => Number(Boolean(b.change)) - Number(Boolean(a.change));

function row({ key, title, feature, change, item, scope: decided, may }, project) {
  const sign = change === 'ADDED' ? html`<em class="plus" title="added since">+</em>` : change === 'REMOVED' ? html`<em class="minus" title="removed since">−</em>` : html`<em></em>`;
  const why = decided?.why?.text ?? null;
  return html`<li class="row" data-key=${key}>
    ${sign}
    <span><b class=${change === 'REMOVED' ? 'gone' : ''}>${title}</b><small>${change ? html`<span class="vh">${change === 'ADDED' ? 'added' : 'removed'} since the baseline</span>` : nothing}${feature ? html`for <a class="link" href="/products/${feature.key.split('-')[0]}?feature=${feature.key}">${feature.name}</a>` : nothing}${feature && why ? ' · ' : ''}${why ? `“${why}”` : nothing}</small></span>
    <span class="acts">${by(change === 'REMOVED' ? decided : item, title)}${may.includes('RemoveScopeItem') ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('remove-scope', { item: key, project: project.key })}>Take out<span class="vh"> ${title}</span></a>` : nothing}</span>
  </li>`;
}

function units({ items, baseline, atBaseline, added, removed }) {
  if (items.length > 4 * A_LINE) return nothing;
  const order = { undefined: 0, null: 0, REMOVED: 1, ADDED: 2 };
  const sorted = [...items].sort((a, b) => order[a.change] - order[b.change]);
  const high = Math.ceil(items.length / A_LINE) * STEP;
  const said = baseline ? `${count(atBaseline, 'item')} at the baseline, ${removed} of them removed, ${added} added since` : `${count(items.length, 'item')}, no baseline yet`;
  return html`<svg class="units" viewBox="0 0 ${A_LINE * STEP} ${high}" role="img" aria-label=${said}>${sorted.map(({ change }, at) => svg`<g transform="translate(${(at % A_LINE) * STEP} ${Math.floor(at / A_LINE) * STEP})">
    ${change === 'ADDED' ? svg`<rect class="u-add" x="1" y="1" width="16" height="16" rx="2"></rect><path class="u-plus" d="M9 5v8M5 9h8"></path>`
      : change === 'REMOVED' ? svg`<rect class="u-gone" x="1" y="1" width="16" height="16" rx="2"></rect><path class="u-x" d="m3 3 12 12m0-12-12 12"></path>`
        : svg`<rect class="u-base" x="1" y="1" width="16" height="16" rx="2"></rect>`}</g>`)}</svg>`;
}
