import type { Draw } from '../core/draw.js';
import type { Paper } from '../core/paper.js';

const stamps: Readonly<Record<string, readonly string[]>> = {
  en: ['PAID', 'RECEIVED', 'APPROVED', 'COPY', 'ENTERED'],
  de: ['BEZAHLT', 'EINGEGANGEN', 'KOPIE', 'GEBUCHT'],
  fr: ['PAYÉ', 'REÇU', 'COPIE', 'COMPTABILISÉ'],
};

/** What offices add by hand: a stamp, a signature, a tick. Over the print, where there is room or not. */
export function addMarks(paper: Paper, { chance, fonts }: Draw): void {
  const page = paper.pages.at(-1)!;
  const { real, one, maybe, between } = chance;
  if (maybe(0.14)) {
    const text = one(stamps[paper.language]!);
    const [x, y, turn, size] = [real(0.4, 0.75) * page.width, real(0.6, 0.85) * page.height, real(-0.35, 0.2), real(18, 30)];
    const colour = one(['rgba(170,25,40,0.6)', 'rgba(30,60,150,0.6)', 'rgba(20,110,60,0.55)']);
    const family = one(fonts.sans);
    page.drawnWords(text);
    page.draw((context) => {
      context.save();
      context.translate(x, y);
      context.rotate(turn);
      context.font = `bold ${size}px "${family}"`;
      context.textAlign = 'left';
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.lineWidth = 2;
      const width = context.measureText(text).width;
      context.fillText(text, 0, 0);
      context.strokeRect(-8, -size, width + 16, size * 1.35);
      context.restore();
    });
  }
  if (maybe(0.2)) scribble(page, { x: real(0.1, 0.6) * page.width, y: real(0.82, 0.93) * page.height, loops: between(4, 9) }, chance);
}

/** A signature that says nothing: loops along a line. */
export function scribble(
  page: Paper['pages'][number],
  { x, y, loops }: { x: number; y: number; loops: number },
  { real, one }: Draw['chance'],
): void {
  const steps = Array.from({ length: loops }, (_, at) => [x + at * real(7, 13), y + real(-9, 7), real(-16, 4), real(0, 12)] as const);
  const colour = one(['#1c3f8f', '#16161d', '#223a70']);
  page.draw((context) => {
    context.strokeStyle = colour;
    context.lineWidth = 1.1;
    context.beginPath();
    context.moveTo(x - 6, y);
    for (const [toX, toY, bendX, bendY] of steps) context.bezierCurveTo(toX + bendX, toY - bendY * 1.8, toX + 8, toY + bendY, toX, toY);
    context.stroke();
  });
}
