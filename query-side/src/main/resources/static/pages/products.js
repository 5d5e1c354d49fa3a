/** The two lists behind Roadmap and Delivery, for when there is more than one, or none. */
import { html, nothing } from 'lit';
import { Page } from '../app/page.js';
import { action, avatar, by, chip, count, decides, empty, icon, roleOf } from '../app/parts.js';
import { opens } from '../app/router.js';
import { session } from '../app/session.js';

class Listing extends Page {
  static sheet = 'css/settings.css';

  row(base, each, owner, numbers) {
    const role = roleOf(owner);
    return html`<li class="row list-row" data-key=${each.key}>
      <span class="list-icon" data-role=${role.role}>${icon(role.icon)}</span>
      <div><h2><a href="${base}/${each.key}">${each.name}</a> <span class="key">${each.key}</span></h2><p class="dim">${numbers}</p></div>
      <span>${each.manager ? html`${chip(owner, each.manager.value.name)} ${by(each.manager, roleOf(owner).words)}` : decides(owner, [])}</span>
    </li>`;
  }
}

class Products extends Listing {
  read(get) {
    return get('/products');
  }
  concerns(told) {
    return told.product !== null;
  }
  heading() {
    return 'Roadmaps';
  }
  view({ items }) {
    const conceive = html`<a class="btn primary" aria-haspopup="dialog" href=${opens('conceive')}>${icon('plus')}Conceive a product</a>`;
    return html`<header class="page-head">
        <div><h1>Roadmaps</h1><p class="lede">${count(items.length, 'product')}: what is built, and why.</p></div>
        ${items.length ? html`<div class="end acts">${conceive}</div>` : nothing}
      </header>
      <div class="panel">${items.length
        ? html`<ul class="rows plain">${items.map((each) => this.row('/products', each, 'PRODUCT_MANAGER', count(each.features, 'feature')))}</ul>`
        : empty({ sign: 'product', title: 'No product yet', text: 'A product has a vision and features in order of priority. Its product manager decides what it is, and why. Any member may put an idea on the table.', next: conceive })}</div>`;
  }
}

class Projects extends Listing {
  read(get) {
    return get('/projects');
  }
  concerns(told) {
    return told.project !== null;
  }
  heading() {
    return 'Deliveries';
  }
  view({ items }) {
    const charter = action({
      may: session.me.workspaceOwner ? ['CharterProject'] : [],
      command: 'CharterProject',
      owner: 'WORKSPACE_OWNER',
      holders: undefined,
      dialog: 'charter',
      label: html`${icon('plus')}Charter a project`,
      look: 'primary',
    });
    const owners = html`<a class="decides" data-role="owner" href="/who-decides?q=charter">${icon('owner')}<span>Workspace owners charter projects</span></a>`;
    return html`<header class="page-head">
        <div><h1>Deliveries</h1><p class="lede">${count(items.length, 'project')}: how it is built, and when.</p></div>
        ${items.length ? html`<div class="end acts">${session.me.workspaceOwner ? charter : owners}</div>` : nothing}
      </header>
      <div class="panel">${items.length
        ? html`<ul class="rows plain">${items.map((each) => this.row('/projects', each, 'PROJECT_MANAGER', html`${each.kind === 'INTERNAL' ? 'internal · ' : nothing}${count(each.milestones, 'milestone')}`))}</ul>`
        : empty({
            sign: 'project',
            title: 'No project yet',
            text: 'A project delivers what products hand to it: milestones, people, dates. Its project manager decides how, and when.',
            next: session.me.workspaceOwner ? charter : owners,
          })}</div>`;
  }
}

customElements.define('tl-products', Products);
customElements.define('tl-projects', Projects);
