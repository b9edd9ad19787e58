import { quadHeight, quadWidth, type Quad } from './geometry.js';

/** Quarter turns that bring a page's text upright, see `turnQuad`. */
export type PageTurn = 0 | 1 | 2 | 3;

/** Direction in which the text of a page runs, in radians, clockwise from left to right. */
export const textAngle: Record<PageTurn, number> = { 0: 0, 1: -Math.PI / 2, 2: Math.PI, 3: Math.PI / 2 };

/**
 * Few long lines tell how a page lies, and no net of its own is needed: letters upside down score far lower. An upright page whose
 * sample scores `surely` is asked no further, so that it costs nothing (its sample is read anyway).
 */
export const pageTurnSpec = { sampleLines: 4, elongated: 3, sidewaysShare: 0.67, surely: 0.85, marginMin: 0.1 } as const;

/** Reads one line as it would stand after a turn. */
export interface TurnProbe {
  /** How well it reads, 0…1. */
  score: (quad: Quad, turn: PageTurn) => Promise<number>;
  /** Whether it is writing in a script that scores low either way; asked only where no turn reads surely. */
  provesIndic: (quad: Quad, turn: PageTurn) => Promise<boolean>;
}

/** Which way up a page lies. */
export async function findPageTurn(quads: readonly Quad[], { score, provesIndic }: TurnProbe): Promise<PageTurn> {
  const lines = quads
    .map((quad) => ({ quad, long: Math.max(quadWidth(quad), quadHeight(quad)), tall: quadHeight(quad) > quadWidth(quad) }))
    .filter(({ quad, long }) => long >= pageTurnSpec.elongated * Math.min(quadWidth(quad), quadHeight(quad)))
    .sort((a, b) => b.long - a.long);
  if (!lines.length) return 0;
  const total = (some: typeof lines): number => some.reduce((sum, { long }) => sum + long, 0);
  const sideways = total(lines.filter(({ tall }) => tall)) > pageTurnSpec.sidewaysShare * total(lines);
  const sample = lines.filter(({ tall }) => tall === sideways).slice(0, pageTurnSpec.sampleLines);
  const scoreOfTurn = async (turn: PageTurn): Promise<number> => {
    let sum = 0;
    for (const { quad } of sample) sum += await score(quad, turn);
    return sum / Math.max(1, sample.length);
  };
  const [usual, other]: [PageTurn, PageTurn] = sideways ? [3, 1] : [0, 2];
  const usualScore = await scoreOfTurn(usual);
  if (usualScore >= pageTurnSpec.surely) return usual;
  const otherScore = await scoreOfTurn(other);
  if (otherScore < pageTurnSpec.surely) {
    for (const turn of [usual, other]) for (const { quad } of sample) if (await provesIndic(quad, turn)) return turn;
  }
  return otherScore > usualScore + pageTurnSpec.marginMin ? other : usual;
}
