/** What an empty workspace shows instead of a board: what this is, and the one thing to do next. */
import { html, nothing } from 'lit';
import { icon } from '../app/parts.js';
import { opens } from '../app/router.js';
import { session } from '../app/session.js';

/** The way to the first handoff, with what is done ticked off and the next step for whoever may take it. */
export function firstSteps() {
  const { me, products, projects } = session;
  const owner = me.workspaceOwner;
  const features = products.some((each) => each.features > 0);
  const manages = (role) => me.roles.find((each) => each.role === role);
  const product = manages('PRODUCT_MANAGER');
  const steps = [
    {
      done: products.length > 0,
      title: 'Conceive a product',
      text: 'A name, and the problem that it solves. Any member may.',
      next: html`<a class="btn primary" aria-haspopup="dialog" href=${opens('conceive')}>Conceive a product</a>`,
    },
    {
      done: projects.length > 0,
      title: 'Charter a project',
      text: owner ? 'What it is to achieve, and how that is measured.' : 'A workspace owner does.',
      next: owner ? html`<a class="btn primary" aria-haspopup="dialog" href=${opens('charter')}>Charter a project</a>` : nothing,
    },
    {
      done: products.some((each) => each.manager) && projects.some((each) => each.manager),
      title: 'Name the managers',
      text: owner ? 'Invite people; say who decides the what and why of the product, who the how and when of the project.' : 'A workspace owner says who decides what.',
      next: owner ? html`<a class="btn primary" href="/settings">Open settings</a>` : nothing,
    },
    {
      done: features,
      title: 'Define a feature',
      text: 'Its product manager does, on the roadmap: the problem, for whom, and when it is done.',
      next: product ? html`<a class="btn primary" href="/products/${product.product}">Open the roadmap</a>` : nothing,
    },
    {
      done: false,
      title: 'Hand it off',
      text: 'The product manager proposes it to a project; its project manager accepts with a date, or declines with a reason.',
      next: product && features ? html`<a class="btn primary" aria-haspopup="dialog" href=${opens('propose')}>Propose a handoff</a>` : nothing,
    },
  ];
  const current = steps.findIndex((step) => !step.done);
  return html`<div class="panel first-steps">
    <div class="sec"><h2>To the first handoff</h2></div>
    <ol class="rows plain">
      ${steps.map((step, i) => html`<li class="row step ${step.done ? 'done' : ''}" aria-current=${i === current ? 'step' : nothing}>
        <span class="step-n" aria-hidden="true">${step.done ? icon('check') : i + 1}</span>
        <div><h3>${step.title}${step.done ? html`<span class="vh">, done</span>` : nothing}</h3><p>${step.text}</p></div>
        ${i === current ? html`<div class="acts">${step.next}</div>` : nothing}
      </li>`)}
    </ol>
  </div>`;
}
