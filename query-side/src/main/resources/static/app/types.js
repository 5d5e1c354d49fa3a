/**
 * What the read API answers, as JSDoc types; nothing here runs.
 *
 * @typedef {'PRODUCT_MANAGER'|'PROJECT_MANAGER'|'BOTH'|'WORKSPACE_OWNER'|'CONTRIBUTOR'} Owner
 * @typedef {{id: string, handle: string|null, name: string}} Person
 * @typedef {{member: Person, role: Owner, for: Person|null}} Decider
 * @typedef {{text: string|null, alternatives: string[], revisitOn: string|null}} Why
 * @typedef {{value: any, revision: string, position: number, owner: Owner, decidedBy: Decider[], decidedAt: string,
 *   recordedAt: string, why: Why|null, was: any, fact: string}} Fact
 * @typedef {{role: Owner, holders: Person[], deputies: Person[], act: 'ANSWER_HANDOFF'|'CLARIFY'|'DELIVER'|'SIGN_OFF'|'WIND_DOWN'|'ANSWER_REQUEST', since: string, sincePosition: number,
 *   workingDays: number, by: string|null, overdue: boolean, mine: boolean}} Turn
 * @typedef {Partial<Record<Owner, Person[]>>} Deciders
 * @typedef {{key: string, name: string}} Named
 * @typedef {{key: string, feature: {key: string, title: string, rank: number|null, horizon: string|null, mvp: boolean},
 *   product: Named, project: Named, state: 'PROPOSED'|'CLARIFYING'|'ACCEPTED'|'DELIVERED'|'DONE'|'DECLINED'|'WITHDRAWN', turn: Turn|null, proposal: Fact,
 *   definitionNow: number, priorityNow: any, commitment: Fact|null, milestone: {key: string, name: string, due: string, forecast: string|null, basis: string}|null,
 *   drift: {days: number, against: 'COMMITTED'|'WANTED'}|null, answer: Fact|null, selfSettled: boolean, question: Fact|null, delivery: Fact|null, signOff: Fact|null,
 *   withdrawal: Fact|null, acceptance: {accepted: string[], of: number, delivered: boolean}, deciders: Deciders, may: string[]}} Card
 * @typedef {{position: number, type: string, command: string, sentence: string, subject: string, product: string|null,
 *   project: string|null, feature: string|null, owner: Owner, role: Owner, decidedBy: Decider[], actor: Person,
 *   decidedAt: string, recordedAt: string, why: Why|null,
 *   changes: {fact: string, was: any, is: any, supersedes: number|null, supersededBy: number|null}[],
 *   cause: number|null, askedBy: Person|null, effects: number[], together: number[], selfSettled: boolean}} Decision
 * @typedef {{id: string, state: 'OPEN'|'GRANTED'|'DECLINED', sentence: string, wanted: string, command: string,
 *   components: Record<string, any>, owner: Owner, deciders: Person[], product: string|null, project: string|null,
 *   facts: {fact: string, now: Fact|null, changed: boolean}[], askedBy: Person, askedAt: string, askedAtPosition: number,
 *   why: Why, turn: Turn|null, revision: string, may: string[],
 *   answer: {decidedBy: Decider[], at: string, position: number, why: Why, effects: number[]}|null}} Request
 * @typedef {{id: string, subject: string, about: string, text: string|null, mentions: Person[], url: string|null, title: string|null,
 *   author: Person, at: string, atPosition: number, editedAt: string|null, revision: string, may: string[]}} Comment
 * @typedef {{position: number, type: string, subject: string, product: string|null, project: string|null, owner: Owner}} Told
 */
export {};
