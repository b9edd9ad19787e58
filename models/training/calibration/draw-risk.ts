import { byField } from './draw-reliability.js';
import { shownRate } from './error-rates.js';
import type { Judged } from './learn-calibration.js';
import { drawPanels, line, path, type Axis, type Panel } from './panels.js';
import { riskCurve } from './risk.js';

const coverage: Axis = { from: 0, to: 1, marks: [0, 0.5, 1], label: (mark) => `${mark * 100} %` };
const risk: Axis = { from: 0, to: 0.2, marks: [0, 0.05, 0.1, 0.15, 0.2], label: (mark) => `${Math.round(mark * 100)} %` };

/** Share of wrong values among the accepted ones, when the surest are accepted first. */
export const drawRisk = (values: readonly Judged[]): string =>
  drawPanels({
    title: 'What may pass, and at what risk',
    subtitle: `Across: share of values accepted, the surest first. Up: share of these that are wrong. Line: ${shownRate * 100} %.`,
    x: coverage,
    y: risk,
    panels: byField(values).map(([name, own]) => panelOf(name, own)),
  });

function panelOf(title: string, values: readonly Judged[]): Panel {
  const points = riskCurve(values);
  const within = points.findLast(({ wrong, accepted }) => wrong / accepted <= shownRate);
  return {
    title,
    note: `${Math.round((within?.coverage ?? 0) * 100)} % of ${values.length} at ${shownRate * 100} % wrong`,
    draw: (plot) => [
      line('goal', [plot.x(0), plot.y(shownRate)], [plot.x(1), plot.y(shownRate)]),
      path(
        'curve',
        points.map(({ coverage, wrong, accepted }) => [plot.x(coverage), plot.y(wrong / accepted)]),
      ),
    ],
  };
}
