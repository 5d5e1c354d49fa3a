/** How the project stands by its manager's word, under its heading. */
import { html, nothing } from 'lit';
import { by, icon, when } from '../app/parts.js';
import { opens } from '../app/router.js';
import { STATUS } from '../dialogs/report-status.js';

const LOOK = { GREEN: ['good', 'check'], AMBER: ['line', 'flag'], RED: ['late', 'late'] };

/** @param {any} data */
export function status({ project, may }) {
  const report = may.includes('ReportStatus')
    ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('report-status', { project: project.key })}>Report status</a>` : nothing;
  if (!project.status) return report === nothing ? nothing : html`<p class="status"><span class="dimmer">No status reported yet.</span> ${report}</p>`;
  const { value } = project.status;
  const [look, sign] = LOOK[value.status];
  return html`<p class="status" data-key=${project.key}><span class="pill ${look}">${icon(sign)}${STATUS[value.status]}</span>
    <span>${value.summary}</span> <span class="dimmer">${when(project.status.decidedAt)}</span> ${by(project.status, 'Status')} ${report}</p>`;
}
