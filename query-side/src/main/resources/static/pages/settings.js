/** Settings: who is here, who holds which mandate, tokens, and the log's own health. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Page } from '../app/page.js';
import { command, get as readNow, Refusal } from '../app/api.js';
import { count, day, exact, lastDay, period } from '../app/format.js';
import { action, avatar, by, chip, decides, empty, icon, pill, roleOf, when } from '../app/parts.js';
import { opens } from '../app/router.js';
import { session } from '../app/session.js';
import { toast } from '../app/toast.js';

const PARTS = [
  ['people', 'People'],
  ['mandates', 'Products and projects'],
  ['tokens', 'API tokens'],
  ['log', 'The log'],
];

class Settings extends Page {
  static sheet = 'css/settings.css';
  static properties = { verdict: { state: true }, verifying: { state: true } };

  get part() {
    const asked = this.place.query.get('part');
    return PARTS.some(([name]) => name === asked) ? asked : 'people';
  }

  async read(get) {
    switch (this.part) {
      case 'people': {
        const [members, resources] = await Promise.all([get('/members?limit=500'), get('/resources?limit=500')]);
        return { members: members.items, resources: resources.items };
      }
      case 'mandates': {
        const [products, projects, members] = await Promise.all([get('/products?limit=500'), get('/projects?limit=500'), get('/members?limit=500')]);
        return { products: products.items, projects: projects.items, members: members.items };
      }
      case 'tokens':
        return get('/tokens');
      default:
        return session.me.workspaceOwner ? { head: await get('/log/head') } : {};
    }
  }

  heading() {
    return 'Settings';
  }

  view(data) {
    const { me } = session;
    return html`
      <header class="page-head">
        <div>
          <h1>Settings</h1>
          <p class="lede">${me.workspace.name}${me.workspaceOwner ? html`<span class="dot"></span>you are a workspace owner` : nothing}</p>
        </div>
        <div class="end acts"><a class="btn" href="/who-decides">${icon('people')}Who decides what</a></div>
      </header>
      <nav class="tabs" aria-label="Settings">
        ${PARTS.map(([name, words]) => html`<a href="/settings${name === 'people' ? '' : `?part=${name}`}" aria-current=${name === this.part ? 'page' : nothing}>${words}</a>`)}
      </nav>
      ${this.shown(data)}
    `;
  }

  shown(data) {
    // the data of the former part may still be here while the next is read
    if (this.part === 'people' && data.members && data.resources) return people(data);
    if (this.part === 'mandates' && data.products) return mandates(data);
    if (this.part === 'tokens' && data.tokens) return this.tokens(data.tokens);
    if (this.part === 'log' && !data.members && !data.tokens) return this.log(data);
    return html`<p class="loading" role="status"><span>Reading…</span></p>`;
  }

  tokens(tokens) {
    const create = html`<a class="btn primary" aria-haspopup="dialog" href=${opens('token')}>${icon('plus')}Create a token</a>`;
    return html`<section aria-labelledby="h-tokens">
      <div class="sec"><h2 id="h-tokens">Your API tokens</h2><span class="count">${tokens.length || ''}</span>${tokens.length ? html`<span class="end">${create}</span>` : nothing}</div>
      <div class="panel">
        ${tokens.length === 0
          ? empty({ sign: 'lock', title: 'No token', text: 'A script signs in with a token instead of a password. It acts as you, and ends when you revoke it.', next: create })
          : html`<ul class="rows plain">${repeat(tokens, (each) => each.id, (each) => html`<li class="row set-row">
              <span class="list-icon">${icon('lock')}</span>
              <div><h3>${each.name}</h3><p class="dim">valid until ${day(each.expires)}<span class="dot"></span>${each.lastUsed ? html`last used ${when(each.lastUsed)}` : 'never used'}</p></div>
              <div class="acts"><button class="btn small" type="button" @click=${() => this.revoke(each)}>Revoke<span class="vh"> ${each.name}</span></button></div>
            </li>`)}</ul>`}
      </div>
    </section>`;
  }

  async revoke(token) {
    await this.doing(async () => {
      await command('DELETE', `/tokens/${token.id}`);
      toast(`Token “${token.name}” is revoked.`);
      await this.load();
    });
  }

  log({ head }) {
    if (!session.me.workspaceOwner) {
      return html`<div class="panel">${empty({ sign: 'log', title: 'The record of everything', text: 'Workspace owners can check that no decision was changed afterwards, and take the whole log with them.' })}</div>`;
    }
    const { verdict } = this;
    return html`<section aria-labelledby="h-log">
      <div class="sec"><h2 id="h-log">The log</h2></div>
      <div class="panel log-panel">
        <dl>
          <div><dt>Newest position</dt><dd>#${head?.position}</dd></div>
          <div><dt>Recorded</dt><dd>${head?.recordedAt && head.position > 0 ? exact(head.recordedAt) : '–'}</dd></div>
          <div class="wide"><dt>Head of the chain</dt><dd><code>${head?.hash}</code></dd></div>
        </dl>
        <p class="dim">Each commit carries the hash of the one before it. Note the head somewhere else: with it, even a cut-off end would be found.</p>
        ${verdict
          ? verdict.ok
            ? html`<p class="verdict good" role="status">${icon('check')}Complete and unbroken up to #${verdict.head?.position ?? head.position}.</p>`
            : html`<p class="verdict bad" role="alert">${icon('late')}Broken at #${verdict.firstBrokenPosition}: ${verdict.reason}</p>`
          : nothing}
        <div class="acts">
          <button class="btn primary" type="button" ?disabled=${this.verifying} @click=${this.verify}>${icon('check')}${this.verifying ? 'Verifying…' : 'Verify the chain'}</button>
          <a class="btn" href="/api/log/export" download>${icon('download')}Export as JSON Lines</a>
        </div>
      </div>
    </section>`;
  }

  async verify() {
    this.verifying = true;
    await this.doing(async () => (this.verdict = await readNow('/log/verification')));
    this.verifying = false;
  }

  async doing(act) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
    }
  }
}

function people({ members, resources }) {
  const owner = session.me.workspaceOwner;
  const active = members.filter((each) => each.active);
  const former = members.filter((each) => !each.active);
  return html`<section aria-labelledby="h-people">
    <div class="sec">
      <h2 id="h-people">People</h2><span class="count">${active.length}</span>
      <span class="end">${owner
        ? html`<a class="btn" aria-haspopup="dialog" href=${opens('appoint-owner')}>${icon('owner')}Appoint an owner</a> <a class="btn primary" aria-haspopup="dialog" href=${opens('admit')}>${icon('plus')}Admit a member</a>`
        : html`<span class="decides" data-role="owner">${icon('owner')}<span>Workspace owners admit members</span></span>`}</span>
    </div>
    <ul class="panel rows">${repeat(active, (each) => each.id, (each) => person(each, resources))}</ul>
    ${active.length === 1 && owner
      ? html`<p class="dim hint-line">You are alone here. Admit the people who decide: whoever knows what to build and why, and whoever knows how and when.</p>`
      : nothing}
    ${former.length
      ? html`<details class="panel former"><summary>${icon('chev', 's chev')}<b>Deactivated</b><span class="dim">${former.length}</span></summary>
          <ul class="rows plain">${repeat(former, (each) => each.id, (each) => html`<li class="row set-row">${avatar(each)}<div><h3>${each.name}</h3></div><span>${by(each.membership, 'Membership')}</span></li>`)}</ul></details>`
      : nothing}
  </section>`;
}

function person(member, resources) {
  const owner = session.me.workspaceOwner;
  const resource = resources.find((each) => each.key === member.id || each.person?.id === member.id);
  const given = { member: member.id, name: member.name };
  const roles = member.roles.filter((each) => each.role !== 'WORKSPACE_OWNER');
  const stands = (each) => (each.for ? `, for ${each.for.name}` : '');
  const owns = member.roles.some((each) => each.role === 'WORKSPACE_OWNER');
  return html`<li class="row set-row person" data-key=${member.id}>
    ${avatar(member, member.roles[0]?.role ?? null)}
    <div>
      <h3>${member.name} <span class="key">@${member.handle}</span> ${by(member.membership, 'Membership')}</h3>
      <p class="dim">${member.email ?? nothing}</p>
      <p class="roles">
        ${owns ? html`${chip('WORKSPACE_OWNER', 'workspace owner', { words: false })} ${by(member.ownership, 'Ownership')}` : nothing}
        ${roles.map((each) => html`<a class="chip" data-role=${roleOf(each.role).role} href=${each.product ? `/products/${each.product}` : `/projects/${each.project}`}>${icon(roleOf(each.role).icon)}<span>${each.for ? 'deputy ' : ''}${roleOf(each.role).words}, <small>${each.name}${stands(each)}</small></span></a>`)}
        ${resource
          ? html`<span class="capacity">${pill(`${resource.today} % capacity`)} ${by(resource.capacity, 'Capacity')}${resource.allocations.length ? html` <span class="dimmer">${count(resource.allocations.length, 'allocation')}</span>` : nothing}</span>`
          : nothing}
      </p>
    </div>
    ${owner
      ? html`<div class="acts">
          ${resource ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('capacity', { resource: resource.key })}>Change capacity<span class="vh"> of ${member.name}</span></a>` : html`<a class="btn small" aria-haspopup="dialog" href=${opens('register', given)}>Set capacity<span class="vh"> of ${member.name}</span></a>`}
          <a class="btn small" aria-haspopup="dialog" href=${opens('invite', given)}>Sign-in link<span class="vh"> for ${member.name}</span></a>
          ${member.may.includes('DismissWorkspaceOwner') ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('dismiss-owner', given)}>Dismiss as owner<span class="vh"> ${member.name}</span></a>` : nothing}
          ${member.id === session.me.member.id ? nothing : html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('deactivate', given)}>Deactivate<span class="vh"> ${member.name}</span></a>`}
          ${absence(resource)}
        </div>`
      : html`<div class="acts">${absence(resource)}</div>`}
  </li>`;
}

/** Everybody says of themselves when they are away. */
const absence = (resource) => (resource?.may.includes('RecordAbsence')
  ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('absence', { resource: resource.key })}>I am away…</a>` : nothing);

function mandates({ products, projects, members }) {
  const owner = session.me.workspaceOwner;
  const owners = members.filter((each) => each.roles.some((role) => role.role === 'WORKSPACE_OWNER'));
  const conceive = html`<a class="btn" aria-haspopup="dialog" href=${opens('conceive')}>${icon('plus')}Conceive a product</a>`;
  const charter = action({ may: owner ? ['CharterProject'] : [], command: 'CharterProject', owner: 'WORKSPACE_OWNER', holders: owners, dialog: 'charter', label: html`${icon('plus')}Charter a project`, look: '' });
  return html`
    <section aria-labelledby="h-products">
      <div class="sec"><h2 id="h-products">Products</h2><span class="count">${products.length || ''}</span>${products.length ? html`<span class="end">${conceive}</span>` : nothing}</div>
      <div class="panel">${products.length
        ? html`<ul class="rows plain">${repeat(products, (each) => each.key, (each) => mandate(each, 'product', owners, count(each.features, 'feature')))}</ul>`
        : empty({ sign: 'product', title: 'No product yet', text: 'What is built, and why. Conceive one, then say who its product manager is.', next: conceive })}</div>
    </section>
    <section aria-labelledby="h-projects">
      <div class="sec"><h2 id="h-projects">Projects</h2><span class="count">${projects.length || ''}</span>${projects.length ? html`<span class="end">${charter}</span>` : nothing}</div>
      <div class="panel">${projects.length
        ? html`<ul class="rows plain">${repeat(projects, (each) => each.key, (each) => mandate(each, 'project', owners, count(each.milestones, 'milestone')))}</ul>`
        : empty({ sign: 'project', title: 'No project yet', text: 'How it is built, and when. Charter one, then say who its project manager is.', next: charter })}</div>
    </section>
  `;
}

function mandate(each, kind, owners, numbers) {
  const role = kind === 'product' ? 'PRODUCT_MANAGER' : 'PROJECT_MANAGER';
  const look = roleOf(role);
  const label = each.manager ? html`Change<span class="vh"> the ${look.words} of ${each.name}</span>` : html`Assign a ${look.words}<span class="vh"> for ${each.name}</span>`;
  return html`<li class="row set-row" data-key=${each.key}>
    <span class="list-icon" data-role=${look.role}>${icon(look.icon)}</span>
    <div>
      <h3><a href="/${kind}s/${each.key}">${each.name}</a> <span class="key">${each.key}</span></h3>
      <p class="dim">${numbers}</p>
      <p class="roles">${each.manager ? html`${chip(role, each.manager.value.name)} ${by(each.manager, look.words)}` : decides(role, [])}
        ${each.deputies.map((deputy) => html`<span class="deputy">${icon('people', 's')}${deputy.member.name} stands in ${deputy.now ? `until ${lastDay(deputy.to)}` : period(deputy.from, deputy.to)} ${by(deputy.fact, 'Deputy')}${each.may.includes('EndDeputy')
          ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('end-deputy', { [kind]: each.key, member: deputy.member.id, name: deputy.member.name })}>End<span class="vh"> that ${deputy.member.name} stands in for ${each.name}</span></a>`
          : nothing}</span>`)}</p>
    </div>
    <div class="acts">${each.manager && each.may.includes('NameDeputy') ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('name-deputy', { [kind]: each.key })}>Name a deputy<span class="vh"> for ${each.name}</span></a>` : nothing}${action({
      may: session.me.workspaceOwner ? ['Assign'] : [],
      command: 'Assign',
      owner: 'WORKSPACE_OWNER',
      holders: owners,
      dialog: 'assign',
      given: { [kind]: each.key },
      label,
      look: each.manager ? 'small' : 'small primary',
    })}</div>
  </li>`;
}

customElements.define('tl-settings', Settings);
