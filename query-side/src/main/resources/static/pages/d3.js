/**
 * The four parts of d3 that the charts use. Their WebJars' builds are classic scripts that fill one global `d3`, so they are
 * loaded here in the order of their needs: nine requests instead of some hundred and fifty for the unbundled modules.
 */
import 'd3-array';
import 'd3-color';
import 'd3-format';
import 'd3-interpolate';
import 'd3-time';
import 'd3-time-format';
import 'd3-scale';
import 'd3-path';
import 'd3-shape';

export const { scaleUtc, utcDay, utcMonday, utcMonth, utcFormat, line, curveStepAfter } = /** @type {any} */ (globalThis).d3;
