import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import type { IndicScript } from '../scripts.js';

/** What shops print, and what they print it in; our own words. */
export const billLines: Record<IndicScript, readonly string[]> = {
  devanagari: [
    'कर चालान',
    'श्री गणेश ट्रेडर्स',
    'पता: 12 महात्मा गांधी मार्ग, जयपुर',
    'बिल संख्या: 2024-117',
    'दिनांक: 14/03/2024',
    'चावल बासमती 5 किलो 450.00',
    'गेहूं का आटा 10 किलो 380.50',
    'सरसों का तेल 2 लीटर 310.00',
    'कुल राशि 1,140.50',
    'भुगतान नकद प्राप्त हुआ',
    'बिका हुआ माल वापस नहीं होगा',
    'GSTIN: 08ABCDE1234F1Z5',
  ],
  tamil: [
    'வரி விலைப்பட்டியல்',
    'ஸ்ரீ முருகன் ஸ்டோர்ஸ்',
    'முகவரி: 12 அண்ணா சாலை, சென்னை',
    'ரசீது எண்: 2024-117',
    'தேதி: 14/03/2024',
    'பொன்னி அரிசி 5 கிலோ 450.00',
    'கோதுமை மாவு 10 கிலோ 380.50',
    'நல்லெண்ணெய் 2 லிட்டர் 310.00',
    'மொத்த தொகை 1,140.50',
    'ரொக்கமாக பெறப்பட்டது',
    'விற்ற பொருள் திரும்ப பெறப்படாது',
    'GSTIN: 33ABCDE1234F1Z5',
  ],
};

const fontFiles: Record<IndicScript, string> = {
  devanagari: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  tamil: '@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf',
};

export interface Print {
  sizePx: number;
  /** Largest change of a pixel's level, up or down. */
  noise: number;
  /** Another font file than the one at hand. */
  fontFile?: string;
}

/** Lines under one another, black on white, as a printer and a noisy scanner leave them. */
export function drawLines(lines: readonly string[], script: IndicScript, { sizePx, noise, fontFile }: Print): Canvas {
  const file = fontFile ?? createRequire(import.meta.url).resolve(fontFiles[script]);
  GlobalFonts.registerFromPath(file, file);
  const canvas = createCanvas(Math.round(sizePx * 28), Math.round(sizePx * (2 + 2 * lines.length)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.font = `${sizePx}px "${file}"`;
  lines.forEach((line, i) => context.fillText(line, sizePx * 1.5, sizePx * (2 + 2 * i)));
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const next = randomLevels(noise);
  for (let i = 0; i < image.data.length; i += 4) {
    const change = next();
    for (let channel = i; channel < i + 3; channel++) image.data[channel] = image.data[channel]! + change;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The same noise every time: a linear congruential generator (constants of Numerical Recipes). */
function randomLevels(most: number): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * most;
  };
}
