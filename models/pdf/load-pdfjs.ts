import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Fonts, character maps and decoders come from the package's own folders: nothing is fetched. */
const folder = (name: string): string => `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

/** Starts to open a PDF; takes over `data`. */
export const loadPdf = (
  data: Uint8Array,
  { password, maxImagePixels }: { password?: string; maxImagePixels: number },
): PDFDocumentLoadingTask =>
  getDocument({
    data,
    password,
    maxImageSize: maxImagePixels,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // A parser process is mute; see `removed-images.ts` for the one warning that is listened to.
    verbosity: VerbosityLevel.WARNINGS,
  });
