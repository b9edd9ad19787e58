import type { Judged } from './learn-calibration.js';
import { drawPanels, dot, line, path, type Axis, type Panel } from './panels.js';
import { binsOf, calibrationError, type Sure } from './reliability.js';
import { isField } from './measure.js';

/** Fewer values than this make no diagram. */
const fewestDrawn = 15;

const axis: Axis = { from: 0, to: 1, marks: [0, 0.5, 1], label: (mark) => `${mark}` };

/** All fields together first, then each by itself, the most frequent ones first. */
export function byField(values: readonly Judged[]): [string, readonly Judged[]][] {
  const names = [...new Set(values.map(({ said }) => said))];
  const each = names.map((said): [string, readonly Judged[]] => [said, values.filter((one) => one.said === said)]);
  const drawn = each.filter(([, own]) => own.length >= fewestDrawn).sort(([, a], [, b]) => b.length - a.length);
  return [['all fields', values.filter(isField)], ...drawn];
}

/** Confidence against the share of right values, in bins of equal weight: on the diagonal, confidence means what it says. */
export const drawReliability = (values: readonly Judged[]): string =>
  drawPanels({
    title: 'Confidence, and how often it is right',
    subtitle:
      'Across: confidence. Up: share of right values on vendors never seen. Bars: one standard deviation by chance. Rings: before calibration.',
    x: axis,
    y: axis,
    panels: byField(values).map(([name, own]) => panelOf(name, own)),
  });

const panelOf = (title: string, values: readonly Judged[]): Panel => ({
  title,
  note: `${values.length} values, error ${calibrationError(values).toFixed(3)}`,
  draw: (plot) => [
    path('ideal', [
      [plot.x(0), plot.y(0)],
      [plot.x(1), plot.y(1)],
    ]),
    ...binsOf(values.map((one): Sure => ({ ...one, confidence: one.raw }))).map(({ confidence, right }) =>
      dot('before', [plot.x(confidence), plot.y(right)], 3),
    ),
    ...binsOf(values).flatMap(({ confidence, right, spread }) => [
      line('range', [plot.x(confidence), plot.y(right - spread)], [plot.x(confidence), plot.y(right + spread)]),
      dot('ours', [plot.x(confidence), plot.y(right)], 3.5),
    ]),
  ],
});
