/** The criteria handed off: delivered, accepted, and what shows it; and those that the definition has besides by now. */
import { html, nothing } from 'lit';
import { evidence } from '../app/evidence.js';
import { icon, pill, roleOf } from '../app/parts.js';

const head = (label, owner) => {
  const role = roleOf(owner);
  return html`<th role="columnheader" scope="col">${label}<span class="chip bare" data-role=${role.role}>${icon(role.icon)}<span>${role.words}</span></span></th>`;
};

export function criteria(card) {
  const covered = card.criteria.filter((each) => each.covered).length;
  const besides = card.criteria.length - covered;
  return html`<section aria-labelledby="h-crit">
    <div class="sec"><h2 id="h-crit">Criteria</h2><span class="count">${covered} handed off${besides ? `, ${besides} not in it` : ''}</span></div>
    <div class="panel">
      <table class="table crit" role="table" aria-labelledby="h-crit">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="vh">Number</span></th><th role="columnheader" scope="col">Criterion</th>${head('Delivered?', 'PROJECT_MANAGER')}${head('Accepted?', 'PRODUCT_MANAGER')}<th role="columnheader" scope="col">Evidence</th></tr></thead>
        <tbody role="rowgroup">${card.criteria.map((each) => row(each, card))}</tbody>
      </table>
    </div>
  </section>`;
}

const yes = (words) => html`<span class="st yes">${icon('check')}${words}</span>`;

function row(criterion, card) {
  const { id, text, now, covered, evidence: shown } = criterion;
  return html`<tr role="row">
    <td role="cell" class="key">${id}</td>
    <td role="cell" class="c">${text}${covered ? reworded(text, now) : html` ${pill('not handed off here', 'line')}`}</td>
    ${covered
      ? html`<td role="cell" data-l="Delivered?">${delivered(card)}</td><td role="cell" data-l="Accepted?">${signed(card)}</td>`
      : html`<td role="cell" data-l="Delivered?" class="none">not agreed</td><td role="cell" data-l="Accepted?" class="none">${
          card.acceptance.accepted.includes(id) ? 'in another handoff' : 'not agreed'}</td>`}
    <td role="cell" data-l="Evidence" class=${shown ? '' : 'none'}>${shown ? evidence(shown) : 'none yet'}</td>
  </tr>`;
}

const reworded = (was, now) =>
  now === null ? html` <small>${pill('no longer in the definition', 'line')}</small>` : was === now ? nothing : html`<small>now: ${now}</small>`;

/** A delivery is reported whole: it says the same of every criterion. */
function delivered({ state, delivery, signOff }) {
  if (state === 'DELIVERED' || state === 'DONE') return yes('reported');
  return delivery && signOff?.value === 'REJECTED' ? html`<span class="st bad">${icon('x')}rejected</span>` : 'not yet';
}

const signed = ({ state }) => (state === 'DONE' ? yes('accepted') : 'not yet');
