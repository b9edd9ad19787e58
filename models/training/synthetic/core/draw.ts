import type { Chance, Choices } from './chance.js';
import type { Fonts } from './fonts.js';
import type { Paper } from './paper.js';

/** What every template is given: chance, choices that respect the part, fonts. */
export interface Draw extends Choices {
  chance: Chance;
  fonts: Fonts;
}

export type Template = (draw: Draw) => Paper;
