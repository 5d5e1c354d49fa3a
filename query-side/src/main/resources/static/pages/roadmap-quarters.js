/** The features by quarter: the one aimed for as a block, the day on which a project plans it as a diamond. */
import { html, nothing } from 'lit';
import { day, daysBetween, quarter, quartersFrom, today, todayInWords } from '../app/format.js';
import { icon } from '../app/parts.js';

const SHOWN = 4;
const firstDay = (name) => `${name.slice(0, 4)}-${String((Number(name[6]) - 1) * 3 + 1).padStart(2, '0')}-01`;

/** @param {any} data as the roadmap answers it */
export function quarters({ features, goals }) {
  const planned = features.filter((feature) => feature.target || feature.expected);
  if (planned.length === 0) return nothing;
  const from = [today(), ...planned.flatMap((each) => (each.target && firstDay(each.target.value) < today() ? [firstDay(each.target.value)] : []))].sort()[0];
  const shown = quartersFrom(from, SHOWN);
  const ends = firstDay(quartersFrom(from, SHOWN + 1)[SHOWN]);
  const at = (date) => (daysBetween(firstDay(shown[0]), date) / daysBetween(firstDay(shown[0]), ends)) * 100;
  const groups = [...goals.map((goal) => ({ key: goal.key, name: goal.goal.value.statement })), { key: null, name: 'No goal yet' }]
    .map((group) => ({ ...group, features: planned.filter((feature) => (feature.goal?.key ?? null) === group.key) })).filter((group) => group.features.length > 0);
  return html`<section class="block" aria-labelledby="h-q">
    <div class="sec"><h2 id="h-q">By quarter</h2><span class="note"><span class="k-block" aria-hidden="true"></span> the quarter aimed for, <span class="k-dia" aria-hidden="true"></span> the day that its project forecasts, or else has it due</span></div>
    <div class="panel qgrid" .style=${`--t:${at(today()) / 100}`}>
      <div class="q-heads" aria-hidden="true"><span></span><ol>${shown.map((name) => html`<li><b>${quarter(name)}</b></li>`)}</ol></div>
      <div class="q-today" aria-hidden="true"><span>${todayInWords()}</span></div>
      ${groups.map((group) => html`<section class="q-group" aria-label=${group.name}>
        <h3 class=${group.key ? '' : 'none'}>${icon('goal')}${group.name}</h3>
        <ol>${group.features.map((feature) => line(feature, shown, at))}</ol>
      </section>`)}
    </div>
  </section>`;
}

function line({ key, rank, definition, target, expected }, shown, at) {
  const column = target ? shown.indexOf(target.value) + 1 : 0;
  const inside = expected && at(expected.day) >= 0 && at(expected.day) <= 100;
  const late = expected?.drift > 0;
  const said = expected ? `${day(expected.day)}${late ? `, ${expected.drift} d late` : ''}` : '';
  const end = column > 0 ? (column * 100) / SHOWN : 0;
  return html`<li class="q-row" data-key=${key}>
    <span class="q-name"><span class="q-rank">${rank ?? ''}</span><a href="/features/${key}">${definition.value.title}</a>${expected ? html`<span class="q-lab ${late ? 'late' : ''}" aria-hidden="true">${said}</span>` : nothing}</span>
    <span class="q-track">
      ${column > 0 ? html`<span class="q-target" .style=${`grid-column:${column}`}><span class="vh">target ${quarter(target.value)}</span></span>` : html`<span class="vh">${target ? `target ${quarter(target.value)}` : 'no target'}</span>`}
      ${late && inside && column > 0 ? html`<span class="q-run" .style=${`left:${end}%;width:${Math.max(0, at(expected.day) - end)}%`}></span>` : nothing}
      ${inside ? html`<span class="q-fc ${late ? 'late' : ''} ${at(expected.day) > 80 ? 'before' : ''}" .style=${`left:${at(expected.day)}%`}><span>${said}</span></span>` : expected ? html`<span class="vh">${said}</span>` : nothing}
    </span>
  </li>`;
}
