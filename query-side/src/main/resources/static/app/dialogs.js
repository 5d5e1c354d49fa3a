/** Every dialog by its name in the address (`?do=accept&with=handoff%3DFOOD-7-TRK`); any page may open any of them. */

/**
 * @typedef {{
 *   title: (form: import('./dialog.js').Form) => unknown,
 *   label: string, what the button says
 *   owner?: string|((form: import('./dialog.js').Form) => string|string[]), whose decision it is: the dialog shows it, and a refusal names who holds it
 *   why: 'required'|'optional'|'none'|((form: import('./dialog.js').Form) => 'required'|'optional'),
 *   read?: (get: (path: string) => Promise<any>, given: Record<string, string>) => Promise<any>,
 *   start?: (form: import('./dialog.js').Form) => Record<string, any>, first values
 *   fact?: (form: import('./dialog.js').Form) => import('./types.js').Fact|null|undefined, which fact it decides anew: `form.seen` is the revision that was looked at
 *   blocked?: (form: import('./dialog.js').Form) => unknown, says why it can't be done yet, instead of the fields
 *   changed?: (form: import('./dialog.js').Form, name: string) => void, after a field changed: adjusts others
 *   view: (form: import('./dialog.js').Form) => unknown, the fields, from fields.js
 *   send: (form: import('./dialog.js').Form) => Promise<any>, one or more commands; throws Refusal, answers false where `blocked` now says why not
 *   done: (answer: any, form: import('./dialog.js').Form) => string|{words: string, href?: string, link?: string},
 *   result?: (answer: any, form: import('./dialog.js').Form) => unknown, shown instead of closing: what is shown only once
 *   after?: (answer: any, form: import('./dialog.js').Form) => string|null, where to go then; null or absent: stay
 * }} Dialog
 */

/** @type {Record<string, () => Promise<{default: Dialog}>>} */
export const dialogs = {
  propose: () => import('../dialogs/propose.js'),
  accept: () => import('../dialogs/accept.js'),
  decline: () => import('../dialogs/decline.js'),
  clarify: () => import('../dialogs/clarify.js'),
  answer: () => import('../dialogs/answer.js'),
  withdraw: () => import('../dialogs/withdraw.js'),
  'wind-down': () => import('../dialogs/wind-down.js'),
  deliver: () => import('../dialogs/deliver.js'),
  'sign-off': () => import('../dialogs/sign-off.js'),
  reject: () => import('../dialogs/reject.js'),
  retry: () => import('../dialogs/retry.js'),
  link: () => import('../dialogs/link.js'),
  'decline-request': () => import('../dialogs/decline-request.js'),
  conceive: () => import('../dialogs/conceive.js'),
  charter: () => import('../dialogs/charter.js'),
  admit: () => import('../dialogs/admit.js'),
  invite: () => import('../dialogs/invite.js'),
  deactivate: () => import('../dialogs/deactivate.js'),
  'appoint-owner': () => import('../dialogs/appoint-owner.js'),
  'dismiss-owner': () => import('../dialogs/dismiss-owner.js'),
  'name-deputy': () => import('../dialogs/name-deputy.js'),
  'end-deputy': () => import('../dialogs/end-deputy.js'),
  assign: () => import('../dialogs/assign.js'),
  register: () => import('../dialogs/register.js'),
  token: () => import('../dialogs/token.js'),
  redact: () => import('../dialogs/redact.js'),
  correct: () => import('../dialogs/correct.js'),
  revert: () => import('../dialogs/revert.js'),
  // of the Roadmap
  vision: () => import('../dialogs/vision.js'),
  define: () => import('../dialogs/define.js'),
  prioritize: () => import('../dialogs/prioritize.js'),
  refine: () => import('../dialogs/refine.js'),
  target: () => import('../dialogs/target.js'),
  drop: () => import('../dialogs/drop.js'),
  goal: () => import('../dialogs/goal.js'),
  'retire-goal': () => import('../dialogs/retire-goal.js'),
  insight: () => import('../dialogs/insight.js'),
  assume: () => import('../dialogs/assume.js'),
  conclude: () => import('../dialogs/conclude.js'),
  // of Delivery
  'schedule-project': () => import('../dialogs/schedule-project.js'),
  'schedule-milestone': () => import('../dialogs/schedule-milestone.js'),
  reschedule: () => import('../dialogs/reschedule.js'),
  'reach-milestone': () => import('../dialogs/close-milestone.js').then((all) => ({ default: all.reach })),
  'drop-milestone': () => import('../dialogs/close-milestone.js').then((all) => ({ default: all.drop })),
  'report-status': () => import('../dialogs/report-status.js'),
  'add-scope': () => import('../dialogs/scope.js').then((all) => ({ default: all.add })),
  'remove-scope': () => import('../dialogs/scope.js').then((all) => ({ default: all.remove })),
  'baseline-scope': () => import('../dialogs/scope.js').then((all) => ({ default: all.baseline })),
  'plan-task': () => import('../dialogs/plan-task.js'),
  'edit-task': () => import('../dialogs/edit-task.js'),
  'assign-task': () => import('../dialogs/assign-task.js'),
  'link-tasks': () => import('../dialogs/link-tasks.js'),
  'block-task': () => import('../dialogs/block-task.js'),
  'unblock-task': () => import('../dialogs/unblock-task.js'),
  'take-task': () => import('../dialogs/task-acts.js').then((all) => ({ default: all.take })),
  'start-task': () => import('../dialogs/task-acts.js').then((all) => ({ default: all.start })),
  'complete-task': () => import('../dialogs/task-acts.js').then((all) => ({ default: all.complete })),
  'reopen-task': () => import('../dialogs/task-acts.js').then((all) => ({ default: all.reopen })),
  'cancel-task': () => import('../dialogs/task-acts.js').then((all) => ({ default: all.cancel })),
  capacity: () => import('../dialogs/capacity.js').then((all) => ({ default: all.change })),
  absence: () => import('../dialogs/capacity.js').then((all) => ({ default: all.absence })),
  allocate: () => import('../dialogs/allocate.js'),
  release: () => import('../dialogs/release.js'),
};
