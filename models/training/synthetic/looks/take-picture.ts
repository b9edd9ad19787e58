import type { Draw } from '../core/draw.js';
import type { Paper } from '../core/paper.js';
import { printPage, type InkLook } from './ink.js';
import { picturePdf, textPdf } from './pdf.js';
import { photograph } from './photo.js';
import { scan, scanLook } from './scan.js';

export type Way = 'photo' | 'scan' | 'digital' | 'scanned pdf' | 'screenshot';

export interface Taken {
  bytes: Buffer;
  extension: 'jpg' | 'png' | 'pdf';
  way: Way;
}

/** How papers of a kind come in, and how often; others by their medium. */
const waysByKind: Readonly<Record<string, readonly (readonly [Way, number])[]>> = {
  'us-receipt': [
    ['photo', 9],
    ['scan', 1],
  ],
  'de-receipt': [
    ['scan', 9],
    ['photo', 2],
  ],
  'us-broadcast': [
    ['digital', 4],
    ['scanned pdf', 4],
    ['scan', 3],
  ],
  'in-invoice': [
    ['scan', 4],
    ['photo', 2],
    ['digital', 4],
    ['scanned pdf', 2],
  ],
};
const waysByMedium: Readonly<Record<Paper['medium'], readonly (readonly [Way, number])[]>> = {
  'till roll': [
    ['photo', 5],
    ['scan', 5],
  ],
  sheet: [
    ['digital', 5],
    ['scan', 3],
    ['scanned pdf', 1],
    ['photo', 2],
  ],
  screen: [['screenshot', 1]],
};

const extensionOf = (bytes: Buffer): 'jpg' | 'png' => (bytes[0] === 0x89 ? 'png' : 'jpg');

export async function takePicture(paper: Paper, draw: Draw): Promise<Taken> {
  const { chance } = draw;
  const { pages, medium, kind } = paper;
  const wish: Way = chance.weighted(waysByKind[kind] ?? waysByMedium[medium]);
  const way: Way = pages.length > 1 && wish !== 'digital' ? 'scanned pdf' : wish;
  if (way === 'digital') return { bytes: textPdf(pages), extension: 'pdf', way };
  const look = inkLook(medium, way, draw);
  const prints = pages.map((page) => printPage(page, look, draw));
  if (way === 'photo') return { bytes: await photograph(prints[0]!, chance.next() ** 1.3, chance), extension: 'jpg', way };
  if (way === 'screenshot') {
    const jpeg = chance.maybe(0.5);
    const bytes = await (jpeg ? prints[0]!.encode('jpeg', 85) : prints[0]!.encode('png'));
    return { bytes, extension: jpeg ? 'jpg' : 'png', way };
  }
  const settings = scanLook(chance, medium);
  const scans: Buffer[] = [];
  for (const print of prints) scans.push(await scan(print, settings, chance));
  if (way === 'scan') return { bytes: scans[0]!, extension: extensionOf(scans[0]!), way };
  return { bytes: await picturePdf(scans, pages[0]!), extension: 'pdf', way };
}

/** Resolution and wear of the print. A sheet at 150 to 200 dots per inch, a roll at 180 to 280. */
function inkLook(medium: Paper['medium'], way: Way, { chance }: Draw): InkLook {
  const { real, maybe, one } = chance;
  if (medium === 'screen') return { scale: one([2, 2.5, 3]), paper: '#ffffff' };
  if (medium === 'sheet') return { scale: real(1.9, 2.8), paper: one(['#ffffff', '#fdfdfb', '#fbfaf5']) };
  return {
    scale: real(2.5, way === 'photo' ? 4.2 : 3.6),
    paper: one(['#ffffff', '#fbfbf9', '#f6f4ee', '#f3f1ec', '#fdf9ef']),
    fade: maybe(0.4) ? real(0.08, 0.5) : 0,
    needles: maybe(0.07),
  };
}
