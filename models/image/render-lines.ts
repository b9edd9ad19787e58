import { createCanvas } from '@napi-rs/canvas';
import type { Line } from '../../workflows/contract/page-text.js';
import type { RenderedPage } from '../reader/open-document.js';

/** Draws lines of text as a picture: how a document that has no picture of its own is shown. */
export async function renderLines(
  lines: readonly Line[],
  { width, height, maxSidePx }: { width: number; height: number; maxSidePx: number },
): Promise<RenderedPage> {
  const scale = maxSidePx / Math.max(width, height);
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.textBaseline = 'top';
  for (const { words } of lines) {
    for (const { text, box } of words) {
      context.font = `${Math.max(1, box.height * canvas.height * 0.9)}px sans-serif`;
      context.fillText(text, box.x * canvas.width, box.y * canvas.height, Math.max(1, box.width * canvas.width));
    }
  }
  return { bytes: await canvas.encode('png'), mediaType: 'image/png', width: canvas.width, height: canvas.height };
}
