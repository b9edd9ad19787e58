import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

export type FontKind = 'sans' | 'serif' | 'mono' | 'pixel' | 'hand';
/** Families to choose from. Held-out ones (see `Choices`) stand at the end of each list. */
export type Fonts = Readonly<Record<FontKind, readonly string[]>>;

/** What office papers and tills are set in, as Debian's packages name it. Only fonts with `€` and umlauts. */
const wanted: Fonts = {
  // prettier-ignore
  sans: ['Liberation Sans', 'DejaVu Sans', 'Roboto', 'Open Sans', 'Lato', 'Carlito', 'Noto Sans', 'PT Sans', 'FreeSans', 'Clear Sans', 'Inter', 'Roboto Condensed',
    'PT Sans Narrow', 'Cabin', 'Go', 'Andika', 'Nimbus Sans', 'Arimo', 'Cantarell', 'Karla', 'B612', 'Nimbus Sans Narrow', 'Linux Biolinum O', 'Manrope'],
  // prettier-ignore
  serif: ['Liberation Serif', 'DejaVu Serif', 'Noto Serif', 'Caladea', 'FreeSerif', 'Charis SIL', 'Roboto Slab', 'C059', 'Tinos', 'PT Serif', 'Gentium Plus',
    'Nimbus Roman', 'P052', 'EB Garamond', 'CMU Serif', 'URW Bookman'],
  // prettier-ignore
  mono: ['Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', 'Inconsolata', 'Courier Prime', 'FreeMono', 'PT Mono', 'OCR B', 'Cousine', 'Anonymous Pro',
    'Nimbus Mono PS', 'Hack', 'CMU Typewriter Text', 'Oxygen Mono', 'B612 Mono', 'IBM 3270'],
  pixel: [
    'Px IBM VGA8',
    'Px IBM EGA8',
    'Spleen 12x24',
    'Glass TTY VT220',
    'Unifont',
    'Px IBM VGA9',
    'Spleen 8x16',
    'IBM 3270 Semi-Condensed',
  ],
  hand: ['Z003', 'Comic Neue', 'Humor Sans'],
};
const needed: Readonly<Record<FontKind, number>> = { sans: 6, serif: 4, mono: 4, pixel: 0, hand: 0 };

/** The families of this machine. Pictures of one or two typefaces teach nothing, so too few of them is an error. */
export function machineFonts(): Fonts {
  const here = new Set(GlobalFonts.families.map(({ family }) => family));
  const found = Object.fromEntries(
    Object.entries(wanted).map(([kind, names]) => [kind, names.filter((name) => here.has(name))]),
  ) as unknown as Fonts;
  const few = (Object.keys(needed) as FontKind[]).filter((kind) => found[kind].length < needed[kind]);
  if (few.length) {
    throw new Error(
      `too few fonts: ${few.map((kind) => `${found[kind].length} of at least ${needed[kind]} ${kind}`).join(', ')}. ` +
        'Install some (Debian: fonts-liberation fonts-dejavu fonts-roboto fonts-open-sans fonts-lato fonts-noto-core fonts-noto-mono ' +
        'fonts-freefont-ttf fonts-crosextra-carlito fonts-crosextra-caladea fonts-inconsolata fonts-courier-prime), or pass --fonts bundled.',
    );
  }
  return { ...found, pixel: found.pixel.length ? found.pixel : found.mono, hand: found.hand.length ? found.hand : found.serif };
}

const bundled: readonly (readonly [string, string])[] = [
  ['LiberationSans-Regular.ttf', 'Bundled Sans'],
  ['LiberationSans-Bold.ttf', 'Bundled Sans'],
];

/** The one family with all our signs that comes with a dependency: the same pictures on every machine, for tests. */
export function bundledFonts(): Fonts {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  if (!GlobalFonts.has('Bundled Sans')) for (const [file, family] of bundled) GlobalFonts.registerFromPath(join(folder, file), family);
  const only = ['Bundled Sans'];
  return { sans: only, serif: only, mono: only, pixel: only, hand: only };
}
