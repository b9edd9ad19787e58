import type { LineCrop } from '../ocr/crop-line.js';
import type { LineWord } from '../ocr/split-words.js';
import { lineInk, type LineInk } from './line-ink.js';
import { mixedSpec, mixWords, type ReadStretch } from './mixed-words.js';
import { indicScripts, lettersIn, type IndicScript } from './scripts.js';
import { isUnread, suspectScripts, type LatinAttempt } from './suspect-scripts.js';

/** Reads one line in one script; words' places are fractions of the line's width. */
export type IndicEngine = (line: LineInk) => LineWord[];

export const indicSpec = {
  /** Lines asked before a page is taken not to be in a script. */
  probesMax: 3,
  /** A line proves the script by this many letters, in words at least as sure as `mixedSpec.sure`, of this mean (Latin lines: at most .71). */
  lettersMin: 4,
  meanMin: 0.75,
  /** A page with so many unread lines is asked about every script, whatever its lines look like. */
  unread: { linesMin: 4, shareMin: 0.15 },
  /** Of the lines that a page leaves in doubt so many look like the script: one of many is a blur, one of few stands out. */
  probesShareMin: 0.15,
} as const;

/** Finds and reads lines of one page in Indic scripts; the engine is opened when a line first asks for it, and each line is read once. */
export function indicReader(openEngine: (script: IndicScript) => Promise<IndicEngine>) {
  const known = new Map<IndicScript, WeakMap<LineCrop, LineWord[]>>(indicScripts.map((script) => [script, new WeakMap()]));
  const read = async (crop: LineCrop, script: IndicScript): Promise<LineWord[]> => {
    const found = known.get(script)!.get(crop) ?? (await openEngine(script))(lineInk(crop));
    known.get(script)!.set(crop, found);
    return found;
  };
  const proves = async (crop: LineCrop, script: IndicScript): Promise<boolean> => {
    const words = (await read(crop, script)).filter(
      ({ text, confidence }) => confidence >= mixedSpec.sure && lettersIn(text, script).length,
    );
    const letters = words.reduce((sum, { text }) => sum + lettersIn(text, script).length, 0);
    const mean = words.reduce((sum, { text, confidence }) => sum + confidence * lettersIn(text, script).length, 0) / letters;
    return letters >= indicSpec.lettersMin && mean >= indicSpec.meanMin;
  };

  return {
    /** The scripts that lines of the page are in, besides Latin. */
    async findScripts(attempts: readonly LatinAttempt[]): Promise<IndicScript[]> {
      const unread = attempts.filter(isUnread).sort((a, b) => b.crop.width - a.crop.width);
      const { linesMin, shareMin } = indicSpec.unread;
      const mostlyUnread = unread.length >= Math.max(linesMin, shareMin * attempts.length);
      const suspected = unread.map((attempt) => ({ attempt, scripts: suspectScripts(attempt) }));
      const found: IndicScript[] = [];
      for (const script of indicScripts) {
        const alike = suspected.filter(({ scripts }) => scripts.includes(script));
        const probes = alike.length >= indicSpec.probesShareMin * attempts.length ? alike : [];
        const asked = (probes.length || !mostlyUnread ? probes : suspected).slice(0, indicSpec.probesMax);
        for (const { attempt } of asked) {
          if (!(await proves(attempt.crop, script))) continue;
          found.push(script);
          break;
        }
      }
      return found;
    },

    /** A line's words in the script that says most, with its Latin words and figures between them; null where no script says anything. */
    async readLine(crop: LineCrop, scripts: readonly IndicScript[], readLatin: ReadStretch): Promise<LineWord[] | null> {
      let best: { script: IndicScript; words: LineWord[]; said: number } | null = null;
      for (const script of scripts) {
        const words = await read(crop, script);
        const said = words.reduce((sum, { text, confidence }) => sum + confidence * lettersIn(text, script).length, 0);
        if (said > (best?.said ?? 0)) best = { script, words, said };
      }
      return best && mixWords(best.words, best.script, readLatin);
    },
  };
}
