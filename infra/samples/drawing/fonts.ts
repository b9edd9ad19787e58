import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** Families of our own names, so that a machine's fonts never step in. The rupee sign is in `sans` alone. */
export const families = { sans: 'Sample Sans', mono: 'Sample Mono', serif: 'Sample Serif' } as const;
export type Family = keyof typeof families;

const files: [string, Family][] = [
  ['LiberationSans-Regular.ttf', 'sans'],
  ['LiberationSans-Bold.ttf', 'sans'],
  ['LiberationSans-Italic.ttf', 'sans'],
  ['FoxitFixed.pfb', 'mono'],
  ['FoxitFixedBold.pfb', 'mono'],
  ['FoxitSerif.pfb', 'serif'],
  ['FoxitSerifBold.pfb', 'serif'],
  ['FoxitSerifItalic.pfb', 'serif'],
];

/** Registers the fonts that come with pdf.js, once a process: a picture is then the same on every machine. */
export function registerFonts(): void {
  if (GlobalFonts.has(families.serif)) return;
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  for (const [file, family] of files) {
    if (!GlobalFonts.registerFromPath(join(folder, file), families[family])) throw new Error(`the font ${file} cannot be loaded`);
  }
}
